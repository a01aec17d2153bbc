#!/usr/bin/env bash
# Runs the tests with the address sanitizer, then with the thread sanitizer, each built apart: `scripts/sanitize.sh [SWIFT [KIND...]]`.
# FILTER= chooses tests. Programs that tests run are those of the same build, sanitized, too.
set -euo pipefail
cd "$(dirname "$0")/.."
swift=${1:-swift}
kinds=("${@:2}")
[ "${#kinds[@]}" -gt 0 ] || kinds=(address thread)
# Tests that limit address space or put a library before the C library leave that out: sanitizers need both.
export KB_SANITIZED=1
# Leaks at the end of a process are no errors: tables live as long as it does.
export ASAN_OPTIONS=detect_leaks=0
export TSAN_OPTIONS="suppressions=$PWD/scripts/tsan-suppressions.txt"
for kind in "${kinds[@]}"; do
  printf '== %s sanitizer\n' "$kind"
  "$swift" test --sanitize="$kind" --scratch-path ".build/$kind" ${FILTER:+--filter "$FILTER"}
done
