-- When what a referral held was erased: after that only states and times are left, and soon nothing.
ALTER TABLE referral ADD COLUMN erased_at BIGINT;
CREATE INDEX referral_of_age ON referral (erased_at, changed_at);

-- What remains of erased referrals: how many of a month ended how. No persons, no places.
CREATE TABLE referral_count (
    month TEXT NOT NULL,
    state TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (month, state)
);
