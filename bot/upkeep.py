"""What is done to the database beside the bot's work, so that it stays small."""

import asyncio
import logging

from bot.alerts.clock import Clock, SystemClock
from bot.store.database import Store
from bot.store.shrinking import shrink_a_step, unused_bytes
from bot.store.trouble import StoreError

UPKEEP_SECONDS = 3_600.0
"""Seconds between two looks at the database."""

STEP_GAP = 0.05
"""Seconds between two steps, in which others write."""

_log = logging.getLogger(__name__)


async def keep_small(store: Store, clock: Clock | None = None) -> None:
    """Gives unused space back to the disk when there is much, until it is cancelled.

    Args:
        store: The database, in use.
        clock: The time; the machine's when left out.
    """
    clock = clock or SystemClock()
    while True:
        try:
            await _shrink(store)
        except StoreError as error:
            _log.warning("Unused space of the database stays for now: %s", error)
        await clock.sleep(UPKEEP_SECONDS)


async def _shrink(store: Store) -> None:
    before = left = await unused_bytes(store)
    while left:
        await shrink_a_step(store)
        await asyncio.sleep(STEP_GAP)
        now = await unused_bytes(store)
        if now >= left:  # it was made by an older version, and converted by none
            return
        left = now
    if before:
        await store.checkpoint()
        _log.info("Unused space of the database given back: %.0f MB", before / 1e6)
