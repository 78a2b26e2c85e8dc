"""Alerts on their way: queued with the interview, in hand while they are sent, then done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import aiosqlite

from bot.store.chats import COLUMNS, Chat, Digest, Plan, chat_of

GATHERED = 30
"""Interviews that one message tells of at most; a chat for which as many wait at once is told of
them in one message rather than in thirty."""

_TODAY = "(SELECT coalesce(moved, id) FROM chat WHERE id = :chat)"
"""The number a chat has today: it may have become a supergroup with its message under way."""


class State(StrEnum):
    """Where an alert is."""

    WAITING = "waiting"
    IN_HAND = "in hand"
    SENT = "sent"
    FAILED = "failed"
    """Telegram refuses it for good, or it was tried for a day."""
    GONE = "gone"
    """The chat blocked or removed the bot, or is deleted."""
    DROPPED = "dropped"
    """Nobody waits for it any more: unsubscribed, or the interview is withdrawn."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An alert that waits.

    Attributes:
        interview: The interview's key.
        tried: When it was first sent, if it was.
        attempts: How often it was sent before.
        doubtful: How many of these may have arrived.
    """

    interview: int
    tried: float | None
    attempts: int
    doubtful: int


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be sent to one chat now: one alert, or several gathered in one message."""

    chat: Chat
    alerts: tuple[Waiting, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a job ended.

    Attributes:
        chat: The chat's id when it was claimed.
        interviews: Keys of the interviews of the job.
        state: `WAITING` to try again.
        free: Unix time from which the chat takes another message.
        again: Unix time of the next attempt when it is to be tried again.
        doubtful: The message may have arrived all the same.
        tried: Whether Telegram was called at all.
    """

    chat: int
    interviews: tuple[int, ...]
    state: State
    at: float
    free: float = 0.0
    again: float | None = None
    reason: str = ""
    doubtful: bool = False
    tried: bool = True


async def queue(db: aiosqlite.Connection, interview: int, now: float) -> list[Plan]:
    """Puts an alert into the outbox for every chat that subscribed to a finding of an interview.

    Args:
        db: The connection of `Store.write` that publishes the interview, in the same transaction.
        interview: Its key; its rows of `finding` have been written.
        now: Unix time.

    Returns:
        The plans of these chats, each once; `schedule` wants to know the time for each.
    """
    await db.execute(
        """INSERT INTO alert (chat, interview, state, queued)
           SELECT DISTINCT subscription.chat, finding.interview, 'waiting', :now
           FROM finding
           JOIN subscription ON subscription.kind = finding.kind
               AND subscription.what = finding.what
           JOIN chat ON chat.id = subscription.chat AND chat.active = 1
           WHERE finding.interview = :interview ORDER BY subscription.chat
           ON CONFLICT (chat, interview) DO NOTHING""",
        {"interview": interview, "now": now},
    )
    return await plans_waiting(db, interview)


async def plans_waiting(db: aiosqlite.Connection, interview: int) -> list[Plan]:
    """The plans of chats that are to be told of an interview, and have no time for it yet."""
    async with db.execute(
        """SELECT DISTINCT digest, weekday, hour, quiet_from, quiet_to, zone FROM alert
           JOIN chat ON chat.id = alert.chat
           WHERE alert.interview = ? AND alert.state = 'waiting'
               AND chat.due IS NULL AND chat.paused = 0""",
        (interview,),
    ) as cursor:
        return [Plan(Digest(row[0]), *tuple(row)[1:]) for row in await cursor.fetchall()]


async def schedule(
    db: aiosqlite.Connection, interview: int, plan: Plan, due: float, *, gather: bool
) -> None:
    """Says when the chats of one plan are to be told of an interview that was just queued."""
    await db.execute(
        """UPDATE chat SET due = max(:due, free), gather = max(gather, :gather)
           WHERE due IS NULL AND paused = 0 AND digest = :digest AND weekday = :weekday
               AND hour = :hour AND quiet_from = :quiet_from AND quiet_to = :quiet_to
               AND zone = :zone AND id IN (
                   SELECT chat FROM alert WHERE interview = :interview AND state = 'waiting')""",
        {
            "interview": interview,
            "due": due,
            "gather": gather,
            "digest": plan.digest,
            "weekday": plan.weekday,
            "hour": plan.hour,
            "quiet_from": plan.quiet_from,
            "quiet_to": plan.quiet_to,
            "zone": plan.zone,
        },
    )


async def reschedule(
    db: aiosqlite.Connection, chat: int, due: float | None, *, gather: bool
) -> None:
    """Says anew when a chat is to be told of what waits for it; `None` while it is paused."""
    await db.execute(
        """UPDATE chat SET gather = max(gather, :gather), due = CASE
               WHEN :due IS NOT NULL AND EXISTS (
                   SELECT 1 FROM alert WHERE alert.chat = chat.id AND state = 'waiting')
               THEN max(:due, free) END
           WHERE id = :chat""",
        {"chat": chat, "due": due, "gather": gather},
    )


async def take_back(db: aiosqlite.Connection, now: float) -> int:
    """At a start: what was in hand when the last run was killed waits again.

    Returns:
        How many alerts these are; the ones among them that had arrived will arrive twice.
    """
    await db.execute(
        "UPDATE chat SET due = max(?, free) WHERE active = 1 AND paused = 0"
        " AND id IN (SELECT chat FROM alert WHERE state = 'in hand')",
        (now,),
    )
    async with db.execute(
        "UPDATE alert SET state = 'waiting', doubtful = doubtful + 1 WHERE state = 'in hand'"
    ) as cursor:
        return cursor.rowcount


async def next_due(db: aiosqlite.Connection) -> float | None:
    """Unix time at which the next message is to be sent, if any waits."""
    async with db.execute("SELECT min(due) FROM chat WHERE due IS NOT NULL") as cursor:
        rows = list(await cursor.fetchall())
    return rows[0][0] if rows else None


async def due_jobs(db: aiosqlite.Connection, now: float, limit: int) -> list[Job]:
    """The chats whose time has come, the longest waiting first, with what each is to be told.

    Chats with a message under way are left out: one at a time for each.
    """
    async with db.execute(
        f"""SELECT {COLUMNS} FROM chat WHERE due <= ? AND active = 1 AND paused = 0
            AND NOT EXISTS (
                SELECT 1 FROM alert WHERE alert.chat = chat.id AND alert.state = 'in hand')
            ORDER BY due LIMIT ?""",
        (now, limit),
    ) as cursor:
        chats = [chat_of(row) for row in await cursor.fetchall()]
    if not chats:
        return []
    places = ", ".join("?" * len(chats))
    waiting: dict[int, list[Waiting]] = {chat.id: [] for chat in chats}
    async with db.execute(
        f"""SELECT chat, interview, tried, attempts, doubtful FROM (
                SELECT *, row_number() OVER (PARTITION BY chat ORDER BY queued, interview) AS place
                FROM alert WHERE chat IN ({places}) AND state = 'waiting')
            WHERE place <= {GATHERED} ORDER BY chat, place""",
        [chat.id for chat in chats],
    ) as cursor:
        for row in await cursor.fetchall():
            waiting[row["chat"]].append(Waiting(*tuple(row)[1:]))
    return [
        Job(chat, tuple(mine if chat.gather or len(mine) == GATHERED else mine[:1]))
        for chat, mine in ((chat, waiting[chat.id]) for chat in chats)
    ]


async def take(db: aiosqlite.Connection, jobs: Iterable[Job]) -> None:
    """Marks jobs as in hand, before anything of them is sent."""
    jobs = list(jobs)
    await db.executemany(
        "UPDATE alert SET state = 'in hand' WHERE chat = ? AND interview = ?",
        [(job.chat.id, alert.interview) for job in jobs for alert in job.alerts],
    )
    await db.executemany(
        "UPDATE chat SET due = NULL WHERE id = ?", [(job.chat.id,) for job in jobs]
    )


async def finish(db: aiosqlite.Connection, outcomes: Sequence[Outcome]) -> None:
    """Writes how jobs ended, and when their chats are next to be told of something.

    `GONE` ends everything that waits for the chat, and makes it inactive.
    """
    await db.executemany(
        f"""UPDATE alert SET state = :state, reason = :reason,
               ended = CASE WHEN :state = 'waiting' THEN NULL ELSE :at END,
               tried = CASE WHEN :tried THEN coalesce(tried, :at) ELSE tried END,
               attempts = attempts + :tried, doubtful = doubtful + :doubtful
           WHERE chat = {_TODAY} AND interview = :interview AND state = 'in hand'""",
        [
            {
                "chat": outcome.chat,
                "interview": interview,
                "state": outcome.state,
                "reason": outcome.reason,
                "at": outcome.at,
                "tried": outcome.tried,
                "doubtful": outcome.doubtful,
            }
            for outcome in outcomes
            for interview in outcome.interviews
        ],
    )
    # A time that `schedule` gave a chat while its message was under way stays.
    await db.executemany(
        f"""UPDATE chat SET free = max(free, :free), gather = CASE
                   WHEN :again IS NULL AND :state = 'sent' AND :count < {GATHERED} THEN 0
                   ELSE gather END,
               due = CASE WHEN active = 1 AND paused = 0 AND EXISTS (
                   SELECT 1 FROM alert WHERE alert.chat = chat.id AND alert.state = 'waiting')
               THEN max(coalesce(:again, due, :at), free, :free) END
           WHERE id = {_TODAY}""",
        [
            {
                "chat": outcome.chat,
                "free": outcome.free,
                "again": outcome.again,
                "at": outcome.at,
                "state": outcome.state,
                "count": len(outcome.interviews),
            }
            for outcome in outcomes
        ],
    )
    for outcome in outcomes:
        if outcome.state is State.GONE:
            await give_up(db, outcome.chat, outcome.at, outcome.reason)


async def give_up(db: aiosqlite.Connection, chat: int, now: float, reason: str) -> None:
    """A chat cannot be reached any more: it is inactive, and what waited for it is over."""
    values = {"chat": chat, "now": now, "reason": reason}
    await db.execute(
        "UPDATE alert SET state = 'gone', ended = :now, reason = :reason"
        f" WHERE chat = {_TODAY} AND state = 'waiting'",
        values,
    )
    await db.execute(
        f"UPDATE chat SET active = 0, due = NULL, gather = 0, reason = :reason WHERE id = {_TODAY}",
        values,
    )


async def leave_thread(db: aiosqlite.Connection, chat: int, thread: int) -> None:
    """A forum topic is no more: what was ordered in it comes to the chat itself."""
    await db.execute(
        "UPDATE subscription SET thread = 0 WHERE chat = ? AND thread = ?", (chat, thread)
    )


async def withdraw(db: aiosqlite.Connection, interview: int, now: float) -> None:
    """An interview was withdrawn before everybody was told of it: nobody else is."""
    await db.execute(
        "UPDATE alert SET state = 'dropped', ended = ?, reason = 'withdrawn'"
        " WHERE interview = ? AND state = 'waiting'",
        (now, interview),
    )


async def restore(db: aiosqlite.Connection, interview: int) -> None:
    """A withdrawn interview came back: who had not been told of it is told after all."""
    await db.execute(
        "UPDATE alert SET state = 'waiting', ended = NULL, reason = ''"
        " WHERE interview = ? AND state = 'dropped' AND reason = 'withdrawn'",
        (interview,),
    )


async def prune(db: aiosqlite.Connection, before: float) -> None:
    """Forgets alerts that ended before a Unix time; an interview is queued only once anyway."""
    await db.execute("DELETE FROM alert WHERE ended < ?", (before,))


async def counts(db: aiosqlite.Connection) -> dict[State, int]:
    """How many alerts are in each state."""
    async with db.execute("SELECT state, count(*) FROM alert GROUP BY state") as cursor:
        return {State(row[0]): row[1] for row in await cursor.fetchall()}
