-- Who covers what of a programme, and who is away. Lists are codes or areas separated by a line break; empty means all.

CREATE TABLE coverage (
    id TEXT NOT NULL PRIMARY KEY,
    service_slug TEXT NOT NULL,
    kinds TEXT NOT NULL,
    -- Each as `kind:name`, such as `region:Waasland`.
    areas TEXT NOT NULL,
    target_groups TEXT NOT NULL,
    coordinator_id TEXT NOT NULL REFERENCES person (id),
    deputy_id TEXT REFERENCES person (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX coverage_of_service ON coverage (service_slug);

-- From the first instant of a day until the first of the day somebody is back, Belgian time.
CREATE TABLE absence (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL
);
CREATE INDEX absence_of_person ON absence (person_id, until_at);
