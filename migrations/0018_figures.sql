-- The numbers of a desk. Where a referral stood when something happened; NULL before this migration: where it stands now.
ALTER TABLE referral_event ADD COLUMN desk_id TEXT;
CREATE INDEX referral_event_of_desk ON referral_event (desk_id);

-- What is left of erased referrals: how many came to a desk in a month, how it ended there, how many days until somebody
-- reached the person (-1: nobody did). No person, no referral.
CREATE TABLE figure (
    desk_id TEXT NOT NULL,
    month TEXT NOT NULL,
    outcome TEXT NOT NULL,
    days BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (desk_id, month, outcome, days)
);

-- Requests that came past the site, counted by hand: no person, no text.
CREATE TABLE walk_in (
    desk_id TEXT NOT NULL,
    month TEXT NOT NULL,
    kind TEXT NOT NULL,
    age TEXT NOT NULL,
    outcome TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (desk_id, month, kind, age, outcome)
);
