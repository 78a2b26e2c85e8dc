"""The index is brought up to date with the folder of the corpus, whoever asks for it."""

import asyncio
import time
from collections.abc import Collection
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import aiosqlite

from bot.corpus.remark import remark
from bot.intake.document_reader import DocumentReader, UnreadableError
from bot.intake.folder import (
    SETTLE_SECONDS,
    FileState,
    FolderChanges,
    Listing,
    Look,
    are_older,
    changes_since,
    look_at,
    scan,
    settle,
    unanswered,
)
from bot.intake.library import (
    Library,
    Progress,
    ProgressListener,
    Report,
    is_outdated,
    reader_versions,
)
from bot.intake.missing import forget_missing, missing_at_once, rename_moved, withdraw_document
from bot.intake.reading import ReadJob, read_document
from bot.intake.retopic import assign_topics
from bot.intake.silent_files import in_time
from bot.intake.sync_state import SyncState, document_as_seen
from bot.intake.waiting_questions import ask_waiting
from bot.store.database import Store
from bot.store.index import index
from bot.store.meta import meta, set_meta
from bot.store.record import documents as store_documents
from bot.store.record.documents import Document
from bot.store.trouble import StoreError
from bot.store.waiting_questions import mark_all_unasked


async def sync(
    store: Store,
    library: Library,
    *,
    progress: ProgressListener | None = None,
    withdraw_missing: bool = False,
) -> Report:
    """Brings the index up to date with the folder.

    What is new goes to subscribers, except in the first complete sync of a database, which finds
    what was there at the start. Killed in between, the next one goes on where it ended.

    Args:
        store: The database.
        library: The folder, and what indexing needs.
        progress: Told how far it is.
        withdraw_missing: The operator says that what is gone from the folder is to be withdrawn,
            even if it is most of the corpus.

    Raises:
        LibraryError: The folder cannot be read.
        StoreError: The database cannot be written.
    """
    # Other processes may do the same: each document is looked at once more before it is written.
    async with store.intake_lock:
        return await sync_locked(
            store, library, progress=progress, withdraw_missing=withdraw_missing
        )


async def sync_locked(
    store: Store,
    library: Library,
    *,
    progress: ProgressListener | None = None,
    complete: Collection[str] = (),
    withdraw_missing: bool = False,
) -> Report:
    """What `sync` does, for a caller that holds `store.intake_lock`.

    Args:
        store: As in `sync`.
        library: As in `sync`.
        progress: As in `sync`.
        complete: Paths of documents that are known to be written to the end.
        withdraw_missing: As in `sync`.
    """
    listing = await _scanned(library.seeds)
    async with store.read() as db:
        known = await store_documents.documents(db)
        reading = await meta(db, "reading")
        topics = await meta(db, "topics")
        silenced = await store_documents.unannounced(db)
    changes = await asyncio.to_thread(changes_since, listing, known)
    versions = reader_versions()
    current = reading == versions and topics == library.lexicon.digest
    if not changes.gone:
        await forget_missing(store)
    if current and not changes:
        await _count_words(store)
        await ask_waiting(store, library)
        return Report()
    reread = reading not in {None, versions}
    if reading is not None and reread:
        again = [path for path in known if path in listing.files and is_outdated(path, reading)]
        touched = changes.touched | {path: listing.files[path] for path in again}
        changes = replace(changes, touched=touched)
    with closing(DocumentReader(spare=library.spare_reader)) as reader:
        state = SyncState(known, reader, progress, reading is not None, reread, silenced)
        looks = await _complete(store, library, changes, complete, state)
        gone = await _update(store, library, changes, looks, state)
        await _withdraw(store, library, gone, state, withdraw_missing=withdraw_missing)
    await _count_words(store)
    if reading is not None and topics != library.lexicon.digest:
        await assign_topics(store, library.lexicon)
    if not current:
        async with store.write() as db:
            if reading is None:  # nobody was alerted, but who asked meanwhile waits for an answer
                await mark_all_unasked(db)
            await set_meta(db, "reading", versions)
            await set_meta(db, "topics", library.lexicon.digest)
    await ask_waiting(store, library)
    return state.report()


async def is_read_whole(db: aiosqlite.Connection) -> bool:
    """Whether the corpus was ever read to its end, by this version or another."""
    return await meta(db, "reading") is not None


async def _scanned(seeds: Path) -> Listing:
    try:
        return await in_time(seeds, scan)
    except OSError as error:
        raise unanswered(seeds) from error


async def _count_words(store: Store) -> None:
    """Counts the words of what was written last, before a kill perhaps."""
    async with store.read() as db:
        uncounted = await index.uncounted_interviews(db)
    if uncounted:
        async with store.write() as db:
            await index.count_words(db)


