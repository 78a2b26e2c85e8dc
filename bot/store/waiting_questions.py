"""Questions that wait for an answer, and the new interviews that are still to be asked them."""

from collections.abc import Iterable

import aiosqlite


async def waiting_questions(db: aiosqlite.Connection) -> list[str]:
    """The distinct questions of which somebody wants to be told when they are answered."""
    rows = await db.execute_fetchall(
        "SELECT DISTINCT what FROM subscription WHERE kind = 'question' ORDER BY what"
    )
    return [str(row[0]) for row in rows]


async def mark_unasked(db: aiosqlite.Connection, interview: int) -> None:
    """Notes that an interview may answer a waiting question, if any waits.

    Args:
        db: The connection of `Store.write` that publishes it, in the same transaction.
        interview: Its key.
    """
    await db.execute(
        "INSERT INTO unasked (interview) SELECT ?"
        " WHERE EXISTS (SELECT 1 FROM subscription WHERE kind = 'question')"
        " ON CONFLICT (interview) DO NOTHING",
        (interview,),
    )


async def mark_all_unasked(db: aiosqlite.Connection) -> None:
    """Notes it of every interview on record.

    Args:
        db: A connection of `Store.write`.
    """
    await db.execute(
        "INSERT INTO unasked (interview) SELECT key FROM interview"
        " WHERE EXISTS (SELECT 1 FROM subscription WHERE kind = 'question')"
        " ON CONFLICT (interview) DO NOTHING"
    )


async def answers_waiting(db: aiosqlite.Connection, interview: int) -> bool:
    """Whether an interview answers a question, and somebody is still to be told."""
    return bool(
        await db.execute_fetchall(
            "SELECT 1 FROM finding WHERE interview = ? AND kind = 'question' LIMIT 1", (interview,)
        )
    )


async def unasked(db: aiosqlite.Connection) -> set[int]:
    """Keys of the interviews that are still to be asked."""
    rows = await db.execute_fetchall("SELECT interview FROM unasked")
    return {row[0] for row in rows}


async def mark_asked(db: aiosqlite.Connection, interviews: Iterable[int]) -> None:
    """Notes that what interviews answer is in the outbox."""
    await db.executemany(
        "DELETE FROM unasked WHERE interview = ?", [(interview,) for interview in interviews]
    )
