CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE sector (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    names TEXT NOT NULL
) STRICT;

CREATE TABLE organisation (
    id BLOB PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    region TEXT NOT NULL,
    proof TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE listing (
    id BLOB PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    organisation_id BLOB NOT NULL REFERENCES organisation (id),
    field TEXT NOT NULL,
    side TEXT NOT NULL,
    sector TEXT NOT NULL,
    status TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX listing_by_organisation ON listing (organisation_id, status);

CREATE TABLE change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    subject TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE venue (
    id BLOB PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE stand (
    id BLOB PRIMARY KEY,
    venue_id BLOB NOT NULL REFERENCES venue (id),
    number TEXT NOT NULL,
    organisation_id BLOB REFERENCES organisation (id),
    body TEXT NOT NULL,
    UNIQUE (venue_id, number)
) STRICT;

CREATE TABLE exhibit (
    id BLOB PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    listing_id BLOB NOT NULL REFERENCES listing (id),
    stand_id BLOB REFERENCES stand (id),
    custody TEXT NOT NULL,
    body TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX exhibit_by_listing ON exhibit (listing_id);
CREATE INDEX exhibit_by_stand ON exhibit (stand_id);

CREATE TABLE lead (
    id BLOB PRIMARY KEY,
    listing_id BLOB NOT NULL REFERENCES listing (id),
    exhibit_id BLOB REFERENCES exhibit (id),
    kind TEXT NOT NULL,
    locale TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX lead_by_listing ON lead (listing_id, created_at);
