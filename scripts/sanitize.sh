#!/usr/bin/env bash
# Runs the tests with the address sanitizer, then with the thread sanitizer, each built apart. FILTER= chooses tests.
set -euo pipefail
cd "$(dirname "$0")/.."
swift=${1:-swift}
for kind in address thread; do
  printf '== %s sanitizer\n' "$kind"
  # Leaks at the end of a process are no errors: tables live as long as it does.
  ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=halt_on_error=1 \
    "$swift" test --sanitize="$kind" --scratch-path ".build/$kind" ${FILTER:+--filter "$FILTER"}
done
