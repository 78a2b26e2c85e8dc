"""Sentence vectors of what is on record: kept by model and text, and gone with the text."""

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import aiosqlite

from bot.store.index.index import MAX_PASSAGES

ROWS_AT_A_TIME = 4_096
"""Vectors that are read from the database at a time."""


@dataclass(frozen=True, slots=True)
class Text:
    """The question or the answer of an exchange, as it is on record."""

    exchange: int
    text: str


@dataclass(frozen=True, slots=True)
class VectorPlace:
    """Where a text stands: its key, the exchange it belongs to, and its hash."""

    key: int
    exchange: int
    text: int


@dataclass(frozen=True, slots=True)
class VectorProgress:
    """How many texts there are, and how many of them have a vector."""

    made: int = 0
    total: int = 0

    @property
    def is_complete(self) -> bool:
        """Whether all of them do."""
        return self.made == self.total


PROGRESS = (
    "SELECT (SELECT count(*) FROM sentence),"
    " (SELECT sum(value) FROM search_total WHERE name IN ('questions', 'passages'))"
)
"""A query for the fields of `VectorProgress`."""


def question_key(exchange: int) -> int:
    """The key of an interviewer's question; those of passages are as in `bot.store.index.index`."""
    return -exchange


def text_hash(text: str) -> int:
    """The name under which the vector of a text is kept: 64 bits of BLAKE2b."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def progress(db: sqlite3.Connection) -> VectorProgress:
    """How far the vectors are made."""
    return VectorProgress(*db.execute(PROGRESS).fetchone())


def questions_without(db: sqlite3.Connection, after: int, limit: int) -> list[Text]:
    """Questions that have no vector yet, in order of their exchanges.

    Args:
        db: A connection of `Store.run`.
        after: Key of an exchange: only later ones.
        limit: How many at most.
    """
    found = db.execute(
        "SELECT exchange, question FROM search_exchange JOIN exchange ON key = exchange"
        " WHERE exchange > ? AND NOT EXISTS (SELECT 1 FROM sentence"
        " WHERE sentence.key = -search_exchange.exchange) ORDER BY exchange LIMIT ?",
        (after, limit),
    )
    return [Text(*row) for row in found]


def answers_without(db: sqlite3.Connection, after: int, limit: int) -> list[Text]:
    """Answers whose passages have no vectors yet, as `questions_without`."""
    found = db.execute(
        "SELECT exchange, answer FROM search_exchange JOIN exchange ON key = exchange"
        " WHERE exchange > ? AND NOT EXISTS (SELECT 1 FROM sentence"
        f" WHERE sentence.key = search_exchange.exchange * {MAX_PASSAGES})"
        " ORDER BY exchange LIMIT ?",
        (after, limit),
    )
    return [Text(*row) for row in found]


def known(db: sqlite3.Connection, model: str, texts: Collection[int]) -> set[int]:
    """Those of some texts that have a vector already, by their hashes."""
    found = db.execute(
        "SELECT text FROM sentence_vector"
        " WHERE model = ? AND text IN (SELECT value FROM json_each(?))",
        (model, json.dumps(list(texts))),
    )
    return {row[0] for row in found}


async def write(
    db: aiosqlite.Connection,
    model: str,
    read: Sequence[Text],
    rows: Sequence[VectorPlace],
    made: Mapping[int, bytes],
) -> None:
    """Keeps vectors, in the caller's transaction; what changed meanwhile is left out.

    Args:
        db: A connection of `Store.write`.
        model: Name of the model that made them.
        read: What was encoded, as it was read.
        rows: Where the texts stand that were made of it.
        made: By the hash of its text, each vector that is not kept yet.
    """
    found = await db.execute_fetchall(
        "SELECT key, question, answer FROM exchange JOIN search_exchange ON exchange = key"
        " WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps([each.exchange for each in read]),),
    )
    now = {row[0]: (row[1], row[2]) for row in found}
    unchanged = {each.exchange for each in read if each.text in now.get(each.exchange, ())}
    kept = [(row.key, row.text) for row in rows if row.exchange in unchanged]
    wanted = {text for _, text in kept}
    await db.executemany(
        "INSERT OR IGNORE INTO sentence_vector (model, text, vector) VALUES (?, ?, ?)",
        [(model, text, vector) for text, vector in made.items() if text in wanted],
    )
    await db.executemany("INSERT OR REPLACE INTO sentence (key, text) VALUES (?, ?)", kept)


async def keep_only(db: aiosqlite.Connection, model: str) -> None:
    """Forgets the vectors of all other models, in the caller's transaction.

    So are the places of texts that have none. They are looked for where they may be the reason why
    all seem to be made: two programs with different models may have worked at once.
    """
    async with db.execute("DELETE FROM sentence_vector WHERE model <> ?", (model,)) as cursor:
        changed = cursor.rowcount
    (made, total), *_ = await db.execute_fetchall(PROGRESS)
    if changed or made == total:
        await db.execute(
            "DELETE FROM sentence WHERE text NOT IN (SELECT text FROM sentence_vector)"
        )


def vector_places(db: sqlite3.Connection) -> list[tuple[int, int]]:
    """Each key with the hash of its text, in order of the keys."""
    return [(row[0], row[1]) for row in db.execute("SELECT key, text FROM sentence ORDER BY key")]


def vectors(db: sqlite3.Connection, model: str) -> Iterator[list[tuple[int, bytes]]]:
    """All vectors of a model with the hashes of their texts, some thousands at a time."""
    cursor = db.execute("SELECT text, vector FROM sentence_vector WHERE model = ?", (model,))
    while part := cursor.fetchmany(ROWS_AT_A_TIME):
        yield [(row[0], row[1]) for row in part]


def vectors_at(db: sqlite3.Connection, model: str, keys: Collection[int]) -> dict[int, bytes]:
    """The vectors at some keys."""
    found = db.execute(
        "SELECT sentence.key, vector FROM json_each(?) AS wanted"
        " CROSS JOIN sentence ON sentence.key = wanted.value"
        " JOIN sentence_vector ON model = ? AND sentence_vector.text = sentence.text",
        (json.dumps(list(keys)), model),
    )
    return {row[0]: row[1] for row in found}
