-- Who keeps a listing, beside the people of its organisation's general desk and of the site.
CREATE TABLE listing_owner (
    service_slug TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    -- The one who may take others off.
    lead BOOLEAN NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (service_slug, person_id)
);
CREATE INDEX listing_owner_of_person ON listing_owner (person_id);

-- The listing that somebody keeps once they use the invitation.
ALTER TABLE invitation ADD COLUMN owns TEXT;

-- Somebody says that a listing is theirs.
CREATE TABLE claim (
    id TEXT NOT NULL PRIMARY KEY,
    service_slug TEXT NOT NULL,
    -- code (a letter with a code is under way to the published address), waiting, granted or refused.
    state TEXT NOT NULL,
    -- Of the code in the letter.
    code_hash BYTEA,
    tries BIGINT NOT NULL,
    -- Who asks, how to reach them, what they say; once it was decided, the note of who phoned. Under the server's key.
    payload BYTEA,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    decided_by TEXT
);
CREATE INDEX claim_of_service ON claim (service_slug, state);

-- What of an owner's edit waits for somebody else. `record` is JSON: public facts only.
CREATE TABLE listing_change (
    id TEXT NOT NULL PRIMARY KEY,
    service_slug TEXT NOT NULL,
    -- naam, bereik or gebied.
    what TEXT NOT NULL,
    record TEXT NOT NULL,
    -- waiting, done, refused, stopped or replaced.
    state TEXT NOT NULL,
    author TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    -- When it goes live by itself; NULL: never.
    goes_at BIGINT,
    -- Of the link with which who reads the old address stops it.
    stop_hash BYTEA,
    decided_by TEXT
);
CREATE INDEX listing_change_of_service ON listing_change (service_slug, state);
CREATE INDEX listing_change_due ON listing_change (state, goes_at);
