"""Updates of Telegram: which were handled, so that none is handled twice, and which are not yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import aiosqlite

REMEMBERED = 10_000
"""Handled updates whose ids are remembered. Telegram sends again only what it sent lately."""


@dataclass(frozen=True, slots=True)
class UnhandledUpdate:
    """An update that Telegram does not send again and that is not handled yet.

    Attributes:
        id: As Telegram numbers it.
        chat: Where it happened; for what happens in no chat, the person.
        body: JSON, as Telegram sent it.
    """

    id: int
    chat: int
    body: str


async def handled(db: aiosqlite.Connection) -> dict[int, int]:
    """The updates that were handled last, oldest first: their ids, with the checksum of each."""
    rows = await db.execute_fetchall("SELECT id, checksum FROM handled_update ORDER BY key")
    return {row[0]: row[1] for row in rows}


async def add_handled(db: aiosqlite.Connection, some: Mapping[int, int]) -> None:
    """Remembers that updates were handled.

    Args:
        db: A connection of `Store.write`.
        some: The checksum of each, by its id.
    """
    await db.executemany(
        "INSERT OR REPLACE INTO handled_update (id, checksum) VALUES (?, ?)", list(some.items())
    )


async def prune_updates(db: aiosqlite.Connection) -> None:
    """Forgets which updates were handled long ago."""
    await db.execute(
        "DELETE FROM handled_update WHERE key <= (SELECT max(key) FROM handled_update) - ?",
        (REMEMBERED,),
    )


async def kept(db: aiosqlite.Connection) -> list[UnhandledUpdate]:
    """The updates that are not handled yet, oldest first."""
    rows = await db.execute_fetchall("SELECT id, chat, body FROM kept_update ORDER BY id")
    return [UnhandledUpdate(*row) for row in rows]


async def keep(db: aiosqlite.Connection, some: Iterable[UnhandledUpdate]) -> None:
    """Keeps updates until they are handled."""
    await db.executemany(
        "INSERT OR REPLACE INTO kept_update (id, chat, body) VALUES (?, ?, ?)",
        [(each.id, each.chat, each.body) for each in some],
    )


async def drop_kept(db: aiosqlite.Connection, ids: Iterable[int]) -> None:
    """Updates that were kept are handled."""
    await db.executemany("DELETE FROM kept_update WHERE id = ?", [(id_,) for id_ in ids])
