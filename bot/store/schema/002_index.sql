-- What search looks things up in. Terms are analysed text (bot/search/text/analysis.py), apart by spaces;
-- those of words of grammar begin with ~, and passages are not found by them.

CREATE TABLE search_total (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;

INSERT INTO search_total (name, value)
VALUES ('questions', 0), ('passages', 0), ('question_terms', 0), ('passage_terms', 0), ('changes', 0);

CREATE TABLE search_interview (
    interview INTEGER PRIMARY KEY,
    language TEXT NOT NULL,              -- its terms were analysed by
    context TEXT NOT NULL,               -- terms of title, speaker, role, outlet
    words BLOB NOT NULL                  -- what it added to search_word, to be taken back; zlib
) STRICT;

CREATE INDEX search_interview_language ON search_interview (language);

CREATE TABLE search_exchange (
    exchange INTEGER PRIMARY KEY,
    interview INTEGER NOT NULL,
    passages INTEGER NOT NULL,           -- how many its answer has
    terms TEXT NOT NULL                  -- of the question
) STRICT;

CREATE INDEX search_exchange_interview ON search_exchange (interview);

CREATE TABLE search_passage (
    key INTEGER PRIMARY KEY,             -- exchange * 1024 + place of the passage in the answer
    terms TEXT NOT NULL
) STRICT;

-- Row numbers alone: ranking reads the terms of the few rows that come in question.
-- The tokenizer leaves the terms as they are.
CREATE VIRTUAL TABLE question_index USING fts5 (
    terms, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '.+#~'"
);

CREATE VIRTUAL TABLE passage_index USING fts5 (
    terms, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '.+#~'"
);

-- The vocabulary: which words there are, for typing errors, and how many exchanges have a term.
CREATE TABLE search_word (
    term TEXT NOT NULL,
    word TEXT NOT NULL,
    exchanges INTEGER NOT NULL,
    tail TEXT NOT NULL,                  -- the word's last letters
    PRIMARY KEY (term, word)
) STRICT, WITHOUT ROWID;

CREATE INDEX search_word_tail ON search_word (tail);
