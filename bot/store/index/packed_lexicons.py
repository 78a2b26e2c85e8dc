"""The lexicon as it was analysed last: kept between starts."""

import aiosqlite

from bot.store.rows import first_row


async def packed_lexicon(db: aiosqlite.Connection, digest: str) -> bytes | None:
    """What was kept of a lexicon; `None` when it was another one.

    Args:
        db: A connection of `Store.read`.
        digest: Of the lexicon.
    """
    row = await first_row(db, "SELECT packed FROM packed_lexicon WHERE digest = ?", (digest,))
    return bytes(row[0]) if row else None


async def keep_packed_lexicon(db: aiosqlite.Connection, digest: str, packed: bytes) -> None:
    """Keeps a lexicon in place of the one before.

    Args:
        db: A connection of `Store.write`.
        digest: Of the lexicon.
        packed: Of any form.
    """
    await db.execute("DELETE FROM packed_lexicon")
    await db.execute("INSERT INTO packed_lexicon (digest, packed) VALUES (?, ?)", (digest, packed))
