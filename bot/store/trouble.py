"""What SQLite says of the file and the disk becomes one line that says what helps."""

import os
import shutil
import sqlite3
import time
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from bot.errors import OperatorError

CHECK_TIME = 2.0
"""Seconds for which a database is searched for damage after an error that does not say so."""

ROOM = 10_000_000
"""Bytes that are free on a disk that is not full."""

FULL_DISK_BYTES = 100_000
"""Bytes below which a disk is full."""

DAMAGED = (
    "it is damaged; end the bot and restore a backup (python -m bot restore --replace FILE), or"
    " begin without subscriptions, choices of chats and alerts that wait (python -m bot restore"
    " --empty --replace)"
)
_REASONS = {
    sqlite3.SQLITE_BUSY: "another program keeps it locked; end that program",
    sqlite3.SQLITE_LOCKED: "another program keeps it locked; end that program",
    sqlite3.SQLITE_READONLY: (
        "it cannot be written; check the owner and permissions of it and of its folder"
    ),
    sqlite3.SQLITE_FULL: "the disk is full; make room",
    sqlite3.SQLITE_IOERR: "the disk reports an error; check the disk",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; check the path and its permissions",
    sqlite3.SQLITE_INTERRUPT: "its check was given up",
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: (
        "it is damaged, or not a Verbatim database; restore a backup (python -m bot restore"
        " --replace FILE), or set VERBATIM_DATABASE to another path"
    ),
}
_PASSING = {_REASONS[sqlite3.SQLITE_BUSY], _REASONS[sqlite3.SQLITE_FULL]}

_DAMAGE = (
    "decode to UTF-8",
    "no such table",
    "vtable constructor failed",
    "already exists",
    "duplicate column name",
)
"""What SQLite says of a file that somebody else changed."""


class StoreError(OperatorError):
    """The database cannot be used as it is now; its message says why, and what helps.

    Attributes:
        passes: Whether it is likely to be as before once there is room, or another program ends.
    """

    passes = False


class NotSavedError(StoreError):
    """What was to be kept could not be; what is on record may well be read."""


class LostError(NotSavedError):
    """The database is not any more where it was."""


@contextmanager
def explained(path: Path, kind: type[StoreError] = StoreError) -> Iterator[None]:
    """Turns what SQLite says of the file and the disk into a `StoreError`; a bug stays a bug.

    Args:
        path: The database.
        kind: What is raised.
    """
    try:
        yield
    except (UnicodeDecodeError, zlib.error) as error:
        # Text that is not UTF-8, or what was packed, as nobody wrote it.
        raise kind(unusable(path, DAMAGED)) from error
    except sqlite3.DatabaseError as error:
        # The low byte is the primary result code: https://sqlite.org/rescode.html
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        reason = _REASONS.get(code)
        # A damaged file may claim to be as large as a file can be, on a disk with room.
        is_doubtful = code == sqlite3.SQLITE_FULL and shutil.disk_usage(path.parent).free > ROOM
        if code == sqlite3.SQLITE_IOERR and shutil.disk_usage(path.parent).free < FULL_DISK_BYTES:
            reason = _REASONS[sqlite3.SQLITE_FULL]  # told so where there is no room for -shm
        is_unknown = reason is None or is_doubtful
        if is_unknown and (any(said in str(error) for said in _DAMAGE) or is_damaged(path)):
            reason = DAMAGED
        if reason is None:
            raise
        failure = kind(unusable(path, reason))
        failure.passes = reason in _PASSING
        raise failure from error


def is_damaged(path: Path) -> bool:
    """Whether damage is found within `CHECK_TIME`."""
    deadline = time.monotonic() + CHECK_TIME
    try:
        with closing(connect(path)) as db:
            db.set_progress_handler(lambda: time.monotonic() > deadline, 10_000)
            return bool(db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",))
    except sqlite3.OperationalError:  # it took too long, or another program keeps it locked
        return False
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return True


def connect(path: Path, mode: str = "ro") -> sqlite3.Connection:
    """A connection to a database that is there already.

    Args:
        path: The file.
        mode: `ro` or `rw`, as SQLite reads it in an address.
    """
    address = f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"
    return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)


def unusable(path: Path, reason: str) -> str:
    """What is told of a database that cannot be used."""
    return f"The database {path} cannot be used: {reason}"
