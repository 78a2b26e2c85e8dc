"""The SQLite file: one writer behind a lock, a few readers, numbered schema files."""

import asyncio
import errno
import os
import sqlite3
import stat
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager, closing, suppress
from itertools import count
from pathlib import Path
from queue import LifoQueue
from typing import TypeVar

import aiosqlite

from bot.process.finishing import to_its_end
from bot.store.file.copies import SIDE_FILES
from bot.store.file.identity import identity
from bot.store.file.migrating import migrate
from bot.store.file.partial import PRIVATE
from bot.store.rows import value
from bot.store.trouble import LostError, NotSavedError, StoreError, explained

_T = TypeVar("_T")

READERS = 3
BUSY_TIMEOUT = 10_000
"""Milliseconds to wait for another process (`python -m bot ingest`) that is writing."""

PAGES_KEPT = 16_384
"""Kibibytes of the file that a connection of search, or the writer, keeps in memory at most."""

CHECKPOINT_TIMEOUT = 250
"""Milliseconds to wait for a program that is reading the write-ahead log, such as Litestream, which
always is; the writer waits along."""

MODE_PAUSE = 0.05
"""Seconds between attempts to change the file's mode."""


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
        self._identity = identity(path)
        # Made when something is read or written.
        self._side_files: dict[Path, tuple[int, int] | None] = {
            path.with_name(path.name + ending): None for ending in SIDE_FILES
        }
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
            StoreError: The disk is full, the file read-only, locked, damaged or not there any more.
        """
        async with self._lock:
            self.check_in_place()
            with explained(self.path, NotSavedError):
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
            with explained(self.path):
                try:
                    await reader.execute("BEGIN")
                    yield reader
                finally:
                    await asyncio.shield(reader.rollback())
        finally:
            self._readers.put_nowait(reader)

    def check_in_place(self) -> None:
        """Looks whether the files that are open still are those at their paths.

        Raises:
            LostError: It was deleted, moved or replaced: what is written now would be lost.
            NotSavedError: Nobody can tell, since its folder may not be entered any more.
        """
        for file, known in {self.path: self._identity, **self._side_files}.items():
            now = identity(file)
            if known not in {None, now}:
                raise _out_of_place(file)
            if file in self._side_files:
                self._side_files[file] = now

    async def checkpoint(self) -> bool:
        """Empties the write-ahead log, which still holds what was deleted or changed since.

        Returns:
            Whether it is empty. It is not while another program reads it; that one empties it soon.

        Raises:
            StoreError: The file cannot be written.
        """
        async with self._lock:
            with explained(self.path):
                await self._writer.execute(f"PRAGMA busy_timeout = {CHECKPOINT_TIMEOUT}")
                try:
                    is_busy = await value(self._writer, "PRAGMA wal_checkpoint(TRUNCATE)")
                finally:
                    await self._writer.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
        return not is_busy

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
        with explained(self.path):
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
    with explained(path):
        try:
            _make_private(path)
        except OSError as error:
            raise StoreError(
                f"The database {path} cannot be opened: {error.strerror}; {_advice(path, error)}"
            ) from error
        async with AsyncExitStack() as stack:
            writer = await stack.enter_async_context(_connection(path))
            await migrate(writer, path)
            await _use_wal(writer)
            await writer.execute(f"PRAGMA cache_size = {-PAGES_KEPT}")
            # What is deleted is overwritten, so that nobody who is forgotten stays in the file.
            await writer.execute("PRAGMA secure_delete = ON")
            readers = []
            for _ in range(READERS):
                reader = await stack.enter_async_context(_connection(path))
                await reader.execute("PRAGMA query_only = ON")
                readers.append(reader)
            plain: LifoQueue[sqlite3.Connection] = LifoQueue()  # the last used remembers most
            for _ in range(READERS):
                plain.put(stack.enter_context(closing(_plain_connection(path))))
            threads = ThreadPoolExecutor(READERS, thread_name_prefix="store")
            stack.push_async_callback(_shut_down, threads)
            yield Store(path, writer, readers, plain, threads)


def _make_private(path: Path) -> None:
    """Makes a database where there is none; it is nobody's but the bot's, as is what it knows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # A connection that cannot be opened would leave its thread alone: this fails first.
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE)
    is_file = stat.S_ISREG(os.fstat(descriptor).st_mode)
    os.close(descriptor)
    if not is_file:
        raise OSError(errno.EINVAL, "Not a file", str(path))
    for ending in ("", *SIDE_FILES):
        with suppress(FileNotFoundError, PermissionError):  # the file may be somebody else's
            path.with_name(path.name + ending).chmod(PRIVATE)


def _out_of_place(file: Path) -> NotSavedError:
    try:
        file.stat()
    except PermissionError:
        return NotSavedError(
            f"{file} cannot be reached: Permission denied; check the owner and permissions of its"
            " folder"
        )
    except OSError:
        pass
    return LostError(f"The file {file} was deleted, moved or replaced while it was in use")


def _advice(path: Path, error: OSError) -> str:
    """What helps when a database cannot be opened."""
    folder = next((each for each in path.parents if each.exists()), path.parent)
    owner, user = folder.stat().st_uid, os.geteuid()
    if isinstance(error, PermissionError) and owner != user:
        return f"{folder} is user {owner}'s, and the bot is user {user}: chown -R {user} {folder}"
    return "check the path and its permissions"


async def _shut_down(threads: ThreadPoolExecutor) -> None:
    """Waits for the jobs: their connections are closed afterwards."""
    await to_its_end(asyncio.to_thread(threads.shutdown))


@asynccontextmanager
async def _connection(path: Path) -> AsyncIterator[aiosqlite.Connection]:
    connection = aiosqlite.connect(path, isolation_level=None)
    try:
        # Left alone, its thread would bring what it did to a loop that has been closed.
        await to_its_end(connection)
        connection.row_factory = sqlite3.Row
        await connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
        await connection.execute("PRAGMA foreign_keys = ON")
        yield connection
    finally:
        await to_its_end(connection.close())


def _plain_connection(path: Path) -> sqlite3.Connection:
    """For one thread at a time."""
    db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    db.row_factory = sqlite3.Row
    db.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
    db.execute("PRAGMA query_only = ON")
    db.execute(f"PRAGMA cache_size = {-PAGES_KEPT}")
    return db


async def _use_wal(db: aiosqlite.Connection) -> None:
    """Lets readers and the writer work at once.

    Each commit still waits for the disk (`synchronous` is FULL, as SQLite has it): an alert that is
    noted as sent must not be forgotten in a power cut, and reading a corpus hardly gains by less.

    The mode is kept in the file. SQLite does not wait while another process is changing it too,
    whatever the busy timeout is.
    """
    for attempt in count():
        try:
            await value(db, "PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if attempt * MODE_PAUSE * 1000 >= BUSY_TIMEOUT:
                raise
            await asyncio.sleep(MODE_PAUSE)
        else:
            return
