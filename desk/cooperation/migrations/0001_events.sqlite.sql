-- Events, as they are planned and as they were last approved.
CREATE TABLE events (
    id TEXT NOT NULL PRIMARY KEY,
    changed INTEGER NOT NULL,
    state TEXT NOT NULL,
    -- Rises with each deed: who acts on an older one is told so.
    step INTEGER NOT NULL,
    editor TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    draft BLOB NOT NULL,
    -- What was last approved.
    issue BLOB,
    approved_by TEXT NOT NULL,
    -- Whether that is signed.
    signed INTEGER NOT NULL,
    -- Tasks and expected costs: the team's own, never published.
    plan BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Who registered. Names and addresses are sealed under a lock of their own in the key store: whoever
-- deletes the lock has forgotten the person.
CREATE TABLE attendees (
    -- The letter that registered them.
    id BLOB NOT NULL PRIMARY KEY,
    session TEXT NOT NULL,
    -- The order in which they came, and how the registration stands, as the front counts.
    number INTEGER NOT NULL,
    state INTEGER NOT NULL,
    until INTEGER,
    sealed BLOB NOT NULL,
    -- The team's word that the front does not have yet: 1 yes, 0 no.
    decision INTEGER,
    -- What they were last told by e-mail; on how many days in a row mails were refused, the last
    -- on this one.
    told TEXT NOT NULL,
    reminded INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    refused_on INTEGER NOT NULL,
    -- The last message to everybody that they got.
    messaged INTEGER NOT NULL,
    -- When they came.
    present INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX attendees_session ON attendees (session, number);

-- What was written to everybody who comes.
CREATE TABLE session_messages (
    session TEXT NOT NULL,
    number INTEGER NOT NULL,
    sent INTEGER NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

-- What is left when attendees are forgotten.
CREATE TABLE session_counts (
    session TEXT NOT NULL PRIMARY KEY,
    registered INTEGER NOT NULL,
    seated INTEGER NOT NULL,
    cancelled INTEGER NOT NULL,
    present INTEGER NOT NULL,
    forgotten_on INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
