"""An interview is put on record and into the index, and the database is looked into."""

import sqlite3
from typing import Any

import aiosqlite

from bot.corpus.interview import Interview
from bot.search.indexing import entries
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.topics.topics import topics_of
from bot.store.database import Store
from bot.store.index import index
from bot.store.record import documents, write_interviews
from bot.store.subscribers import chats, outbox, subscriptions
from bot.store.subscribers.outbox import State
from bot.store.subscribers.subscriptions import InterestKind


async def record_interview(db: aiosqlite.Connection, interview: Interview) -> tuple[int, list[int]]:
    """Writes an interview in the caller's transaction; gives its key and its exchanges' keys.

    Args:
        db: A connection of `Store.write`.
        interview: What is written.
    """
    fingerprint = write_interviews.fingerprint_of(interview)
    await documents.save_document(db, documents.Document(fingerprint, 1, 1, fingerprint))
    key, exchanges = await write_interviews.save(
        db, interview, document=fingerprint, ordinal=0, fingerprint=fingerprint
    )
    await index.add_all(db, {key: (exchanges, entries(interview))})
    await index.count_words(db)
    return key, exchanges


async def put_on_record(store: Store, lexicon: Lexicon, interview: Interview) -> int:
    """Puts an interview on record and into the index; gives its key."""
    async with store.write() as db:
        key, exchanges = await record_interview(db, interview)
        topics = [
            topics_of(lexicon, each.question, each.answer, interview.language)
            for each in interview.exchanges
        ]
        await write_interviews.set_topics(db, key, list(zip(exchanges, topics, strict=True)))
    return key


async def subscribed(
    store: Store, *ids: int, kind: InterestKind = InterestKind.EVERYTHING, what: str = ""
) -> None:
    """Chats want to hear of something."""
    async with store.write() as db:
        for id_ in ids:
            chat = await chats.remember(db, id_, "private", "en", "UTC")
            await subscriptions.add_subscription(db, chat.id, 0, kind, what)


async def alert_counts(store: Store) -> dict[State, int]:
    """How many alerts are in each state."""
    async with store.read() as db:
        return await outbox.counts(db)


async def rows(store: Store, query: str) -> list[tuple[Any, ...]]:
    """What a query finds."""
    async with store.read() as db:
        return [tuple(row) for row in await db.execute_fetchall(query)]


def full_disk() -> sqlite3.OperationalError:
    """What SQLite says when there is no room."""
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    return error
