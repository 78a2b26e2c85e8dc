"""One sender for a database, however many processes there are."""

import asyncio
import fcntl
import logging
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path

LOCK_RETRY = 1.0
"""Seconds between attempts to take the lock."""

_log = logging.getLogger(__name__)


def is_locked(database: Path) -> bool:
    """Whether some process sends the alerts of a database now."""
    try:
        with _lock_file(database).open("ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # such as a folder that is not there
        return False
    return False


@asynccontextmanager
async def single_sender_lock(database: Path) -> AsyncIterator[None]:
    """Waits until no other process sends for a database; the system frees the lock of a killed one.

    Args:
        database: A file beside it is locked. Where none can be made, nothing is locked.
    """
    with ExitStack() as stack:
        try:
            file = stack.enter_context(_lock_file(database).open("ab"))
        except OSError as error:
            _log.warning("Cannot tell whether another process sends alerts: %s", error.strerror)
            yield
            return
        waiting = False
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if not waiting:
                    _log.warning(
                        "Alert delivery paused: another process sends the alerts of this database"
                    )
                waiting = True
                await asyncio.sleep(LOCK_RETRY)
        yield


def _lock_file(database: Path) -> Path:
    return database.with_name(f"{database.name}.sender")
