"""The database file: transactions, snapshots, jobs, and what is said when it is full."""

import asyncio
import shutil
import sqlite3
import threading
from pathlib import Path
from types import SimpleNamespace

import aiosqlite
import pytest

from bot.store import database
from bot.store.database import Store, open_store
from bot.store.rows import first_row, value
from bot.store.trouble import StoreError, explained
from tests.on_record import full_disk


async def test_what_a_block_wrote_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "verbatim.db"
    async with open_store(path) as store, store.write() as db:
        await db.execute("INSERT INTO meta VALUES ('colour', 'green')")
    async with open_store(path) as store, store.read() as db:
        assert await _colour(db) == "green"


async def test_a_block_that_raises_leaves_nothing(store: Store) -> None:

    async def fail() -> None:
        async with store.write() as db:
            await db.execute("INSERT INTO meta VALUES ('colour', 'green')")
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    async with store.read() as db:
        assert await _colour(db) is None


async def test_a_cancelled_block_leaves_nothing_and_frees_the_writer(store: Store) -> None:
    written = asyncio.Event()

    async def write_for_ever() -> None:
        async with store.write() as db:
            await db.execute("INSERT INTO meta VALUES ('colour', 'green')")
            written.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write_for_ever())
    await written.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with store.write() as db:
        assert await _colour(db) is None
        await db.execute("INSERT INTO meta VALUES ('colour', 'blue')")
    async with store.read() as db:
        assert await _colour(db) == "blue"


async def test_writers_take_turns(store: Store) -> None:
    async with store.write() as db:
        await db.execute("INSERT INTO meta VALUES ('count', '0')")

    async def add_one() -> None:
        async with store.write() as db:
            async with db.execute("SELECT value FROM meta WHERE name = 'count'") as cursor:
                row = await cursor.fetchone()
            assert row is not None
            await asyncio.sleep(0)
            await db.execute("UPDATE meta SET value = ?", (str(int(row[0]) + 1),))

    await asyncio.gather(*(add_one() for _ in range(20)))
    async with (
        store.read() as db,
        db.execute("SELECT value FROM meta WHERE name = 'count'") as cursor,
    ):
        row = await cursor.fetchone()
    assert row is not None
    assert row[0] == "20"


async def test_a_reader_sees_one_state_from_its_first_query_to_its_last(store: Store) -> None:
    async with store.read() as before:
        assert await _colour(before) is None
        async with store.write() as db:
            await db.execute("INSERT INTO meta VALUES ('colour', 'green')")
        assert await _colour(before) is None
    async with store.read() as after:
        assert await _colour(after) == "green"


async def test_a_reader_cannot_write(store: Store) -> None:
    with pytest.raises(StoreError):
        async with store.read() as db:
            await db.execute("INSERT INTO meta VALUES ('colour', 'green')")


async def test_many_readers_wait_for_each_other(store: Store) -> None:

    async def look() -> None:
        async with store.read() as db:
            await asyncio.sleep(0.001)
            assert await _colour(db) is None

    await asyncio.gather(*(look() for _ in range(50)))


def _notes(db: sqlite3.Connection) -> list[str]:
    return [row["name"] for row in db.execute("SELECT name FROM meta ORDER BY name")]


async def test_a_job_sees_one_state_and_the_next_the_newest(store: Store) -> None:
    loop = asyncio.get_running_loop()

    async def note(name: str) -> None:
        async with store.write() as db:
            await db.execute("INSERT INTO meta (name, value) VALUES (?, '')", (name,))

    def job(db: sqlite3.Connection) -> tuple[list[str], list[str]]:
        before = _notes(db)
        asyncio.run_coroutine_threadsafe(note("second"), loop).result(10)
        return before, _notes(db)

    await note("first")
    assert await store.run(job) == (["first"], ["first"])
    assert await store.run(_notes) == ["first", "second"]


async def test_a_job_cannot_write_and_what_it_raises_arrives(store: Store) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        await store.run(lambda db: db.execute("DELETE FROM meta"))
    for _ in range(9):  # more than there are connections
        with pytest.raises(ZeroDivisionError):
            await store.run(lambda _: 1 / 0)
    assert await store.run(_notes) == []


async def test_jobs_that_are_not_waited_for_leave_the_store_usable(store: Store) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def job(_: sqlite3.Connection) -> None:
        begun.set()
        go_on.wait(10)

    task = asyncio.create_task(store.run(job))
    await asyncio.to_thread(begun.wait, 10)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.gather(*(store.run(_notes) for _ in range(9))) == [[]] * 9
    go_on.set()


async def test_the_log_is_emptied_between_two_writes(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with store.write() as db:
        await db.execute("INSERT INTO meta VALUES ('colour', 'green')")
        emptying = asyncio.create_task(store.checkpoint())
        await asyncio.sleep(0.05)
        assert not emptying.done()
    assert await emptying
    async with store.write() as db:
        assert await value(db, "PRAGMA busy_timeout") == database.BUSY_TIMEOUT

    async def failing(*_: object) -> None:
        raise full_disk()

    monkeypatch.setattr(database, "value", failing)
    with pytest.raises(StoreError):
        await store.checkpoint()


async def test_a_full_database_says_so_and_keeps_what_it_had(store: Store) -> None:
    async with store.write() as db:
        await db.execute("INSERT INTO meta VALUES ('colour', 'green')")
        await db.execute("PRAGMA max_page_count = 1")  # as if the disk ended here
    with pytest.raises(StoreError, match="disk is full"):
        async with store.write() as db:
            await db.execute("INSERT INTO meta VALUES ('long', ?)", ("x" * 100_000,))
    async with store.write() as db:
        assert await _colour(db) == "green"
        await db.execute("PRAGMA max_page_count = 100000")
    async with store.write() as db:
        await db.execute("INSERT INTO meta VALUES ('long', ?)", ("x" * 100_000,))


def test_a_disk_without_room_for_what_sqlite_keeps_beside_it_is_called_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite calls it an error of the disk when it cannot map the file into memory."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    for free, said in ((0, "the disk is full; make room"), (10**9, "the disk reports an error")):
        usage = SimpleNamespace(total=10**9, used=10**9 - free, free=free)
        monkeypatch.setattr(shutil, "disk_usage", lambda _, usage=usage: usage)
        with pytest.raises(StoreError, match=said), explained(tmp_path / "verbatim.db"):
            raise error


async def _colour(db: aiosqlite.Connection) -> str | None:
    row = await first_row(db, "SELECT value FROM meta WHERE name = 'colour'")
    return str(row[0]) if row else None
