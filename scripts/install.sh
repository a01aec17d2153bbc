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
# Examples keep their lines, and an empty line begins a paragraph.
readable() {
  awk '
    /^EXAMPLES:$/ { print ".Sy EXAMPLES"; print ".Bd -literal -compact"; literal = 1; next }
    literal && (/^$/ || /^\.Bl/) { print ".Ed"; literal = 0 }
    /^$/ { print ".Pp"; next }
    { print }
    END { if (literal) print ".Ed" }'
}
for page in "$scratch"/*.1; do readable <"$page" | place "man/man1/$(basename "$page")"; done
echo "installed $prefix/bin/kb"
