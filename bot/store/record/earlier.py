"""When something was last said before a new interview."""

from collections.abc import Callable, Iterable, Sequence

import aiosqlite

from bot.store.index.index import MAX_PASSAGES
from bot.store.record.interviews import Card

MAX_PASSAGES_LOOKED_AT = 500
"""Of one phrase, the newest."""

_SOME = 20


async def earlier_on_topic(db: aiosqlite.Connection, topic: str, card: Card) -> str:
    """Date of the last interview on a topic before another one, or `""`.

    Args:
        db: A connection.
        topic: Its id.
        card: The newer interview.
    """
    rows = await db.execute_fetchall(
        "SELECT published FROM exchange_topic"
        " WHERE topic = ? AND published <> '' AND published < ? ORDER BY published DESC LIMIT ?",
        (topic, card.published, _SOME),
    )
    return _last((str(row[0]) for row in rows), card)


async def earlier_with(
    db: aiosqlite.Connection,
    terms: Sequence[str],
    card: Card,
    admits: Callable[[str, str, str], bool],
) -> str:
    """Date of the last interview with some words in one passage before another one, or `""`.

    Args:
        db: A connection.
        terms: The words as the index keeps them.
        card: The newer interview.
        admits: Whether an interview counts, by its date, speaker and outlet.
    """
    wanted = " AND ".join(f'"{term}"' for term in terms if '"' not in term)
    rows = await db.execute_fetchall(
        """SELECT DISTINCT published, speaker, outlet FROM interview WHERE key IN (
               SELECT interview FROM search_exchange WHERE exchange IN (
                   SELECT rowid / ? FROM passage_index WHERE passage_index MATCH ?
                   ORDER BY rowid DESC LIMIT ?
               )
           ) AND withdrawn = 0 AND published <> '' AND published < ? ORDER BY published DESC""",
        (MAX_PASSAGES, wanted, MAX_PASSAGES_LOOKED_AT, card.published),
    )
    return _last((str(row[0]) for row in rows if admits(*row)), card)


def _last(dates: Iterable[str], card: Card) -> str:
    """The first of some dates, newest first, that is surely before an interview's."""
    for date in dates:
        known = min(len(date), len(card.published))
        if date[:known] < card.published[:known]:
            return date
    return ""
