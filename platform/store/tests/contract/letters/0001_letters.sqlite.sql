CREATE TABLE letters (
    id BLOB PRIMARY KEY,
    subject TEXT NOT NULL UNIQUE,
    body BLOB NOT NULL,
    opens INTEGER NOT NULL DEFAULT 0,
    day INTEGER,
    at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX letters_at ON letters (at);
