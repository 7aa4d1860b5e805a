CREATE TABLE account (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL,
    name TEXT NOT NULL,
    locale TEXT NOT NULL,
    role TEXT NOT NULL,
    organisation_id BLOB REFERENCES organisation (id),
    home TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    token TEXT PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES account (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE consent (
    account_id BLOB NOT NULL REFERENCES account (id),
    purpose TEXT NOT NULL,
    wording TEXT NOT NULL,
    locale TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    account_id BLOB,
    action TEXT NOT NULL,
    subject TEXT NOT NULL
) STRICT;
