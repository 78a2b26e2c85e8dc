"""The folder of the corpus is watched while the bot runs."""

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

from watchfiles import Change, awatch

from bot.intake.folder import is_document
from bot.intake.library import Library, LibraryError, Refused, Report
from bot.intake.sync import sync
from bot.messages.publishing.remarks import in_english
from bot.store.database import Store
from bot.store.trouble import StoreError

POLL_SECONDS = 5
"""Seconds after which it looks for itself: some network folders tell of no change."""

DEBOUNCE_MS = 400
"""Milliseconds for which changes are gathered, so that a hundred files come together."""

RETRY_SECONDS = 10.0
"""Seconds before it tries again when the folder or the database cannot be used."""

_log = logging.getLogger(__name__)


async def watch_seeds(store: Store, library: Library) -> None:
    """Brings the index up to date whenever something changes in the folder, until it is cancelled.

    Args:
        store: The database.
        library: The folder, and what indexing needs.
    """
    said = ""
    refused: tuple[Refused, ...] = ()
    while True:
        try:
            async for _ in _changes(library.seeds):
                report = await sync(store, library)
                # A file that nobody may open is refused every time; once is enough to know.
                new = tuple(each for each in report.refused if each not in refused)
                log_report(replace(report, refused=new))
                refused = report.refused or refused
                said = ""
        except (LibraryError, StoreError, OSError) as error:
            if str(error) != said:
                said = str(error)
                _log.error("New documents wait: %s", said)
        except Exception:  # noqa: BLE001 (one strange file must not end the watching)
            _log.exception("New documents wait")
        await asyncio.sleep(RETRY_SECONDS)


def log_report(report: Report) -> None:
    """Writes what a sync found into the log."""
    for path in report.added:
        _log.info("Published: %s", path)
    for path in report.changed:
        _log.info("Edited: %s", path)
    for old, new in report.renamed:
        _log.info("Renamed: %s, now %s", old, new)
    for path in report.withdrawn:
        _log.info("Withdrawn: %s", path)
    for refused in report.refused:
        _log.warning("Not read: %s: %s", refused.file, in_english(refused.reason))


async def _changes(seeds: Path) -> AsyncIterator[None]:
    """A moment to look at the folder: at first, after each change, and now and then."""
    yield
    async for _ in awatch(
        seeds,
        watch_filter=_concerns,
        debounce=DEBOUNCE_MS,
        rust_timeout=POLL_SECONDS * 1000,
        yield_on_timeout=True,
    ):
        yield


def _concerns(_: Change, path: str) -> bool:
    return is_document(Path(path).name)
