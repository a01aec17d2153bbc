#!/usr/bin/env bash
# What the compiler does not check: `unsafe` and `@unchecked Sendable` stand only in the few folders that
# wrap memory or C, and no file grows beyond 400 lines.
set -euo pipefail
cd "$(dirname "$0")/.."

allowed='^Sources/Index/(Bytes|Kernels)/|^Sources/Ingest/(HTMLTree|Bytes)/|^Sources/Store/Lock/|^Sources/kb/System/'
status=0

report() {
  [ -z "$2" ] && return
  printf '%s\n%s\n' "$1" "$2" >&2
  status=1
}

found=$(grep -rnw --include='*.swift' -e 'unsafe' Sources Benchmarks | grep -vE '^[^:]+:[0-9]+:\s*//' | grep -vE "$allowed" || true)
report 'unsafe outside the folders that wrap memory or C (CONTRIBUTING.md, "Unsafe"):' "$found"
found=$(grep -rn --include='*.swift' -e '@unchecked Sendable' Sources Benchmarks | grep -vE "$allowed" || true)
report '@unchecked Sendable outside these folders:' "$found"
found=$(find Sources Tests Benchmarks -name '*.swift' -print0 | xargs -0 wc -l | awk '$2 != "total" && $1 > 400 {print $2 " has " $1 " lines"}')
report 'files of more than 400 lines:' "$found"
exit "$status"
