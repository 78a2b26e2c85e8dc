-- What texts mean, as a sentence model puts it: filled by the extra [semantic] alone, in the background.

CREATE TABLE sentence_vector (
    model TEXT NOT NULL,
    text INTEGER NOT NULL,               -- a hash of what was encoded: equal texts share a vector
    vector BLOB NOT NULL,                -- a float32 scale, then a signed byte for each dimension
    PRIMARY KEY (text, model)
) STRICT, WITHOUT ROWID;

-- Which text is where: gone with the exchange.
CREATE TABLE sentence (
    key INTEGER PRIMARY KEY,             -- of a passage, as in search_passage; of a question, minus its exchange
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
