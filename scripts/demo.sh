#!/usr/bin/env bash
# The main job on Corpus/: ingest, search, list, a speaker, citations, verify. `scripts/demo.sh PATH-OF-KB`.
set -euo pipefail
kb=$(realpath "$1")
cd "$(dirname "$0")/.."
base=$(mktemp -d)
trap 'rm -rf "$base"' EXIT
export KB_BASE=$base/.kb

show() {
  printf '\n$ kb'
  printf ' %q' "$@"
  printf '\n'
  "$kb" "$@"
}

show ingest Corpus
show search rural anchors -n 3
show list --by "Tong Liang" -n 4
show speakers -n 5
show themes
show cite --query "rural anchors" -n 2 --format bibtex
show verify
printf '\nTry it on your own files: %s ingest FOLDER, then %s search WORDS.\n' "$kb" "$kb"
