-- The enterprise number of an organisation (ten digits), where whoever listed it gave it. The embedded directory has none.
ALTER TABLE organization ADD COLUMN enterprise_number TEXT;
