CREATE TABLE cases (
    case_digest BLOB NOT NULL PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    unread INTEGER NOT NULL,
    -- Sign-in name of the member who took the case; empty where nobody did.
    holder TEXT NOT NULL,
    received INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    -- Since when the side that must write next is waited for.
    since INTEGER NOT NULL,
    -- What lists show and filter by, sealed under the case's lock.
    facts BLOB NOT NULL,
    locked_key BLOB,
    -- Whether the front has the thread: not yet where the team wrote the letter down.
    sent INTEGER NOT NULL,
    header BLOB NOT NULL,
    signature BLOB NOT NULL,
    -- For the sender only; kept so that a thread the front lost can be given back to it.
    sender_wrap BLOB NOT NULL,
    -- What replaced a dictated receipt, from its sender.
    renewal BLOB,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX cases_status ON cases (status, changed, id);
CREATE INDEX cases_sent ON cases (sent);

CREATE TABLE entries (
    case_digest BLOB NOT NULL REFERENCES cases (case_digest) ON DELETE CASCADE,
    role INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    digest BLOB NOT NULL UNIQUE,
    body BLOB NOT NULL,
    day INTEGER NOT NULL,
    sent INTEGER NOT NULL,
    PRIMARY KEY (case_digest, role, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX entries_unsent ON entries (sent, case_digest);

-- What members write for one another, sealed under the case's lock. Never sent.
CREATE TABLE notes (
    id BLOB NOT NULL PRIMARY KEY,
    case_digest BLOB NOT NULL REFERENCES cases (case_digest) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX notes_case ON notes (case_digest, at);

-- What members want to tell somebody outside, sealed under the case's lock. Only where each stands
-- can be read without it.
CREATE TABLE disclosures (
    id BLOB NOT NULL PRIMARY KEY,
    case_digest BLOB NOT NULL REFERENCES cases (case_digest) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    state TEXT NOT NULL,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX disclosures_case ON disclosures (case_digest, at);

CREATE TABLE files (
    owner BLOB NOT NULL,
    part INTEGER NOT NULL,
    case_digest BLOB NOT NULL REFERENCES cases (case_digest) ON DELETE CASCADE,
    length INTEGER NOT NULL,
    -- What its bytes are, sealed under the case's lock; missing until all of them came.
    kind BLOB,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    held_by TEXT NOT NULL,
    PRIMARY KEY (owner, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX files_case ON files (case_digest);

CREATE TABLE file_chunks (
    owner BLOB NOT NULL,
    part INTEGER NOT NULL,
    number INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (owner, part, number)
) STRICT, WITHOUT ROWID;

-- Letters that did not open: kept with the reason, so that nothing disappears silently.
CREATE TABLE refused (
    case_digest BLOB NOT NULL PRIMARY KEY,
    day INTEGER NOT NULL,
    reason TEXT NOT NULL,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Cases erased here, until the front has forgotten them too.
CREATE TABLE erasures (
    case_digest BLOB NOT NULL PRIMARY KEY,
    day INTEGER NOT NULL,
    sent INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
