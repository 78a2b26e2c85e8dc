"""Sentence vectors of what is on record are made in the background, questions first.

What is made is kept at once, so that a bot that is ended goes on where it was.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from typing import cast

from bot.intake.background import settle_in_background
from bot.intake.piped_process import PipedProcess, ProcessEndedError
from bot.intake.watch import PROGRESS_SECONDS, RETRY_SECONDS
from bot.search.indexing import passage_texts
from bot.search.semantic.encoder import Encoder, end_of
from bot.search.semantic.state import Semantic
from bot.search.semantic.table import packed_vectors
from bot.store.database import Store
from bot.store.index import vectors
from bot.store.index.index import MAX_PASSAGES
from bot.store.trouble import StoreError

EXCHANGES = 32
"""Exchanges whose texts are read and written at a time."""

TEXTS = 64
"""Texts that are encoded at a time: a third of a second."""

MIN_TEXTS_FOR_PROCESS = 100
"""Texts; fewer are encoded in this process before another would have started."""

MAX_AWAITED = 20_000
"""Texts at most for which somebody who asks one question waits: some two minutes of work."""

INDEX_LOOK_SECONDS = 2.0
"""Seconds between looks at whether the index has changed."""

VectorListener = Callable[[vectors.VectorProgress], None]

_log = logging.getLogger(__name__)


async def keep_vectors(store: Store, semantic: Semantic) -> None:
    """Makes vectors whenever the index has changed, until it is cancelled."""
    said = ""
    while True:
        try:
            if not await semantic.refresh(store):
                await make_vectors(store, semantic, VectorLog())
                await semantic.refresh(store)
            said = ""
        except StoreError as error:
            if str(error) != said:
                said = str(error)
                _log.error("Sentence vectors paused: %s", said)
            await asyncio.sleep(RETRY_SECONDS)
        except Exception:  # noqa: BLE001 (words alone decide meanwhile)
            _log.exception("Sentence vectors paused by a fault")
            await asyncio.sleep(RETRY_SECONDS)
        await asyncio.sleep(INDEX_LOOK_SECONDS)


async def await_vectors(
    store: Store, semantic: Semantic, progress: VectorListener | None = None
) -> vectors.VectorProgress:
    """Makes ready to compare meaning, if few enough vectors are missing to wait for.

    Args:
        store: The database.
        semantic: What is made ready.
        progress: Told how far it is.

    Returns:
        How many vectors there are now.
    """
    if not await semantic.refresh(store):
        missing = await _begun(store, await semantic.encoder())
        if missing.total - missing.made <= MAX_AWAITED:
            await make_vectors(store, semantic, progress)
            await semantic.refresh(store)
    return await store.run(vectors.progress)


class VectorLog:
    """Writes into the log how far the vectors are, now and then, and when they are all there."""

    def __init__(self) -> None:
        self._told_at = time.monotonic()

    def __call__(self, progress: vectors.VectorProgress) -> None:
        """Called after each part."""
        now = time.monotonic()
        if progress.is_complete:
            _log.info("Sentence vectors: all %d are made", progress.total)
        elif now - self._told_at >= PROGRESS_SECONDS:
            self._told_at = now
            _log.info("Sentence vectors: %d of %d are made", progress.made, progress.total)


async def make_vectors(
    store: Store, semantic: Semantic, progress: VectorListener | None = None
) -> None:
    """Makes all vectors that are missing.

    Args:
        store: The database.
        semantic: Knows the model.
        progress: Told how far it is.

    Raises:
        StoreError: The database cannot be used.
    """
    encoder = await semantic.encoder()
    missing = await _begun(store, encoder)
    with _process(semantic.load, missing.total - missing.made) as process:
        work = _Work(store, semantic.load, encoder.name, process)
        for without, places_of in (
            (vectors.questions_without, _of_questions),
            (vectors.answers_without, _of_answers),
        ):
            after = 0
            while read := await store.run(partial(without, after=after, limit=EXCHANGES)):
                await work.add(read, places_of(read))
                after = read[-1].exchange
                if progress:
                    progress(await store.run(vectors.progress))


async def _begun(store: Store, encoder: Encoder) -> vectors.VectorProgress:
    """How many vectors there are of this model, when those of all others are forgotten."""
    async with store.write() as db:
        await vectors.keep_only(db, encoder.name)
    return await store.run(vectors.progress)


@dataclass(frozen=True, slots=True)
class _Place:
    """A text to be encoded, and where it stands."""

    key: int
    exchange: int
    text: str


def _of_questions(read: Sequence[vectors.Text]) -> list[_Place]:
    return [
        _Place(vectors.question_key(each.exchange), each.exchange, end_of(each.text))
        for each in read
    ]


def _of_answers(read: Sequence[vectors.Text]) -> list[_Place]:
    return [
        _Place(each.exchange * MAX_PASSAGES + place, each.exchange, text)
        for each in read
        for place, text in enumerate(passage_texts(each.text))
    ]


@dataclass(frozen=True, slots=True)
class _Work:
    """Encodes in a process, in a thread of this one when there is none, and keeps what was made."""

    store: Store
    load: Callable[[], Encoder]
    model: str
    process: PipedProcess | None

    async def add(self, read: Sequence[vectors.Text], places: Sequence[_Place]) -> None:
        """Makes the vectors of some texts that were read."""
        hash_of = {each.key: vectors.text_hash(each.text) for each in places}
        text_of = {hash_of[each.key]: each.text for each in places}
        known = await self.store.run(partial(vectors.known, model=self.model, texts=text_of))
        made = await self._made({name: text_of[name] for name in text_of if name not in known})
        rows = [vectors.VectorPlace(each.key, each.exchange, hash_of[each.key]) for each in places]
        async with self.store.write() as db:
            await vectors.write(db, self.model, read, rows, made)

    async def _made(self, texts: Mapping[int, str]) -> dict[int, bytes]:
        names, made = list(texts), dict[int, bytes]()
        for start in range(0, len(names), TEXTS):
            part = names[start : start + TEXTS]
            found = await asyncio.to_thread(self._encoded, [texts[name] for name in part])
            made.update(zip(part, found, strict=True))
        return made

    def _encoded(self, texts: Sequence[str]) -> list[bytes]:
        if self.process:
            self.process.send(texts)
            try:
                return cast("list[bytes]", self.process.receive())
            except ProcessEndedError:  # the system ended it, short of memory perhaps
                if self.process.is_ended:
                    return []
        return packed_vectors(self.load().encode(texts))


@contextmanager
def _process(load: Callable[[], Encoder], texts: int) -> Iterator[PipedProcess | None]:
    """A process for more than a few texts, so that answers are not held up; else none.

    It ends with the block, and with this process.
    """
    process = None
    if texts >= MIN_TEXTS_FOR_PROCESS:
        with suppress(OSError):  # the system allows no more; this process encodes by itself
            process = PipedProcess(_serve, load)
    try:
        yield process
    finally:
        if process:
            process.end()


def _serve(connection: Connection, load: Callable[[], Encoder]) -> None:
    """What such a process does."""
    settle_in_background()
    encoder = load()
    while True:
        connection.send(packed_vectors(encoder.encode(connection.recv())))
