"""The index is brought up to date with the folder of the corpus, whoever asks for it."""

import asyncio
import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace

from bot.corpus.remark import remark
from bot.intake.document_reader import DocumentReader, UnreadableError
from bot.intake.folder import FileState, FolderChanges, changes_since, scan, settle, sha256_of
from bot.intake.library import Library, Refused, Report, is_outdated, reader_versions
from bot.intake.reading import Progress, ReadJob, ReadOutcome, read_document
from bot.intake.retopic import assign_topics
from bot.intake.write_document import MAX_WITHDRAWN_AT_ONCE, withdraw_interview
from bot.store import documents as store_documents
from bot.store import index
from bot.store.database import Store
from bot.store.documents import Document, meta, set_meta


@dataclass(slots=True)
class _Work:
    """One bringing up to date, as it goes on."""

    known: dict[str, Document]
    announced: bool
    reread: bool
    silenced: frozenset[str]
    reader: DocumentReader
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    renamed: list[tuple[str, str]] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    lost: int = 0  # interviews that were withdrawn
    refused: list[Refused] = field(default_factory=list)

    def report(self) -> Report:
        return Report(
            tuple(self.added),
            tuple(self.changed),
            tuple(self.renamed),
            tuple(self.withdrawn),
            tuple(self.refused),
        )


async def sync(store: Store, library: Library, *, progress: Progress | None = None) -> Report:
    """Brings the index up to date with the folder.

    What is new goes to subscribers, except in the first complete sync of a database, which finds
    what was there at the start. Killed in between, the next one goes on where it ended.

    Args:
        store: The database.
        library: The folder, and what indexing needs.
        progress: Told how far it is.

    Raises:
        LibraryError: The folder cannot be read.
        StoreError: The database cannot be written.
    """
    # Other processes may do the same: each document is looked at once more before it is written.
    async with store.intake_lock:
        found, unnamed = await asyncio.to_thread(scan, library.seeds)
        async with store.read() as db:
            known = await store_documents.documents(db)
            reading = await meta(db, "reading")
            topics = await meta(db, "topics")
            silenced = await store_documents.unannounced(db)
        changes = changes_since(found, known)
        way = reader_versions()
        current = reading == way and topics == library.lexicon.digest
        if current and not changes:
            return Report(refused=tuple(unnamed))
        reread = reading not in {None, way}
        if reading is not None and reread:
            again = [path for path in known if path in found and is_outdated(path, reading)]
            touched = changes.touched | {path: found[path] for path in again}
            changes = replace(changes, touched=touched)
        with closing(DocumentReader()) as reader:
            work = _Work(known, reading is not None, reread, silenced, reader, refused=unnamed)
            await _update(store, library, changes, work, progress)
        async with store.write() as db:
            await index.count_words(db)  # of a document that could not be read to its end
        if reading is not None and topics != library.lexicon.digest:
            await assign_topics(store, library.lexicon)
        if not current:
            async with store.write() as db:
                await set_meta(db, "reading", way)
                await set_meta(db, "topics", library.lexicon.digest)
        return work.report()


async def _update(
    store: Store,
    library: Library,
    changes: FolderChanges,
    work: _Work,
    progress: Progress | None,
) -> None:
    stats = await settle(library.seeds, changes.new | changes.touched)
    hashes: dict[str, str] = {}
    for path in sorted(stats):
        try:
            hashes[path] = await asyncio.to_thread(sha256_of, library.seeds / path)
        except OSError as error:
            await _unreadable(store, path, error, work)
    gone = await _rename(store, changes, stats, hashes, work)
    copies = [
        path
        for path, document in work.known.items()
        if document.original in gone and path not in gone and path not in hashes
    ]
    for path in copies:
        document = work.known[path]
        stats[path] = FileState(document.size, document.modified)
        hashes[path] = document.sha256
    to_read: list[tuple[Document, Document | None]] = []
    for path in sorted(hashes):
        before = work.known.get(path)
        seen = Document(path, stats[path].size, stats[path].modified, hashes[path])
        if before and before.sha256 == seen.sha256 and not work.reread and path not in copies:
            async with store.write() as db:  # touched, and nothing else
                await store_documents.save_document(
                    db, replace(before, size=seen.size, modified=seen.modified)
                )
            continue
        to_read.append((seen, before))
    work.reader.expect([library.seeds / seen.path for seen, _ in to_read])
    for seen, before in to_read:
        await _index(store, library, (seen, before, tuple(gone)), work, progress)
    await _withdraw_gone(store, gone, work)
    if work.lost:
        # What was withdrawn in one document may be in another, which was a copy until now.
        async with store.read() as db:
            left = await store_documents.documents(db)
        for document in left.values():
            if document.original is not None:
                await _index(store, library, (document, document, ()), work, progress)


