"""One bot for a database, however many processes are started."""

import asyncio
import fcntl
import logging
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from io import FileIO
from pathlib import Path

from bot.corpus.files import open_at_once

LOCK_RETRY = 1.0
"""Seconds between attempts to take the lock."""

_log = logging.getLogger(__name__)


def is_run(database: Path) -> bool:
    """Whether some process runs the bot with a database now."""
    try:
        with _lock_file(database) as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # such as a folder that is not there
        return False
    return False


@asynccontextmanager
async def sole_process(database: Path) -> AsyncIterator[None]:
    """Waits until no other process runs the bot with a database.

    Two would answer each message twice, and a newer one would change the schema below an older one.
    The system frees the lock of a process that is killed.

    Args:
        database: A file beside it is locked. Where none can be made, nothing is locked.
    """
    with ExitStack() as stack:
        try:
            database.parent.mkdir(parents=True, exist_ok=True)
            file = stack.enter_context(_lock_file(database))
        except OSError as error:
            _log.warning("Cannot tell whether another process runs the bot: %s", error.strerror)
            yield
            return
        waiting = False
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if not waiting:
                    _log.warning("Waiting: another process runs the bot with this database")
                waiting = True
                await asyncio.sleep(LOCK_RETRY)
        yield


def _lock_file(database: Path) -> FileIO:
    return FileIO(database.with_name(f"{database.name}.sender"), "ab", opener=open_at_once)
