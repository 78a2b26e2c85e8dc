"""Delivery: alerts are claimed when their time has come, and their outcomes recorded."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import aiosqlite

from bot.store.subscribers.chats import COLUMNS, Subscriber, subscriber_of
from bot.store.subscribers.outbox import CURRENT_ID, MAX_BATCH, SENDABLE, State, give_up


@dataclass(frozen=True, slots=True)
class Waiting:
    """An alert that waits.

    Attributes:
        interview: The interview's key.
        attempts: How often it was sent before.
        doubtful: How many of these may have arrived.
        correction: 1 when it tells of a correction rather than of a new interview.
        answers: 1 when the interview answers a question for which the chat waits.
    """

    interview: int
    attempts: int
    doubtful: int
    correction: int = 0
    answers: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be sent to one chat now: one alert, or several gathered in one message.

    Attributes:
        alone: It is one alert out of several that wait to be told together.
    """

    chat: Subscriber
    alerts: tuple[Waiting, ...]
    alone: bool = False

    @property
    def interviews(self) -> tuple[int, ...]:
        """Keys of the interviews that it tells of."""
        return tuple(alert.interview for alert in self.alerts)

    @property
    def attempts(self) -> int:
        """How often it was sent before, in vain."""
        return max(alert.attempts for alert in self.alerts)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a job ended.

    Attributes:
        chat: The chat's id when it was claimed.
        interviews: Keys of the interviews of the job.
        state: `WAITING` to try again.
        available_at: Unix time from which the chat takes another message.
        retry_at: Unix time of the next attempt when it is to be tried again.
        doubtful: The message may have arrived all the same.
        tried: Whether Telegram was called at all.
        answered: Questions that the message answered: nobody waits for them any more once it is
            sent.
        alone: The job was; the others still come together.
    """

    chat: int
    interviews: tuple[int, ...]
    state: State
    at: float
    available_at: float = 0.0
    retry_at: float | None = None
    reason: str = ""
    doubtful: bool = False
    tried: bool = True
    answered: tuple[str, ...] = ()
    alone: bool = False


async def requeue_in_flight(db: aiosqlite.Connection, now: float) -> int:
    """At a start: what was in flight when the last run was killed waits again.

    Whoever waits without a time, for whatever reason, is given one too.

    Returns:
        How many alerts these are; the ones among them that had arrived will arrive twice.
    """
    await db.execute(
        """UPDATE chat SET send_at = max(?, available_at) WHERE active = 1 AND paused = 0 AND (
               id IN (SELECT chat FROM alert WHERE state = 'in flight')
               OR send_at IS NULL AND id IN (SELECT chat FROM alert WHERE state = 'waiting'))""",
        (now,),
    )
    async with db.execute(
        "UPDATE alert SET state = 'waiting', doubtful = doubtful + 1 WHERE state = 'in flight'"
    ) as cursor:
        return cursor.rowcount


async def due_jobs(db: aiosqlite.Connection, now: float, limit: int) -> list[Job]:
    """The chats whose time has come, the longest waiting first, with what each is to be told.

    Chats with a message under way are left out: one at a time for each. What answers somebody's
    question is told first and in a message of its own, so that there is room to quote it.
    """
    rows = await db.execute_fetchall(
        f"SELECT {COLUMNS} FROM chat WHERE send_at <= ? AND {SENDABLE} ORDER BY send_at LIMIT ?",
        (now, limit),
    )
    chats = [subscriber_of(row) for row in rows]
    if not chats:
        return []
    places = ", ".join("?" * len(chats))
    waiting: dict[int, list[Waiting]] = {chat.id: [] for chat in chats}
    rows = await db.execute_fetchall(
        f"""SELECT chat, interview, attempts, doubtful, correction, EXISTS (
                    SELECT 1 FROM subscription JOIN finding USING (kind, what)
                    WHERE subscription.chat = due.chat AND subscription.kind = 'question'
                        AND finding.interview = due.interview)
            FROM (
                SELECT *, row_number() OVER (PARTITION BY chat ORDER BY queued, interview) AS place
                FROM alert WHERE chat IN ({places}) AND state = 'waiting') AS due
            WHERE place <= {MAX_BATCH} ORDER BY chat, place""",
        [chat.id for chat in chats],
    )
    for row in rows:
        waiting[row["chat"]].append(Waiting(*tuple(row)[1:]))
    return [_job(chat, waiting[chat.id]) for chat in chats]


def _job(chat: Subscriber, waiting: Sequence[Waiting]) -> Job:
    if answer := next((each for each in waiting if each.answers), None):
        return Job(chat, (answer,), alone=len(waiting) > 1)
    return Job(chat, tuple(waiting if chat.batch or len(waiting) == MAX_BATCH else waiting[:1]))


async def mark_in_flight(db: aiosqlite.Connection, jobs: Iterable[Job]) -> None:
    """Marks the alerts of jobs as in flight, before any of them is sent."""
    jobs = list(jobs)
    await db.executemany(
        "UPDATE alert SET state = 'in flight' WHERE chat = ? AND interview = ?",
        [(job.chat.id, alert.interview) for job in jobs for alert in job.alerts],
    )
    await db.executemany(
        "UPDATE chat SET send_at = NULL WHERE id = ?", [(job.chat.id,) for job in jobs]
    )


async def finish(db: aiosqlite.Connection, outcomes: Sequence[Outcome]) -> None:
    """Writes how jobs ended, and when their chats are next to be told of something.

    `GONE` ends everything that waits for the chat, and makes it inactive.
    """
    ended = [asdict(outcome) | {"count": len(outcome.interviews)} for outcome in outcomes]
    await _finish_alerts(db, ended)
    await _schedule_next(db, ended)
    await db.executemany(
        f"DELETE FROM subscription WHERE chat = {CURRENT_ID} AND kind = 'question'"
        " AND what = :question",
        [
            {"chat": outcome.chat, "question": question}
            for outcome in outcomes
            if outcome.state is State.SENT
            for question in outcome.answered
        ],
    )
    for outcome in outcomes:
        if outcome.state is State.GONE:
            await give_up(db, outcome.chat, outcome.at, outcome.reason)


async def _finish_alerts(db: aiosqlite.Connection, ended: Iterable[dict[str, Any]]) -> None:
    await db.executemany(
        f"""UPDATE alert SET state = :state, reason = :reason,
               ended = CASE WHEN :state = 'waiting' THEN NULL ELSE :at END,
               tried = CASE WHEN :tried THEN coalesce(tried, :at) ELSE tried END,
               attempts = attempts + :tried, doubtful = doubtful + :doubtful
           WHERE chat = {CURRENT_ID} AND interview = :interview AND state = 'in flight'""",
        [
            outcome | {"interview": interview}
            for outcome in ended
            for interview in outcome["interviews"]
        ],
    )


async def _schedule_next(db: aiosqlite.Connection, ended: Iterable[dict[str, Any]]) -> None:
    # A time that `schedule_plan` gave a chat while its message was under way stays.
    await db.executemany(
        f"""UPDATE chat SET available_at = max(available_at, :available_at), batch = CASE
                   WHEN :retry_at IS NULL AND :state = 'sent' AND :count < {MAX_BATCH}
                       AND NOT :alone THEN 0
                   ELSE batch END,
               send_at = CASE WHEN active = 1 AND paused = 0 AND EXISTS (
                   SELECT 1 FROM alert WHERE alert.chat = chat.id AND alert.state = 'waiting')
               THEN max(coalesce(:retry_at, send_at, :at), available_at, :available_at) END
           WHERE id = {CURRENT_ID}""",
        ended,
    )
