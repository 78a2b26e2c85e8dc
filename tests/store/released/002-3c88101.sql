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
CREATE TABLE search_total (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;
INSERT INTO search_total (name, value)
VALUES ('questions', 0), ('passages', 0), ('question_terms', 0), ('passage_terms', 0), ('changes', 0);
CREATE TABLE search_interview (
    interview INTEGER PRIMARY KEY,
    language TEXT NOT NULL,
    context TEXT NOT NULL,
    words BLOB NOT NULL
) STRICT;
CREATE INDEX search_interview_language ON search_interview (language);
CREATE TABLE search_exchange (
    exchange INTEGER PRIMARY KEY,
    interview INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    terms TEXT NOT NULL
) STRICT;
CREATE INDEX search_exchange_interview ON search_exchange (interview);
CREATE TABLE search_passage (
    key INTEGER PRIMARY KEY,
    terms TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE question_index USING fts5 (
    terms, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '.+#~'"
);
CREATE VIRTUAL TABLE passage_index USING fts5 (
    terms, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '.+#~'"
);
CREATE TABLE search_word (
    term TEXT NOT NULL,
    word TEXT NOT NULL,
    exchanges INTEGER NOT NULL,
    tail TEXT NOT NULL,
    PRIMARY KEY (term, word)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_word_tail ON search_word (tail);
INSERT INTO document VALUES ('a.txt', 1, 1, 'd1', '' );
INSERT INTO interview VALUES (1, 'a-talk', 'a.txt', 0, 'f1', 'A talk', '2024',
 'The Post', 'Ada', '', '[]', 'en', '', '', 1, 0);
INSERT INTO exchange VALUES (1, 'abcdefghij', 1, 0, 'Why?', 'Because.');
INSERT INTO meta VALUES ('colour', 'green');
PRAGMA user_version = 2;
