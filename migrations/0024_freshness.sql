-- When an organisation confirmed its listing, and how far its clock went since. Listings without a row have no clock.
CREATE TABLE confirmation (
    service_slug TEXT NOT NULL PRIMARY KEY,
    -- ISO 8601 days, Belgian.
    first_on TEXT NOT NULL,
    last_on TEXT NOT NULL,
    -- Steps of the clock since `last_on`.
    steps BIGINT NOT NULL
);

-- Links with which who keeps a listing says that it still holds. Only the hash of the token is kept.
CREATE TABLE confirm_link (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    service_slug TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX confirm_link_of_service ON confirm_link (service_slug);

-- Whether it was somebody of the site who confirmed it last, not its organisation.
ALTER TABLE service ADD COLUMN confirmed_by_site BOOLEAN NOT NULL DEFAULT FALSE;
