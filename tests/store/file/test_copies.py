"""Copies of the database: whole while others write, checked, put back, and private."""

import asyncio
import os
import random
import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from bot.store import schema
from bot.store.database import Store, open_store
from bot.store.file import copies
from bot.store.file.copies import back_up, contents_of, restore
from bot.store.subscribers.subscriptions import InterestKind
from bot.store.trouble import StoreError, connect
from tests.on_record import rows, subscribed


async def subscribers(path: Path) -> int:
    async with open_store(path) as store:
        ((count,),) = await rows(store, "SELECT count(*) FROM subscription")
    return int(count)


def files(folder: Path, pattern: str = "*") -> list[Path]:
    return sorted(folder.glob(pattern))


def damaged(whole: bytes, chance: random.Random) -> bytes:
    """With some bytes, or a whole page, that nobody wrote; once or in many places."""
    result = bytearray(whole)
    for _ in range(chance.choice((1, 20))):
        size = chance.choice((16, 4096))
        at = chance.randrange(len(result) // 4096) * 4096 + chance.randrange(4097 - size)
        result[at : at + size] = chance.randbytes(size)
    return bytes(result)


async def use(path: Path) -> None:
    """Reads and writes what there is, in each of the ways in which the store does."""
    async with open_store(path) as store:
        async with store.read() as db:
            for table in ("meta", "chat", "subscription", "alert"):
                await db.execute_fetchall(f"SELECT * FROM {table}")
        await store.run(lambda db: db.execute("SELECT * FROM meta").fetchall())
        async with store.write() as db:
            await db.execute("DELETE FROM chat")


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


async def test_a_copy_holds_what_was_just_written_where_a_plain_one_holds_nothing(
    tmp_path: Path,
) -> None:
    path = tmp_path / "verbatim.db"
    async with open_store(path) as store:
        await subscribed(store, 1, 2)
        shutil.copy(path, tmp_path / "plain.db")
        found = back_up(path, tmp_path / "copy.db")
    plain = contents_of(tmp_path / "plain.db")
    assert (plain.subscriptions, plain.is_plain) == (0, True)
    assert (found.version, found.chats, found.subscriptions) == (schema.VERSION, 2, 2)
    assert contents_of(tmp_path / "copy.db") == found
    assert not found.is_plain
    assert [each.name for each in files(tmp_path)] == ["copy.db", "plain.db", "verbatim.db"]
    assert await subscribers(tmp_path / "copy.db") == 2


async def test_a_copy_is_one_state_whoever_writes_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each chat that is written has its subscription in the same transaction: so has the copy."""
    monkeypatch.setattr(copies, "PAGES_AT_A_TIME", 1)
    async with open_store(tmp_path / "verbatim.db") as store:
        await subscribed(store, *range(1, 400))
        stop = asyncio.Event()

        async def write() -> None:
            number = 1000
            while not stop.is_set():
                await subscribed(store, number := number + 1)

        writing = asyncio.create_task(write())
        for _ in range(5):
            found = await asyncio.to_thread(back_up, store.path, tmp_path / "copy.db")
            assert found.chats == found.subscriptions >= 399
        stop.set()
        await writing


async def test_a_copy_is_of_the_moment_at_which_it_began(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "PAGES_AT_A_TIME", 1)
    path = tmp_path / "verbatim.db"
    async with open_store(path) as store:
        await subscribed(store, *range(1, 400))
    with closing(sqlite3.connect(path)) as other:
        left = [3, 2, 1]

        def write() -> bool:
            if left:
                other.execute("DELETE FROM chat WHERE id = ?", (left.pop(),))
                other.commit()
            return False

        found = back_up(path, tmp_path / "copy.db", stopped=write)
    assert not left
    assert found.chats == 399


async def test_a_copy_that_is_given_up_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    async with open_store(tmp_path / "verbatim.db") as store:
        await subscribed(store, 1)
        back_up(store.path, target)
        before = target.read_bytes()
        await subscribed(store, 2)
        stopped = threading.Event()
        stopped.set()
        with pytest.raises(StoreError, match="given up"):
            back_up(store.path, target, stopped=stopped.is_set)
    assert target.read_bytes() == before
    assert not files(tmp_path, ".*")


async def test_of_two_copies_into_one_file_at_once_one_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "PAGES_AT_A_TIME", 1)
    path, target = tmp_path / "verbatim.db", tmp_path / "copy.db"
    (tmp_path / ".copy.db.partial").write_bytes(b"what a kill left behind")
    refused: list[StoreError] = []

    def second() -> bool:
        if not refused:
            with pytest.raises(StoreError, match="Another program is writing") as raised:
                back_up(path, target)
            refused.append(raised.value)
        return False

    async with open_store(path) as store:
        await subscribed(store, *range(1, 100))
    made = back_up(path, target, stopped=second)
    assert refused
    assert contents_of(target) == made
    assert made.subscriptions == 99
    assert not files(tmp_path, ".*")
    assert mode(target) == 0o600


async def test_a_copy_whose_check_is_given_up_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "verbatim.db"
    async with open_store(path) as store:
        await subscribed(store, *range(1, 20_000))
        back_up(path, tmp_path / "copy.db")
    with pytest.raises(StoreError, match="given up"):
        contents_of(tmp_path / "copy.db", stopped=lambda: True)


async def test_no_other_user_may_read_any_of_the_files(tmp_path: Path) -> None:
    path = tmp_path / "verbatim.db"
    before = os.umask(0)
    try:
        async with open_store(path) as store:
            await subscribed(store, 1)
            found = {each.name: mode(each) for each in files(tmp_path)}
            back_up(path, tmp_path / "copy.db")
        assert found == dict.fromkeys(("verbatim.db", "verbatim.db-shm", "verbatim.db-wal"), 0o600)
        path.chmod(0o644)  # as older versions made it
        async with open_store(path):
            assert mode(path) == 0o600
        restore(tmp_path / "copy.db", path, replace=True)
        assert {mode(each) for each in files(tmp_path)} == {0o600}
    finally:
        os.umask(before)


async def test_what_is_deleted_is_not_in_the_files_any_more(tmp_path: Path) -> None:
    path = tmp_path / "verbatim.db"
    words = "a phrase that nobody else subscribed to"
    async with open_store(path) as store:
        await subscribed(store, 5_550_123_456, kind=InterestKind.WORDS, what=words)
        await store.checkpoint()
        assert words.encode() in path.read_bytes()
        async with store.write() as db:
            await db.execute("DELETE FROM chat")
        await store.checkpoint()
        for each in files(tmp_path):
            assert words.encode() not in each.read_bytes()


async def test_a_database_that_is_not_in_its_place_any_more_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "verbatim.db"
    async with open_store(path) as store:
        await subscribed(store, 1)
        path.rename(tmp_path / "elsewhere.db")
        with pytest.raises(StoreError, match="deleted, moved or replaced"):
            await subscribed(store, 2)
        (tmp_path / "elsewhere.db").rename(path)
        await subscribed(store, 2)
        shutil.copy(path, tmp_path / "other.db")
        (tmp_path / "other.db").replace(path)
        with pytest.raises(StoreError, match="deleted, moved or replaced"):
            await subscribed(store, 3)


@pytest.mark.parametrize("seed", range(6))
async def test_damage_is_always_told_in_one_line(tmp_path: Path, seed: int) -> None:
    """Whatever is damaged, and whichever way that is found out."""
    chance = random.Random(seed)
    path = tmp_path / "verbatim.db"
    async with open_store(path) as store:
        await subscribed(store, *range(1, 1500))
        async with store.write() as db:
            await db.execute("INSERT INTO meta VALUES ('long', ?)", ("ü" * 40_000,))
        back_up(path, tmp_path / "copy.db")
    whole = (tmp_path / "copy.db").read_bytes()
    for _ in range(12):
        for each in files(tmp_path, "verbatim.db*"):
            each.unlink()
        path.write_bytes(damaged(whole, chance))
        said = ""
        try:
            await use(path)
        except StoreError as error:
            said = str(error)
        assert "\n" not in said
        assert not said or "damaged" in said or "another program" in said


def test_what_cannot_be_copied_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="There is no database at"):
        back_up(tmp_path / "other.db", tmp_path / "copy.db")
    (tmp_path / "other.db").write_bytes(b"no database at all " * 999)
    with pytest.raises(StoreError, match=r"other\.db cannot be used: it is damaged"):
        back_up(tmp_path / "other.db", tmp_path / "copy.db")
    assert [path.name for path in tmp_path.iterdir()] == ["other.db"]


async def test_a_disk_without_room_for_a_copy_is_told(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def small(path: Path, mode: str = "ro") -> sqlite3.Connection:
        opened = connect(path, mode)
        if path.name.endswith(".partial"):
            opened.execute("PRAGMA max_page_count = 2")
        return opened

    monkeypatch.setattr(copies, "connect", small)
    with pytest.raises(StoreError, match=r"copy\.db cannot be used: the disk is full"):
        back_up(store.path, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()
