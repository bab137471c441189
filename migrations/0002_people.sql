-- Who may sign in, for which desks. Instants are milliseconds since 1970-01-01 UTC.
-- Nothing here opens anything by itself: secret keys are stored sealed, tokens only as hashes.

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    -- Lower case: one account per address.
    email_folded TEXT NOT NULL UNIQUE,
    is_admin BOOLEAN NOT NULL,
    public_key BYTEA NOT NULL,
    secret_under_pass BYTEA NOT NULL,
    secret_under_recovery BYTEA NOT NULL,
    totp_under_server BYTEA NOT NULL,
    -- The last TOTP step that was used; a code is good once.
    totp_last_step BIGINT NOT NULL,
    enrolled BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT
);

-- `site`, or `programme:` and the slug.
CREATE TABLE desk (
    id TEXT NOT NULL PRIMARY KEY
);
INSERT INTO desk (id) VALUES ('site');

CREATE TABLE desk_person (
    desk_id TEXT NOT NULL REFERENCES desk (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (desk_id, person_id)
);
CREATE INDEX desk_person_of_person ON desk_person (person_id);

CREATE TABLE invitation (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    desk_id TEXT NOT NULL REFERENCES desk (id),
    is_admin BOOLEAN NOT NULL,
    email_under_server BYTEA,
    -- The person that an unfinished enrolment will become, and what is kept of it until its code comes.
    person_id TEXT,
    draft BYTEA,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX invitation_of_desk ON invitation (desk_id);

CREATE TABLE session (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    secret_under_token BYTEA NOT NULL
);
CREATE INDEX session_of_person ON session (person_id);

-- Counts of sign-in and follow attempts per hashed key, so that a restart forgives nothing.
CREATE TABLE attempt (
    key_hash BYTEA NOT NULL PRIMARY KEY,
    tries BIGINT NOT NULL,
    window_start BIGINT NOT NULL
);
