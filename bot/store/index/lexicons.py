"""The lexicon: words that the operator said mean the same, and how all of it was analysed last."""

import json
from dataclasses import dataclass

import aiosqlite

from bot.store.rows import first_row

MAX_OWN_SYNONYMS = 500
"""Groups of words."""


@dataclass(frozen=True, slots=True)
class OwnSynonym:
    """A group of words that mean the same.

    Attributes:
        key: What the button that takes it back carries.
    """

    key: int
    words: tuple[str, ...]


async def own_synonyms(db: aiosqlite.Connection) -> list[OwnSynonym]:
    """All groups, the newest first."""
    rows = await db.execute_fetchall("SELECT key, words FROM own_synonym ORDER BY key DESC")
    return [OwnSynonym(row[0], tuple(json.loads(row[1]))) for row in rows]


async def add_own_synonym(db: aiosqlite.Connection, words: tuple[str, ...]) -> OwnSynonym | None:
    """Adds a group, or finds it; `None` when there is no room for another."""
    known = await own_synonyms(db)
    same = {word.casefold() for word in words}
    for each in known:
        if {word.casefold() for word in each.words} == same:
            return each
    if len(known) >= MAX_OWN_SYNONYMS:
        return None
    ((key,),) = await db.execute_fetchall(
        "INSERT INTO own_synonym (words) VALUES (?) RETURNING key",
        (json.dumps(words, ensure_ascii=False),),
    )
    return OwnSynonym(key, words)


async def delete_own_synonym(db: aiosqlite.Connection, key: int) -> OwnSynonym | None:
    """Takes a group back; the group, or `None` when it is not there any more."""
    gone = next((each for each in await own_synonyms(db) if each.key == key), None)
    await db.execute("DELETE FROM own_synonym WHERE key = ?", (key,))
    return gone


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