async def _update(
    store: Store, library: Library, changes: FolderChanges, looks: dict[str, Look], state: SyncState
) -> list[str]:
    """Reads what is new or changed; returns what is gone."""
    gone = await rename_moved(store, changes, looks, state)
    copies = [
        path
        for path, document in state.known.items()
        if document.original in gone and path not in gone and path not in looks
    ]
    for path in copies:
        document = state.known[path]
        looks[path] = Look(FileState(document.size, document.modified), document.sha256)
    to_read: list[tuple[Document, Document | None]] = []
    for path in sorted(looks):
        before = state.known.get(path)
        seen = document_as_seen(path, looks[path])
        if before and _is_known(seen, before) and not state.reread and path not in copies:
            async with store.write() as db:  # touched, and nothing else
                await store_documents.save_document(
                    db, replace(seen, refusal=before.refusal, original=before.original)
                )
        else:
            to_read.append((seen, before))
    state.total = len(to_read)
    ahead = [
        library.seeds / seen.path
        for seen, before in to_read
        if state.reread or before is None or not before.sha256
    ]
    size = sum(seen.size for seen, _ in to_read)
    state.reader.expect(ahead, size, library.lexicon)
    for seen, before in to_read:
        await _index(store, library, (seen, before, tuple(gone)), state)
    return gone


async def _complete(
    store: Store,
    library: Library,
    changes: FolderChanges,
    complete: Collection[str],
    state: SyncState,
) -> dict[str, Look]:
    """What is new or touched, as far as nobody is writing to it any more."""
    for path, reason in sorted(changes.obstacles.items()):
        await state.note_failure(store, path, reason)
    states = changes.new | changes.touched
    looks: dict[str, Look] = {}
    for path in sorted(states):
        try:
            looks[path] = await in_time(library.seeds / path, look_at, states[path].size)
        except OSError as error:
            reason = remark("unreadable", reason=error.strerror or str(error))
            await state.note_failure(store, path, reason)
    certain = set(complete)
    if not state.announced:
        # At the start nobody is told of anything, and what changes later is read again.
        certain |= are_older(states, SETTLE_SECONDS)
    for path, look in looks.items():
        if _is_known(document_as_seen(path, look), state.known.get(path)):
            certain.add(path)
    growing = {path: look for path, look in looks.items() if path not in certain}
    settled = await settle(library.seeds, growing)
    return settled | {path: look for path, look in looks.items() if path in certain}


def _is_known(seen: Document, before: Document | None) -> bool:
    """Whether a document was read as it is now; one that could not be read to its end was not."""
    return before is not None and before.sha256 == seen.sha256 and before.size >= 0


async def _index(
    store: Store,
    library: Library,
    document: tuple[Document, Document | None, tuple[str, ...]],
    state: SyncState,
) -> None:
    """Reads a document: given as it is now, as it is known, and with paths that it may have had.

    Whatever fails costs this document alone.
    """
    seen, before, gone = document
    state.number += 1
    number, listener = state.number, state.progress

    def tell(exchanges: int) -> None:
        if listener is not None:
            listener(Progress(seen.path, exchanges, number, max(number, state.total)))

    announced = state.announced and seen.sha256 not in state.silenced
    job = ReadJob(seen, before, gone, announced=announced, reread=state.reread)
    try:
        result = await read_document(store, library, state.reader, job, tell)
    except OSError as error:
        reason = remark("unreadable", reason=error.strerror or str(error))
        await state.note_failure(store, seen.path, reason)
    except StoreError as error:
        # Where not even this can be noted, the database itself is the trouble.
        await state.note_failure(store, seen.path, remark("store", reason=str(error)))
    except UnreadableError as error:
        await state.note_fault(store, seen, error.remark)
    else:
        state.note(before, seen, result)


async def _withdraw(
    store: Store, library: Library, gone: list[str], state: SyncState, *, withdraw_missing: bool
) -> None:
    """Withdraws what is gone, unless it is most of the corpus and nobody looked twice."""
    if not withdraw_missing:
        state.missing = await missing_at_once(store, gone, time.monotonic())
    if not state.missing:
        for path in gone:
            lost = await withdraw_document(store, path)
            state.lost += lost
            if lost or (state.known[path].refusal and state.known[path].sha256):
                state.withdrawn.append(path)
        await forget_missing(store)
    if state.lost:
        # What was withdrawn in one document may be in another, which was a copy until now.
        async with store.read() as db:
            left = await store_documents.documents(db)
        for document in left.values():
            if document.original is not None:
                await _index(store, library, (document, document, ()), state)
