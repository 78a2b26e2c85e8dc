-- Topics and synonyms as they were analysed last, so that no start has to do it again.

CREATE TABLE packed_lexicon (
    digest TEXT PRIMARY KEY,             -- of the lexicon, and of what analysed it; one row at most
    packed BLOB NOT NULL
) STRICT;
