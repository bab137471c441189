-- What a letter is about, as a hash under the server's key: erasing a request takes its letters along.
ALTER TABLE outbox ADD COLUMN about TEXT;
CREATE INDEX outbox_about ON outbox (about);
