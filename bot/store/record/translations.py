"""Interviews that were published in several languages: front matter says which belong together."""

import json
from dataclasses import dataclass

import aiosqlite

from bot.store.record.interviews import Card, Record, card_by_key

MAX_TRANSLATIONS = 8
"""Other languages of one interview that are offered."""


@dataclass(frozen=True, slots=True)
class Translation:
    """An interview in another language.

    Attributes:
        exchange: Id of the same exchange in it; empty when the two are divided differently.
    """

    card: Card
    exchange: str


async def any_translations(db: aiosqlite.Connection) -> bool:
    """Whether some interview on record is a translation."""
    return bool(
        await db.execute_fetchall("SELECT 1 FROM interview WHERE translation_of <> '' LIMIT 1")
    )


async def translations_of(db: aiosqlite.Connection, record: Record) -> list[Translation]:
    """The other languages in which an exchange was published, one interview for each.

    Args:
        db: A connection.
        record: The exchange.
    """
    card = record.card
    if not (card.translation_of or await any_translations(db)):
        return []
    named = await _names_of_original(db, card)
    rows = await db.execute_fetchall(
        """SELECT interview.key, coalesce(exchange.id, '')
           FROM interview LEFT JOIN exchange ON exchange.interview = interview.key
               AND exchange.position = :position AND interview.exchanges = :exchanges
           WHERE interview.key IN (
               SELECT key FROM interview WHERE slug IN (SELECT value FROM json_each(:named))
               UNION SELECT key FROM interview
               WHERE url <> '' AND url IN (SELECT value FROM json_each(:named))
               UNION SELECT key FROM interview
               WHERE translation_of <> ''
                   AND translation_of IN (SELECT value FROM json_each(:named))
           ) AND interview.withdrawn = 0 AND interview.language <> :language
           ORDER BY interview.key LIMIT :most""",
        {
            "named": json.dumps(named),
            "position": record.position,
            "exchanges": card.exchanges,
            "language": card.language,
            "most": 4 * MAX_TRANSLATIONS,
        },
    )
    found: dict[str, Translation] = {}
    for key, exchange in rows:
        other = await card_by_key(db, key)
        if other is not None and other.key != card.key:
            found.setdefault(other.language, Translation(other, exchange))
    return list(found.values())[:MAX_TRANSLATIONS]


async def _names_of_original(db: aiosqlite.Connection, card: Card) -> list[str]:
    """Everything by which translations may name the original of an interview."""
    named = [card.slug, *_spellings(card.url)]
    if card.translation_of:
        named = _spellings(card.translation_of)
        rows = await db.execute_fetchall(
            "SELECT slug, url FROM interview WHERE slug IN (SELECT value FROM json_each(:named))"
            " UNION SELECT slug, url FROM interview"
            " WHERE url <> '' AND url IN (SELECT value FROM json_each(:named))",
            {"named": json.dumps(named)},
        )
        for slug, url in rows:
            named += [slug, *_spellings(url)]
    return list(dict.fromkeys(named))


def _spellings(reference: str) -> list[str]:
    """A slug or address with and without a slash at its end."""
    bare = reference.rstrip("/")
    return [bare, f"{bare}/"] if bare else []
