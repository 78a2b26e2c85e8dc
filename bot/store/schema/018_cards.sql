-- Which interviews have a term on their cards: in title, speaker, role or outlet.

CREATE TABLE search_card (
    term TEXT NOT NULL,
    interview INTEGER NOT NULL,
    PRIMARY KEY (term, interview)
) STRICT, WITHOUT ROWID;

INSERT OR IGNORE INTO search_card (term, interview)
SELECT value, interview
FROM search_interview, json_each('["' || replace(context, ' ', '","') || '"]')
WHERE value <> '';
