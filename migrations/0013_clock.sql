-- The clock of a referral: when its turn at the programme that has it began, and how many steps the clock took since.
ALTER TABLE referral ADD COLUMN turn_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE referral ADD COLUMN turn_steps BIGINT NOT NULL DEFAULT 0;
UPDATE referral SET turn_at = changed_at;
CREATE INDEX referral_of_state ON referral (state, turn_at);
