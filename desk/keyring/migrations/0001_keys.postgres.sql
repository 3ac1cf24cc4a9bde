CREATE TABLE slots (
    number BIGINT NOT NULL PRIMARY KEY,
    label TEXT NOT NULL,
    body BYTEA NOT NULL
);

CREATE TABLE secrets (
    name TEXT NOT NULL PRIMARY KEY,
    sealed BYTEA NOT NULL
);

CREATE TABLE epochs (
    number BIGINT NOT NULL PRIMARY KEY,
    active_from BIGINT NOT NULL,
    accepted_until BIGINT NOT NULL,
    sealed BYTEA
);

CREATE TABLE locks (
    case_digest BYTEA NOT NULL PRIMARY KEY,
    sealed BYTEA NOT NULL,
    backed_up BIGINT NOT NULL
);

CREATE TABLE authorisations (
    serial BIGINT NOT NULL PRIMARY KEY,
    body BYTEA NOT NULL
);
