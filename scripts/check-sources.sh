#!/usr/bin/env bash
# What the compiler does not check: `unsafe` and `@unchecked Sendable` stand only in the files that
# scripts/unsafe-files.txt names, and no file grows beyond 400 lines.
set -euo pipefail
cd "$(dirname "$0")/.."

status=0
report() {
  [ -z "$2" ] && return
  printf '%s\n%s\n' "$1" "$2" >&2
  status=1
}

listed=$(grep -vE '^(#|$)' scripts/unsafe-files.txt | sort)
marked=$(grep -rlE --include='*.swift' '^[^/]*\bunsafe\b|@unchecked Sendable' Sources Benchmarks | sort)
report 'unsafe or @unchecked Sendable in files that scripts/unsafe-files.txt does not name:' \
  "$(comm -13 <(printf '%s\n' "$listed") <(printf '%s\n' "$marked"))"
report 'named in scripts/unsafe-files.txt, but without unsafe code:' \
  "$(comm -23 <(printf '%s\n' "$listed") <(printf '%s\n' "$marked"))"
report 'files of more than 400 lines:' \
  "$(find Sources Tests Benchmarks -name '*.swift' -print0 | xargs -0 wc -l | awk '$2 != "total" && $1 > 400 {print $2 " has " $1 " lines"}')"
exit "$status"
