#!/usr/bin/env bash
# Every check that is not a test, cheapest first. Stops at the first one that fails and names it.
set -euo pipefail
cd "$(dirname "$0")/.."

cache="${VITRINA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/vitrina}"
engines=(domain trade lingua matching scheduling)
kept_out='tokio|sqlx|axum|reqwest|hyper'

step() { printf '\ncheck: %s\n' "$*" >&2; }
fail() { printf 'check: %s\n' "$*" >&2; exit 1; }

check_hosts() {
    # Spelled as patterns, so that this file does not name them either. Cargo writes its own lock file.
    local hosts='crates[.]io|py[p]i[.]org|pythonhoste[d]|npmj[s][.](org|com)|debian[.]org'
    if git grep -nIE "$hosts" -- . ':!Cargo.lock'; then
        fail "a file names the host of a package registry: say the package's name instead"
    fi
}

check_architecture() {
    local path name
    for path in $(grep -oE 'crates/[a-z0-9_]+' ARCHITECTURE.md | sort -u); do
        [ -e "$path/Cargo.toml" ] || fail "ARCHITECTURE.md names $path, which does not exist"
    done
    for path in crates/*/; do
        name="$(basename "$path")"
        grep -q "crates/$name\b" ARCHITECTURE.md || fail "ARCHITECTURE.md does not name crates/$name"
    done
}

check_links() {
    local file link
    git ls-files '*.md' | while read -r file; do
        for link in $(grep -oE '\]\([^)#: ]+' "$file" | cut -c3-); do
            [ -e "$(dirname "$file")/$link" ] || fail "$file links to $link, which does not exist"
        done
    done
}

# Prints the dependencies from outside that the root manifest declares.
workspace_dependencies() {
    sed -n '/^\[workspace.dependencies\]/,/^\[workspace.lints/p' Cargo.toml |
        grep -v 'path = ' | grep -oE '^[a-z0-9_-]+ =' | cut -d' ' -f1
}

check_dependencies_named() {
    local name
    for name in $(workspace_dependencies); do
        grep -q "^| \`$name\` |" docs/decisions/0000-dependencies.md ||
            fail "docs/decisions/0000-dependencies.md has no line for $name"
    done
}

check_dependencies_used() {
    local manifest crate name unused=""
    for manifest in crates/*/Cargo.toml bench/Cargo.toml; do
        crate="$(dirname "$manifest")"
        for name in $(grep -oE '^[a-z0-9_-]+(\.workspace)? *=.*' "$manifest" | grep workspace |
            grep -vE '^(version|edition|rust-version|license|publish|workspace)\b' | grep -oE '^[a-z0-9_-]+'); do
            grep -rqw --include='*.rs' "${name//-/_}" "$crate" || unused+=" $crate:$name"
        done
    done
    for name in $(workspace_dependencies); do
        grep -qE "^$name\b.*workspace" crates/*/Cargo.toml bench/Cargo.toml || unused+=" Cargo.toml:$name"
    done
    [ -z "$unused" ] || fail "declared and not used:$unused"
}

check_purity() {
    local engine tree found
    for engine in "${engines[@]}"; do
        tree="$(cargo tree --locked -p "$engine" -e normal --prefix none)" || fail "cargo tree failed for $engine"
        found="$(grep -E "^($kept_out) v" <<<"$tree" || true)"
        [ -z "$found" ] || fail "the engine $engine depends on $found"
    done
}

check_typos() {
    local tools="$cache/tools/typos-1.52.0"
    if [ ! -x "$tools/bin/typos" ] && ! python3 -m pip install --quiet --disable-pip-version-check --no-deps \
        --require-hashes --only-binary :all: --root-user-action ignore --upgrade --target "$tools" -r scripts/tools.txt; then
        printf 'check: spelling skipped: the spell checker could not be downloaded\n' >&2
        return
    fi
    "$tools/bin/typos" || fail "correct the spelling, or add the word to _typos.toml"
}

check_licences() {
    if ! cargo deny --version >/dev/null 2>&1; then
        printf 'check: licences skipped: cargo-deny is not installed (cargo install --locked cargo-deny)\n' >&2
        return
    fi
    cargo deny --offline check licenses bans sources
}

step "format";                    cargo fmt --all --check
step "no registry host is named"; check_hosts
step "architecture and crates";   check_architecture
step "links of the documents";   check_links
step "dependencies are used and have a reason"; check_dependencies_used; check_dependencies_named
step "demo workbook is what its source says"; python3 scripts/make_demo.py --check; python3 scripts/make_programme.py --check
step "spelling";                  check_typos
step "the engines are pure";      check_purity
step "licences";                  check_licences
step "lints";                     cargo clippy --locked --workspace --all-targets -- -D warnings
step "documentation";             RUSTDOCFLAGS="-D warnings" \
    cargo doc --locked --quiet --workspace --no-deps --document-private-items
step "all passed"
