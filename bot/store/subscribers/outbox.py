"""The outbox: alerts are queued with the interview and wait for their time, each its own."""

from dataclasses import asdict
from enum import StrEnum

import aiosqlite

from bot.store.rows import first_row
from bot.store.subscribers.chats import PLAN, SAME_PLAN, Plan, plan_of

MAX_BATCH = 30
"""Interviews that one message tells of at most; a chat for which as many wait at once is told of
them in one message rather than in thirty."""

CURRENT_ID = "(SELECT coalesce(moved, id) FROM chat WHERE id = :chat)"
"""The number a chat has today: it may have become a supergroup with its message under way."""

SENDABLE = """active = 1 AND paused = 0 AND NOT EXISTS (
    SELECT 1 FROM alert WHERE alert.chat = chat.id AND alert.state = 'in flight')"""
"""Whether a chat can be sent something: `next_send_at` and `delivery.due_jobs` have to agree."""

_ANEW = (
    "state = 'waiting', queued = excluded.queued, tried = NULL, ended = NULL, attempts = 0,"
    " doubtful = 0, reason = ''"
)
"""What an alert is that was sent, and is to be sent once more."""


class State(StrEnum):
    """Where an alert is."""

    WAITING = "waiting"
    IN_FLIGHT = "in flight"
    SENT = "sent"
    FAILED = "failed"
    """Telegram refuses it for good, or it was tried for a day."""
    GONE = "gone"
    """The chat blocked or removed the bot, or is deleted."""
    DROPPED = "dropped"
    """Nobody waits for it any more: unsubscribed, or the interview is withdrawn."""


async def queue(
    db: aiosqlite.Connection, interview: int, now: float, *, correction: bool = False
) -> list[Plan]:
    """Puts an alert into the outbox for every chat that subscribed to a finding of an interview.

    Args:
        db: The connection of `Store.write` that publishes the interview, in the same transaction.
        interview: Its key; its rows of `finding` have been written.
        now: Unix time.
        correction: Tells of a correction those who hear of corrections; a chat that still waits
            for the interview is told of it as it is now, and of no correction.

    Returns:
        The plans of these chats, each once; `schedule_plan` wants to know the time for each.
    """
    again = (
        f"UPDATE SET {_ANEW}, correction = 1 WHERE alert.state = 'sent'"
        if correction
        else "NOTHING"
    )
    await db.execute(
        f"""INSERT INTO alert (chat, interview, state, queued, correction)
           SELECT DISTINCT subscription.chat, finding.interview, 'waiting', :now, :correction
           FROM finding
           JOIN subscription ON subscription.kind = finding.kind
               AND subscription.what = finding.what
           JOIN chat ON chat.id = subscription.chat AND chat.active = 1
               AND chat.corrections >= :correction
           WHERE finding.interview = :interview ORDER BY subscription.chat
           ON CONFLICT (chat, interview) DO {again}""",
        {"interview": interview, "now": now, "correction": correction},
    )
    return await plans_waiting(db, interview)


async def queue_answer(
    db: aiosqlite.Connection, interview: int, question: str, now: float
) -> list[Plan]:
    """Puts an interview into the outbox for every chat that waits for the answer to a question.

    A chat that was told of the interview before it was known that it answers is told once more.

    Args:
        db: A connection of `Store.write`.
        interview: Its key; its row of `finding` has been written.
        question: As somebody asked it.
        now: Unix time.

    Returns:
        The plans of these chats, as `queue` does.
    """
    await db.execute(
        f"""INSERT INTO alert (chat, interview, state, queued)
           SELECT chat.id, :interview, 'waiting', :now FROM subscription
           JOIN chat ON chat.id = subscription.chat AND chat.active = 1
           WHERE subscription.kind = 'question' AND subscription.what = :question
           ORDER BY chat.id
           ON CONFLICT (chat, interview) DO UPDATE SET {_ANEW}, correction = 0
           WHERE alert.state IN ('sent', 'failed', 'dropped')""",
        {"interview": interview, "question": question, "now": now},
    )
    return await plans_waiting(db, interview)


async def is_in_flight(db: aiosqlite.Connection, interview: int, question: str) -> bool:
    """Whether a message about an interview is under way to a chat that waits for this answer."""
    return bool(
        await db.execute_fetchall(
            "SELECT 1 FROM alert JOIN subscription ON subscription.chat = alert.chat"
            " AND subscription.kind = 'question' AND subscription.what = ?"
            " WHERE alert.interview = ? AND alert.state = 'in flight' LIMIT 1",
            (question, interview),
        )
    )


async def plans_waiting(db: aiosqlite.Connection, interview: int) -> list[Plan]:
    """The plans of chats that are to be told of an interview, and have no time for it yet."""
    rows = await db.execute_fetchall(
        f"""SELECT DISTINCT {PLAN} FROM alert
           JOIN chat ON chat.id = alert.chat
           WHERE alert.interview = ? AND alert.state = 'waiting'
               AND chat.send_at IS NULL AND chat.paused = 0""",
        (interview,),
    )
    return [plan_of(row) for row in rows]


