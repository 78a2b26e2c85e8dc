"""Only one sender for a database, whichever processes there are."""

import asyncio
import fcntl
import logging
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path

AGAIN = 1.0
"""Seconds before it looks again whether the other one has ended."""

_log = logging.getLogger(__name__)


@asynccontextmanager
async def alone(database: Path) -> AsyncIterator[None]:
    """Waits until no other process sends for a database; the system ends a killed one's claim.

    Args:
        database: The claim is a lock on a file beside it. Where none can be made, nobody claims.
    """
    with ExitStack() as stack:
        try:
            file = stack.enter_context(database.with_name(f"{database.name}.sender").open("ab"))
        except OSError as error:
            _log.warning("Whether another process sends alerts is not known: %s", error.strerror)
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
                        "Another process sends the alerts of this database; they wait here"
                    )
                waiting = True
                await asyncio.sleep(AGAIN)
        yield
