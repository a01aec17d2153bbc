#!/usr/bin/env bash
# Puts the program, its man pages and its completions under a prefix: `scripts/install.sh PATH-OF-KB PREFIX`.
set -euo pipefail
kb=$1
prefix=$2

install -D -m 755 "$kb" "$prefix/bin/kb"
place() { install -D -m 644 /dev/stdin "$prefix/share/$1"; }
"$kb" --generate-completion-script bash | place bash-completion/completions/kb
"$kb" --generate-completion-script zsh | place zsh/site-functions/_kb
"$kb" --generate-completion-script fish | place fish/vendor_completions.d/kb.fish
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
swift build --product generate-manual >/dev/null
"$(swift build --show-bin-path)/generate-manual" "$kb" --multi-page -o "$scratch" >/dev/null
for page in "$scratch"/*.1; do place "man/man1/$(basename "$page")" <"$page"; done
echo "installed $prefix/bin/kb"
