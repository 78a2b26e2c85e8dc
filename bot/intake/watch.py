"""The folder of the corpus is watched while the bot runs."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from pathlib import Path

from watchfiles import Change, awatch

from bot.intake.folder import is_document
from bot.intake.library import Library, LibraryError, Missing, Progress, Report
from bot.intake.missing import SECOND_LOOK_SECONDS
from bot.intake.sync import sync
from bot.messages.publishing.remarks import in_english
from bot.store.database import Store
from bot.store.trouble import StoreError

POLL_SECONDS = 5
"""Seconds after which it looks for itself: some network folders tell of no change."""

TIMES_RESTED = 20
MAX_REST_SECONDS = 60.0
"""How many times as long as a look it waits for the next one of its own, and how long at most: a
hundred thousand files take seconds to look at."""

DEBOUNCE_MS = 400
"""Milliseconds for which changes are gathered, so that a hundred files come together."""

RETRY_SECONDS = 10.0
"""Seconds before it tries again when the folder or the database cannot be used."""

PROGRESS_SECONDS = 10.0
"""Seconds between two lines of the log that tell how far a sync is."""

MAX_LINES = 50
"""Lines of the log for what was published at once, for what was refused, and so on."""

_log = logging.getLogger(__name__)


async def watch_seeds(store: Store, library: Library) -> None:
    """Brings the index up to date whenever something changes in the folder, until it is cancelled.

    Args:
        store: The database.
        library: The folder, and what indexing needs.
    """
    said = ""
    while True:
        try:
            async for _ in _changes(library.seeds):
                report = await sync(store, library, progress=ProgressLog())
                log_report(report, library.seeds)
                said = ""
        except (LibraryError, StoreError, OSError) as error:
            if str(error) != said:
                said = str(error)
                _log.error("Reading documents paused: %s", said)
        except Exception:  # noqa: BLE001 (one strange file must not end the watching)
            _log.exception("Reading documents paused by a fault")
        await asyncio.sleep(RETRY_SECONDS)


class ProgressLog:
    """Writes into the log how far one sync is, now and then."""

    def __init__(self) -> None:
        self._told_at = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        """Called for each part of a document that was read."""
        now = time.monotonic()
        if now - self._told_at >= PROGRESS_SECONDS:
            self._told_at = now
            _log.info(
                "Reading document %d of %d: %s, %d exchanges",
                progress.number,
                progress.total,
                progress.document,
                progress.exchanges,
            )


def log_report(report: Report, seeds: Path) -> None:
    """Writes what a sync found into the log, each kind in a bounded number of lines."""
    _log_some(logging.INFO, "Published: %s", report.added)
    _log_some(logging.INFO, "Edited: %s", report.changed)
    _log_some(logging.INFO, "Renamed: %s", [f"{old}, now {new}" for old, new in report.renamed])
    _log_some(logging.INFO, "Withdrawn: %s", report.withdrawn)
    _log_some(logging.WARNING, "Not read: %s", _refused(report))
    if report.missing and report.missing.is_news:
        _log.error("The corpus is missing: %s", missing_text(report.missing, seeds))


def trouble_lines(report: Report, seeds: Path) -> list[str]:
    """What an operator is told of a sync at the command line: what was not read, and is missing."""
    lines = _refused(report)
    if report.missing and report.missing.is_news:
        lines.append(missing_text(report.missing, seeds))
    return lines


def _refused(report: Report) -> list[str]:
    return [f"{each.file}: {in_english(each.reason)}" for each in report.refused]


def missing_text(missing: Missing, seeds: Path) -> str:
    """What an operator is told when most of the corpus is gone."""
    total = missing.documents + missing.left
    return (
        f"{missing.documents} of {total} documents are gone from {seeds}; is it mounted? They stay"
        f" on record for now. Unless they come back, they are withdrawn after"
        f" {SECOND_LOOK_SECONDS / 60:.0f} minutes, or at once by"
        " “python -m bot documents --withdraw-missing”."
    )


def _log_some(level: int, line: str, entries: Sequence[str]) -> None:
    for entry in entries[:MAX_LINES]:
        _log.log(level, line, entry)
    if len(entries) > MAX_LINES:
        _log.log(level, line, f"{len(entries) - MAX_LINES} more")


async def _changes(seeds: Path) -> AsyncIterator[None]:
    """A moment to look at the folder: at first, after each change, and now and then."""
    rested_at = 0.0
    async for is_told in _moments(seeds):
        began = time.monotonic()
        if is_told or began >= rested_at:
            yield  # and come back once the folder was looked at
            now = time.monotonic()
            rested_at = now + rest_after(now - began)


async def _moments(seeds: Path) -> AsyncIterator[bool]:
    """Whether the system told of a change, at each change and every few seconds."""
    yield True
    while True:
        # It fails at a name that is not UTF-8, and at more folders than the system watches: then
        # the folder is looked at now and then.
        with suppress(Exception):
            async for changed in awatch(
                seeds,
                watch_filter=_concerns,
                debounce=DEBOUNCE_MS,
                rust_timeout=POLL_SECONDS * 1000,
                yield_on_timeout=True,
            ):
                yield bool(changed)
        await asyncio.sleep(POLL_SECONDS)
        yield False


def rest_after(seconds: float) -> float:
    """Seconds without a look of its own after one that took so long."""
    return min(seconds * TIMES_RESTED, MAX_REST_SECONDS)


def _concerns(_: Change, path: str) -> bool:
    return is_document(Path(path).name)
