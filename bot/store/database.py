"""The SQLite file: one writer behind a lock, a few readers, numbered schema files."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager, closing, contextmanager
from itertools import count
from pathlib import Path
from queue import LifoQueue
from typing import TypeVar

import aiosqlite

from bot.errors import OperatorError

_T = TypeVar("_T")

SCHEMA = Path(__file__).parent / "schema"
READERS = 3
BUSY_TIMEOUT = 10_000
"""Milliseconds to wait for another process (`python -m bot ingest`) that is writing."""

PAGES_KEPT = 16_384
"""Kibibytes of the file that a connection of search, or the writer, keeps in memory at most."""

MODE_PAUSE = 0.05
"""Seconds between attempts to change the file's mode."""

_REASONS = {
    sqlite3.SQLITE_BUSY: "another program keeps it locked; end that program",
    sqlite3.SQLITE_LOCKED: "another program keeps it locked; end that program",
    sqlite3.SQLITE_READONLY: "it cannot be written; check its owner and permissions",
    sqlite3.SQLITE_FULL: "the disk is full; make room",
    sqlite3.SQLITE_IOERR: "the disk reports an error; check the disk",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; check the path and its permissions",
    sqlite3.SQLITE_CORRUPT: "it is damaged; restore a backup, or delete it to build it again",
    sqlite3.SQLITE_NOTADB: "it is not a Verbatim database; set VERBATIM_DATABASE to another path",
}


class StoreError(OperatorError):
    """The database cannot be used as it is now; its message says why, and what helps."""


class Store:
    """An open database. Make one with `open_store`."""

    def __init__(
        self,
        path: Path,
        writer: aiosqlite.Connection,
        readers: list[aiosqlite.Connection],
        plain: LifoQueue[sqlite3.Connection],
        threads: ThreadPoolExecutor,
    ) -> None:
        self.path = path
        self._threads = threads
        self._plain = plain
        self._writer = writer
        self._lock = asyncio.Lock()
        self.intake_lock = asyncio.Lock()
        """Held by whoever brings the record up to date with the folder: one at a time."""
        self._readers: asyncio.LifoQueue[aiosqlite.Connection] = asyncio.LifoQueue()
        for reader in readers:
            self._readers.put_nowait(reader)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[aiosqlite.Connection]:
        """One transaction: all of it is kept when the block ends, nothing when it raises.

        Yields:
            The only connection that writes, in a transaction of its own.

        Raises:
            StoreError: The disk is full, the file read-only, locked or damaged.
        """
        async with self._lock:
            with _explained(self.path):
                try:
                    await self._writer.execute("BEGIN IMMEDIATE")
                    yield self._writer
                    await self._writer.commit()
                except BaseException:
                    # Shielded: a task that is being cancelled must not leave its transaction open.
                    await asyncio.shield(self._writer.rollback())
                    raise

    @asynccontextmanager
    async def read(self) -> AsyncIterator[aiosqlite.Connection]:
        """A snapshot: every query of the block sees the same state of the database.

        Yields:
            A connection that cannot write.

        Raises:
            StoreError: The file cannot be read.
        """
        reader = await self._readers.get()
        try:
            with _explained(self.path):
                try:
                    await reader.execute("BEGIN")
                    yield reader
                finally:
                    await asyncio.shield(reader.rollback())
        finally:
            self._readers.put_nowait(reader)

    async def run(self, job: Callable[[sqlite3.Connection], _T]) -> _T:
        """Runs a function on a snapshot, in a thread of the store.

        Many queries then cost one change of threads, and computing between them holds nobody up.

        Args:
            job: Given a connection that cannot write; it must not keep it.

        Raises:
            StoreError: The file cannot be read.
        """
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._run, job)

    def _run(self, job: Callable[[sqlite3.Connection], _T]) -> _T:
        with _explained(self.path):
            db = self._plain.get()
            try:
                db.execute("BEGIN")
                return job(db)
            finally:
                db.rollback()
                self._plain.put(db)


