CREATE TABLE account (
    id UUID PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL,
    name TEXT NOT NULL,
    locale TEXT NOT NULL,
    role TEXT NOT NULL,
    organisation_id UUID REFERENCES organisation (id),
    home TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE session (
    token TEXT PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES account (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE consent (
    account_id UUID NOT NULL REFERENCES account (id),
    purpose TEXT NOT NULL,
    wording TEXT NOT NULL,
    locale TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE TABLE audit (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at BIGINT NOT NULL,
    account_id UUID,
    action TEXT NOT NULL,
    subject TEXT NOT NULL
);
