CREATE TABLE letters (
    id BYTEA PRIMARY KEY,
    subject TEXT NOT NULL UNIQUE,
    body BYTEA NOT NULL,
    opens BIGINT NOT NULL DEFAULT 0,
    day INTEGER,
    at TIMESTAMPTZ
);
CREATE INDEX letters_at ON letters (at);
