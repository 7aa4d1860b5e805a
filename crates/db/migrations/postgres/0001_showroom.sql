CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE sector (
    id TEXT PRIMARY KEY,
    position BIGINT NOT NULL,
    names JSONB NOT NULL
);

CREATE TABLE organisation (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    region TEXT NOT NULL,
    proof TEXT NOT NULL,
    body JSONB NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE listing (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    organisation_id UUID NOT NULL REFERENCES organisation (id),
    field TEXT NOT NULL,
    side TEXT NOT NULL,
    sector TEXT NOT NULL,
    status TEXT NOT NULL,
    body JSONB NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX listing_by_organisation ON listing (organisation_id, status);

CREATE TABLE change (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject TEXT NOT NULL,
    subject_id UUID NOT NULL,
    at BIGINT NOT NULL
);

CREATE TABLE venue (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    body JSONB NOT NULL
);

CREATE TABLE stand (
    id UUID PRIMARY KEY,
    venue_id UUID NOT NULL REFERENCES venue (id),
    number TEXT NOT NULL,
    organisation_id UUID REFERENCES organisation (id),
    body JSONB NOT NULL,
    UNIQUE (venue_id, number)
);

CREATE TABLE exhibit (
    id UUID PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    listing_id UUID NOT NULL REFERENCES listing (id),
    stand_id UUID REFERENCES stand (id),
    custody TEXT NOT NULL,
    body JSONB NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX exhibit_by_listing ON exhibit (listing_id);
CREATE INDEX exhibit_by_stand ON exhibit (stand_id);

CREATE TABLE lead (
    id UUID PRIMARY KEY,
    listing_id UUID NOT NULL REFERENCES listing (id),
    exhibit_id UUID REFERENCES exhibit (id),
    kind TEXT NOT NULL,
    locale TEXT NOT NULL,
    body JSONB NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX lead_by_listing ON lead (listing_id, created_at);
