"""Figures for operators: what is on record, what waits, how the last round of alerts went."""

import json
from dataclasses import asdict, dataclass

import aiosqlite

from bot.store.database import Store
from bot.store.index.vectors import VectorProgress, progress
from bot.store.meta import meta, set_meta
from bot.store.record.documents import Document, refused_documents
from bot.store.record.interviews import overview
from bot.store.subscribers.outbox import State, counts

_LAST_ROUND = "alerts_round"
"""Under which name the last round is kept in `meta`."""


@dataclass(frozen=True, slots=True)
class Round:
    """A round of alerts: from the first that was due until none was.

    Attributes:
        began: Unix time.
        seconds: How long it took.
        outcomes: How many attempts ended in each state.
    """

    began: float
    seconds: float
    outcomes: dict[State, int]


@dataclass(frozen=True, slots=True)
class Stats:
    """Figures for operators. Those of alerts reach back 30 days, except what still waits.

    Attributes:
        documents: Files that were read.
        refused: Files of which nothing, or not all, was read.
        chats: Chats with a subscription that can be reached.
        paused: How many of these have paused.
        inactive: Chats that blocked or removed the bot, or are gone.
        subscriptions: Of all chats.
        alerts: How many are in each state.
        retrying: How many of those that wait were tried in vain.
        doubled: How many were sent again although they may have arrived.
        last: The last round, if there was one.
        vectors: How far the sentence vectors are, where the extra is installed.
    """

    interviews: int
    exchanges: int
    documents: int
    refused: tuple[Document, ...]
    chats: int
    paused: int
    inactive: int
    subscriptions: int
    alerts: dict[State, int]
    retrying: int
    doubled: int
    last: Round | None
    vectors: VectorProgress | None = None


async def stats(store: Store, *, semantic: bool = False) -> Stats:
    """Reads all figures in one snapshot.

    Args:
        store: The database.
        semantic: Whether the extra is installed, so that sentence vectors are made.

    Raises:
        StoreError: The database cannot be read.
    """
    vectors = await store.run(progress) if semantic else None
    async with store.read() as db:
        record = await overview(db)
        (row,) = await db.execute_fetchall(
            """SELECT (SELECT count(*) FROM document),
                   (SELECT count(*) FROM chat WHERE active = 1
                       AND EXISTS (SELECT 1 FROM subscription WHERE chat = chat.id)),
                   (SELECT count(*) FROM chat WHERE active = 1 AND paused = 1
                       AND EXISTS (SELECT 1 FROM subscription WHERE chat = chat.id)),
                   (SELECT count(*) FROM chat WHERE active = 0 AND moved IS NULL),
                   (SELECT count(*) FROM subscription),
                   (SELECT count(*) FROM alert WHERE state = 'waiting' AND attempts > 0),
                   (SELECT count(*) FROM alert WHERE doubtful > 0 AND state = 'sent')"""
        )
        return Stats(
            interviews=record.interviews,
            exchanges=record.exchanges,
            documents=row[0],
            refused=tuple(await refused_documents(db)),
            chats=row[1],
            paused=row[2],
            inactive=row[3],
            subscriptions=row[4],
            alerts=await counts(db),
            retrying=row[5],
            doubled=row[6],
            last=_round(await meta(db, _LAST_ROUND)),
            vectors=vectors,
        )


async def keep_round(db: aiosqlite.Connection, ended: Round) -> None:
    """Keeps how the last round of alerts went."""
    await set_meta(db, _LAST_ROUND, json.dumps(asdict(ended)))


def _round(kept: str | None) -> Round | None:
    if kept is None:
        return None
    read = json.loads(kept)
    outcomes = {State(state): count for state, count in read["outcomes"].items()}
    return Round(read["began"], read["seconds"], outcomes)
