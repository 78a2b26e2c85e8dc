"""Documents that are gone from the folder: moved, withdrawn, or on a disk that is missing."""

import time
from collections.abc import Collection
from dataclasses import replace

from bot.intake.folder import FolderChanges, Look
from bot.intake.library import Missing
from bot.intake.sync_state import SyncState, document_as_seen
from bot.intake.write_document import MAX_WITHDRAWN_AT_ONCE, withdraw_interview
from bot.store.database import Store
from bot.store.meta import meta, remove_meta, set_meta
from bot.store.record.documents import (
    Document,
    holding,
    remove_document,
    rename_document,
    save_document,
)
from bot.store.record.kept import Kept, kept_of

SECOND_LOOK_SECONDS = 600.0
"""Seconds for which most of a corpus has to be gone before it is withdrawn."""

FEW_DOCUMENTS = 3
"""Documents; fewer may go at once, as long as others are left."""

_SINCE = "missing since"


async def rename_moved(
    store: Store, changes: FolderChanges, looks: dict[str, Look], state: SyncState
) -> list[str]:
    """Finds the documents whose bytes are now under another path: they stay what they are.

    Args:
        store: The database.
        changes: What is new and what is gone.
        looks: What is new or touched; what moved and need not be read is taken out.
        state: Of the sync.

    Returns:
        The paths that are really gone.
    """
    gone = []
    candidates = {
        looks[path].sha256: path for path in sorted(changes.new, reverse=True) if path in looks
    }
    for old in changes.gone:
        document = state.known[old]
        new = candidates.pop(document.sha256, None) if document.sha256 else None
        if new is None:
            gone.append(old)
            continue
        await _rename(store, state, document, document_as_seen(new, looks[new]))
        if not state.reread and document.size >= 0:
            del looks[new]
    return gone


async def _rename(store: Store, state: SyncState, document: Document, seen: Document) -> None:
    """Notes that a document is now where it was seen, for itself and for its copies."""
    old, new = document.path, seen.path
    moved = replace(
        seen,
        # What was not read to its end is read again.
        size=seen.size if document.size >= 0 else document.size,
        refusal=document.refusal,
        original=document.original,
    )
    async with store.write() as db:
        await rename_document(db, old, new)
        await save_document(db, moved)
    state.known[new] = moved
    state.known |= {
        path: replace(copy, original=new)
        for path, copy in state.known.items()
        if copy.original == old
    }
    state.renamed.append((old, new))


async def missing_at_once(store: Store, gone: Collection[str], now: float) -> Missing | None:
    """Whether so much is gone that a disk may be missing rather than documents withdrawn.

    Args:
        store: The database, which notes when that was seen first.
        gone: Paths of documents that are not in the folder.
        now: Of `time.monotonic`, which no clock that is set can move: it begins anew when the
            machine does, and so never tells of more than has passed.

    Returns:
        `None` when what is gone may be withdrawn: it is not most of the corpus, or it was gone
        before, `SECOND_LOOK_SECONDS` ago.
    """
    async with store.read() as db:
        held = await holding(db)
        since = float(await meta(db, _SINCE) or "inf")
    lost = held.intersection(gone)
    left = len(held) - len(lost)
    is_most = bool(lost) and (not left or (len(lost) >= FEW_DOCUMENTS and len(lost) > left))
    if not is_most or now - since >= SECOND_LOOK_SECONDS:
        return None
    if since > now:  # never, or before the machine was started
        async with store.write() as db:
            await set_meta(db, _SINCE, str(now))
    return Missing(len(lost), left, is_news=since > now)


async def forget_missing(store: Store) -> None:
    """Nothing is missing any more that would need a second look."""
    async with store.read() as db:
        since = await meta(db, _SINCE)
    if since is not None:
        async with store.write() as db:
            await remove_meta(db, _SINCE)


async def withdraw_document(store: Store, path: str) -> int:
    """Withdraws a document, some interviews in a transaction; how many it had."""
    lost = 0
    some: list[Kept] | None = None
    while some is None or len(some) == MAX_WITHDRAWN_AT_ONCE:
        async with store.write() as db:
            some = (await kept_of(db, path))[:MAX_WITHDRAWN_AT_ONCE]
            for each in some:
                await withdraw_interview(db, each, time.time())
            if len(some) < MAX_WITHDRAWN_AT_ONCE:
                await remove_document(db, path)
        lost += len(some)
    return lost
