-- How sessions were, as people said without a name. Each answer stands for itself: nothing tells whose
-- it is, nor when it came.
CREATE TABLE feedback (
    -- The letter, so that it is counted once.
    letter BLOB NOT NULL PRIMARY KEY,
    session TEXT NOT NULL,
    -- 3 very, 2 somewhat, 1 little, 0 not.
    useful INTEGER NOT NULL,
    -- 2 sure, 1 partly, 0 unsure.
    before INTEGER NOT NULL,
    after INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX feedback_session ON feedback (session);
