-- Letters, entries, uploads and deliveries have random names and only the day: nothing here says
-- who wrote or in which order.
CREATE TABLE letters (
    -- Random: large rows are found by number, and their order tells nothing.
    id BIGINT NOT NULL PRIMARY KEY,
    case_digest BYTEA NOT NULL UNIQUE,
    lookup BYTEA NOT NULL UNIQUE,
    desk TEXT NOT NULL,
    plain BOOLEAN NOT NULL,
    header BYTEA NOT NULL,
    signature BYTEA NOT NULL,
    desk_wrap BYTEA,
    sender_wrap BYTEA NOT NULL,
    -- What replaced a dictated receipt: lookup and sender_wrap are then its own.
    renewal BYTEA,
    body BYTEA NOT NULL,
    day INTEGER NOT NULL
);

CREATE TABLE entries (
    case_digest BYTEA NOT NULL REFERENCES letters (case_digest) ON DELETE CASCADE,
    role INTEGER NOT NULL,
    sequence BIGINT NOT NULL,
    digest BYTEA NOT NULL UNIQUE,
    body BYTEA NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (case_digest, role, sequence)
);

CREATE TABLE uploads (
    id BYTEA NOT NULL PRIMARY KEY,
    digest BYTEA NOT NULL,
    length BIGINT NOT NULL,
    received BIGINT NOT NULL,
    complete BOOLEAN NOT NULL,
    owner BYTEA,
    part INTEGER,
    case_digest BYTEA,
    day INTEGER NOT NULL,
    -- The day the desk had it; it goes some days later.
    delivered INTEGER
);

CREATE UNIQUE INDEX uploads_owner ON uploads (owner, part);
CREATE INDEX uploads_case ON uploads (case_digest);

CREATE TABLE chunks (
    upload BYTEA NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (upload, number)
);

CREATE TABLE outbox (
    id BYTEA NOT NULL,
    desk TEXT NOT NULL,
    case_digest BYTEA NOT NULL REFERENCES letters (case_digest) ON DELETE CASCADE,
    entry BYTEA,
    day INTEGER NOT NULL,
    PRIMARY KEY (desk, id)
);

CREATE TABLE spent_stamps (
    expires BIGINT NOT NULL,
    token BYTEA NOT NULL,
    PRIMARY KEY (expires, token)
);

CREATE TABLE directory (
    only_one INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
    version BIGINT NOT NULL,
    body BYTEA NOT NULL
);

CREATE TABLE publications (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    version BIGINT NOT NULL,
    body BYTEA NOT NULL,
    superseded_on INTEGER,
    PRIMARY KEY (kind, name, version)
);

-- Cases that a desk erased: not taken back from a desk restored from an older backup.
CREATE TABLE erasures (
    case_digest BYTEA NOT NULL PRIMARY KEY,
    -- By the desk, so that it believes it when it brings the case again.
    signature BYTEA NOT NULL,
    day INTEGER NOT NULL
);
