-- HSDS: an address belongs to a `contact`, not to its service.
CREATE TABLE contact (
    id TEXT NOT NULL PRIMARY KEY,
    service_id TEXT NOT NULL UNIQUE REFERENCES service (id) ON DELETE CASCADE,
    email TEXT NOT NULL
);
-- A row that moves keeps its service's identifier, until its listing is written again.
INSERT INTO contact (id, service_id, email) SELECT id, id, email FROM service WHERE email IS NOT NULL;
ALTER TABLE service DROP COLUMN email;
