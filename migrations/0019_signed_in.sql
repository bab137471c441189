-- When somebody first signed in after their enrolment: a deputy who never came back does not take over. Of accounts from before this was kept it is
-- taken that they did.

ALTER TABLE person ADD COLUMN signed_in_at BIGINT;
UPDATE person SET signed_in_at = created_at WHERE enrolled = TRUE;
