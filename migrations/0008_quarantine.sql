-- What an event was beside the state it led to; NULL: the state says all. `misbruik`: closed as misuse. That a referral is
-- in quarantine is its plain state (`nazicht`), and why a person was suspected is written nowhere.
ALTER TABLE referral_event ADD COLUMN remark TEXT;
