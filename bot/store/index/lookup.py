"""What search asks the full-text index, in the thread of `Store.run`."""

import json
import sqlite3
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.store.index.index import MAX_PASSAGES


@dataclass(frozen=True, slots=True)
class Totals:
    """The size of the index, in rows and terms, and how often it changed."""

    questions: int = 0
    passages: int = 0
    question_terms: int = 0
    passage_terms: int = 0
    changes: int = 0


@dataclass(slots=True)  # hundreds are made for a question; a frozen one takes four times as long
class Row:
    """An exchange as the index keeps it.

    Attributes:
        passages: How many its answer has.
        question: Terms of the question, space-separated.
        context: Terms of the interview's title, speaker, role and outlet.
        published: The interview's date.
        language: Tag of the interview's language.
        asked: What the question means.
        meant: What the whole exchange means.
    """

    exchange: int
    passages: int
    question: str
    context: str
    published: str
    language: str
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


def speakers(db: sqlite3.Connection, limit: int) -> list[tuple[str, str]]:
    """Those who speak, each with the language of an interview; those with most interviews first."""
    found = db.execute(
        "SELECT speaker, max(search_interview.language) FROM search_interview"
        " JOIN interview ON interview.key = search_interview.interview"
        " GROUP BY speaker ORDER BY count(*) DESC, speaker LIMIT ?",
        (limit,),
    )
    return [(row[0], row[1]) for row in found]


def roles(db: sqlite3.Connection, limit: int) -> list[tuple[str, str, str]]:
    """What those who speak are: speaker, role and the language of an interview, each role once."""
    found = db.execute(
        "SELECT DISTINCT speaker, role, search_interview.language FROM search_interview"
        " JOIN interview ON interview.key = search_interview.interview"
        " WHERE speaker != '' AND role != '' ORDER BY speaker, role LIMIT ?",
        (limit,),
    )
    return [(row[0], row[1], row[2]) for row in found]


EVERY_ROW = sys.maxsize - 1
"""A limit that leaves nothing out."""


Keys = npt.NDArray[np.int64]


def matching_keys(
    db: sqlite3.Connection,
    queries: Sequence[tuple[str, str, bool]],
    limit: int,
    within: Collection[int] | None = None,
) -> list[list[int]]:
    """What `matching_rows` finds, as lists."""
    return [keys.tolist() for keys in matching_rows(db, queries, limit, within)]


