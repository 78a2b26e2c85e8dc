"""What is counted is written now and then, and texts go when their days are over."""

import asyncio
from datetime import UTC, datetime
from itertools import count

from bot.chat.services import Services
from bot.store.tally import note_subscribers, prune_questions
from bot.store.trouble import StoreError

WRITE_SECONDS = 60.0
"""Seconds after which what was counted is written: a kill costs no more."""

WRITES_BETWEEN_PRUNES = 60
"""Writes after which old texts are deleted: once an hour."""


async def keep_tally(services: Services) -> None:
    """Writes what was counted and deletes what is old, until it is cancelled."""
    for turn in count():
        try:
            await services.tally.write(services.store)
            if turn % WRITES_BETWEEN_PRUNES == 0:
                await prune(services)
        except StoreError:
            pass  # it is told by whatever else needs the database, and counted on meanwhile
        await asyncio.sleep(WRITE_SECONDS)


async def prune(services: Services) -> None:
    """Deletes texts that are older than the operator keeps them, and notes the subscribers.

    Raises:
        StoreError: The database cannot be written.
    """
    today = datetime.now(UTC).date()
    async with services.store.write() as db:
        deleted = await prune_questions(db, today, services.settings.keep_questions)
        await note_subscribers(db, today)
    if deleted:
        await services.store.checkpoint()  # the write-ahead log still holds them
