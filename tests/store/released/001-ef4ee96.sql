CREATE TABLE document (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    digest TEXT NOT NULL,
    refusal TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX document_digest ON document (digest);
CREATE TABLE interview (
    key INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    document TEXT REFERENCES document (path) ON UPDATE CASCADE ON DELETE SET NULL,
    ordinal INTEGER NOT NULL,
    digest TEXT NOT NULL,
    title TEXT NOT NULL,
    published TEXT NOT NULL,
    outlet TEXT NOT NULL,
    speaker TEXT NOT NULL,
    role TEXT NOT NULL,
    interviewers TEXT NOT NULL,
    language TEXT NOT NULL,
    url TEXT NOT NULL,
    introduction TEXT NOT NULL,
    exchanges INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX interview_document ON interview (document, ordinal);
CREATE INDEX interview_digest ON interview (digest);
CREATE INDEX interview_newest ON interview (withdrawn, published DESC, key DESC);
CREATE TABLE exchange (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    interview INTEGER NOT NULL REFERENCES interview (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    UNIQUE (interview, position)
) STRICT;
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
INSERT INTO document VALUES ('a.txt', 1, 1, 'd1', '' );
INSERT INTO interview VALUES (1, 'a-talk', 'a.txt', 0, 'f1', 'A talk', '2024',
 'The Post', 'Ada', '', '[]', 'en', '', '', 1, 0);
INSERT INTO exchange VALUES (1, 'abcdefghij', 1, 0, 'Why?', 'Because.');
INSERT INTO meta VALUES ('colour', 'green');
PRAGMA user_version = 1;
