-- Whether the professional who asked confirmed their work address: the address itself lies in no table, only in the
-- sealed content and, until it has left, in the outgoing mail.
ALTER TABLE referral ADD COLUMN sender_confirmed BOOLEAN NOT NULL DEFAULT FALSE;
-- When somebody of the desk said that the person was told who asked for them, and who said so.
ALTER TABLE referral ADD COLUMN told_at BIGINT;
ALTER TABLE referral ADD COLUMN told_by TEXT;
