"""What interviews said before they were corrected."""

from collections.abc import Sequence
from dataclasses import dataclass

import aiosqlite

from bot.store.record.interviews import Card, Record, card_by_key, interview_exchanges
from bot.store.rows import first_row

MAX_VERSIONS = 20
"""Older versions of one interview that are kept; the oldest go first."""

MAX_KEPT_CHARS = 1_000_000
"""Characters of one interview's older versions that are kept."""


@dataclass(frozen=True, slots=True)
class Version:
    """An older version of an interview.

    Attributes:
        replaced_at: Unix time at which the next one took its place.
        exchanges: How many exchanges that one changed or left out.
    """

    number: int
    replaced_at: float
    exchanges: int


@dataclass(frozen=True, slots=True)
class OldExchange:
    """An exchange as an older version had it.

    Attributes:
        id: What links and buttons carry.
        version: The last version that had it so.
        replaced_at: Unix time at which the next version took its place.
    """

    id: str
    version: int
    question: str
    answer: str
    replaced_at: float
    card: Card


async def keep_version(
    db: aiosqlite.Connection, card: Card, before: Sequence[Record], now: float
) -> None:
    """Keeps what an interview said before the version that was just written.

    Args:
        db: A connection of `Store.write`.
        card: The interview as it was.
        before: Its exchanges as they were.
        now: Unix time.
    """
    after = {
        (record.id, record.question, record.answer)
        for record in await interview_exchanges(db, card.key, limit=-1)
    }
    changed = [each for each in before if (each.id, each.question, each.answer) not in after]
    await db.execute("INSERT INTO version VALUES (?, ?, ?)", (card.key, card.version, now))
    await db.executemany(
        "INSERT INTO version_exchange (interview, number, position, id, question, answer)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (card.key, card.version, each.position, each.id, each.question, each.answer)
            for each in changed
        ],
    )
    await db.execute("UPDATE interview SET version = version + 1 WHERE key = ?", (card.key,))
    await db.execute(
        """DELETE FROM version WHERE interview = :interview AND number IN (
               SELECT number FROM (
                   SELECT number, row_number() OVER newest AS place, sum(size) OVER newest AS kept
                   FROM (
                       SELECT version.number, coalesce(
                               sum(length(question) + length(answer)), 0) AS size
                       FROM version LEFT JOIN version_exchange USING (interview, number)
                       WHERE interview = :interview GROUP BY version.number
                   ) WINDOW newest AS (ORDER BY number DESC)
               ) WHERE place > :most OR kept > :chars)""",
        {"interview": card.key, "most": MAX_VERSIONS, "chars": MAX_KEPT_CHARS},
    )


async def versions_of(db: aiosqlite.Connection, interview: int) -> list[Version]:
    """The older versions of an interview, the newest first."""
    rows = await db.execute_fetchall(
        """SELECT version.number, replaced_at, count(version_exchange.id)
           FROM version LEFT JOIN version_exchange USING (interview, number)
           WHERE interview = ? GROUP BY version.number ORDER BY version.number DESC""",
        (interview,),
    )
    return [Version(*row) for row in rows]


async def last_version(db: aiosqlite.Connection, id_: str) -> OldExchange | None:
    """An exchange as it was before it was last corrected or left out; `None` if it never was."""
    return await _old_exchange(db, id_, 1, "DESC")


async def as_cited(db: aiosqlite.Connection, id_: str, version: int) -> OldExchange | None:
    """An exchange as a version of its interview had it; `None` if it is still so, or not kept.

    Args:
        db: A connection.
        id_: The exchange's id.
        version: The version that somebody cited.
    """
    return await _old_exchange(db, id_, version, "ASC")


async def _old_exchange(
    db: aiosqlite.Connection, id_: str, version: int, order: str
) -> OldExchange | None:
    row = await first_row(
        db,
        f"""SELECT interview, number, question, answer, replaced_at
            FROM version_exchange JOIN version USING (interview, number)
            WHERE id = ? AND number >= ? ORDER BY number {order} LIMIT 1""",
        (id_, version),
    )
    card = await card_by_key(db, row["interview"]) if row else None
    if row is None or card is None:
        return None
    return OldExchange(id_, row["number"], row["question"], row["answer"], row["replaced_at"], card)
