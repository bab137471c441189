-- Which buddies a programme looks for now, as its people said it: at most one row a programme. Lists are lines. It says
-- what the programme looks for, never who offered. Rows go half a year after they were said.
CREATE TABLE buddy_wanted (
    service_slug TEXT NOT NULL PRIMARY KEY,
    said_at BIGINT NOT NULL,
    said_by TEXT NOT NULL REFERENCES person (id),
    number BIGINT NOT NULL,
    kinds TEXT NOT NULL,
    languages TEXT NOT NULL,
    times TEXT NOT NULL,
    -- One municipality; NULL: wherever the programme works.
    town TEXT,
    line TEXT
);

-- What the people who look after a desk were told by mail of what is broken. `finding` is its sort and a digest: no name,
-- no request. A finding that went away is forgotten, so that it is told again when it comes back.
CREATE TABLE lint_told (
    desk_id TEXT NOT NULL,
    finding TEXT NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (desk_id, finding)
);
