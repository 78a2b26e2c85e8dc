-- The corpus: what was read from seeds/.

CREATE TABLE document (
    path TEXT PRIMARY KEY,               -- below seeds/, with forward slashes
    size INTEGER NOT NULL,               -- bytes
    modified INTEGER NOT NULL,           -- nanoseconds; with size: need it be read again at all?
    digest TEXT NOT NULL,                -- SHA-256 of the bytes: is it the same document?
    refusal TEXT NOT NULL DEFAULT ''     -- why nothing was read from it, in one line
) STRICT;

CREATE INDEX document_digest ON document (digest);

CREATE TABLE interview (
    key INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,           -- the interview's id, given once and kept
    document TEXT REFERENCES document (path) ON UPDATE CASCADE ON DELETE SET NULL,
    ordinal INTEGER NOT NULL,            -- a document may hold several interviews
    digest TEXT NOT NULL,                -- of what was read, to tell a change from a mere touch
    title TEXT NOT NULL,
    published TEXT NOT NULL,             -- ISO 8601, only as precise as known; '' when unknown
    outlet TEXT NOT NULL,
    speaker TEXT NOT NULL,
    role TEXT NOT NULL,
    interviewers TEXT NOT NULL,          -- JSON array of names
    language TEXT NOT NULL,
    url TEXT NOT NULL,
    introduction TEXT NOT NULL,
    exchanges INTEGER NOT NULL,          -- how many
    withdrawn INTEGER NOT NULL DEFAULT 0 -- 1: its document is gone; kept so that old links can say so
) STRICT;

CREATE INDEX interview_document ON interview (document, ordinal);
CREATE INDEX interview_digest ON interview (digest);
CREATE INDEX interview_newest ON interview (withdrawn, published DESC, key DESC);

CREATE TABLE exchange (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,             -- made from content: what links and buttons carry
    interview INTEGER NOT NULL REFERENCES interview (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,           -- from 0, in the order of the interview
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    UNIQUE (interview, position)
) STRICT;

-- Ordered as a topic is browsed: newest interview first, then as asked.
CREATE TABLE exchange_topic (
    topic TEXT NOT NULL,
    published TEXT NOT NULL,
    interview INTEGER NOT NULL,
    position INTEGER NOT NULL,
    exchange INTEGER NOT NULL REFERENCES exchange (key) ON DELETE CASCADE,
    PRIMARY KEY (topic, published DESC, interview DESC, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX exchange_topic_exchange ON exchange_topic (exchange);

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
