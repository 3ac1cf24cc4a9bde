-- Who receives alerts by e-mail. The address is sealed under a lock of its own in the key store:
-- whoever deletes the lock has forgotten the person.
CREATE TABLE subscribers (
    -- The letter that asked.
    id BYTEA NOT NULL PRIMARY KEY,
    -- What the code of the mails hashes to.
    code BYTEA NOT NULL UNIQUE,
    sealed BYTEA NOT NULL,
    -- Whether a mail that asks for confirmation went out, and whether somebody answered it.
    mailed BOOLEAN NOT NULL,
    confirmed BOOLEAN NOT NULL,
    -- When that was last changed.
    since TIMESTAMPTZ NOT NULL,
    -- Alerts up to this moment were told, the last mail of them on this day.
    told TIMESTAMPTZ NOT NULL,
    told_on INTEGER NOT NULL,
    -- How many mails in a row were refused, the last one on this day.
    refused BIGINT NOT NULL,
    refused_on INTEGER NOT NULL
);
