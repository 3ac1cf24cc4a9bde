-- Letters, entries, uploads and deliveries have random names and only the day: nothing here says
-- who wrote or in which order.
CREATE TABLE letters (
    -- Random: large rows are found by number, and their order tells nothing.
    id INTEGER NOT NULL PRIMARY KEY,
    case_digest BLOB NOT NULL UNIQUE,
    lookup BLOB NOT NULL UNIQUE,
    desk TEXT NOT NULL,
    plain INTEGER NOT NULL,
    header BLOB NOT NULL,
    signature BLOB NOT NULL,
    desk_wrap BLOB,
    sender_wrap BLOB NOT NULL,
    -- What replaced a dictated receipt: lookup and sender_wrap are then its own.
    renewal BLOB,
    body BLOB NOT NULL,
    day INTEGER NOT NULL
) STRICT;

CREATE TABLE entries (
    case_digest BLOB NOT NULL REFERENCES letters (case_digest) ON DELETE CASCADE,
    role INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    digest BLOB NOT NULL UNIQUE,
    body BLOB NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (case_digest, role, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE uploads (
    id BLOB NOT NULL PRIMARY KEY,
    digest BLOB NOT NULL,
    length INTEGER NOT NULL,
    received INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    owner BLOB,
    part INTEGER,
    case_digest BLOB,
    day INTEGER NOT NULL,
    -- The day the desk had it; it goes some days later.
    delivered INTEGER
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX uploads_owner ON uploads (owner, part);
CREATE INDEX uploads_case ON uploads (case_digest);

CREATE TABLE chunks (
    upload BLOB NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (upload, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    id BLOB NOT NULL,
    desk TEXT NOT NULL,
    case_digest BLOB NOT NULL REFERENCES letters (case_digest) ON DELETE CASCADE,
    entry BLOB,
    day INTEGER NOT NULL,
    PRIMARY KEY (desk, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE spent_stamps (
    expires INTEGER NOT NULL,
    token BLOB NOT NULL,
    -- A token is good until one moment only: those of today stand side by side.
    PRIMARY KEY (expires, token)
) STRICT, WITHOUT ROWID;

CREATE TABLE directory (
    only_one INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
    version INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE publications (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    body BLOB NOT NULL,
    superseded_on INTEGER,
    PRIMARY KEY (kind, name, version)
) STRICT, WITHOUT ROWID;

-- Cases that a desk erased: not taken back from a desk restored from an older backup.
CREATE TABLE erasures (
    case_digest BLOB NOT NULL PRIMARY KEY,
    -- By the desk, so that it believes it when it brings the case again.
    signature BLOB NOT NULL,
    day INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
