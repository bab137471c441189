-- Links in mails with which somebody of a desk answers without signing in. Only the hash of the token is kept. Any answer
-- uses up every link of the referral.

CREATE TABLE answer_link (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    referral_id TEXT NOT NULL REFERENCES referral (id),
    desk_id TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX answer_link_of_referral ON answer_link (referral_id);

-- When a coordinator asked to be phoned about it, until somebody did.
ALTER TABLE referral ADD COLUMN call_asked_at BIGINT;
