"""A file from elsewhere is published: looked at first, then kept in the folder of the corpus."""

import asyncio
import os
import shutil
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

import aiosqlite
from slugify import slugify

from bot.corpus.interview import Interview, Reading
from bot.corpus.remark import Remark, remark
from bot.intake.document_reader import DocumentReader, UnreadableError
from bot.intake.folder import SETTLE_SECONDS, sha256_of
from bot.intake.library import Library, LibraryError
from bot.intake.matching import KnownInterview, earlier_version
from bot.intake.reading import Progress
from bot.intake.sync import sync
from bot.store.database import Store
from bot.store.documents import (
    document_like,
    document_refusal,
    kept_alone,
    kept_like,
    kept_of,
    questions_of,
    silence,
)
from bot.store.interviews import Card, card_by_key
from bot.store.write_interviews import fingerprint_of

MAX_INSPECTED = 200
"""Readings of a file with many that are looked at before it is published."""

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
    """

    sha256: str
    interview: Interview | None
    more: int
    refusal: Remark | None
    earlier: str | None


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of a file.

    Attributes:
        document: Its path below the folder; empty when it was not kept.
        cards: The interviews of it that are on record.
        refusal: Why there is none, or not all of it.
        edited: It is a new version of a document that was there.
    """

    document: str
    cards: tuple[Card, ...]
    refusal: Remark | None
    edited: bool = False


async def inspect_file(store: Store, file: Path) -> Inspection:
    """Reads a file, and changes nothing.

    Args:
        store: The database, which tells whether it is on record already.
        file: Anywhere.

    Raises:
        OSError: The file cannot be read.
    """
    sha256 = await asyncio.to_thread(sha256_of, file)
    with closing(DocumentReader()) as reader:
        readings = await asyncio.to_thread(_first_readings, reader, file)
    found = [reading.interview for reading in readings if reading.interview]
    if not found:
        refusal = readings[0].refusal if readings else remark("holds-none")
        return Inspection(sha256, None, 0, refusal, None)
    async with store.read() as db:
        same = await document_like(db, sha256)
        if same is None and len(found) == 1:
            twin = await kept_like(db, fingerprint_of(found[0]))
            same = twin.document if twin else None
        earlier = await _earlier(db, found[0]) if len(found) == 1 and same is None else None
    refusal = remark("on-record", document=same) if same else None
    return Inspection(sha256, found[0], len(found) - 1, refusal, earlier)


async def ingest(
    store: Store,
    library: Library,
    file: Path,
    *,
    announced: bool = True,
    progress: Progress | None = None,
) -> Ingested:
    """Publishes a file: keeps a copy of it in the folder, under a name of its own, and indexes it.

    A file that is in the folder already stays where it is. A new version of a document takes that
    document's place, and alerts nobody.

    Args:
        store: The database.
        library: The folder.
        file: Anywhere.
        announced: Whether subscribers are told.
        progress: Told how far it is.

    Raises:
        OSError: The file cannot be read or copied.
        LibraryError: The folder cannot be read.
        StoreError: The database cannot be written.
    """
    inside = _inside(library.seeds, file)
    if inside is not None:
        await sync(store, library, progress=progress)
        return await _published(store, inside, edited=False)
    seen = await inspect_file(store, file)
    if seen.interview is None or seen.refusal:
        return Ingested("", (), seen.refusal)
    if not announced:
        async with store.write() as db:
            await silence(db, seen.sha256)
    path = await asyncio.to_thread(_keep, library.seeds, file, seen)
    await sync(store, library, progress=progress)
    done = await _published(store, path, edited=seen.earlier is not None)
    if done.cards or done.edited:
        return done
    # It held nothing but what is on record already, which only the index could tell.
    await asyncio.to_thread((library.seeds / path).unlink, missing_ok=True)
    await sync(store, library)
    return Ingested("", (), done.refusal)


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


def _keep(seeds: Path, file: Path, seen: Inspection) -> str:
    """Copies a file into the folder; returns its path there. A document is there whole or not."""
    if seen.interview is None:
        raise ValueError("Only an interview is kept")
    suffix = file.suffix.lower()
    partial = seeds / f".{os.getpid()}-{time.time_ns()}{suffix}"
    try:
        shutil.copyfile(file, partial)
        # It is complete: nobody has to wait and see whether it still grows.
        written = time.time() - 2 * SETTLE_SECONDS
        os.utime(partial, (written, written))
        if seen.earlier and Path(seen.earlier).suffix.lower() == suffix:
            partial.replace(seeds / seen.earlier)
            return seen.earlier
        if seen.earlier:
            # Gone for a moment: then the new one is known again as what it was.
            (seeds / seen.earlier).unlink(missing_ok=True)
        name = safe_name(seen.interview, alone=not seen.more, stem=file.stem)
        return _place(partial, seeds, name, suffix)
    except OSError as error:
        raise LibraryError(f"{seeds} cannot be written: {error.strerror}") from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _place(partial: Path, seeds: Path, name: str, suffix: str) -> str:
    """Gives a file a name that no other has, whoever else is doing the same."""
    for number in count(1):
        free = f"{name}-{number}{suffix}" if number > 1 else f"{name}{suffix}"
        with suppress(FileExistsError):
            os.link(partial, seeds / free)
            return free
    raise AssertionError("Numbers do not end")


def _first_readings(reader: DocumentReader, file: Path) -> list[Reading]:
    try:
        return list(islice(reader.read(file), MAX_INSPECTED))
    except UnreadableError as error:
        return [Reading(None, error.remark)]


def _inside(seeds: Path, file: Path) -> str | None:
    """The path of a file below the folder, if it is in it."""
    with suppress(ValueError, OSError):
        return file.resolve().relative_to(seeds.resolve()).as_posix()
    return None


async def _earlier(db: aiosqlite.Connection, interview: Interview) -> str | None:
    """The document on record that an interview is a new version of."""
    known = [
        KnownInterview(kept, await questions_of(db, kept.key), here=False, alone=True)
        for kept in await kept_alone(db, interview.published or "", interview.url or "")
    ]
    found = earlier_version(interview, 0, known, reread=False)
    return found.kept.document if found else None


async def _published(store: Store, path: str, *, edited: bool) -> Ingested:
    async with store.read() as db:
        kept = await kept_of(db, path)
        found = [await card_by_key(db, each.key) for each in kept]
        cards = tuple(card for card in found if card)
        return Ingested(path, cards, await document_refusal(db, path), edited)
