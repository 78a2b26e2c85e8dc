"""A small corpus whose sentences the stand-in for the model can tell apart."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from bot.corpus.interview import Exchange, Interview
from bot.search.engine import Searcher, open_searcher
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.semantic.state import Semantic
from bot.store.database import Store, open_store
from bot.store.index import index, vectors
from tests.search.bridge import publish
from tests.small_corpus import interview

MARSH = interview(
    "The river",
    ("Does the ferry run in winter?", "Every morning at seven, ice permitting."),
    ("How large is the toll?", "Two crowns, and nothing for pensioners."),
    ("Who painted the railings?", "The harbour master painted them green."),
    ("Are there places at the school?", "Twelve of them since the autumn term."),
    ("What did the council decide?", "That the old hall stays as it is for now."),
    ("Why was the summit postponed?", "Because half of the mayors were abroad."),
    published="2021-03-09",
    speaker="Ada Marsh",
)


REED = replace(
    MARSH,
    title="Two years on",
    exchanges=(Exchange("How large is the toll?", "Three crowns since the spring."),),
)


BY_MEANING = ("steamer timetable", "пароход", "渡船")


@asynccontextmanager
async def opened(
    path: Path, *corpus: Interview, semantic: Semantic | None = None
) -> AsyncIterator[tuple[Store, Searcher]]:
    async with open_store(path / "verbatim.db") as store:
        for interview in corpus:
            await publish(store, interview)
        yield store, await open_searcher(store, Lexicon(), semantic=semantic)


async def withdraw(store: Store, key: int) -> None:
    async with store.write() as db:
        await index.remove(db, key)


async def kept(store: Store, model: str = "stand-in 1") -> tuple[int, int]:
    """Places with a vector, and vectors of a model."""
    places = await store.run(vectors.vector_places)
    found = await store.run(lambda db: [*vectors.vectors(db, model)])
    return len(places), sum(map(len, found))


async def until_made(store: Store, semantic: Semantic, expected: tuple[int, int]) -> None:
    while not await semantic.refresh(store) or await kept(store) != expected:  # noqa: ASYNC110 - another process has no event to wait for
        await asyncio.sleep(0.01)
