-- Warnings, as they are written and as they were last approved. Nothing of them is secret for long.
CREATE TABLE alerts (
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
    signed BOOLEAN NOT NULL
);

-- Scams that an alert warns of, and what the messages share that people forwarded: nothing that only
-- one person wrote.
CREATE TABLE campaigns (
    id TEXT NOT NULL PRIMARY KEY,
    since INTEGER NOT NULL,
    pattern BYTEA NOT NULL
);