async def _index(
    store: Store,
    library: Library,
    document: tuple[Document, Document | None, tuple[str, ...]],
    work: _Work,
    progress: Progress | None,
) -> None:
    """Reads one document: as it is now, as it is known, and what is gone that it may have been."""
    seen, before, gone = document
    announced = work.announced and seen.sha256 not in work.silenced
    job = ReadJob(seen, before, gone, announced=announced, reread=work.reread)
    try:
        result = await read_document(store, library, work.reader, job, progress)
    except OSError as error:
        await _unreadable(store, seen.path, error, work)
    except UnreadableError as error:
        work.refused.append(Refused(seen.path, error.remark))
        async with store.write() as db:  # once is enough, until it or its reading changes
            await store_documents.save_document(db, replace(seen, refusal=error.remark))
    else:
        _note(work, before, seen, result)


async def _rename(
    store: Store,
    changes: FolderChanges,
    stats: Mapping[str, FileState],
    hashes: dict[str, str],
    work: _Work,
) -> list[str]:
    """Documents whose bytes are now under another path; returns the paths that are really gone."""
    gone = []
    candidates = {
        hashes[path]: path for path in sorted(changes.new, reverse=True) if path in hashes
    }
    for old in changes.gone:
        document = work.known[old]
        new = candidates.pop(document.sha256, None) if document.sha256 else None
        if new is None:
            gone.append(old)
            continue
        async with store.write() as db:
            await store_documents.rename_document(db, old, new)
            moved = replace(document, path=new, size=stats[new].size, modified=stats[new].modified)
            await store_documents.save_document(db, moved)
        work.known[new] = moved
        work.known |= {
            path: replace(copy, original=new)
            for path, copy in work.known.items()
            if copy.original == old
        }
        work.renamed.append((old, new))
        if not work.reread:
            del hashes[new]
    return gone


async def _withdraw_gone(store: Store, gone: list[str], work: _Work) -> None:
    for path in gone:
        lost = 0
        some: list[store_documents.Kept] | None = None
        while some is None or len(some) == MAX_WITHDRAWN_AT_ONCE:
            async with store.write() as db:
                some = (await store_documents.kept_of(db, path))[:MAX_WITHDRAWN_AT_ONCE]
                for each in some:
                    await withdraw_interview(db, each, time.time())
                if len(some) < MAX_WITHDRAWN_AT_ONCE:
                    await store_documents.remove_document(db, path)
            lost += len(some)
        work.lost += lost
        if lost or work.known[path].refusal:
            work.withdrawn.append(path)


async def _unreadable(store: Store, path: str, error: OSError, work: _Work) -> None:
    """Notes a file that cannot be opened; it is tried every time, and keeps its interviews."""
    reason = remark("unreadable", reason=error.strerror or str(error))
    before = work.known.get(path) or Document(path, -1, 0, "")
    async with store.write() as db:
        await store_documents.save_document(db, replace(before, size=-1, refusal=reason))
    work.refused.append(Refused(path, reason))


def _note(work: _Work, before: Document | None, seen: Document, result: ReadOutcome | None) -> None:
    if result is None:
        return
    work.lost += result.withdrawn
    edited = result.edited or result.withdrawn
    known = before is not None and (before.sha256, before.refusal) == (seen.sha256, result.refusal)
    if result.refusal and not known:
        work.refused.append(Refused(seen.path, result.refusal))
    if result.new or (before is None and result.kept):
        work.added.append(seen.path)
    elif before is not None and (edited or before.sha256 != seen.sha256) and result.kept:
        work.changed.append(seen.path)
