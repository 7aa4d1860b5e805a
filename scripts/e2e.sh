#!/usr/bin/env bash
# Runs the browser tests against a fresh showroom. Where there is no Chromium and it cannot be installed, it says so.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'e2e: %s\n' "$*" >&2; }

if [ -z "${VITRINA_BROWSER:-}" ] && [ ! -x /usr/bin/chromium ]; then
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null ||
        ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk; } >/dev/null; then
        say "skipped: install Chromium (Debian: apt-get install chromium), or name it in VITRINA_BROWSER"
        exit 0
    fi
fi
if ! command -v npm >/dev/null; then
    say "skipped: install Node.js with npm"
    exit 0
fi
if [ ! -e e2e/node_modules/.package-lock.json ] || [ e2e/package-lock.json -nt e2e/node_modules/.package-lock.json ]; then
    npm ci --prefix e2e --ignore-scripts --no-audit --no-fund --silent
fi
cargo build --locked -p cli
exec node --test e2e/maker.test.mjs e2e/operator.test.mjs e2e/showroom.test.mjs
