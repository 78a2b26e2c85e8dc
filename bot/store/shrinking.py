"""Space that was given up goes back to the disk, in steps too short for anybody to notice.

A plain `VACUUM` writes the whole database again, and nobody else can write meanwhile. With
`auto_vacuum = INCREMENTAL`, each step moves a few pages and cuts off the end of the file:
https://sqlite.org/pragma.html#pragma_auto_vacuum
"""

from bot.store.database import Store
from bot.store.rows import value

MIN_UNUSED = 32_000_000
"""Bytes below which unused space stays: what comes next is written there."""

MIN_SHARE = 0.25
"""Share of the file below which it stays."""

STEP_PAGES = 100
"""Pages that one step gives back; other writers wait for no longer than that takes."""


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
