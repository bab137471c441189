-- Searches that found nothing: how often in a month, as place and topic, from five on. No words, nothing of who searched.
CREATE TABLE missed_search (
    -- Such as 2026-11.
    month TEXT NOT NULL,
    nis BIGINT NOT NULL,
    -- A target group or a domain.
    code TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (month, nis, code)
);
