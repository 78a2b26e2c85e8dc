"""A file that is being written, beside the one whose place it takes once it is whole."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.store.file.identity import identity
from bot.store.trouble import StoreError

PRIVATE = 0o600
"""Mode of every file that knows who subscribed to what."""


@contextmanager
def partial_file(target: Path) -> Iterator[Path]:
    """An empty file beside a target, which no other process has meanwhile.

    It is left alone once it was moved to the target, and deleted when the block fails. One that a
    kill left behind is used again.

    Raises:
        OSError: It cannot be made.
        StoreError: Another process has it.
    """
    partial = target.with_name(f".{target.name}.partial")
    file = os.open(partial, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, PRIVATE)
    try:
        _lock(file, partial, target)
        os.fchmod(file, PRIVATE)
        os.ftruncate(file, 0)
        try:
            yield partial
        except BaseException:
            with suppress(OSError):
                partial.unlink()
            raise
    finally:
        os.close(file)


def _lock(file: int, partial: Path, target: Path) -> None:
    """Locks a file that is open, as long as it is."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        is_ours = False
    else:  # another process may just have moved it to the target
        status = os.fstat(file)
        is_ours = identity(partial) == (status.st_dev, status.st_ino)
    if not is_ours:
        raise StoreError(f"Another program is writing {target}; wait until it has ended")
