-- Published translations: which interview, by its slug or address, this one says again.
ALTER TABLE interview ADD COLUMN translation_of TEXT NOT NULL DEFAULT '';

CREATE INDEX interview_translation ON interview (translation_of) WHERE translation_of <> '';
CREATE INDEX interview_url ON interview (url) WHERE url <> '';
