CREATE TABLE cases (
    case_digest BLOB NOT NULL PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    plain INTEGER NOT NULL,
    status TEXT NOT NULL,
    unread INTEGER NOT NULL,
    received INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    header BLOB NOT NULL,
    signature BLOB NOT NULL,
    -- For the sender only; kept so that a thread the front lost can be given back to it.
    sender_wrap BLOB NOT NULL,
    body BLOB NOT NULL,
    locked_key BLOB
) STRICT, WITHOUT ROWID;

CREATE INDEX cases_status ON cases (status, changed, id);

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

CREATE TABLE files (
    owner BLOB NOT NULL,
    part INTEGER NOT NULL,
    case_digest BLOB NOT NULL REFERENCES cases (case_digest) ON DELETE CASCADE,
    length INTEGER NOT NULL,
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
