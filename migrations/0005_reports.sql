-- What visitors say is wrong in a listing. One row for each thing that can be wrong, with a count: nothing typed, nothing
-- of who said it, and no more rows than there are listings.

CREATE TABLE report (
    service_slug TEXT NOT NULL,
    mistake TEXT NOT NULL,
    tries BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    PRIMARY KEY (service_slug, mistake)
);
