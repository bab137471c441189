-- Files of listings that somebody looked at before reading them in, under the server's key; gone after half an hour.
CREATE TABLE import_draft (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    payload BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);
