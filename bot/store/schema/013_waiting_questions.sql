-- A question that waits for an answer is a subscription of the kind 'question'.

-- New interviews of which it is not known yet whether they answer such questions.
CREATE TABLE unasked (
    interview INTEGER PRIMARY KEY REFERENCES interview (key) ON DELETE CASCADE
) STRICT;

CREATE INDEX finding_what ON finding (kind, what);

-- What somebody wrote goes with the last subscription to it.
CREATE TRIGGER finding_unwanted AFTER DELETE ON subscription WHEN OLD.kind IN ('words', 'question')
BEGIN
    DELETE FROM finding WHERE kind = OLD.kind AND what = OLD.what AND NOT EXISTS (
        SELECT 1 FROM subscription WHERE kind = OLD.kind AND what = OLD.what);
END;
