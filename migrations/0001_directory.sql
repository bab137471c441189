-- The directory, one-to-one with HSDS 3.1. Identifiers are UUID version 5 of the slug, as text.
-- The same text runs on SQLite and PostgreSQL: BIGINT, BOOLEAN, TEXT, BYTEA and DOUBLE PRECISION only.
-- `position` keeps the order of a list; NULL always means: no source said it.

CREATE TABLE taxonomy_term (
    scheme TEXT NOT NULL,
    code TEXT NOT NULL,
    label_nl TEXT NOT NULL,
    label_fr TEXT NOT NULL,
    label_en TEXT NOT NULL,
    plain_nl TEXT NOT NULL,
    plain_fr TEXT NOT NULL,
    plain_en TEXT NOT NULL,
    PRIMARY KEY (scheme, code)
);

CREATE TABLE organization (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    municipality TEXT,
    website TEXT,
    edited BOOLEAN NOT NULL,
    -- Hash of the embedded record these columns were last taken from; NULL: never embedded.
    embedded_hash TEXT
);

CREATE TABLE service (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    organization_id TEXT NOT NULL REFERENCES organization (id),
    name TEXT NOT NULL,
    description_nl TEXT NOT NULL,
    description_fr TEXT NOT NULL,
    description_en TEXT NOT NULL,
    url TEXT,
    email TEXT,
    -- listed, unconfirmed or ended; the last with its reason.
    status TEXT NOT NULL,
    ended_reason TEXT,
    minimum_age BIGINT,
    maximum_age BIGINT,
    volunteer_minimum_age BIGINT,
    as_of BIGINT,
    -- ISO 8601 day.
    confirmed_on TEXT,
    claimed BOOLEAN NOT NULL,
    edited BOOLEAN NOT NULL,
    edited_by TEXT,
    embedded_hash TEXT
);
CREATE INDEX service_of_organization ON service (organization_id);

CREATE TABLE service_partner (
    service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    organization_id TEXT NOT NULL REFERENCES organization (id),
    PRIMARY KEY (service_id, position)
);
CREATE INDEX service_partner_of_organization ON service_partner (organization_id);

-- A location with its one address.
CREATE TABLE location (
    id TEXT NOT NULL PRIMARY KEY,
    municipality TEXT,
    place TEXT,
    postcode TEXT,
    street TEXT
);

CREATE TABLE service_at_location (
    id TEXT NOT NULL PRIMARY KEY,
    service_id TEXT NOT NULL UNIQUE REFERENCES service (id) ON DELETE CASCADE,
    location_id TEXT NOT NULL REFERENCES location (id)
);

CREATE TABLE service_area (
    id TEXT NOT NULL PRIMARY KEY,
    service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (service_id, position)
);

CREATE TABLE phone (
    id TEXT NOT NULL PRIMARY KEY,
    service_id TEXT NOT NULL UNIQUE REFERENCES service (id) ON DELETE CASCADE,
    number TEXT NOT NULL,
    display TEXT NOT NULL
);

CREATE TABLE cost_option (
    id TEXT NOT NULL PRIMARY KEY,
    service_id TEXT NOT NULL UNIQUE REFERENCES service (id) ON DELETE CASCADE,
    option TEXT NOT NULL
);

CREATE TABLE schedule (
    id TEXT NOT NULL PRIMARY KEY,
    service_id TEXT NOT NULL UNIQUE REFERENCES service (id) ON DELETE CASCADE,
    description TEXT NOT NULL
);

CREATE TABLE language (
    id TEXT NOT NULL PRIMARY KEY,
    service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    code TEXT NOT NULL,
    UNIQUE (service_id, position)
);

CREATE TABLE attribute (
    id TEXT NOT NULL PRIMARY KEY,
    service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    scheme TEXT NOT NULL,
    position BIGINT NOT NULL,
    code TEXT NOT NULL,
    UNIQUE (service_id, scheme, position),
    FOREIGN KEY (scheme, code) REFERENCES taxonomy_term (scheme, code)
);

CREATE TABLE service_capacity (
    id TEXT NOT NULL PRIMARY KEY,
    service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    -- open, waiting_list (with weeks) or full.
    room TEXT NOT NULL,
    weeks BIGINT,
    updated TEXT NOT NULL,
    UNIQUE (service_id, position)
);

CREATE TABLE service_source (
    service_id TEXT NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (service_id, position)
);

-- One row: `stamp` is new whenever any listing changed, `embedded` is the stamp of the embedded
-- directory that was last imported.
CREATE TABLE directory_state (
    id BIGINT NOT NULL PRIMARY KEY,
    stamp TEXT NOT NULL,
    embedded TEXT
);
INSERT INTO directory_state (id, stamp, embedded) VALUES (1, 'empty', NULL);