async def schedule_plan(
    db: aiosqlite.Connection, interview: int, plan: Plan, send_at: float, *, batch: bool
) -> None:
    """Says when the chats of one plan are to be told of an interview that was just queued."""
    await db.execute(
        f"""UPDATE chat SET send_at = max(:send_at, available_at), batch = max(batch, :batch)
           WHERE send_at IS NULL AND paused = 0 AND {SAME_PLAN} AND id IN (
               SELECT chat FROM alert WHERE interview = :interview AND state = 'waiting')""",
        asdict(plan) | {"interview": interview, "send_at": send_at, "batch": batch},
    )


async def set_send_at(
    db: aiosqlite.Connection, chat: int, send_at: float | None, *, batch: bool
) -> None:
    """Updates when a chat is to be told of what waits for it; `None` while it is paused."""
    await db.execute(
        """UPDATE chat SET batch = max(batch, :batch), send_at = CASE
               WHEN :send_at IS NOT NULL AND EXISTS (
                   SELECT 1 FROM alert WHERE alert.chat = chat.id AND state = 'waiting')
               THEN max(:send_at, available_at) END
           WHERE id = :chat""",
        {"chat": chat, "send_at": send_at, "batch": batch},
    )


async def next_send_at(db: aiosqlite.Connection) -> float | None:
    """Unix time at which the next message is to be sent, if any can be.

    Chats with a message in flight do not count: one at a time for each.
    """
    row = await first_row(
        db,
        f"SELECT send_at FROM chat WHERE send_at IS NOT NULL AND {SENDABLE}"
        " ORDER BY send_at LIMIT 1",
    )
    return row[0] if row else None


async def bound_available_at(db: aiosqlite.Connection, latest: float) -> None:
    """No chat is left alone for longer than until a Unix time."""
    await db.execute("UPDATE chat SET available_at = ? WHERE available_at > ?", (latest, latest))


async def plans_after(db: aiosqlite.Connection, moment: float) -> list[Plan]:
    """The plans of chats that are next to be told of something after a Unix time."""
    rows = await db.execute_fetchall(
        f"SELECT DISTINCT {PLAN} FROM chat WHERE send_at > ?", (moment,)
    )
    return [plan_of(row) for row in rows]


async def bound_send_at(db: aiosqlite.Connection, plan: Plan, latest: float) -> None:
    """No chat of a plan waits for longer than until a Unix time."""
    await db.execute(
        f"UPDATE chat SET send_at = :latest WHERE send_at > :latest AND {SAME_PLAN}",
        asdict(plan) | {"latest": latest},
    )


async def give_up(db: aiosqlite.Connection, chat: int, now: float, reason: str) -> None:
    """A chat cannot be reached any more: it is inactive, and what waited for it is over."""
    values = {"chat": chat, "now": now, "reason": reason}
    await db.execute(
        "UPDATE alert SET state = 'gone', ended = :now, reason = :reason"
        f" WHERE chat = {CURRENT_ID} AND state = 'waiting'",
        values,
    )
    await db.execute(
        "UPDATE chat SET active = 0, send_at = NULL, batch = 0, reason = :reason"
        f" WHERE id = {CURRENT_ID}",
        values,
    )


async def leave_thread(db: aiosqlite.Connection, chat: int, thread: int) -> None:
    """A forum topic is no more: what was ordered in it comes to the chat itself."""
    await db.execute(
        "UPDATE subscription SET thread = 0 WHERE chat = ? AND thread = ?", (chat, thread)
    )


async def drop_withdrawn(db: aiosqlite.Connection, interview: int, now: float) -> None:
    """An interview was withdrawn before everybody was told of it: nobody else is."""
    await db.execute(
        "UPDATE alert SET state = 'dropped', ended = ?, reason = 'withdrawn'"
        " WHERE interview = ? AND state = 'waiting'",
        (now, interview),
    )


async def requeue_withdrawn(db: aiosqlite.Connection, interview: int) -> None:
    """A withdrawn interview came back: who had not been told of it is told after all."""
    await db.execute(
        "UPDATE alert SET state = 'waiting', ended = NULL, reason = ''"
        " WHERE interview = ? AND state = 'dropped' AND reason = 'withdrawn'",
        (interview,),
    )


async def prune_alerts(db: aiosqlite.Connection, before: float) -> None:
    """Forgets alerts that ended before a Unix time, and what waits as long for a chat that is gone.

    An interview is queued only once, so nobody is told of it again.
    """
    await db.execute("DELETE FROM alert WHERE ended < ?", (before,))
    await db.execute(
        "DELETE FROM alert WHERE state = 'waiting' AND queued < ?"
        " AND chat IN (SELECT id FROM chat WHERE active = 0)",
        (before,),
    )


async def counts(db: aiosqlite.Connection) -> dict[State, int]:
    """How many alerts are in each state."""
    rows = await db.execute_fetchall("SELECT state, count(*) FROM alert GROUP BY state")
    return {State(row[0]): row[1] for row in rows}
