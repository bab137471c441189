-- What somebody adds to their own request later. The server cannot open the key of the request, so each addition has a
-- key of its own, wrapped for the people of the chain; every wrap lies under the server's key as well, and is handed
-- out to the desk that holds the request only.

CREATE TABLE addition (
    id TEXT NOT NULL PRIMARY KEY,
    referral_id TEXT NOT NULL REFERENCES referral (id),
    at BIGINT NOT NULL,
    content BYTEA NOT NULL
);
CREATE INDEX addition_of_referral ON addition (referral_id, at);

CREATE TABLE addition_wrap (
    addition_id TEXT NOT NULL REFERENCES addition (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    sealed BYTEA NOT NULL,
    PRIMARY KEY (addition_id, person_id)
);
