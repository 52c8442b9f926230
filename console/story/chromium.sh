#!/usr/bin/env bash
# A Chromium for the stories: the one named by CHROME or on the PATH, else from the system's packages where we may install.
set -euo pipefail
for name in "${CHROME:-}" chromium chromium-browser google-chrome google-chrome-stable; do
  [ -n "$name" ] && command -v "$name" >/dev/null && exit
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  echo "installing chromium and fonts-noto-cjk"
  apt-get update -qq
  apt-get install -y -qq chromium fonts-noto-cjk
  exit
fi
echo "no Chromium: install chromium and fonts-noto-cjk, or name one in CHROME" >&2
exit 1
