-- Who receives alerts by e-mail. The address is sealed under a lock of its own in the key store:
-- whoever deletes the lock has forgotten the person.
CREATE TABLE subscribers (
    -- The letter that asked.
    id BLOB NOT NULL PRIMARY KEY,
    -- What the code of the mails hashes to.
    code BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL,
    -- Whether a mail that asks for confirmation went out, and whether somebody answered it.
    mailed INTEGER NOT NULL,
    confirmed INTEGER NOT NULL,
    -- When that was last changed.
    since INTEGER NOT NULL,
    -- Alerts up to this moment were told, the last mail of them on this day.
    told INTEGER NOT NULL,
    told_on INTEGER NOT NULL,
    -- How many mails in a row were refused, the last one on this day.
    refused INTEGER NOT NULL,
    refused_on INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
