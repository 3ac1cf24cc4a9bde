-- What people knew before a session and after it: a bit for each question that was answered rightly.
CREATE TABLE learning (
    session TEXT NOT NULL,
    -- The hash of session and sign; some weeks after the session a chance number.
    person BLOB NOT NULL,
    before INTEGER,
    after INTEGER,
    signed INTEGER NOT NULL,
    PRIMARY KEY (session, person)
) STRICT, WITHOUT ROWID;
