-- Interviews whose words are not in search_word yet: those of many are added at once.
CREATE TABLE search_uncounted (
    interview INTEGER PRIMARY KEY
) STRICT;
