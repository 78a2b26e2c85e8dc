-- What Telegram sent: which updates were handled, and which are still being handled.

CREATE TABLE handled_update (
    key INTEGER PRIMARY KEY,             -- in the order in which they were handled
    id INTEGER NOT NULL UNIQUE,          -- as Telegram numbers them
    checksum INTEGER NOT NULL            -- of what it holds: another bot has updates of the same number
) STRICT;

-- Updates that Telegram was told not to send again although their handling goes on; each is deleted
-- as soon as it is handled.
CREATE TABLE kept_update (
    id INTEGER PRIMARY KEY,
    chat INTEGER NOT NULL,               -- where it happened, or whose it is
    body TEXT NOT NULL                   -- JSON
) STRICT;
