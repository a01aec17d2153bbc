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
"$(dirname "$0")/manual.sh" "$kb" | place man/man1/kb.1
echo "installed $prefix/bin/kb"
