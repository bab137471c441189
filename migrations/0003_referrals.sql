-- Referrals and their outgoing mail. `content` and notes are sealed to people, `facts` and `payload`
-- lie under the server's key; states and times are plain.

CREATE TABLE referral (
    id TEXT NOT NULL PRIMARY KEY,
    -- Random public name for the desk's addresses.
    handle TEXT NOT NULL UNIQUE,
    -- One form stores one referral, however often it is sent.
    flow_hash BYTEA NOT NULL UNIQUE,
    state TEXT NOT NULL,
    -- The desk that holds it now.
    desk_id TEXT NOT NULL REFERENCES desk (id),
    content BYTEA NOT NULL,
    -- NULL once the referral is closed.
    facts BYTEA,
    -- Whether the address for news said that it wants them.
    news_confirmed BOOLEAN NOT NULL DEFAULT FALSE,
    follow_hash BYTEA NOT NULL UNIQUE,
    consent_version TEXT NOT NULL,
    consent_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    settled_at BIGINT
);
CREATE INDEX referral_of_desk ON referral (desk_id, settled_at, created_at);

CREATE TABLE wrap (
    referral_id TEXT NOT NULL REFERENCES referral (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    -- Place of the person's desk in the chain, from 0.
    position BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    -- Whether it also lies under the server's key until its desk's turn.
    under_server BOOLEAN NOT NULL,
    PRIMARY KEY (referral_id, person_id)
);

CREATE TABLE referral_event (
    id TEXT NOT NULL PRIMARY KEY,
    referral_id TEXT NOT NULL REFERENCES referral (id),
    at BIGINT NOT NULL,
    state TEXT NOT NULL,
    -- person (who asked), desk or system.
    actor TEXT NOT NULL,
    person_id TEXT
);
CREATE INDEX referral_event_of_referral ON referral_event (referral_id, at);

CREATE TABLE referral_note (
    id TEXT NOT NULL PRIMARY KEY,
    referral_id TEXT NOT NULL REFERENCES referral (id),
    at BIGINT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    content BYTEA NOT NULL
);
CREATE INDEX referral_note_of_referral ON referral_note (referral_id, at);

-- Each opening of a content, by whom and in which session.
CREATE TABLE reading (
    id TEXT NOT NULL PRIMARY KEY,
    referral_id TEXT NOT NULL REFERENCES referral (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    at BIGINT NOT NULL,
    session_hash BYTEA NOT NULL
);
CREATE INDEX reading_of_referral ON reading (referral_id, session_hash);

CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    dedupe TEXT NOT NULL UNIQUE,
    -- To, subject and body under the server's key; NULL once sent.
    payload BYTEA,
    created_at BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    claimed_until BIGINT,
    -- waiting, sent or dead.
    state TEXT NOT NULL,
    -- A code, never content.
    error TEXT
);
CREATE INDEX outbox_due ON outbox (state, next_at);
