#!/usr/bin/env bash
# Times records from the line to the base: `scripts/bench_records.sh PATH-OF-KB-BENCH PATH-OF-KB`. RECORDS=FILE.jsonl names
# them; else they are the first LINES_OF_RECORDS (100,000) of KB_DATA/speeches.jsonl.xz; else made-up speeches.
set -euo pipefail
bench=$(realpath "$1")
kb=$(realpath "$2")
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if [ -z "${RECORDS:-}" ]; then
  RECORDS=$scratch/records.jsonl
  if [ -f "${KB_DATA:-}/speeches.jsonl.xz" ]; then
    { xz -dc "$KB_DATA/speeches.jsonl.xz" || true; } | head -n "${LINES_OF_RECORDS:-100000}" > "$RECORDS"
  else
    echo "no RECORDS and no KB_DATA/speeches.jsonl.xz: made-up speeches"
    python3 "$root/scripts/bench_speeches.py" "$RECORDS"
  fi
fi
"$bench" records "$RECORDS"
megabytes=$(($(stat -Lc %s "$RECORDS") / 1000))
seconds() { # of processor time, user and system, that a command takes
  local TIMEFORMAT='%U %S'
  { time "$@" > /dev/null 2>&1; } 2>&1 | awk '{print $1 + $2}'
}
speed() { awk -v kb="$megabytes" -v s="$1" 'BEGIN { printf "%.1f", kb / 1000 / s }'; }
extract=$(seconds "$kb" extract --jobs 1 "$RECORDS")
echo "kb extract --jobs 1: $extract s of processor time, $(speed "$extract") MB/s"
start=$EPOCHREALTIME
ingest=$(seconds "$kb" ingest --base "$scratch/base" "$RECORDS")
wall=$(awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }')
echo "kb ingest: $wall s, $(speed "$wall") MB/s; $ingest s of processor time; base $(du -sm "$scratch/base" | cut -f1) MB"
