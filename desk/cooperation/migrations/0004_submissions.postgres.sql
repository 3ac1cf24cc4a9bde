-- What was sent to calls for contributions. Who sent it is an attendee of that name; both are sealed
-- under the same lock.
CREATE TABLE submissions (
    -- The letter that brought it.
    id BYTEA NOT NULL PRIMARY KEY,
    call TEXT NOT NULL,
    -- What is offered, without who offers it.
    work BYTEA NOT NULL,
    -- What the author was told, and by whom; empty before the team chose.
    answer BYTEA NOT NULL,
    decided_by TEXT NOT NULL,
    decided TIMESTAMPTZ
);

CREATE INDEX submissions_call ON submissions (call);

-- What members who read without names say. Sealed under the submission's lock.
CREATE TABLE assessments (
    submission BYTEA NOT NULL,
    member TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (submission, member)
);

-- What members said of a conflict with those who sent something: empty where they have none.
CREATE TABLE declarations (
    submission BYTEA NOT NULL,
    member TEXT NOT NULL,
    conflict TEXT NOT NULL,
    PRIMARY KEY (submission, member)
);

-- Papers and slides of proceedings, by the first half of their SHA-256.
CREATE TABLE proceedings_files (
    name TEXT NOT NULL PRIMARY KEY,
    body BYTEA NOT NULL
);
