"""Whole copies of the database: made while it is in use, checked, and put back.

A plain copy of the file will not do: what was written last is in the `-wal` file beside it, and
without that a copy is old, or empty.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.store import schema
from bot.store.file.identity import identity
from bot.store.file.partial import partial_file
from bot.store.trouble import DAMAGED, StoreError, connect, explained, unusable

PAGES_AT_A_TIME = 1_000
"""Pages that are copied between two looks at whether to go on."""

SIDE_FILES = ("-wal", "-shm")
"""Endings of the files that SQLite keeps beside a database in use."""

COPIES = ("rescued-*[0-9]", "replaced-*[0-9]", "version-*[0-9]", "restored")
"""Endings of what is kept beside a database: whole copies and earlier databases."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a whole database holds.

    Attributes:
        version: Of its schema.
        size: Bytes.
        is_plain: Whether it is the bare file, which may lack what was written last.
        subscriptions: 0 where the schema is older than subscriptions.
        waiting: Alerts that are still to be sent.
    """

    version: int
    size: int
    is_plain: bool
    interviews: int
    exchanges: int
    chats: int
    subscriptions: int
    waiting: int


def back_up(database: Path, target: Path, *, stopped: Callable[[], bool] | None = None) -> Contents:
    """Copies a database, which may be in use, into a file of its own, and checks the copy.

    Args:
        database: The source.
        target: Replaced only once the copy is whole.
        stopped: Asked now and then; `True` gives up.

    Raises:
        StoreError: There is no such database, it is damaged, or the copy cannot be written.
    """
    if not database.is_file():
        raise StoreError(f"There is no database at {database}")
    with explained(database), closing(connect(database, "rw")) as source:
        return copy(source, target, stopped=stopped)


def copy(
    source: sqlite3.Connection, target: Path, *, stopped: Callable[[], bool] | None = None
) -> Contents:
    """Copies a database through an open connection; otherwise as `back_up`."""
    # In a transaction that has read something the source stays as it is. Otherwise the copy would
    # begin anew whenever somebody writes, and might never end.
    is_free = not source.in_transaction
    if is_free:
        source.execute("BEGIN")
    source.execute("SELECT 1 FROM sqlite_master").fetchone()
    try:
        with partial_file(target) as partial:
            with explained(target), closing(connect(partial, "rw")) as written:
                _copy_pages(source, written, _until(stopped))
            if is_free:
                source.rollback()  # while the copy is checked, the log can be emptied
            contents = _contents(partial, stopped=stopped, of=_path_of(source))
            _settle(partial, target)
    except OSError as error:
        raise StoreError(f"The copy {target} cannot be written: {error.strerror}") from error
    return contents


def _copy_pages(
    source: sqlite3.Connection, written: sqlite3.Connection, goes_on: Callable[[], None]
) -> None:
    written.execute("PRAGMA journal_mode = OFF")  # what fails is thrown away
    source.backup(written, pages=PAGES_AT_A_TIME, progress=lambda *_: goes_on())
    written.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it


def _path_of(db: sqlite3.Connection) -> Path:
    # As bytes: the name of a file need not be text.
    (name,) = db.execute("SELECT CAST(file AS BLOB) FROM pragma_database_list").fetchone()
    return Path(os.fsdecode(name))


def contents_of(path: Path, *, stopped: Callable[[], bool] | None = None) -> Contents:
    """What a copy holds, after a check that it is whole.

    Raises:
        StoreError: It is damaged, holds nothing, or is not a database of this or an older version.
    """
    _check_is_file(path)
    try:
        return _contents(path, stopped=stopped)
    except OSError as error:
        raise StoreError(
            f"{path} cannot be read: {error.strerror}; check its owner and permissions"
        ) from error


def _contents(
    path: Path, *, stopped: Callable[[], bool] | None, of: Path | None = None
) -> Contents:
    """What a copy holds; `of` is the database from which it was made just now."""
    goes_on = _until(stopped)
    is_plain = _is_plain(path)
    with explained(of or path), closing(_connect_copy(path)) as db:
        db.set_progress_handler(lambda: goes_on() or 0, 1_000_000)
        damage = unusable(of, DAMAGED) if of else f"{path} is damaged; take another copy"
        version, tables = _checked(db, path, damage)

        def count(table: str, where: str = "1") -> int:
            if table not in tables:
                return 0
            return int(db.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0])

        return Contents(
            version=version,
            size=path.stat().st_size,
            is_plain=is_plain,
            interviews=count("interview", "withdrawn = 0"),
            exchanges=count("exchange"),
            chats=count("chat"),
            subscriptions=count("subscription"),
            waiting=count("alert", "state IN ('waiting', 'in flight', 'in hand')"),
        )


def _checked(db: sqlite3.Connection, path: Path, damage: str) -> tuple[int, set[str]]:
    """The version of a database and its tables, after a check that it is whole."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master")}
    if not tables:
        raise StoreError(
            f"{path} holds nothing. A plain copy of a database leaves out what is in the -wal"
            " file beside it; copy with: python -m bot backup FILE"
        )
    if version < 1 or "interview" not in tables:
        raise StoreError(f"{path} is not a Verbatim database")
    if version > schema.VERSION:
        raise StoreError(f"{path} was written by a newer Verbatim; update this one")
    is_whole = db.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    if not is_whole or schema.parts(version) - tables:
        raise StoreError(damage)
    return version, tables


