"""What search asks of the words on record, in the thread of `Store.run`."""

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence

from bot.store.index.index import TAIL, tail_of


def frequencies(db: sqlite3.Connection, terms: Collection[str]) -> dict[str, int]:
    """In how many exchanges each term is, words of one stem added up; 0 is left out."""
    found = db.execute(
        "SELECT term, sum(exchanges) FROM search_word"
        " WHERE term IN (SELECT value FROM json_each(?)) GROUP BY term",
        (json.dumps(list(terms)),),
    )
    return {row[0]: row[1] for row in found}


def all_frequencies(db: sqlite3.Connection) -> dict[str, int]:
    """The same for all terms on record."""
    return dict(
        tuple(row)
        for row in db.execute("SELECT term, sum(exchanges) FROM search_word GROUP BY term")
    )


def words_near(
    db: sqlite3.Connection, words: Mapping[str, tuple[int, int]]
) -> dict[str, list[tuple[str, str]]]:
    """Words that begin or end as some do and are about as long, each with its term first.

    Those that end as one does have one of its first two letters among theirs: a single error leaves
    one, and a tail like -ing has thousands of words.

    Args:
        db: A connection of `Store.run`.
        words: Casefolded, at least two letters; for each how many first letters decide (of the last
            ones, `index.TAIL`), and how many letters longer or shorter the others may be.

    Returns:
        Those near each of the words; none for a word that none is near.
    """
    wanted: list[list[str | int]] = [
        [word, word[:letters], tail_of(word), word[0], word[1], len(word) - away, len(word) + away]
        for word, (letters, away) in words.items()
    ]
    # Two letters swapped in the middle of a short word leave neither its beginning nor its end.
    wanted += [
        [word, swapped, "", word[0], word[1], len(word), len(word)]
        for word, (letters, _) in words.items()
        if letters < len(word) <= letters + TAIL
        for swapped in [word[: letters - 1] + word[letters] + word[letters - 1]]
    ]
    # What is asked for here the indexes hold; in how many exchanges a word is, they do not.
    return _by_wanted(
        db,
        "WITH wanted AS MATERIALIZED (SELECT value ->> 0 AS word, value ->> 1 AS head,"
        " (value ->> 1) || char(1114111) AS past, value ->> 2 AS tail, value ->> 3 AS first,"
        " value ->> 4 AS second, value ->> 5 AS least, value ->> 6 AS most FROM json_each(?))"
        " SELECT wanted.word, json_group_array(near.term), json_group_array(near.word)"
        " FROM wanted CROSS JOIN search_word AS near"
        " ON near.term >= head AND near.term < past"
        " WHERE length(near.word) BETWEEN least AND most GROUP BY 1"
        " UNION ALL SELECT wanted.word, json_group_array(near.term), json_group_array(near.word)"
        " FROM wanted CROSS JOIN search_word AS near ON near.tail = wanted.tail"
        " WHERE length(near.word) BETWEEN least AND most AND (substr(near.word, 1, 1) IN"
        " (first, second) OR substr(near.word, 2, 1) IN (first, second)) GROUP BY 1",
        wanted,
    )


def words_beginning(
    db: sqlite3.Connection, words: Mapping[str, tuple[Sequence[str], int, int]]
) -> dict[str, list[tuple[str, str]]]:
    """Words whose terms begin in some way, each with its term first.

    Args:
        db: A connection of `Store.run`.
        words: For each, by any name, the beginnings that are looked for, a few letters each, and
            how many letters a word has at least and at most.

    Returns:
        What was found for each name; nothing for a name that has none.
    """
    return _by_wanted(
        db,
        "SELECT wanted.value ->> 0, json_group_array(near.term), json_group_array(near.word)"
        " FROM json_each(?) AS wanted CROSS JOIN search_word AS near"
        " ON near.term >= wanted.value ->> 1 AND near.term < (wanted.value ->> 1) || char(1114111)"
        " WHERE length(near.word) BETWEEN wanted.value ->> 2 AND wanted.value ->> 3 GROUP BY 1",
        [
            [name, beginning, least, most]
            for name, (beginnings, least, most) in words.items()
            for beginning in beginnings
        ],
    )


def _by_wanted(
    db: sqlite3.Connection, query: str, wanted: Sequence[Sequence[str | int]]
) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, dict[tuple[str, str], None]] = {}
    for name, terms, words in db.execute(query, (json.dumps(wanted),)):
        pairs = zip(json.loads(terms), json.loads(words), strict=True)
        found.setdefault(name, {}).update(dict.fromkeys(pairs))
    return {name: list(near) for name, near in found.items()}


def exchange_counts(db: sqlite3.Connection, words: Sequence[tuple[str, str]]) -> dict[str, int]:
    """In how many exchanges words are, each given with its term first."""
    found = db.execute(
        "SELECT search_word.word, sum(search_word.exchanges)"
        " FROM json_each(?) AS wanted CROSS JOIN search_word"
        " ON term = json_extract(wanted.value, '$[0]')"
        " AND word = json_extract(wanted.value, '$[1]') GROUP BY search_word.word",
        (json.dumps(words),),
    )
    return {row[0]: row[1] for row in found}
