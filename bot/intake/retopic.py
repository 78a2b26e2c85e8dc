"""The topics changed: topics are assigned again to every exchange, without reading a file."""

import asyncio

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.topics.topics import topics_of
from bot.store.database import Store
from bot.store.record import interviews, write_interviews
from bot.store.record.interviews import Record

INTERVIEWS_PER_TRANSACTION = 20
"""Interviews in one transaction; others want to write too."""


async def assign_topics(store: Store, lexicon: Lexicon) -> None:
    """Replaces the topics of all interviews on record.

    Args:
        store: The database.
        lexicon: The topics as they are now.
    """
    offset = 0
    while True:
        async with store.read() as db:
            cards = await interviews.cards(db, offset, INTERVIEWS_PER_TRANSACTION)
            records = {
                card.key: await interviews.interview_exchanges(db, card.key, limit=card.exchanges)
                for card in cards
            }
        if not cards:
            return
        assigned = await asyncio.to_thread(
            lambda found: {key: _topics(lexicon, exchanges) for key, exchanges in found.items()},
            records,
        )
        async with store.write() as db:
            for key, topics in assigned.items():
                await write_interviews.set_topics(db, key, topics)
        offset += len(cards)


def _topics(lexicon: Lexicon, records: list[Record]) -> list[tuple[int, tuple[str, ...]]]:
    return [
        (record.key, topics_of(lexicon, record.question, record.answer, record.card.language))
        for record in records
    ]
