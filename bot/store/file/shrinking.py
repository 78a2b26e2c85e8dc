"""Space that was given up goes back to the disk, in steps too short for anybody to notice.

A plain `VACUUM` writes the whole database again, and nobody else can write meanwhile. With
`auto_vacuum = INCREMENTAL`, each step moves a few pages and cuts off the end of the file:
https://sqlite.org/pragma.html#pragma_auto_vacuum
"""

import asyncio
import logging

from bot.store.database import Store
from bot.store.rows import value
from bot.store.trouble import StoreError

MIN_UNUSED = 32_000_000
"""Bytes below which unused space stays: what comes next is written there."""

MIN_SHARE = 0.25
"""Share of the file below which it stays."""

STEP_PAGES = 100
"""Pages that one step gives back; other writers wait for no longer than that takes."""

UPKEEP_SECONDS = 3_600.0
"""Seconds between two looks at the database."""

STEP_GAP = 0.05
"""Seconds between two steps, in which others write."""

_log = logging.getLogger(__name__)


async def keep_small(store: Store) -> None:
    """Gives unused space back to the disk when there is much, until it is cancelled."""
    while True:
        try:
            await _shrink(store)
        except StoreError as error:
            _log.warning("Unused space of the database stays for now: %s", error)
        await asyncio.sleep(UPKEEP_SECONDS)


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


async def unused_bytes(store: Store) -> int:
    """Bytes that are worth giving back to the disk; 0 when they are few.

    Args:
        store: The database.

    Raises:
        StoreError: It cannot be read.
    """
    async with store.read() as db:
        free, pages, size = [
            int(str(await value(db, f"PRAGMA {name}")))
            for name in ("freelist_count", "page_count", "page_size")
        ]
    is_worth_it = free * size >= MIN_UNUSED and free >= pages * MIN_SHARE
    return free * size if is_worth_it else 0


async def shrink_a_step(store: Store) -> None:
    """Gives some unused pages back; nothing happens to a database made without that.

    Args:
        store: The database.

    Raises:
        StoreError: It cannot be written.
    """
    async with store.write() as db:
        for _ in range(STEP_PAGES):
            # Python stops after the first page, whatever number is asked for.
            await db.execute_fetchall("PRAGMA incremental_vacuum(1)")
