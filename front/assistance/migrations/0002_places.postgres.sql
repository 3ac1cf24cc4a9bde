-- Seats that letters take: which session, in which order they came, and how each stands. Nothing
-- here says who; the letter is sealed.
CREATE TABLE places (
    case_digest BYTEA NOT NULL PRIMARY KEY REFERENCES letters (case_digest) ON DELETE CASCADE,
    lookup BYTEA NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    -- The order in which they came.
    number BIGINT NOT NULL,
    state INTEGER NOT NULL,
    -- Until when an offered one is kept.
    until TIMESTAMPTZ,
    UNIQUE (subject, number)
);

CREATE INDEX places_state ON places (subject, state, number);

-- The last number given, and what whoever changes the seats of a session holds on to.
CREATE TABLE place_numbers (
    subject TEXT NOT NULL PRIMARY KEY,
    last BIGINT NOT NULL
);
