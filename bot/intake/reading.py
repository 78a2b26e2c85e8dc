"""One document is read, away from the loop, and written, a batch in a transaction."""

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, Callable, Iterator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from pathlib import Path

from bot.corpus.remark import Remark, remark
from bot.intake.analyse import (
    AnalysedBatch,
    WordMatches,
    analyse_batch,
    fingerprints_in,
    match_words,
    read_batches,
)
from bot.intake.document_reader import DocumentReader, UnreadableError
from bot.intake.library import Library
from bot.intake.matching import KnownInterview
from bot.intake.write_document import DocumentInfo, DocumentWriter
from bot.search.query.lexicon.own_words import with_own_synonyms
from bot.store.database import Store
from bot.store.record.documents import BEING_READ, Document, document_at, save_document, unsilence
from bot.store.record.kept import Kept, kept_of, questions_of
from bot.store.subscribers.subscriptions import subscribed_phrases
from bot.store.trouble import StoreError

_NOTHING = AnalysedBatch((), (), last=True)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ReadJob:
    """What is to be read.

    Attributes:
        seen: The document as it is now.
        before: As the database knows it.
        gone: Paths of documents that are gone: it may hold what was in one of them.
        announced: Whether what is new in it goes to subscribers.
        reread: Its bytes are known, only the way of reading has changed.
    """

    seen: Document
    before: Document | None
    gone: tuple[str, ...]
    announced: bool
    reread: bool


@dataclass(frozen=True, slots=True)
class ReadOutcome:
    """What came of a document.

    Attributes:
        new: Interviews that were not on record.
        edited: New versions of interviews that were.
        withdrawn: Interviews that were in it before.
        kept: Interviews of it that are on record now.
        refusal: Why nothing, or not all, was read.
    """

    new: int
    edited: int
    withdrawn: int
    kept: int
    refusal: Remark | None


class _OvertakenError(Exception):
    """Another process reads the same document."""


async def read_document(
    store: Store,
    library: Library,
    reader: DocumentReader,
    job: ReadJob,
    tell: Callable[[int], None],
) -> ReadOutcome | None:
    """Reads a document and writes it.

    Args:
        store: The database.
        library: The folder, topics and synonyms.
        reader: Reads it.
        job: Which document.
        tell: Told how many exchanges are done.

    Returns:
        `None` when another process reads the same document just now; it is left to that one.

    Raises:
        OSError: The file cannot be read; what was on record of it stays.
        StoreError: It cannot be written now, for lack of room perhaps.
        UnreadableError: It takes too long, or a fault of the program stops it.
    """
    try:
        return await _read(store, library, reader, job, tell)
    except _OvertakenError:
        return None
    except (OSError, StoreError, UnreadableError):
        raise
    except Exception as error:
        _log.exception("A document could not be written")
        raise UnreadableError("writing-fails") from error


async def _read(
    store: Store,
    library: Library,
    reader: DocumentReader,
    job: ReadJob,
    tell: Callable[[int], None],
) -> ReadOutcome:
    writer, batches = await _begin(store, library, reader, job)
    seen, expected = job.seen, job.before
    # While it is being read its row has no hash: killed now, it is read again.
    mark = replace(seen, size=-1, sha256="", refusal=remark(BEING_READ, since=time.time_ns()))
    refusals: list[Remark] = []
    done = kept = withdrawn = 0
    refusal: Remark | None = None
    async with aclosing(batches) as ready:
        async for batch in ready:
            words = await _match_words(store, library, batch) if writer.tells else WordMatches()
            refusals += batch.refusals
            async with store.write() as db:
                if await document_at(db, seen.path) != expected:
                    raise _OvertakenError
                await save_document(db, mark)
                await writer.write(db, batch.interviews, words, time.time())
                if batch.last:
                    withdrawn += await writer.withdraw_some(db, time.time())
                if batch.last and not writer.rest:
                    kept = len(await kept_of(db, seen.path))
                    refusal = _refusal(refusals, writer.repeats, kept)
                    await save_document(
                        db, replace(seen, refusal=refusal, original=writer.original)
                    )
                    await unsilence(db, seen.sha256)
            expected = mark
            if writer.to_count:
                async with store.write() as db:
                    await writer.count_words(db)
            done += sum(len(each.interview.exchanges) for each in batch.interviews)
            tell(done)
    return ReadOutcome(writer.new, writer.edited, withdrawn, kept, refusal)


