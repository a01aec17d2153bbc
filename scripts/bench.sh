#!/usr/bin/env bash
# Times the index: `scripts/bench.sh PATH-OF-KB-BENCH`. With CORPUS=FILE.jsonl and QUERIES=FILE.tsv on these,
# else on a made-up collection; with KB_DATA=FOLDER also the retrieval quality on the test collections in
# FOLDER/ir (each a folder with corpus.jsonl, queries.jsonl and qrels.tsv).
set -euo pipefail
bench=$(realpath "$1")
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if [ -z "${CORPUS:-}" ]; then
  python3 "$root/scripts/bench_data.py" "$scratch" "${DOCUMENTS:-100000}"
  CORPUS=$scratch/corpus.jsonl
  QUERIES=$scratch/queries.tsv
fi
"$bench" run --corpus "$CORPUS" --queries "${QUERIES:?QUERIES=FILE.tsv goes with CORPUS}"
if [ -n "${KB_DATA:-}" ]; then
  for collection in "$KB_DATA"/ir/*/; do
    echo "$collection"
    "$bench" quality --collection "$collection"
  done
else
  echo "KB_DATA is not set: retrieval quality was not measured"
fi
