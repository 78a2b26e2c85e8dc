-- What an interview said before it was corrected, so that old links open what they cited.
ALTER TABLE interview ADD COLUMN version INTEGER NOT NULL DEFAULT 1;  -- counts corrections, from 1

CREATE TABLE version (
    interview INTEGER NOT NULL REFERENCES interview (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,             -- as `interview.version` was
    replaced_at REAL NOT NULL,           -- Unix time at which the next version took its place
    PRIMARY KEY (interview, number)
) STRICT, WITHOUT ROWID;

-- Only the exchanges that the next version changed or left out.
CREATE TABLE version_exchange (
    interview INTEGER NOT NULL,
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,                    -- what links and buttons carry
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (interview, number, position),
    FOREIGN KEY (interview, number) REFERENCES version (interview, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX version_exchange_id ON version_exchange (id, number);

ALTER TABLE chat ADD COLUMN corrections INTEGER NOT NULL DEFAULT 0;  -- 1: it hears of corrections too
ALTER TABLE alert ADD COLUMN correction INTEGER NOT NULL DEFAULT 0;  -- 1: it tells of a correction
