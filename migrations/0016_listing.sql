-- Listings that organisations propose, until somebody of the site decided, and every version of every listing.

CREATE TABLE proposal (
    id TEXT NOT NULL PRIMARY KEY,
    -- Of the link that its proposer confirms it with.
    token_hash BYTEA NOT NULL UNIQUE,
    -- unconfirmed, waiting, approved or refused.
    state TEXT NOT NULL,
    -- What was proposed, and by which address, under the server's key; NULL once it was decided.
    payload BYTEA,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    -- Who decided.
    decided_by TEXT,
    -- The listing it became.
    service_slug TEXT
);
CREATE INDEX proposal_of_state ON proposal (state, created_at);

-- `record` is the whole listing as JSON: public facts only. `author` is a person's identifier or the name of a job.
CREATE TABLE listing_version (
    id TEXT NOT NULL PRIMARY KEY,
    service_slug TEXT NOT NULL,
    at BIGINT NOT NULL,
    author TEXT NOT NULL,
    -- Why: bron, voorstel, bewerkt, hersteld.
    why TEXT NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX listing_version_of_service ON listing_version (service_slug, at);