async def _begin(
    store: Store, library: Library, reader: DocumentReader, job: ReadJob
) -> tuple[DocumentWriter, AsyncGenerator[AnalysedBatch, None]]:
    """What writes a document, and its batches; the first of them is read."""
    seen, path = job.seen, library.seeds / job.seen.path
    async with store.read() as db:
        held = {each: await kept_of(db, each) for each in (seen.path, *job.gone)}
    on_record = frozenset(kept.fingerprint for found in held.values() for kept in found)
    batches = _analysed(library, reader, path, frozenset() if job.reread else on_record)
    first = await asyncio.to_thread(next, batches, _NOTHING)
    now = await _fingerprints(first, reader, path) if on_record else frozenset()
    source = DocumentInfo(seen.path, now, job.announced, job.reread)
    writer = DocumentWriter(library, source, await _known(store, held, source))
    return writer, _batches(first, batches, writer)


def _analysed(
    library: Library, reader: DocumentReader, path: Path, unchanged: frozenset[str]
) -> Iterator[AnalysedBatch]:
    """The batches of a document; a few small documents are analysed by this process itself."""
    if reader.lexicon:
        return reader.analyse(path, unchanged)
    batches = read_batches(reader.read(path), unchanged)
    return (analyse_batch(batch, library.lexicon) for batch in batches)


async def _batches(
    first: AnalysedBatch, others: Iterator[AnalysedBatch], writer: DocumentWriter
) -> AsyncGenerator[AnalysedBatch, None]:
    """The batches of a document, and as many empty ones as it takes to withdraw what it lost."""
    yield (batch := first)
    while not batch.last:
        batch = await asyncio.to_thread(next, others, _NOTHING)
        yield batch
    while writer.rest:
        yield _NOTHING


async def _fingerprints(first: AnalysedBatch, reader: DocumentReader, path: Path) -> frozenset[str]:
    """Of the interviews that a document holds now; a large one is read once more for that."""
    if first.last:
        return frozenset(each.fingerprint for each in first.interviews)
    return await asyncio.to_thread(lambda: fingerprints_in(reader.read(path)))


async def _known(
    store: Store, held: Mapping[str, Sequence[Kept]], source: DocumentInfo
) -> list[KnownInterview]:
    """The interviews that what a document holds now may be new versions of.

    Args:
        store: The database.
        held: What it held, and what documents held that are gone, by path.
        source: The document.
    """
    if not any(held.values()):
        return []
    async with store.read() as db:
        return [
            KnownInterview(
                kept,
                # Only what is not in the document unchanged is compared with what is.
                () if kept.fingerprint in source.fingerprints else await questions_of(db, kept.key),
                here=each == source.path,
                alone=len(of_document) == 1,
            )
            for each, of_document in held.items()
            for kept in of_document
        ]


async def _match_words(store: Store, library: Library, batch: AnalysedBatch) -> WordMatches:
    """What people's words find in a batch; away from the loop, before the transaction."""
    async with store.read() as db:
        wanted = frozenset(await subscribed_phrases(db))
    lexicon = await with_own_synonyms(store, library.lexicon) if wanted else library.lexicon
    found = {
        each.ordinal: await asyncio.to_thread(match_words, each, lexicon, sorted(wanted))
        for each in batch.interviews
        if wanted and each.entries
    }
    return WordMatches(wanted, found)


def _refusal(refusals: Sequence[Remark], repeats: Remark | None, kept: int) -> Remark | None:
    """Why nothing, or not all, was read of a document."""
    reasons = [*refusals, *([repeats] if repeats else [])]
    if not reasons:
        return None if kept else remark("holds-none")
    first = reasons[0]
    return first if len(reasons) == 1 else first.and_more(len(reasons) - 1)
