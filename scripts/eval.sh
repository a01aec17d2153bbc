#!/usr/bin/env bash
# Scores extraction on Corpus/ and, when KB_EVAL names a folder with reports/ and reports.gold.jsonl or with
# speeches.jsonl and speeches.gold.jsonl, on these too: `scripts/eval.sh PATH-OF-KB`.
# ERRORS=N lists the first N errors of each set with the rules.
set -euo pipefail
kb=$(realpath "$1")
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
errors=${ERRORS:-0}

score() {
  local title=$1 gold=$2 predicted=$3 strip=${4:-}
  echo "$title"
  python3 "$root/scripts/score.py" "$gold" "$predicted" --strip "$strip" --errors "$errors"
  echo "$title, commitments"
  python3 "$root/scripts/score.py" "$gold" "$predicted" --strip "$strip" --kind commitment
}

extract() { "$kb" extract "$@" || [ $? -eq 1 ]; }

(cd "$root" && extract Corpus >"$scratch/corpus.jsonl")
score "Corpus" "$root/Corpus/gold.jsonl" "$scratch/corpus.jsonl" Corpus/
if [ -z "${KB_EVAL:-}" ]; then
  echo "KB_EVAL is not set: no other evaluation set was scored"
  exit 0
fi
for set in reports speeches; do
  gold=$KB_EVAL/$set.gold.jsonl
  input=$([ -e "$KB_EVAL/$set.jsonl" ] && echo "$set.jsonl" || echo "$set")
  if [ ! -e "$gold" ] || [ ! -e "$KB_EVAL/$input" ]; then
    echo "KB_EVAL has no $set with $set.gold.jsonl: not scored"
    continue
  fi
  (cd "$KB_EVAL" && extract "$input" >"$scratch/$set.jsonl")
  score "${set^}" "$gold" "$scratch/$set.jsonl"
done
