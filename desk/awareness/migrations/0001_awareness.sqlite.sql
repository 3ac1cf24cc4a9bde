-- Warnings, as they are written and as they were last approved. Nothing of them is secret for long.
CREATE TABLE alerts (
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
    signed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Scams that an alert warns of, and what the messages share that people forwarded: nothing that only
-- one person wrote.
CREATE TABLE campaigns (
    id TEXT NOT NULL PRIMARY KEY,
    since INTEGER NOT NULL,
    pattern BLOB NOT NULL
) STRICT, WITHOUT ROWID;
