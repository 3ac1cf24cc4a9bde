CREATE TABLE staff (
    id BYTEA NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    salt BYTEA NOT NULL,
    password BYTEA NOT NULL
);

CREATE TABLE sessions (
    token BYTEA NOT NULL PRIMARY KEY,
    staff BYTEA NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    form_token TEXT NOT NULL,
    seen TIMESTAMPTZ NOT NULL
);

CREATE TABLE directories (
    version BIGINT NOT NULL PRIMARY KEY,
    head BYTEA NOT NULL,
    issued INTEGER NOT NULL,
    body BYTEA NOT NULL,
    sent BOOLEAN NOT NULL
);

CREATE TABLE publications (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    version BIGINT NOT NULL,
    content BYTEA NOT NULL,
    body BYTEA NOT NULL,
    sent BOOLEAN NOT NULL,
    PRIMARY KEY (kind, name, version)
);
