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
ALTER TABLE document ADD COLUMN original TEXT;
CREATE TABLE unannounced (
    digest TEXT PRIMARY KEY
) STRICT;
CREATE TABLE chat (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1,
    reason TEXT NOT NULL DEFAULT '',
    moved INTEGER,
    paused INTEGER NOT NULL DEFAULT 0,
    silent INTEGER NOT NULL DEFAULT 0,
    digest TEXT NOT NULL DEFAULT '',
    weekday INTEGER NOT NULL DEFAULT 0,
    hour INTEGER NOT NULL DEFAULT 9,
    quiet_from INTEGER NOT NULL DEFAULT 0,
    quiet_to INTEGER NOT NULL DEFAULT 0,
    zone TEXT NOT NULL DEFAULT 'UTC',
    gather INTEGER NOT NULL DEFAULT 0,
    free REAL NOT NULL DEFAULT 0,
    due REAL
) STRICT;
CREATE INDEX chat_due ON chat (due) WHERE due IS NOT NULL;
CREATE TABLE subscription (
    key INTEGER PRIMARY KEY,
    chat INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    thread INTEGER NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    UNIQUE (chat, kind, what)
) STRICT;
CREATE INDEX subscription_what ON subscription (kind, what, chat);
CREATE TABLE finding (
    interview INTEGER NOT NULL REFERENCES interview (key) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    exchange TEXT NOT NULL,
    passage_start INTEGER NOT NULL,
    passage_end INTEGER NOT NULL,
    marks TEXT NOT NULL,
    PRIMARY KEY (interview, kind, what)
) STRICT, WITHOUT ROWID;
CREATE TABLE alert (
    chat INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
    interview INTEGER NOT NULL REFERENCES interview (key) ON DELETE CASCADE,
    state TEXT NOT NULL,
    queued REAL NOT NULL,
    tried REAL,
    ended REAL,
    attempts INTEGER NOT NULL DEFAULT 0,
    doubtful INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (chat, interview)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_state ON alert (state, chat);
CREATE INDEX alert_ended ON alert (ended) WHERE ended IS NOT NULL;
CREATE TABLE search_uncounted (
    interview INTEGER PRIMARY KEY
) STRICT;
ALTER TABLE search_exchange ADD COLUMN asked BLOB NOT NULL DEFAULT x'';
ALTER TABLE search_exchange ADD COLUMN meant BLOB NOT NULL DEFAULT x'';
ALTER TABLE document RENAME COLUMN digest TO sha256;
ALTER TABLE unannounced RENAME COLUMN digest TO sha256;
ALTER TABLE interview RENAME COLUMN digest TO fingerprint;
ALTER TABLE chat RENAME COLUMN digest TO frequency;
ALTER TABLE chat RENAME COLUMN gather TO batch;
ALTER TABLE chat RENAME COLUMN free TO available_at;
ALTER TABLE chat RENAME COLUMN due TO send_at;
UPDATE alert SET state = 'in flight' WHERE state = 'in hand';
DROP INDEX alert_state;
CREATE INDEX alert_state ON alert (state, chat);
CREATE INDEX IF NOT EXISTS alert_ended ON alert (ended) WHERE ended IS NOT NULL;
ALTER TABLE exchange ADD COLUMN moment INTEGER;
ALTER TABLE interview ADD COLUMN media TEXT NOT NULL DEFAULT '';
CREATE TABLE handled_update (
    key INTEGER PRIMARY KEY,
    id INTEGER NOT NULL UNIQUE,
    checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE kept_update (
    id INTEGER PRIMARY KEY,
    chat INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
ALTER TABLE interview ADD COLUMN announced_at REAL NOT NULL DEFAULT 0;
CREATE INDEX interview_encounter ON interview (published, speaker, withdrawn);
ALTER TABLE interview ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
CREATE TABLE version (
    interview INTEGER NOT NULL REFERENCES interview (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    replaced_at REAL NOT NULL,
    PRIMARY KEY (interview, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE version_exchange (
    interview INTEGER NOT NULL,
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (interview, number, position),
    FOREIGN KEY (interview, number) REFERENCES version (interview, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX version_exchange_id ON version_exchange (id, number);
ALTER TABLE chat ADD COLUMN corrections INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alert ADD COLUMN correction INTEGER NOT NULL DEFAULT 0;
CREATE TABLE chosen_language (
    chat INTEGER PRIMARY KEY,
    language TEXT NOT NULL
) STRICT;
ALTER TABLE chat RENAME COLUMN hour TO digest_at;
UPDATE chat SET digest_at = digest_at * 60, quiet_from = quiet_from * 60, quiet_to = quiet_to * 60;
CREATE TABLE unasked (
    interview INTEGER PRIMARY KEY REFERENCES interview (key) ON DELETE CASCADE
) STRICT;
CREATE INDEX finding_what ON finding (kind, what);
CREATE TRIGGER finding_unwanted AFTER DELETE ON subscription WHEN OLD.kind IN ('words', 'question')
BEGIN
    DELETE FROM finding WHERE kind = OLD.kind AND what = OLD.what AND NOT EXISTS (
        SELECT 1 FROM subscription WHERE kind = OLD.kind AND what = OLD.what);
END;
ALTER TABLE interview ADD COLUMN translation_of TEXT NOT NULL DEFAULT '';
CREATE INDEX interview_translation ON interview (translation_of) WHERE translation_of <> '';
CREATE INDEX interview_url ON interview (url) WHERE url <> '';
CREATE TABLE tally (
    week TEXT NOT NULL,
    what TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (week, what)
) STRICT, WITHOUT ROWID;
CREATE TABLE kept_question (
    key INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    question TEXT NOT NULL
) STRICT;
CREATE INDEX kept_question_day ON kept_question (day);
CREATE TABLE own_synonym (
    key INTEGER PRIMARY KEY,
    words TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE sentence_vector (
    model TEXT NOT NULL,
    text INTEGER NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (text, model)
) STRICT, WITHOUT ROWID;
CREATE TABLE sentence (
    key INTEGER PRIMARY KEY,
    text INTEGER NOT NULL
) STRICT;
CREATE INDEX sentence_text ON sentence (text);
CREATE TRIGGER exchange_forgotten AFTER DELETE ON search_exchange BEGIN
    DELETE FROM sentence
    WHERE key = -OLD.exchange OR key BETWEEN OLD.exchange * 1024 AND OLD.exchange * 1024 + 1023;
END;
CREATE TRIGGER sentence_forgotten AFTER DELETE ON sentence
WHEN NOT EXISTS (SELECT 1 FROM sentence WHERE text = OLD.text) BEGIN
    DELETE FROM sentence_vector WHERE text = OLD.text;
END;
INSERT INTO document (path, size, modified, sha256) VALUES ('a.txt', 1, 1, 'd1');
INSERT INTO interview (key, slug, document, ordinal, fingerprint, title, published,
 outlet, speaker, role, interviewers, language, url, introduction, exchanges)
 VALUES (1, 'a-talk', 'a.txt', 0, 'f1', 'A talk', '2024',
 'The Post', 'Ada', '', '[]', 'en', '', '', 1);
INSERT INTO exchange (key, id, interview, position, question, answer)
 VALUES (1, 'abcdefghij', 1, 0, 'Why?', 'Because.');
INSERT INTO meta VALUES ('colour', 'green');
INSERT INTO unannounced VALUES ('d2');
INSERT INTO chat (id, kind, language, silent, frequency, weekday, digest_at,
 quiet_from, quiet_to, zone, batch, available_at, send_at)
 VALUES (7, 'private', 'ru', 1, 'daily', 0, 8 * 60,
 22 * 60, 7 * 60, 'Europe/Moscow', 1, 5.0, 9.0);
INSERT INTO subscription (key, chat, thread, kind, what)
 VALUES (3, 7, 0, 'words', 'winter ferry');
INSERT INTO alert (chat, interview, state, queued) VALUES (7, 1, 'in flight', 1.0);
PRAGMA user_version = 16;
