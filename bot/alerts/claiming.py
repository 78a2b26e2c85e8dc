"""What is due is taken from the outbox and written, in the caller's transaction."""

import aiosqlite

from bot.alerts.composing import OutgoingAlert, compose
from bot.alerts.outcomes import unsent
from bot.alerts.schedule import next_time
from bot.search.query.lexicon.lexicon import Lexicon
from bot.store.subscribers import delivery, outbox
from bot.store.subscribers.chats import Frequency

CLAIM_LIMIT = 10
"""Alerts that are claimed from the outbox at a time: a third of a second's work."""


async def claim(db: aiosqlite.Connection, lexicon: Lexicon, now: float) -> list[OutgoingAlert]:
    """Marks the alerts that are due as in flight, and writes their messages.

    Args:
        db: A connection of `Store.write`.
        lexicon: Names of the topics.
        now: Unix time.
    """
    jobs = []
    for job in await delivery.due_jobs(db, now, CLAIM_LIMIT):
        # Its turn may have come only after its quiet hours began.
        send_at, batch = next_time(job.chat.plan, now)
        if job.chat.plan.frequency is Frequency.AT_ONCE and send_at > now:
            await outbox.set_send_at(db, job.chat.id, send_at, batch=batch)
        else:
            jobs.append(job)
    composed = await compose(db, lexicon, jobs)
    await delivery.mark_in_flight(db, jobs)
    await delivery.finish(db, unsent(composed, now))
    return list(composed.outgoing)