@asynccontextmanager
async def open_store(path: Path) -> AsyncIterator[Store]:
    """Opens the database, makes it where there is none, and brings its schema up to date.

    Args:
        path: The SQLite file; its folder is made when missing.

    Yields:
        The store; all its connections are closed when the block ends.

    Raises:
        StoreError: The file cannot be opened, or a newer Verbatim wrote it.
    """
    with _explained(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("ab"):  # a connection that cannot be opened would leave its thread alone
                pass
        except OSError as error:
            raise StoreError(
                f"The database {path} cannot be opened: {error.strerror}; check the path and its"
                " permissions"
            ) from error
        async with AsyncExitStack() as stack:
            writer = await stack.enter_async_context(_connection(path))
            await _migrate(writer, path)
            await _use_wal(writer)
            await writer.execute(f"PRAGMA cache_size = {-PAGES_KEPT}")
            readers = []
            for _ in range(READERS):
                reader = await stack.enter_async_context(_connection(path))
                await reader.execute("PRAGMA query_only = ON")
                readers.append(reader)
            plain: LifoQueue[sqlite3.Connection] = LifoQueue()  # the last used remembers most
            for _ in range(READERS):
                plain.put(stack.enter_context(closing(_plain_connection(path))))
            threads = ThreadPoolExecutor(READERS, thread_name_prefix="store")
            stack.push_async_callback(asyncio.to_thread, threads.shutdown)
            yield Store(path, writer, readers, plain, threads)


@asynccontextmanager
async def _connection(path: Path) -> AsyncIterator[aiosqlite.Connection]:
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        connection.row_factory = sqlite3.Row
        await connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
        await connection.execute("PRAGMA foreign_keys = ON")
        yield connection


def _plain_connection(path: Path) -> sqlite3.Connection:
    """For one thread at a time."""
    db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    db.row_factory = sqlite3.Row
    db.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
    db.execute("PRAGMA query_only = ON")
    db.execute(f"PRAGMA cache_size = {-PAGES_KEPT}")
    return db


async def _migrate(db: aiosqlite.Connection, path: Path) -> None:
    """Applies the schema files that this database has not seen, all or none."""
    files = sorted(SCHEMA.glob("[0-9][0-9][0-9]_*.sql"))
    if await _version(db) == len(files):
        return
    await db.execute("BEGIN IMMEDIATE")
    try:
        version = await _version(db)  # another process may have been first
        if version > len(files):
            raise StoreError(f"{path} was written by a newer Verbatim; update this one")
        if version == 0 and await _value(db, "SELECT count(*) FROM sqlite_master"):
            raise StoreError(f"{path} belongs to another program; set VERBATIM_DATABASE")
        for file in files[version:]:
            for statement in _statements(file.read_text(encoding="utf-8")):
                await db.execute(statement)
        await db.execute(f"PRAGMA user_version = {len(files)}")
        await db.commit()
    except BaseException:
        await asyncio.shield(db.rollback())
        raise


async def _use_wal(db: aiosqlite.Connection) -> None:
    """Lets readers and the writer work at once.

    Each commit still waits for the disk (`synchronous` is FULL, as SQLite has it): an alert that is
    noted as sent must not be forgotten in a power cut, and reading a corpus hardly gains by less.

    The mode is kept in the file. SQLite does not wait while another process is changing it too,
    whatever the busy timeout is.
    """
    for attempt in count():
        try:
            await _value(db, "PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if attempt * MODE_PAUSE * 1000 >= BUSY_TIMEOUT:
                raise
            await asyncio.sleep(MODE_PAUSE)
        else:
            return


async def _value(db: aiosqlite.Connection, query: str) -> object:
    """The one value that a query returns; its cursor is closed, so that it keeps no lock."""
    async with db.execute(query) as cursor:
        row = await cursor.fetchone()
    return row[0] if row else None


async def _version(db: aiosqlite.Connection) -> int:
    return int(str(await _value(db, "PRAGMA user_version")))


def _statements(script: str) -> Iterator[str]:
    """Cuts a script at its statements; `executescript` would commit the transaction around it."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turns what SQLite says of the file and the disk into a `StoreError`; a bug stays a bug."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        # The low byte is the primary result code: https://sqlite.org/rescode.html
        reason = _REASONS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if reason is None:
            raise
        raise StoreError(f"The database {path} cannot be used: {reason}") from error
