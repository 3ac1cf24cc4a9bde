CREATE TABLE audit_events (
    id BLOB NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_events_at ON audit_events (at, id);

CREATE TABLE audit_chain (
    sequence INTEGER NOT NULL PRIMARY KEY,
    event BLOB NOT NULL UNIQUE REFERENCES audit_events (id),
    digest BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;
