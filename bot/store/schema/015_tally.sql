-- How many questions were asked and what they got, in each week; nobody's words and nobody's number.
CREATE TABLE tally (
    week TEXT NOT NULL,                  -- ISO date of its Monday, in UTC
    what TEXT NOT NULL,                  -- answer, suggestions, nothing, right, wrong, subscribers
    count INTEGER NOT NULL,
    PRIMARY KEY (week, what)
) STRICT, WITHOUT ROWID;

-- Texts of questions, only where the operator keeps them; never who asked, nor the time of the day.
CREATE TABLE kept_question (
    key INTEGER PRIMARY KEY,
    day TEXT NOT NULL,                   -- ISO date, in UTC
    reason TEXT NOT NULL,                -- nothing, wrong
    question TEXT NOT NULL
) STRICT;

CREATE INDEX kept_question_day ON kept_question (day);

-- Words that the operator said mean the same.
CREATE TABLE own_synonym (
    key INTEGER PRIMARY KEY,
    words TEXT NOT NULL UNIQUE           -- JSON array
) STRICT;
