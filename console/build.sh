#!/usr/bin/env bash
# Builds the console with the machine's own node, or lints and tests it ("check"); what has not changed is left alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
needed=20.19

fail() {
  echo "[ERROR] mulin: the console is built with Node $needed or newer and its npm; $*" >&2
  exit 1
}

find_node() {
  local found
  command -v node >/dev/null && command -v npm >/dev/null || fail "they were not found on the PATH"
  found=$(node --version)
  [ "$(printf '%s\n' "$needed" "${found#v}" | sort -V | head -n 1)" = "$needed" ] || fail "this is $found"
}

unchanged_since() {
  [ -e "$1" ] && [ -z "$(find . ../contracts/openapi -mindepth 1 \( -name node_modules -o -name target \) -prune \
    -o -newer "$1" -print -quit)" ]
}

install_packages() {
  cmp -s package-lock.json node_modules/.installed && return
  npm ci --no-progress
  cp package-lock.json node_modules/.installed
}

once() {
  local stamp=target/$1 begun
  shift
  unchanged_since "$stamp" && return
  find_node
  install_packages
  mkdir -p target
  begun=$(mktemp target/begun.XXXXXX)
  "$@" || return 1
  mv "$begun" "$stamp"
}

check() {
  npm run --silent lint && npm run --silent test
}

case ${1:-build} in
  build) once built npm run --silent build ;;
  check) once checked check ;;
esac