def matching_rows(
    db: sqlite3.Connection,
    queries: Sequence[tuple[str, str, bool]],
    limit: int,
    within: Collection[int] | None = None,
) -> list[Keys]:
    """The rows that each of several full-text queries finds, the newest first.

    Args:
        db: A connection of `Store.run`.
        queries: Each with `question` or `passage`, an FTS5 query, and whether many more rows may
            have it than are wanted.
        limit: Rows of one query at most, the newest.
        within: The exchanges to which rows have to belong; any when `None`.
    """
    if not queries:
        return []
    if within is not None:
        # The newest rows may all be outside, so all are fetched before some are left out.
        queries = [(table, query, False) for table, query, _ in queries]
    # A text of numbers crosses into Python at a twentieth of what rows cost, and FTS5 walks
    # backwards at half as much again as forwards.
    selects = [
        f"SELECT (SELECT group_concat(rowid) FROM (SELECT rowid FROM {table}_index"
        f" WHERE {table}_index MATCH ? ORDER BY rowid DESC LIMIT {limit:d}))"
        if many
        else f"SELECT (SELECT group_concat(rowid) FROM {table}_index WHERE {table}_index MATCH ?)"
        for table, _, many in queries
    ]
    found = db.execute(" UNION ALL ".join(selects), [query for _, query, _ in queries])
    keys = [np.fromstring(row[0] or "", np.int64, sep=",") for row in found]
    if within is not None:
        some = np.fromiter(within, np.int64, len(within))
        keys = [
            each[np.isin(each if table == "question" else each // MAX_PASSAGES, some)]
            for each, (table, _, _) in zip(keys, queries, strict=True)
        ]
    return [
        each if many else each[: -limit - 1 : -1]
        for each, (_, _, many) in zip(keys, queries, strict=True)
    ]


def questions_holding(db: sqlite3.Connection, exchanges: Sequence[int], text: str) -> set[int]:
    """Those of some exchanges whose questions hold terms together, each set off by spaces."""
    found = db.execute(
        "SELECT exchange FROM search_exchange"
        " WHERE exchange IN (SELECT value FROM json_each(?)) AND instr(' ' || terms || ' ', ?)",
        (json.dumps(list(exchanges)), text),
    )
    return {row[0] for row in found}


def passages_holding(db: sqlite3.Connection, keys: Sequence[int], text: str) -> set[int]:
    """Those of some passages that hold terms together, each set off by spaces."""
    found = db.execute(
        "SELECT key FROM search_passage"
        " WHERE key IN (SELECT value FROM json_each(?)) AND instr(' ' || terms || ' ', ?)",
        (json.dumps(list(keys)), text),
    )
    return {row[0] for row in found}


def exchange_rows(db: sqlite3.Connection, exchanges: Sequence[int]) -> list[Row]:
    """Exchanges as the index keeps them, in no order."""
    found = db.execute(
        "SELECT exchange, passages, terms, context, published, search_interview.language,"
        " asked, meant FROM search_exchange"
        " JOIN search_interview USING (interview)"
        " JOIN interview ON interview.key = search_exchange.interview"
        " WHERE exchange IN (SELECT value FROM json_each(?))",
        (json.dumps(list(exchanges)),),
    )
    return [Row(*row) for row in found]


def sources(db: sqlite3.Connection) -> list[tuple[int, str, str, str]]:
    """Key, date, speaker and outlet of every interview on record."""
    found = db.execute("SELECT key, published, speaker, outlet FROM interview WHERE withdrawn = 0")
    return [(row[0], row[1], row[2], row[3]) for row in found]


def outlets_on_record(db: sqlite3.Connection) -> list[str]:
    """The outlets of all interviews on record."""
    found = db.execute(
        "SELECT DISTINCT outlet FROM interview WHERE withdrawn = 0 AND outlet <> '' ORDER BY outlet"
    )
    return [row[0] for row in found]


def exchanges_in(db: sqlite3.Connection, interviews: Sequence[int]) -> list[int]:
    """The exchanges of some interviews."""
    found = db.execute(
        "SELECT exchange FROM json_each(?) AS wanted"
        " JOIN search_exchange ON search_exchange.interview = wanted.value",
        (json.dumps(list(interviews)),),
    )
    return [row[0] for row in found]


def interviews_with(db: sqlite3.Connection, exchanges: Collection[int]) -> list[tuple[int, str]]:
    """Key and date of the interviews that some exchanges are in."""
    found = db.execute(
        "SELECT DISTINCT interview.key, interview.published FROM json_each(?) AS wanted"
        " JOIN search_exchange ON search_exchange.exchange = wanted.value"
        " JOIN interview ON interview.key = search_exchange.interview",
        (json.dumps(list(exchanges)),),
    )
    return [(row[0], row[1]) for row in found]


def interviews_about(db: sqlite3.Connection, topic: str) -> list[tuple[int, str]]:
    """Key and date of the interviews with a question on a topic."""
    found = db.execute(
        "SELECT DISTINCT interview, published FROM exchange_topic WHERE topic = ?", (topic,)
    )
    return [(row[0], row[1]) for row in found]


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


def exchanges_about(db: sqlite3.Connection, terms: Collection[str], limit: int) -> list[int]:
    """Exchanges of interviews whose title, speaker, role or outlet holds one of some terms.

    Args:
        db: A connection of `Store.run`.
        terms: Of a question.
        limit: Exchanges at most, the newest.
    """
    found = db.execute(
        "WITH about AS MATERIALIZED (SELECT DISTINCT interview FROM json_each(?) AS wanted"
        " CROSS JOIN search_card ON term = wanted.value)"
        " SELECT exchange FROM search_exchange WHERE interview IN about"
        " ORDER BY exchange DESC LIMIT ?",
        (json.dumps(list(terms)), limit),
    )
    return [row[0] for row in found]


def exchanges_by_card(db: sqlite3.Connection) -> dict[str, list[int]]:
    """By each term of a title, speaker, role or outlet, the exchanges of the interviews with it."""
    found: dict[str, list[int]] = {}
    for term, exchange in db.execute(
        "SELECT term, exchange FROM search_card JOIN search_exchange USING (interview)"
    ):
        found.setdefault(term, []).append(exchange)
    return found


def terms_on_cards(db: sqlite3.Connection, terms: Collection[str]) -> set[str]:
    """Those of some terms that the title, speaker, role or outlet of an interview holds."""
    found = db.execute(
        "SELECT DISTINCT term FROM json_each(?) AS wanted"
        " CROSS JOIN search_card ON term = wanted.value",
        (json.dumps(list(terms)),),
    )
    return {row[0] for row in found}


def terms_of_passages(db: sqlite3.Connection, keys: Sequence[int]) -> dict[int, str]:
    """Terms of passages, by their key."""
    found = db.execute(
        "SELECT key, terms FROM search_passage WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(keys)),),
    )
    return {row[0]: row[1] for row in found}


def exchange_texts(db: sqlite3.Connection, exchanges: Sequence[int]) -> dict[int, str]:
    """What was asked and answered in exchanges, by their key."""
    found = db.execute(
        "SELECT key, question || char(10) || answer FROM exchange"
        " WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(exchanges)),),
    )
    return {row[0]: row[1] for row in found}
