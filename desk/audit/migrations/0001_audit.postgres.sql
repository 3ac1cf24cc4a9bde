CREATE TABLE audit_events (
    id BYTEA NOT NULL PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL
);

CREATE INDEX audit_events_at ON audit_events (at, id);

CREATE TABLE audit_chain (
    sequence BIGINT NOT NULL PRIMARY KEY,
    event BYTEA NOT NULL UNIQUE REFERENCES audit_events (id),
    digest BYTEA NOT NULL,
    signature BYTEA NOT NULL
);