def restore(
    copied: Path, database: Path, *, replace: bool, stopped: Callable[[], bool] | None = None
) -> tuple[Contents, Path | None]:
    """Puts a copy in the place of the database, which nobody may be using.

    Args:
        copied: Of `back_up`; it stays as it is.
        database: Where it is wanted.
        replace: Whether a database that is there may be moved aside.
        stopped: Asked now and then; `True` gives up.

    Returns:
        What it holds, and where the database is that was there before.

    Raises:
        StoreError: The copy is not whole, or there is a database and `replace` was not said.
    """
    _check_is_file(copied)  # first: with a mistyped name there is nothing to move aside for
    check_free(database, replace=replace)
    contents = contents_of(copied, stopped=stopped)
    ready = database.with_name(f"{database.name}.restored")
    with explained(copied), closing(_connect_copy(copied)) as source:
        copy(source, ready, stopped=stopped)
    kept = move_aside(database)
    ready.replace(database)
    return contents, kept


def check_free(database: Path, *, replace: bool) -> None:
    """Looks whether a database may be put there.

    Raises:
        StoreError: There is one, and `replace` was not said.
    """
    if is_there(database) and not replace:
        raise StoreError(
            f"There is a database at {database}. With --replace it is moved aside, and kept"
        )


def is_there(database: Path) -> bool:
    """Whether a database was ever written there: a full disk may leave an empty file."""
    if identity(database) is None:
        return False
    return database.stat().st_size > 0 or database.with_name(f"{database.name}-wal").exists()


def copies_beside(database: Path) -> list[Path]:
    """Whole copies and earlier databases that are kept beside one."""
    return [path for ending in COPIES for path in database.parent.glob(f"{database.name}.{ending}")]


def move_aside(database: Path) -> Path | None:
    """Renames a database along with the files beside it, so that it stays whole.

    Files beside it that lost it are moved too: SQLite would write what is in them over the next
    database of that name.

    Raises:
        StoreError: It cannot be moved.
    """
    kept = database.with_name(f"{database.name}.replaced-{timestamp()}")
    was_there = database.exists()
    try:
        for ending in ("", *SIDE_FILES):
            part = database.with_name(database.name + ending)
            if part.exists():
                part.rename(kept.with_name(kept.name + ending))
    except OSError as error:
        raise StoreError(
            f"{database} cannot be moved aside: {error.strerror}; check the owner and permissions"
            f" of {database.parent}"
        ) from error
    return kept if was_there else None


def timestamp() -> str:
    """Now, as it stands in a file's name."""
    return f"{datetime.now(UTC).astimezone():%Y%m%d-%H%M%S}"


def _check_is_file(path: Path) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder; name a file in its place")
    if not path.is_file():
        raise StoreError(f"There is no file {path}")


def _connect_copy(path: Path) -> sqlite3.Connection:
    """A connection that leaves nothing beside a file that nobody else uses."""
    return connect(path, "ro&immutable=1" if _is_plain(path) else "ro")


def _is_plain(path: Path) -> bool:
    """Whether a file was made to have a write-ahead log beside it, and has none.

    The format says so at offset 18: https://sqlite.org/fileformat.html#the_database_header
    """
    with path.open("rb") as file:
        file.seek(18)
        needs_log = file.read(1) == b"\x02"
    return needs_log and not path.with_name(f"{path.name}-wal").exists()


def _settle(partial: Path, target: Path) -> None:
    """Puts a file in its place so that it is there, and whole, after a power cut too."""
    for path, then in ((partial, lambda: partial.replace(target)), (target.parent, lambda: None)):
        file = os.open(path, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)
        then()


def _until(stopped: Callable[[], bool] | None) -> Callable[[], None]:
    def goes_on() -> None:
        if stopped is not None and stopped():
            raise StoreError("The copy was given up")

    return goes_on
