-- What was said about room is the programme's: it stays when the directory is imported anew. `said_by` is who said it:
-- a coordinator, an answer (“geen plaats”), silence, or time (older than sixty days).
ALTER TABLE service_capacity ADD COLUMN said_by TEXT NOT NULL DEFAULT 'coordinator';
