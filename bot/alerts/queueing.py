"""A published interview goes into the outbox, in the transaction that publishes it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

import aiosqlite

from bot.alerts.schedule import next_time
from bot.search.text.span import Span
from bot.store.subscribers import chats, outbox
from bot.store.subscribers.chats import Plan
from bot.store.subscribers.subscriptions import InterestKind

_NOWHERE = Span(0, 0)

MAX_AHEAD = 6 * 3_600.0
"""Seconds for which a chat is left alone at most after a refusal; its plan may say longer."""


@dataclass(frozen=True, slots=True)
class SubscriptionMatch:
    """Something of an interview that somebody may have subscribed to.

    Attributes:
        what: Empty for everything, a topic's id, words, or a question.
        exchange: Id of the exchange in which it was found, if in one.
        passage: The stretch of its answer to show.
        marks: What matched within the passage.
    """

    kind: InterestKind
    what: str
    exchange: str = ""
    passage: Span = _NOWHERE
    marks: tuple[Span, ...] = ()


async def announce(
    db: aiosqlite.Connection, interview: int, findings: Iterable[SubscriptionMatch], now: float
) -> None:
    """Queues an alert for every chat that subscribed to something of an interview.

    Args:
        db: The connection of `Store.write` that publishes the interview, in the same transaction.
        interview: The interview's key.
        findings: What it offers: everything, its topics, and the words that match.
        now: Unix time.
    """
    await _add_findings(db, interview, findings)
    await _schedule(db, interview, await outbox.queue(db, interview, now), now)


async def announce_correction(db: aiosqlite.Connection, interview: int, now: float) -> None:
    """Queues a correction for every chat that wants to hear of corrections, and of the interview.

    Args:
        db: The connection of `Store.write` that writes it, in the same transaction.
        interview: The interview's key; what it offers was replaced before.
        now: Unix time.
    """
    await _schedule(db, interview, await outbox.queue(db, interview, now, correction=True), now)


async def announce_answer(
    db: aiosqlite.Connection, interview: int, match: SubscriptionMatch, now: float
) -> bool:
    """Queues an alert for every chat that waits for the answer to a question.

    Args:
        db: A connection of `Store.write`.
        interview: The key of the interview that answers it.
        match: The question, and where its answer is.
        now: Unix time.

    Returns:
        Whether all of them will be told. A chat to which a message about this interview is under
        way is not told by that one: this has to be called again.
    """
    await _add_findings(db, interview, [match])
    await _schedule(db, interview, await outbox.queue_answer(db, interview, match.what, now), now)
    return not await outbox.is_in_flight(db, interview, match.what)


async def replace_findings(
    db: aiosqlite.Connection, interview: int, findings: Iterable[SubscriptionMatch]
) -> None:
    """An interview was edited: what it offers is something else now, and nobody else is told."""
    await db.execute("DELETE FROM finding WHERE interview = ?", (interview,))
    await _add_findings(db, interview, findings)


async def revive(db: aiosqlite.Connection, interview: int, now: float) -> None:
    """A withdrawn interview came back: who had not heard of it yet still does."""
    await outbox.requeue_withdrawn(db, interview)
    await _schedule(db, interview, await outbox.plans_waiting(db, interview), now)


async def reschedule(db: aiosqlite.Connection, chat: int, now: float) -> None:
    """A chat changed its choices: what waits for it comes when it wants it now."""
    found = await chats.subscriber(db, chat)
    if found is None:
        return
    send_at, batch = next_time(found.plan, now)
    paused = found.paused or not found.active
    await outbox.set_send_at(db, chat, None if paused else send_at, batch=batch)


async def reactivate(db: aiosqlite.Connection, chat: int, now: float) -> None:
    """A chat can be reached again: what still waits for it goes out."""
    await chats.set_active(db, chat, active=True)
    await reschedule(db, chat, now)


async def bound_times(db: aiosqlite.Connection, now: float, ahead: float = MAX_AHEAD) -> None:
    """No chat waits longer than its plan or a refusal can explain, whatever the clock once said.

    Args:
        db: A connection of `Store.write`.
        now: Unix time.
        ahead: Seconds for which a refusal may explain it.
    """
    await outbox.bound_available_at(db, now + ahead)
    for plan in await outbox.plans_after(db, now + ahead):
        latest = max(next_time(plan, now)[0], now + ahead)
        await outbox.bound_send_at(db, plan, latest)


async def _schedule(
    db: aiosqlite.Connection, interview: int, plans: Iterable[Plan], now: float
) -> None:
    """Says when the chats of some plans are to be told of an interview that was just queued."""
    for plan in plans:
        send_at, batch = next_time(plan, now)
        await outbox.schedule_plan(db, interview, plan, send_at, batch=batch)


async def _add_findings(
    db: aiosqlite.Connection, interview: int, findings: Iterable[SubscriptionMatch]
) -> None:
    await db.executemany(
        "INSERT INTO finding"
        " (interview, kind, what, exchange, passage_start, passage_end, marks)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (interview, kind, what) DO NOTHING",
        [
            (
                interview,
                each.kind,
                each.what,
                each.exchange,
                each.passage.start,
                each.passage.end,
                json.dumps([[mark.start, mark.end] for mark in each.marks]),
            )
            for each in findings
        ],
    )
