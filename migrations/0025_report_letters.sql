-- What somebody wrote with a report, and where they want an answer: under the server's key, gone with the answer.
CREATE TABLE report_letter (
    id TEXT NOT NULL PRIMARY KEY,
    service_slug TEXT NOT NULL,
    mistake TEXT NOT NULL,
    payload BYTEA NOT NULL,
    -- Of the link with which its address confirms itself: one that did not gets no answer. NULL: no address was given.
    token_hash BYTEA,
    confirmed BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX report_letter_of_report ON report_letter (service_slug, mistake);
CREATE INDEX report_letter_of_token ON report_letter (token_hash);
