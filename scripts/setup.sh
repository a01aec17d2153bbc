#!/usr/bin/env bash
# Installs the Debian packages that kb needs and that are not there yet: `scripts/setup.sh [build|test|roundtrip]`.
# Says nothing and touches nothing when all are there. `test` adds the programs that the tests of citations, completions and the pager
# call; where they cannot be had, those tests are skipped with a line of their own. `roundtrip` adds a small TeX, about
# 160 MB to fetch, too heavy for every run of the tests.
set -euo pipefail

build_packages=(gcc libc6-dev libxml2-dev libstemmer-dev libsqlite3-dev libuchardet-dev nettle-dev pkg-config git)
test_packages=(biber bibutils citation-style-language-styles fish less pandoc python3 sqlite3 xz-utils zsh)
tex_packages=(texlive-luatex texlive-latex-recommended texlive-bibtex-extra fonts-dejavu-core fonts-droid-fallback)

missing() {
  local package
  for package in "$@"; do
    dpkg-query -W -f='${Status}\n' "$package" 2>/dev/null | grep -q '^install ok installed$' || printf '%s\n' "$package"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
    echo "kb setup: needs root to install packages; run: apt-get install $*" >&2
    return 1
  fi
}

install() {
  local wanted
  mapfile -t wanted < <(missing "$@")
  [ "${#wanted[@]}" -eq 0 ] && return 0
  command -v apt-get >/dev/null || {
    echo "kb setup: no apt-get here; install the equivalents of: ${wanted[*]}" >&2
    return 1
  }
  echo "kb setup: installing ${wanted[*]}"
  # Without package lists, or with old ones, the first try fails: fetch them and try again.
  fetch "${wanted[@]}" 2>/dev/null || {
    as_root apt-get update -qq
    fetch "${wanted[@]}"
  }
}

fetch() {
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

command -v swift >/dev/null || {
  echo "kb setup: Swift 6.3 or newer is needed: https://www.swift.org/install/linux" >&2
  exit 1
}
install "${build_packages[@]}"
if [ "${1:-build}" != build ]; then
  install "${test_packages[@]}" ||
    echo "kb setup: the tests that call biber, bibutils, pandoc, fish, zsh and less will be skipped" >&2
fi
if [ "${1:-build}" = roundtrip ]; then install "${tex_packages[@]}"; fi
