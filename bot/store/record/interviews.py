"""What is on record, read: interviews, their exchanges and the topics they are in."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import aiosqlite

from bot.corpus.interview import Exchange, Interview
from bot.store.rows import first_row

MAX_CARDS = 20_000
"""Interviews that are looked through for a speaker: bounds the work on any corpus."""

_CARD = """
    interview.key AS card_key, interview.slug, interview.title, interview.published,
    interview.outlet, interview.speaker, interview.role, interview.interviewers,
    interview.language, interview.url, interview.introduction, interview.exchanges,
    interview.withdrawn, interview.media, interview.version, interview.translation_of"""
_CARDS = f"SELECT {_CARD} FROM interview WHERE withdrawn = 0 ORDER BY published DESC, key DESC"
_RECORD = f"""
    SELECT exchange.key, exchange.id, exchange.position, exchange.question, exchange.answer,
        exchange.moment, {_CARD}
    FROM exchange JOIN interview ON interview.key = exchange.interview"""


@dataclass(frozen=True, slots=True)
class Card:
    """An interview without its exchanges.

    Attributes:
        key: The row; only for other tables, never shown.
        slug: The interview's id.
        published: ISO date as precise as known, or `""`.
        exchanges: How many it has.
        withdrawn: Its document is gone; it is in no answer any more.
        media: Address of the recording, or `""`.
        version: Counts its corrections, from 1.
        translation_of: Slug or address of the interview that it is a published translation of.
    """

    key: int
    slug: str
    title: str
    published: str
    outlet: str
    speaker: str
    role: str
    interviewers: tuple[str, ...]
    language: str
    url: str
    introduction: str
    exchanges: int
    withdrawn: bool
    media: str = ""
    version: int = 1
    translation_of: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """An exchange as it is kept.

    Attributes:
        key: The row; only for other tables, never shown.
        id: What links and buttons carry; made from content.
        position: From 0, in the order of the interview.
        moment: Seconds from the start of the recording, or `None`.
    """

    key: int
    id: str
    position: int
    question: str
    answer: str
    card: Card
    moment: int | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """What is on record.

    Attributes:
        interviews: How many.
        exchanges: How many.
        speakers: Names, the one with the most interviews first.
        outlets: Names, likewise.
        first: Earliest date known, or `""`.
        last: Latest date known, or `""`.
    """

    interviews: int
    exchanges: int
    speakers: tuple[str, ...]
    outlets: tuple[str, ...]
    first: str
    last: str


async def record(db: aiosqlite.Connection, id_: str) -> Record | None:
    """The exchange with this id, of withdrawn interviews too; `None` when there never was one."""
    row = await first_row(db, f"{_RECORD} WHERE exchange.id = ?", (id_,))
    return _records([row])[0] if row else None


def records(db: sqlite3.Connection, keys: Sequence[int]) -> list[Record]:
    """The exchanges with these row keys, in the order of the keys; in the thread of `Store.run`."""
    places = ", ".join("?" * len(keys))
    rows = db.execute(f"{_RECORD} WHERE exchange.key IN ({places})", keys)
    found = {record.key: record for record in _records(rows)}
    return [found[key] for key in keys if key in found]


async def neighbours(db: aiosqlite.Connection, of: Record) -> tuple[str | None, str | None]:
    """Ids of the previous and the next exchange of the same interview."""
    rows = await db.execute_fetchall(
        "SELECT position, id FROM exchange WHERE interview = ? AND position IN (?, ?)",
        (of.card.key, of.position - 1, of.position + 1),
    )
    found = {row["position"]: str(row["id"]) for row in rows}
    return found.get(of.position - 1), found.get(of.position + 1)


async def interview_exchanges(
    db: aiosqlite.Connection, key: int, offset: int = 0, limit: int = 100
) -> list[Record]:
    """Exchanges of one interview, in its order."""
    rows = await db.execute_fetchall(
        f"{_RECORD} WHERE exchange.interview = ? ORDER BY exchange.position LIMIT ? OFFSET ?",
        (key, limit, offset),
    )
    return _records(rows)


async def topic_exchanges(
    db: aiosqlite.Connection, topic: str, offset: int = 0, limit: int = 100
) -> list[Record]:
    """Exchanges of one topic, newest interview first."""
    rows = await db.execute_fetchall(
        f"""{_RECORD} JOIN (
            SELECT exchange, row_number() OVER () AS place FROM (
                SELECT exchange FROM exchange_topic WHERE topic = ?
                ORDER BY published DESC, interview DESC, position LIMIT ? OFFSET ?
            )
        ) AS browsed ON browsed.exchange = exchange.key ORDER BY browsed.place""",
        (topic, limit, offset),
    )
    return _records(rows)


async def topic_counts(db: aiosqlite.Connection) -> dict[str, int]:
    """How many exchanges each topic has; topics without any are absent."""
    rows = await db.execute_fetchall("SELECT topic, count(*) FROM exchange_topic GROUP BY topic")
    return {row[0]: row[1] for row in rows}


async def topic_places(db: aiosqlite.Connection, exchange: int) -> list[tuple[str, int]]:
    """The topics of one exchange, and its place among the questions of each, from 0.

    Args:
        db: A connection of `Store.read`.
        exchange: The exchange's key.
    """
    rows = await db.execute_fetchall(
        """SELECT mine.topic, (
               SELECT count(*) FROM exchange_topic AS other
               WHERE other.topic = mine.topic AND (
                   (other.published, other.interview) > (mine.published, mine.interview)
                   OR (other.published, other.interview) = (mine.published, mine.interview)
                   AND other.position < mine.position
               )
           )
           FROM exchange_topic AS mine WHERE mine.exchange = ? ORDER BY mine.topic""",
        (exchange,),
    )
    return [(row[0], row[1]) for row in rows]


async def card(db: aiosqlite.Connection, slug: str) -> Card | None:
    """The interview with this slug, withdrawn or not; `None` when there never was one."""
    row = await first_row(db, f"SELECT {_CARD} FROM interview WHERE slug = ?", (slug,))
    return _card(row) if row else None


async def card_by_key(db: aiosqlite.Connection, key: int) -> Card | None:
    """The interview in this row, withdrawn or not."""
    row = await first_row(db, f"SELECT {_CARD} FROM interview WHERE key = ?", (key,))
    return _card(row) if row else None


async def cards(db: aiosqlite.Connection, offset: int = 0, limit: int = 100) -> list[Card]:
    """Interviews on record, newest first."""
    rows = await db.execute_fetchall(f"{_CARDS} LIMIT ? OFFSET ?", (limit, offset))
    return [_card(row) for row in rows]


def all_cards(db: sqlite3.Connection) -> list[Card]:
    """Interviews on record, the newest `MAX_CARDS` first; in the thread of `Store.run`."""
    return [_card(row) for row in db.execute(f"{_CARDS} LIMIT ?", (MAX_CARDS,))]


async def interview(db: aiosqlite.Connection, of: Card) -> Interview:
    """The interview as it was read, its exchanges included."""
    rows = await db.execute_fetchall(
        "SELECT question, answer, moment FROM exchange WHERE interview = ? ORDER BY position",
        (of.key,),
    )
    exchanges = tuple([Exchange(*row) for row in rows])
    return Interview(
        title=of.title,
        published=of.published or None,
        outlet=of.outlet,
        speaker=of.speaker,
        interviewers=of.interviewers,
        language=of.language,
        url=of.url or None,
        introduction=of.introduction,
        exchanges=exchanges,
        role=of.role,
        media=of.media or None,
        translation_of=of.translation_of or None,
    )


async def count(db: aiosqlite.Connection) -> int:
    """How many interviews are on record."""
    row = await first_row(db, "SELECT count(*) FROM interview WHERE withdrawn = 0")
    return row[0] if row else 0


async def overview(db: aiosqlite.Connection) -> Overview:
    """What is on record, counted."""
    row = await first_row(
        db,
        "SELECT count(*), coalesce(sum(exchanges), 0),"
        " coalesce(min(nullif(published, '')), ''), coalesce(max(published), '')"
        " FROM interview WHERE withdrawn = 0",
    )
    interviews, exchanges, first, last = row or (0, 0, "", "")
    return Overview(
        interviews=interviews,
        exchanges=exchanges,
        speakers=await _names(db, "speaker"),
        outlets=await _names(db, "outlet"),
        first=first,
        last=last,
    )


async def _names(db: aiosqlite.Connection, column: str) -> tuple[str, ...]:
    rows = await db.execute_fetchall(
        f"SELECT {column} FROM interview WHERE withdrawn = 0 AND {column} <> ''"
        f" GROUP BY {column} ORDER BY count(*) DESC, {column}"
    )
    return tuple([row[0] for row in rows])


@lru_cache(1024)
def _names_in(listed: str) -> tuple[str, ...]:
    return tuple(json.loads(listed))


def _card(row: Sequence[Any]) -> Card:
    """A card of the columns of `_CARD`: told by their places, it takes a third of the time."""
    key, slug, title, published, outlet, speaker, role, names, *others = row
    language, url, introduction, exchanges, withdrawn, media, version, of = others
    return Card(
        key,
        slug,
        title,
        published,
        outlet,
        speaker,
        role,
        _names_in(names),
        language,
        url,
        introduction,
        exchanges,
        bool(withdrawn),
        media,
        version,
        of,
    )


def _records(rows: Iterable[sqlite3.Row]) -> list[Record]:
    """The exchanges of rows; those of one interview have its card in common."""
    cards: dict[int, Card] = {}
    found = []
    for row in rows:
        key, id_, position, question, answer, moment, *card = row
        if card[0] not in cards:
            cards[card[0]] = _card(card)
        found.append(Record(key, id_, position, question, answer, cards[card[0]], moment))
    return found
