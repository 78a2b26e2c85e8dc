"""What search asks the full-text index, in the thread of `Store.run`."""

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.store.index import tail_of


@dataclass(frozen=True, slots=True)
class Totals:
    """The size of the index, in rows and terms, and how often it changed."""

    questions: int = 0
    passages: int = 0
    question_terms: int = 0
    passage_terms: int = 0
    changes: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """An exchange as the index keeps it.

    Attributes:
        passages: How many its answer has.
        question: Terms of the question, apart by spaces.
        context: Terms of the interview's title, speaker, role and outlet.
        published: The interview's date.
        asked: What the question means.
        meant: What the whole exchange means.
    """

    exchange: int
    passages: int
    question: str
    context: str
    published: str
    asked: bytes
    meant: bytes


def totals(db: sqlite3.Connection) -> Totals:
    """The size of the index."""
    found = db.execute("SELECT name, value FROM search_total")
    return Totals(**{row["name"]: row["value"] for row in found})


def languages(db: sqlite3.Connection) -> list[str]:
    """Languages of the interviews, the most frequent first."""
    found = db.execute(
        "SELECT language FROM search_interview GROUP BY language ORDER BY count(*) DESC, language"
    )
    return [row[0] for row in found]


def frequencies(db: sqlite3.Connection, terms: Collection[str]) -> dict[str, int]:
    """In how many exchanges each term is, words of one stem added up; 0 is left out."""
    found = db.execute(
        "SELECT term, sum(exchanges) FROM search_word"
        " WHERE term IN (SELECT value FROM json_each(?)) GROUP BY term",
        (json.dumps(list(terms)),),
    )
    return {row[0]: row[1] for row in found}


def words_near(db: sqlite3.Connection, word: str, letters: int, away: int) -> list[tuple[str, str]]:
    """Words that begin or end as this one does and are about as long, each with its term first.

    Those that end as it does have one of its first two letters among theirs: a single error leaves
    one, and a tail like -ing has thousands of words.

    Args:
        db: A connection of `Store.run`.
        word: Casefolded, at least two letters.
        letters: How many first letters decide; of the last ones, `index.TAIL`.
        away: How many letters longer or shorter they may be.
    """
    head = word[:letters]
    # What is asked for here the indexes hold; in how many exchanges a word is, they do not.
    found = db.execute(
        "SELECT json_group_array(term || ' ' || word) FROM ("
        " SELECT term, word FROM search_word"
        " WHERE term >= :head AND term < :past AND length(word) BETWEEN :least AND :most"
        " UNION ALL SELECT term, word FROM search_word"
        " WHERE tail = :tail AND length(word) BETWEEN :least AND :most"
        " AND (substr(word, 1, 1) IN (:first, :second)"
        " OR substr(word, 2, 1) IN (:first, :second)))",
        {
            "head": head,
            "past": head + chr(0x10FFFF),
            "tail": tail_of(word),
            "first": word[0],
            "second": word[1],
            "least": len(word) - away,
            "most": len(word) + away,
        },
    )
    pairs = dict.fromkeys(json.loads(found.fetchone()[0]))
    return [(term, word) for term, _, word in (pair.partition(" ") for pair in pairs)]


def words_beginning(
    db: sqlite3.Connection, beginnings: Sequence[str], least: int, most: int
) -> list[tuple[str, str]]:
    """Words of some lengths whose terms have one of these beginnings, each with its term first.

    Args:
        db: A connection of `Store.run`.
        beginnings: A few letters each.
        least: Letters of a word at least.
        most: Letters of a word at most.
    """
    found = db.execute(
        "SELECT json_group_array(term || ' ' || word) FROM json_each(?) AS wanted"
        " CROSS JOIN search_word ON term >= wanted.value AND term < wanted.value || char(1114111)"
        " WHERE length(word) BETWEEN ? AND ?",
        (json.dumps(beginnings), least, most),
    )
    pairs = json.loads(found.fetchone()[0])
    return [(term, word) for term, _, word in (pair.partition(" ") for pair in pairs)]


def exchanges_of(db: sqlite3.Connection, words: Sequence[tuple[str, str]]) -> dict[str, int]:
    """In how many exchanges words are, each given with its term first."""
    found = db.execute(
        "SELECT search_word.word, sum(search_word.exchanges)"
        " FROM json_each(?) AS wanted CROSS JOIN search_word"
        " ON term = json_extract(wanted.value, '$[0]')"
        " AND word = json_extract(wanted.value, '$[1]') GROUP BY search_word.word",
        (json.dumps(words),),
    )
    return {row[0]: row[1] for row in found}


def found(
    db: sqlite3.Connection, queries: Sequence[tuple[str, str, bool]], limit: int
) -> list[list[int]]:
    """The rows that each of several full-text queries finds, the newest first.

    Args:
        db: A connection of `Store.run`.
        queries: Each with `question` or `passage`, an FTS5 query, and whether many more rows may
            have it than are wanted.
        limit: Rows of one query at most, the newest.
    """
    if not queries:
        return []
    # JSON arrays cross into Python at half of what rows cost, and FTS5 walks backwards at half as
    # much again as forwards.
    selects = [
        f"SELECT (SELECT json_group_array(rowid) FROM (SELECT rowid FROM {table}_index"
        f" WHERE {table}_index MATCH ? ORDER BY rowid DESC LIMIT {limit:d}))"
        if many
        else f"SELECT (SELECT json_group_array(rowid) FROM {table}_index"
        f" WHERE {table}_index MATCH ?)"
        for table, _, many in queries
    ]
    found = db.execute(" UNION ALL ".join(selects), [query for _, query, _ in queries])
    keys = [json.loads(row[0]) for row in found]
    return [
        each if many else each[: -limit - 1 : -1]
        for each, (_, _, many) in zip(keys, queries, strict=True)
    ]


def rows(db: sqlite3.Connection, exchanges: Sequence[int]) -> list[Row]:
    """Exchanges as the index keeps them, in no order."""
    found = db.execute(
        "SELECT exchange, passages, terms, context, published, asked, meant FROM search_exchange"
        " JOIN search_interview USING (interview)"
        " JOIN interview ON interview.key = search_exchange.interview"
        " WHERE exchange IN (SELECT value FROM json_each(?))",
        (json.dumps(list(exchanges)),),
    )
    return [Row(*row) for row in found]


def of_years(db: sqlite3.Connection, exchanges: Sequence[int], years: Collection[str]) -> set[int]:
    """Those of some exchanges whose interviews were published in one of some years."""
    found = db.execute(
        "SELECT exchange FROM json_each(?) AS wanted"
        " CROSS JOIN search_exchange ON exchange = wanted.value"
        " JOIN interview ON interview.key = search_exchange.interview"
        " WHERE substr(published, 1, 4) IN (SELECT value FROM json_each(?))",
        (json.dumps(exchanges), json.dumps(list(years))),
    )
    return {row[0] for row in found}


def passages(db: sqlite3.Connection, keys: Sequence[int]) -> dict[int, str]:
    """Terms of passages, by their key."""
    found = db.execute(
        "SELECT key, terms FROM search_passage WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(keys)),),
    )
    return {row[0]: row[1] for row in found}
