"""Verbatim as an engine under measurement: published into and asked as the bot does it."""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from types import TracebackType
from typing import Self

from benchmarks.engines import Reply
from benchmarks.sets import key
from bot.corpus.formats.record import to_record
from bot.corpus.interview import Exchange, Interview
from bot.intake.library import Library
from bot.intake.sync import sync
from bot.intake.vectors import make_vectors
from bot.messages.language.phrases import asked_of_record
from bot.messages.publishing.remarks import in_english
from bot.search.engine import Searcher, open_searcher, search
from bot.search.query.lexicon.lexicon import Lexicon, load_lexicon
from bot.search.semantic.encoder import load_encoder
from bot.search.semantic.state import Semantic
from bot.store.database import Store, open_store

DATA = Path(__file__).parent.parent / "data"
NAME = "Verbatim"
BY_MEANING = "Verbatim, by meaning"


class PublishingError(Exception):
    """Intake did not take the interviews; the reason in one line."""


async def publish(
    store: Store, library: Library, name: str, interviews: Iterable[Interview]
) -> float:
    """Drops interviews into the folder of the corpus and brings the index up to date.

    Args:
        store: The database.
        library: The folder, and topics and synonyms.
        name: Of the file, without `.jsonl`.
        interviews: What is in it.

    Returns:
        Seconds, from the file being there to everything being indexed.

    Raises:
        PublishingError: Something of the file was refused.
    """
    path = library.seeds / f"{name}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(
            json.dumps(to_record(interview), ensure_ascii=False) + "\n" for interview in interviews
        )
    os.utime(path, (0, 0))  # intake waits until files that changed just now have stopped growing
    start = perf_counter()
    report = await sync(store, library)
    if report.refused:
        raise PublishingError(in_english(report.refused[0].reason))
    return perf_counter() - start


@asynccontextmanager
async def new_store(lexicon: Lexicon) -> AsyncIterator[tuple[Store, Library]]:
    """A database and a folder of the corpus, both empty, and gone at the end."""
    with TemporaryDirectory(prefix="verbatim-bench-") as folder:
        seeds = Path(folder) / "seeds"
        seeds.mkdir()
        async with open_store(Path(folder) / "verbatim.db") as store:
            yield store, Library(seeds, lexicon)


async def ask(store: Store, searcher: Searcher, question: str, limit: int) -> Reply:
    """Asks as a handler does."""
    result = await search(store, searcher, asked_of_record(question), limit, only_shown=True)
    return Reply(
        found=tuple(key(Exchange(hit.record.question, hit.record.answer)) for hit in result.hits),
        score=result.hits[0].confidence if result.hits else 0.0,
        verdict=result.verdict.value,
    )


class Ours:
    """Verbatim behind the same two calls as the peers. Use it as a context manager.

    Args:
        semantic: Whether it compares meaning too, which needs the extra.
    """

    how = (
        "`bot.intake.sync` of a folder into a database file, `bot.search.engine.search` with the"
        " repository's topics and synonyms; its score is its confidence"
    )

    def __init__(self, *, semantic: bool = False) -> None:
        self._is_semantic = semantic
        self.name = BY_MEANING if semantic else NAME
        self._semantic: Semantic | None = None
        self._lexicon: Lexicon = load_lexicon(DATA)
        self._runner = asyncio.Runner()
        self._opened = AsyncExitStack()
        self._store: Store
        self._searcher: Searcher

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._runner.run(self._opened.aclose())
        self._runner.close()

    def build(self, interviews: Sequence[Interview]) -> None:
        """Publishes the interviews into a new database."""
        self._runner.run(self._build(interviews))

    def ask(self, question: str, limit: int) -> Reply:
        """What the bot would find."""
        return self._runner.run(ask(self._store, self._searcher, question, limit))

    def use(self, steps: Collection[str]) -> None:
        """Asks with these steps of the query alone, until the next `build`."""
        self._searcher = self._runner.run(
            open_searcher(self._store, self._lexicon, steps, self._semantic)
        )

    async def _build(self, interviews: Sequence[Interview]) -> None:
        await self._opened.aclose()
        opening = self._opened.enter_async_context(new_store(self._lexicon))
        self._store, library = await opening
        await publish(self._store, library, "corpus", interviews)
        self._semantic = Semantic(load_encoder) if self._is_semantic else None
        self._searcher = await open_searcher(self._store, self._lexicon, semantic=self._semantic)
        if self._semantic:
            await make_vectors(self._store, self._semantic)
            await self._semantic.refresh(self._store)
