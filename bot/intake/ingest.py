"""A file from elsewhere is published: looked at first, then kept in the folder of the corpus."""

import asyncio
import os
import shutil
import time
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from itertools import count, islice
from pathlib import Path

import aiosqlite
from slugify import slugify

from bot.corpus.files import open_file
from bot.corpus.interview import Interview, Reading
from bot.corpus.remark import Remark, remark
from bot.intake.document_reader import DocumentReader, UnreadableError
from bot.intake.folder import look_at
from bot.intake.library import Library, LibraryError, ProgressListener
from bot.intake.matching import KnownInterview, earlier_version
from bot.intake.spare_reader import SpareReader
from bot.intake.sync import sync_locked
from bot.store.database import Store
from bot.store.record.documents import document_like, document_refusal, silence, unsilence
from bot.store.record.interviews import Card, card_by_key
from bot.store.record.kept import kept_alone, kept_like, kept_of, questions_of
from bot.store.record.write_interviews import fingerprint_of

MAX_INSPECTED = 200
"""Readings that are looked at, of a file with many, before it is published."""

MAX_NAME_CHARS = 80
"""Characters of a file's name in the folder, without its ending."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a file is, before anything is done with it.

    Attributes:
        sha256: SHA-256 of its bytes.
        interview: The first interview in it; `None` when there is none.
        more: How many more there are, of the readings that were looked at.
        refusal: Why there is none, or why it need not be published.
        earlier: Path of the document in the folder that it is a new version of.
        original: Path of the document in the folder that holds it as it is.
    """

    sha256: str
    interview: Interview | None
    more: int
    refusal: Remark | None
    earlier: str | None = None
    original: str | None = None


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of a file.

    Attributes:
        document: Its path below the folder; empty when it was not kept.
        cards: The interviews of it that are on record.
        refusal: Why there is none, or not all of it.
        edited: It is a new version of a document that was there.
        is_news: It was not on record as it is.
    """

    document: str
    cards: tuple[Card, ...]
    refusal: Remark | None
    edited: bool = False
    is_news: bool = True


async def inspect_file(
    store: Store, file: Path, spare_reader: SpareReader | None = None
) -> Inspection:
    """Reads a file, and changes nothing.

    Args:
        store: The database, which tells whether it is on record already.
        file: Anywhere.
        spare_reader: Keeps a process between documents, where more are likely to come.

    Raises:
        OSError: The file cannot be read.
    """
    sha256 = (await asyncio.to_thread(look_at, file)).sha256
    with closing(DocumentReader(spare=spare_reader)) as reader:
        readings = await asyncio.to_thread(_first_readings, reader, file)
    found = [reading.interview for reading in readings if reading.interview]
    if not found:
        refusal = readings[0].refusal if readings else remark("holds-none")
        return Inspection(sha256, None, 0, refusal)
    async with store.read() as db:
        same = await document_like(db, sha256)
        if same is None and len(found) == 1:
            twin = await kept_like(db, fingerprint_of(found[0]))
            same = twin.document if twin else None
        earlier = await _earlier(db, found[0]) if len(found) == 1 and same is None else None
    refusal = remark("on-record", document=same) if same else None
    return Inspection(sha256, found[0], len(found) - 1, refusal, earlier, same)


async def ingest(
    store: Store,
    library: Library,
    file: Path,
    *,
    announced: bool = True,
    progress: ProgressListener | None = None,
) -> Ingested:
    """Publishes a file: keeps a copy of it in the folder, under a name of its own, and indexes it.

    A file that is in the folder already stays where it is. A new version of a document takes that
    document's place, and alerts nobody. One that is on record already is not published again.

    Args:
        store: The database.
        library: The folder.
        file: Anywhere.
        announced: Whether subscribers are told.
        progress: Told how far it is.

    Raises:
        OSError: The file cannot be read or copied.
        LibraryError: The folder cannot be read or written.
        StoreError: The database cannot be written.
    """
    async with store.intake_lock:  # whoever publishes the same file meanwhile finds it on record
        inside = path_inside(library.seeds, file)
        if inside is not None:
            if not announced:
                await silence_file(store, file)
            await sync_locked(store, library, progress=progress)
            return await _ingested(store, inside)
        seen = await inspect_file(store, file, library.spare_reader)
        if seen.original is not None:
            done = await _ingested(store, seen.original)
            return replace(done, refusal=seen.refusal, is_news=False)
        if seen.interview is None:
            return Ingested("", (), seen.refusal)
        path = await _keep(store, library.seeds, file, seen, announced=announced)
        await sync_locked(store, library, progress=progress, complete={path})
        done = await _ingested(store, path)
        if done.cards or seen.earlier:
            return replace(done, edited=seen.earlier is not None)
        # It holds only what is on record already, or cannot be saved: the index alone could tell.
        await asyncio.to_thread((library.seeds / path).unlink, missing_ok=True)
        await sync_locked(store, library)
        return Ingested("", (), done.refusal)


async def find_ingested(
    store: Store, file: Path, spare_reader: SpareReader | None = None
) -> Ingested | None:
    """What is on record of a file, if it is on record as it is.

    Args:
        store: The database.
        file: Anywhere.
        spare_reader: As in `inspect_file`.

    Raises:
        OSError: The file cannot be read.
    """
    seen = await inspect_file(store, file, spare_reader)
    if seen.original is None:
        return None
    return replace(await _ingested(store, seen.original), refusal=seen.refusal, is_news=False)


def path_inside(seeds: Path, file: Path) -> str | None:
    """The path of a file below the folder, if it is in it."""
    with suppress(ValueError, OSError):
        return file.resolve().relative_to(seeds.resolve()).as_posix()
    return None


async def silence_file(store: Store, file: Path) -> None:
    """Says that a file in the folder, if it is new there, is to alert nobody whoever reads it.

    Raises:
        OSError: The file cannot be read.
        StoreError: The database cannot be written.
    """
    look = await asyncio.to_thread(look_at, file)
    async with store.write() as db:
        if await document_like(db, look.sha256) is None:
            await silence(db, look.sha256)


def safe_name(interview: Interview, *, alone: bool, stem: str) -> str:
    """A file's name without its ending: date, outlet and speaker, in letters that travel.

    Args:
        interview: The first interview in the file.
        alone: Whether it is the only one.
        stem: What the file was called; used when it holds many, or the interview tells nothing.
    """
    parts = [interview.published or "", interview.outlet, interview.speaker] if alone else []
    words = [slugify(part, max_length=30, word_boundary=True) for part in parts]
    name = "_".join(filter(None, words)) or slugify(stem, max_length=MAX_NAME_CHARS) or "interview"
    return name[:MAX_NAME_CHARS].strip("-_")


async def _keep(store: Store, seeds: Path, file: Path, seen: Inspection, *, announced: bool) -> str:
    """Puts a copy of a file into the folder; returns its path there.

    Whether it is announced is noted before it can be seen, and taken back when it is not kept.
    """
    async with store.write() as db:
        await (unsilence if announced else silence)(db, seen.sha256)
    try:
        return await asyncio.to_thread(_copy, seeds, file, seen)
    except BaseException:
        async with store.write() as db:
            await unsilence(db, seen.sha256)
        raise


def _copy(seeds: Path, file: Path, seen: Inspection) -> str:
    """Copies a file into the folder. It is there whole or not, and what it replaces goes last."""
    if seen.interview is None:
        raise ValueError("Only an interview is kept")
    suffix = file.suffix.lower()
    partial = seeds / f".{os.getpid()}-{time.time_ns()}{suffix}"
    try:
        with open_file(file) as source, partial.open("xb") as copy:
            shutil.copyfileobj(source, copy)
            copy.flush()
            os.fsync(copy.fileno())
        if seen.earlier and Path(seen.earlier).suffix.lower() == suffix:
            partial.replace(seeds / seen.earlier)
            return seen.earlier
        name = safe_name(seen.interview, alone=not seen.more, stem=file.stem)
        path = _take_name(seeds, name, suffix)
        try:
            partial.replace(seeds / path)
        except OSError:
            (seeds / path).unlink(missing_ok=True)
            raise
        if seen.earlier:
            (seeds / seen.earlier).unlink(missing_ok=True)
    except OSError as error:
        raise LibraryError(f"{seeds} cannot be written: {error.strerror}") from error
    else:
        return path
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _take_name(seeds: Path, name: str, suffix: str) -> str:
    """Takes a name that no other file has, whoever else is doing the same; an empty file holds it.

    Hard links would do without, but not all file systems have them.
    """
    for number in count(1):
        free = f"{name}-{number}{suffix}" if number > 1 else f"{name}{suffix}"
        with suppress(FileExistsError):
            (seeds / free).touch(exist_ok=False)
            return free
    raise AssertionError("Numbers do not end")


def _first_readings(reader: DocumentReader, file: Path) -> list[Reading]:
    try:
        return list(islice(reader.read(file), MAX_INSPECTED))
    except UnreadableError as error:
        return [Reading(None, error.remark)]


async def _earlier(db: aiosqlite.Connection, interview: Interview) -> str | None:
    """The document on record that an interview is a new version of."""
    known = [
        KnownInterview(kept, await questions_of(db, kept.key), here=False, alone=True)
        for kept in await kept_alone(db, interview.published or "", interview.url or "")
    ]
    found = earlier_version(interview, 0, known, reread=False)
    return found.kept.document if found else None


async def _ingested(store: Store, path: str) -> Ingested:
    async with store.read() as db:
        kept = await kept_of(db, path)
        found = [await card_by_key(db, each.key) for each in kept]
        cards = tuple(card for card in found if card)
        return Ingested(path, cards, await document_refusal(db, path))
