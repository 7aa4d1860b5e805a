#!/usr/bin/env bash
# Runs all tests; where PostgreSQL is installed, a server of their own is started for them and goes with them.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'test: %s\n' "$*" >&2; }

# PostgreSQL refuses to run as root.
as_owner() { if [ "$(id -u)" -eq 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi; }

start_postgres() {
    bin="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)"
    if [ -z "$bin" ] || { [ "$(id -u)" -eq 0 ] && ! id postgres >/dev/null 2>&1; }; then
        say "PostgreSQL is not installed: the tests run on SQLite alone (Debian: apt-get install postgresql)"
        return
    fi
    folder="$(mktemp -d)"
    [ "$(id -u)" -ne 0 ] || chown postgres "$folder"
    trap 'as_owner "$bin/pg_ctl -D $folder/data -m immediate stop" >/dev/null 2>&1; rm -rf "$folder"' EXIT
    as_owner "$bin/initdb -D $folder/data -U vitrina -A trust -E UTF8 --no-sync" >/dev/null
    # No port is opened: the socket lies in the folder.
    as_owner "$bin/pg_ctl -D $folder/data -w -l $folder/log -o '-c listen_addresses= -c unix_socket_directories=$folder -c fsync=off -c max_connections=300' start" >/dev/null
    chmod 755 "$folder"
    PG_URL="postgres://vitrina@localhost/postgres?host=$folder"
    export PG_URL
}

start_postgres
cargo test --locked ${TEST_ARGS:---workspace}
