CREATE TABLE cases (
    case_digest BYTEA NOT NULL PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    unread BOOLEAN NOT NULL,
    -- Sign-in name of the member who took the case; empty where nobody did.
    holder TEXT NOT NULL,
    received INTEGER NOT NULL,
    changed TIMESTAMPTZ NOT NULL,
    -- Since when the side that must write next is waited for.
    since TIMESTAMPTZ NOT NULL,
    -- What lists show and filter by, sealed under the case's lock.
    facts BYTEA NOT NULL,
    locked_key BYTEA,
    -- Whether the front has the thread: not yet where the team wrote the letter down.
    sent BOOLEAN NOT NULL,
    header BYTEA NOT NULL,
    signature BYTEA NOT NULL,
    -- For the sender only; kept so that a thread the front lost can be given back to it.
    sender_wrap BYTEA NOT NULL,
    -- What replaced a dictated receipt, from its sender.
    renewal BYTEA,
    body BYTEA NOT NULL
);

CREATE INDEX cases_status ON cases (status, changed, id);
CREATE INDEX cases_sent ON cases (sent);

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

-- What members write for one another, sealed under the case's lock. Never sent.
CREATE TABLE notes (
    id BYTEA NOT NULL PRIMARY KEY,
    case_digest BYTEA NOT NULL REFERENCES cases (case_digest) ON DELETE CASCADE,
    at TIMESTAMPTZ NOT NULL,
    body BYTEA NOT NULL
);

CREATE INDEX notes_case ON notes (case_digest, at);

-- What members want to tell somebody outside, sealed under the case's lock. Only where each stands
-- can be read without it.
CREATE TABLE disclosures (
    id BYTEA NOT NULL PRIMARY KEY,
    case_digest BYTEA NOT NULL REFERENCES cases (case_digest) ON DELETE CASCADE,
    at TIMESTAMPTZ NOT NULL,
    state TEXT NOT NULL,
    body BYTEA NOT NULL
);

CREATE INDEX disclosures_case ON disclosures (case_digest, at);

CREATE TABLE files (
    owner BYTEA NOT NULL,
    part INTEGER NOT NULL,
    case_digest BYTEA NOT NULL REFERENCES cases (case_digest) ON DELETE CASCADE,
    length BIGINT NOT NULL,
    -- What its bytes are, sealed under the case's lock; missing until all of them came.
    kind BYTEA,
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
