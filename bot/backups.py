"""Nightly copies of the database, and what is done when it vanishes under the running bot."""

import asyncio
import logging
import re
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.alerts.clock import Clock, SystemClock
from bot.store.database import Store
from bot.store.file.copies import back_up, copies_beside, copy, is_there, timestamp
from bot.store.trouble import LostError, NotSavedError, StoreError

KEPT = 7
"""Nightly copies that are kept."""

HOUR = 3
"""Hour of the machine's day from which the night's copy is made."""

BACKUP_LOOK_SECONDS = 600.0
"""Seconds between two looks at whether a copy is due."""

GUARD = 1.0
"""Seconds between two looks at whether the database still is where it was opened."""

_NAME = re.compile(r"verbatim-\d{4}-\d\d-\d\d\.db")
_log = logging.getLogger(__name__)


async def back_up_nightly(database: Path, folder: Path, clock: Clock | None = None) -> None:
    """Copies the database every night, until it is cancelled; a failure is logged and retried.

    Args:
        database: The source, in use.
        folder: Where the copies go, one a day, the last `KEPT` of them; made when missing.
        clock: The time; the machine's when left out.
    """
    clock = clock or SystemClock()
    stopped = threading.Event()
    try:
        while True:
            target = tonight(folder, clock.time())
            try:
                if await asyncio.to_thread(_make, database, target, stopped):
                    _log.info("Backup written and checked: %s", target)
            except StoreError as error:
                _log.error("The nightly backup failed: %s", error)
            await clock.sleep(BACKUP_LOOK_SECONDS)
    finally:
        stopped.set()


def tonight(folder: Path, now: float) -> Path:
    """The copy of the last night: the first that is there stays as it is.

    Args:
        folder: Where the copies are.
        now: Unix time.
    """
    night = datetime.fromtimestamp(now, UTC).astimezone() - timedelta(hours=HOUR)
    return folder / f"verbatim-{night:%Y-%m-%d}.db"


def nightly_backups(folder: Path) -> list[Path]:
    """The nightly copies in a folder, the oldest first."""
    try:
        return sorted(path for path in folder.iterdir() if _NAME.fullmatch(path.name))
    except OSError:
        return []


def check_not_lost(database: Path, backups: Path | None) -> None:
    """Looks whether a database that is missing was lost: nobody begins anew by accident.

    Args:
        database: Which is about to be opened.
        backups: The folder of the nightly copies.

    Raises:
        StoreError: It was; the message says what to do.
    """
    lost = "" if is_there(database) else lost_database(database, backups)
    if lost:
        raise StoreError(lost)


def lost_database(database: Path, backups: Path | None) -> str:
    """What to do about a database that is missing though copies of it are there; else nothing."""
    newest = newest_copy(database, backups)
    return newest and (
        f"There is no database at {database}, though {newest} is a copy of one; put it back"
        f" (python -m bot restore {newest}), or begin without its subscriptions"
        " (python -m bot restore --empty)"
    )


def newest_copy(database: Path, backups: Path | None) -> str:
    """The newest copy of a database, in the folder of copies or beside it; else nothing."""
    copies = [*copies_beside(database), *(nightly_backups(backups) if backups else ())]
    return str(max(copies, key=lambda path: path.stat().st_mtime)) if copies else ""


async def guard(store: Store) -> None:
    """Watches that the database stays where it is; when it does not, saves what it held.

    Raises:
        StoreError: It was deleted, moved or replaced; the message says where its contents are.
    """
    while True:
        await asyncio.sleep(GUARD)
        try:
            store.check_in_place()
        except LostError as error:
            lost = LostError(f"{error}. {await _rescued(store)}")
            _log.error("The database is lost: %s", lost)
            raise lost from error
        except NotSavedError:  # nobody can tell; whoever writes hears of it
            continue


async def _rescued(store: Store) -> str:
    """Copies what the open file holds, and tells what to do."""
    saved = store.path.with_name(f"{store.path.name}.rescued-{timestamp()}")
    try:
        await store.run(lambda db: copy(db, saved))
    except StoreError:
        return "Put it back, or restore a backup (python -m bot restore FILE), and start again"
    return f"What it held is saved: python -m bot restore {saved}, and start again"


def _make(database: Path, target: Path, stopped: threading.Event) -> bool:
    """Makes the copy of the night, unless it is there; says whether it did."""
    try:
        if target.exists():
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        back_up(database, target, stopped=stopped.is_set)
        left_by_kills = target.parent.glob(".verbatim-*.db.partial")
        for old in (*_outlived(target), *left_by_kills):
            old.unlink()
    except OSError as error:
        raise StoreError(f"{target.parent}: {error.strerror}") from error
    return True


def _outlived(made: Path) -> list[Path]:
    """The copies that are kept no more once one was made.

    Those of later nights were made while the clock was ahead, or it is behind now: they go first.
    """
    copies = nightly_backups(made.parent)
    return sorted(copies, key=lambda path: (path.name <= made.name, path.name))[:-KEPT]
