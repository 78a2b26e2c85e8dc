"""Unused space goes back to the disk in steps, and nobody waits for it."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.store import database, schema
from bot.store.database import Store, open_store
from bot.store.file import shrinking
from bot.store.rows import value
from bot.store.subscribers import chats
from bot.store.trouble import StoreError
from tests.patience import PATIENCE, until
from tests.store.test_released import RELEASED, made


async def fill_and_empty(store: Store) -> None:
    """Chats by the thousand come and go."""
    async with store.write() as db:
        await db.executemany(
            "INSERT INTO chat (id, kind, language, reason) VALUES (?, 'private', 'en', ?)",
            [(number, "x" * 500) for number in range(1, 5_000)],
        )
    async with store.write() as db:
        await db.execute("DELETE FROM chat")
    await store.checkpoint()


async def test_a_file_shrinks_while_others_write(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(shrinking, "MIN_UNUSED", 100_000)
    monkeypatch.setattr(shrinking, "STEP_PAGES", 20)
    await fill_and_empty(store)
    before = store.path.stat().st_size
    caplog.set_level("INFO")
    keeping = asyncio.create_task(shrinking.keep_small(store))
    written = 0
    while "given back" not in caplog.text:
        written += 1
        async with store.write() as db:
            await chats.remember(db, written, "private", "en", "UTC")
        await asyncio.sleep(0.001)
    keeping.cancel()
    await asyncio.wait({keeping})
    assert store.path.stat().st_size < before / 2
    assert written > 10
    async with store.read() as db:
        assert await value(db, "SELECT count(*) FROM chat") == written
        assert await value(db, "PRAGMA integrity_check") == "ok"


async def test_a_little_unused_space_stays(store: Store) -> None:
    await fill_and_empty(store)
    before = store.path.stat().st_size
    assert await shrinking.unused_bytes(store) == 0
    keeping = asyncio.create_task(shrinking.keep_small(store))
    await asyncio.sleep(0.1)
    keeping.cancel()
    await asyncio.wait({keeping})
    assert store.path.stat().st_size == before


async def test_trouble_is_told_and_it_is_looked_at_again(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(shrinking, "UPKEEP_SECONDS", 0.0)
    looks: list[Store] = []

    async def unused(looked_at: Store) -> int:
        looks.append(looked_at)
        if len(looks) == 1:
            raise StoreError("The disk is full")
        return 0

    monkeypatch.setattr(shrinking, "unused_bytes", unused)
    keeping = asyncio.create_task(shrinking.keep_small(store))
    await until(lambda: len(looks) > 1)
    keeping.cancel()
    await asyncio.wait({keeping})
    assert "Unused space of the database stays for now: The disk is full" in caplog.text


OLDER = [script for script in RELEASED if int(script.name[:3]) < schema.VERSION]


@pytest.mark.parametrize("script", OLDER, ids=lambda script: script.stem)
async def test_an_older_database_can_shrink_after_an_upgrade(tmp_path: Path, script: Path) -> None:
    async with open_store(made(tmp_path / "verbatim.db", script)) as store, store.read() as db:
        assert await value(db, "PRAGMA auto_vacuum") == 2


async def test_a_reader_of_the_log_holds_up_nobody_for_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Litestream does, which reads all the time."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT", 200_000)  # the wait for other writers
    async with open_store(tmp_path / "verbatim.db") as store:
        await write_beside_a_reader(store)


async def write_beside_a_reader(store: Store) -> None:
    async with store.write() as db:
        await chats.remember(db, 1, "private", "en", "UTC")
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM chat").fetchall()
        async with store.write() as db:
            await chats.remember(db, 2, "private", "en", "UTC")
        async with asyncio.timeout(PATIENCE):
            assert not await store.checkpoint()
        other.rollback()
    assert await store.checkpoint()
