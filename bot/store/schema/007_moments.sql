-- Where an answer is in the recording, and where the recording is.
ALTER TABLE exchange ADD COLUMN moment INTEGER;           -- seconds from the start; NULL when not known
ALTER TABLE interview ADD COLUMN media TEXT NOT NULL DEFAULT '';  -- address of the recording
