-- Who wants to hear of what, and what is still to be told.

ALTER TABLE document ADD COLUMN original TEXT;   -- path of the document that this one repeats

-- Documents that an administrator published without alerts, by SHA-256, until they are read.
CREATE TABLE unannounced (
    digest TEXT PRIMARY KEY
) STRICT;

CREATE TABLE chat (
    id INTEGER PRIMARY KEY,              -- as Telegram numbers it
    kind TEXT NOT NULL,                  -- private, group, supergroup, channel
    language TEXT NOT NULL,              -- of the alerts
    active INTEGER NOT NULL DEFAULT 1,   -- 0: it blocked the bot, removed it, or is gone
    reason TEXT NOT NULL DEFAULT '',     -- why it is not active, in Telegram's words
    moved INTEGER,                       -- the supergroup that it became
    paused INTEGER NOT NULL DEFAULT 0,   -- 1: alerts wait until it resumes
    silent INTEGER NOT NULL DEFAULT 0,   -- 1: alerts come without a sound
    digest TEXT NOT NULL DEFAULT '',     -- '' at once, 'daily', 'weekly'
    weekday INTEGER NOT NULL DEFAULT 0,  -- of the weekly digest; 0 is Monday
    hour INTEGER NOT NULL DEFAULT 9,     -- of the digest, in its zone
    quiet_from INTEGER NOT NULL DEFAULT 0,
    quiet_to INTEGER NOT NULL DEFAULT 0, -- hours in its zone; equal: no quiet hours
    zone TEXT NOT NULL DEFAULT 'UTC',    -- IANA name
    gather INTEGER NOT NULL DEFAULT 0,   -- 1: what waits comes as one message
    free REAL NOT NULL DEFAULT 0,        -- Unix time from which Telegram takes the next message
    due REAL                             -- Unix time at which something is to be sent, if anything
) STRICT;

CREATE INDEX chat_due ON chat (due) WHERE due IS NOT NULL;

CREATE TABLE subscription (
    key INTEGER PRIMARY KEY,
    chat INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    thread INTEGER NOT NULL,             -- the forum topic in which it was ordered, or 0
    kind TEXT NOT NULL,                  -- everything, topic, words
    what TEXT NOT NULL,                  -- '', the topic's id, the words
    UNIQUE (chat, kind, what)
) STRICT;

CREATE INDEX subscription_what ON subscription (kind, what, chat);

-- What an interview offers to subscribers. Who is to be told follows from it in one statement.
CREATE TABLE finding (
    interview INTEGER NOT NULL REFERENCES interview (key) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    exchange TEXT NOT NULL,              -- id of the exchange in which it was found, or ''
    passage_start INTEGER NOT NULL,      -- of its answer, in code points
    passage_end INTEGER NOT NULL,
    marks TEXT NOT NULL,                 -- JSON array of [start, end] in the answer
    PRIMARY KEY (interview, kind, what)
) STRICT, WITHOUT ROWID;

-- The outbox: one interview for one chat, ever.
CREATE TABLE alert (
    chat INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    interview INTEGER NOT NULL REFERENCES interview (key) ON DELETE CASCADE,
    state TEXT NOT NULL,                 -- waiting, in hand, sent, failed, gone, dropped
    queued REAL NOT NULL,                -- Unix times
    tried REAL,                          -- when it was first sent
    ended REAL,                          -- when it was sent or given up
    attempts INTEGER NOT NULL DEFAULT 0,
    doubtful INTEGER NOT NULL DEFAULT 0, -- how many attempts may have arrived without our knowing
    reason TEXT NOT NULL DEFAULT '',     -- of the last failure
    PRIMARY KEY (chat, interview)
) STRICT, WITHOUT ROWID;

CREATE INDEX alert_state ON alert (state, chat);
CREATE INDEX alert_ended ON alert (ended) WHERE ended IS NOT NULL;
