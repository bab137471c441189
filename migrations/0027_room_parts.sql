-- Room may differ per target group and per area; neither: the whole programme. Each part once, so none is NULL.
ALTER TABLE service_capacity ADD COLUMN target_group TEXT NOT NULL DEFAULT '';
ALTER TABLE service_capacity ADD COLUMN area_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE service_capacity ADD COLUMN area_name TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX service_capacity_of_part ON service_capacity (service_id, target_group, area_kind, area_name);

-- Links with which somebody of a desk says from the mail whether there is room. They work until they are old: whoever says it
-- may say it again. Only the hash of the token is kept.
CREATE TABLE room_link (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    service_slug TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    expires_at BIGINT NOT NULL
);
CREATE INDEX room_link_old ON room_link (expires_at);
