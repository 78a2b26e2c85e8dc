"""Alerts in hand: what is due is taken, sent by others, and written down as it ended."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import aiosqlite

from bot.store.chats import COLUMNS, Chat, chat_of
from bot.store.outbox import GATHERED, TODAY, State, give_up


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
           WHERE chat = {TODAY} AND interview = :interview AND state = 'in hand'""",
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
           WHERE id = {TODAY}""",
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
