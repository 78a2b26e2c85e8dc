"""Notes that the database keeps of itself."""

import aiosqlite

from bot.store.rows import first_row


async def meta(db: aiosqlite.Connection, name: str) -> str | None:
    """A note that the database keeps of itself."""
    row = await first_row(db, "SELECT value FROM meta WHERE name = ?", (name,))
    return str(row[0]) if row else None


async def set_meta(db: aiosqlite.Connection, name: str, value: str) -> None:
    """Writes a note of the database on itself."""
    await db.execute(
        "INSERT INTO meta (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


async def remove_meta(db: aiosqlite.Connection, name: str) -> None:
    """Takes back a note of the database on itself."""
    await db.execute("DELETE FROM meta WHERE name = ?", (name,))
