-- What is written to be published, of every kind: as it is written, and as it was last approved.
-- Nothing of it is secret for long.
CREATE TABLE documents (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    changed TIMESTAMPTZ NOT NULL,
    stage TEXT NOT NULL,
    -- Rises with each deed: who acts on an older one is told so.
    step BIGINT NOT NULL,
    editor TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    -- Whether what was last approved is signed.
    signed BOOLEAN NOT NULL,
    draft BYTEA NOT NULL,
    issue BYTEA,
    -- What the team keeps with it and never publishes.
    own BYTEA NOT NULL,
    PRIMARY KEY (kind, id)
);
