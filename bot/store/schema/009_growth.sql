-- When subscribers were told of an interview: what its document gains soon after is news too.
ALTER TABLE interview ADD COLUMN announced_at REAL NOT NULL DEFAULT 0;  -- Unix time; 0: nobody was told

CREATE INDEX interview_encounter ON interview (published, speaker, withdrawn);
