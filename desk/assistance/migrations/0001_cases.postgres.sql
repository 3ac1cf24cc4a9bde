CREATE TABLE cases (
    case_digest BYTEA NOT NULL PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    plain BOOLEAN NOT NULL,
    status TEXT NOT NULL,
    unread BOOLEAN NOT NULL,
    received INTEGER NOT NULL,
    changed TIMESTAMPTZ NOT NULL,
    header BYTEA NOT NULL,
    signature BYTEA NOT NULL,
    -- For the sender only; kept so that a thread the front lost can be given back to it.
    sender_wrap BYTEA NOT NULL,
    body BYTEA NOT NULL,
    locked_key BYTEA
);

CREATE INDEX cases_status ON cases (status, changed, id);

CREATE TABLE entries (
    case_digest BYTEA NOT NULL REFERENCES cases (case_digest) ON DELETE CASCADE,
    role INTEGER NOT NULL,
    sequence BIGINT NOT NULL,
    digest BYTEA NOT NULL UNIQUE,
    body BYTEA NOT NULL,
    day INTEGER NOT NULL,
    sent BOOLEAN NOT NULL,
    PRIMARY KEY (case_digest, role, sequence)
);

CREATE INDEX entries_unsent ON entries (sent, case_digest);

CREATE TABLE files (
    owner BYTEA NOT NULL,
    part INTEGER NOT NULL,
    case_digest BYTEA NOT NULL REFERENCES cases (case_digest) ON DELETE CASCADE,
    length BIGINT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    held_by TEXT NOT NULL,
    PRIMARY KEY (owner, part)
);

CREATE INDEX files_case ON files (case_digest);

CREATE TABLE file_chunks (
    owner BYTEA NOT NULL,
    part INTEGER NOT NULL,
    number BIGINT NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (owner, part, number)
);

-- Letters that did not open: kept with the reason, so that nothing disappears silently.
CREATE TABLE refused (
    case_digest BYTEA NOT NULL PRIMARY KEY,
    day INTEGER NOT NULL,
    reason TEXT NOT NULL,
    body BYTEA NOT NULL
);

-- Cases erased here, until the front has forgotten them too.
CREATE TABLE erasures (
    case_digest BYTEA NOT NULL PRIMARY KEY,
    day INTEGER NOT NULL,
    sent BOOLEAN NOT NULL
);
