-- What was sent to calls for contributions. Who sent it is an attendee of that name; both are sealed
-- under the same lock.
CREATE TABLE submissions (
    -- The letter that brought it.
    id BLOB NOT NULL PRIMARY KEY,
    call TEXT NOT NULL,
    -- What is offered, without who offers it.
    work BLOB NOT NULL,
    -- What the author was told, and by whom; empty before the team chose.
    answer BLOB NOT NULL,
    decided_by TEXT NOT NULL,
    decided INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX submissions_call ON submissions (call);

-- What members who read without names say. Sealed under the submission's lock.
CREATE TABLE assessments (
    submission BLOB NOT NULL,
    member TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (submission, member)
) STRICT, WITHOUT ROWID;

-- What members said of a conflict with those who sent something: empty where they have none.
CREATE TABLE declarations (
    submission BLOB NOT NULL,
    member TEXT NOT NULL,
    conflict TEXT NOT NULL,
    PRIMARY KEY (submission, member)
) STRICT, WITHOUT ROWID;

-- Papers and slides of proceedings, by the first half of their SHA-256.
CREATE TABLE proceedings_files (
    name TEXT NOT NULL PRIMARY KEY,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
