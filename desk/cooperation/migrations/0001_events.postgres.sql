-- Events, as they are planned and as they were last approved.
CREATE TABLE events (
    id TEXT NOT NULL PRIMARY KEY,
    changed TIMESTAMPTZ NOT NULL,
    state TEXT NOT NULL,
    -- Rises with each deed: who acts on an older one is told so.
    step BIGINT NOT NULL,
    editor TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    draft BYTEA NOT NULL,
    -- What was last approved.
    issue BYTEA,
    approved_by TEXT NOT NULL,
    -- Whether that is signed.
    signed BOOLEAN NOT NULL,
    -- Tasks and expected costs: the team's own, never published.
    plan BYTEA NOT NULL
);

-- Who registered. Names and addresses are sealed under a lock of their own in the key store: whoever
-- deletes the lock has forgotten the person.
CREATE TABLE attendees (
    -- The letter that registered them.
    id BYTEA NOT NULL PRIMARY KEY,
    session TEXT NOT NULL,
    -- The order in which they came, and how the registration stands, as the front counts.
    number BIGINT NOT NULL,
    state BIGINT NOT NULL,
    until TIMESTAMPTZ,
    sealed BYTEA NOT NULL,
    -- The team's word that the front does not have yet: 1 yes, 0 no.
    decision BIGINT,
    -- What they were last told by e-mail; on how many days in a row mails were refused, the last
    -- on this one.
    told TEXT NOT NULL,
    reminded BOOLEAN NOT NULL,
    refused BIGINT NOT NULL,
    refused_on INTEGER NOT NULL,
    -- The last message to everybody that they got.
    messaged BIGINT NOT NULL,
    -- When they came.
    present TIMESTAMPTZ
);

CREATE INDEX attendees_session ON attendees (session, number);

-- What was written to everybody who comes.
CREATE TABLE session_messages (
    session TEXT NOT NULL,
    number BIGINT NOT NULL,
    sent TIMESTAMPTZ NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (session, number)
);

-- What is left when attendees are forgotten.
CREATE TABLE session_counts (
    session TEXT NOT NULL PRIMARY KEY,
    registered BIGINT NOT NULL,
    seated BIGINT NOT NULL,
    cancelled BIGINT NOT NULL,
    present BIGINT NOT NULL,
    forgotten_on INTEGER NOT NULL
);
