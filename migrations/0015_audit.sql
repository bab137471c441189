-- Who opened, handed over, got or lost access: a chain in which each row is hashed with the one before it. No content, and
-- nothing of whom a referral is about: `referral_id` says only which one, and points nowhere once it was erased.

CREATE TABLE audit (
    seq BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    deed TEXT NOT NULL,
    -- The desk it happened at; where something goes from one desk to another, the one it leaves.
    desk_id TEXT NOT NULL,
    to_desk_id TEXT,
    -- Who did it; NULL: the program, or the person who asked.
    person_id TEXT,
    -- Whose access it was about.
    subject_id TEXT,
    referral_id TEXT,
    hash BYTEA NOT NULL
);
CREATE INDEX audit_of_desk ON audit (desk_id, seq);
CREATE INDEX audit_to_desk ON audit (to_desk_id, seq);

-- The two ends of the chain: what was the last row when older ones were thrown away, and the last row now.
CREATE TABLE audit_end (
    name TEXT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash BYTEA NOT NULL
);
INSERT INTO audit_end (name, seq, hash) VALUES ('first', 0, ''), ('last', 0, '');
