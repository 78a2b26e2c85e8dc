"""A copy is put back, and what was there is kept."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.database import open_store
from bot.store.file.copies import back_up, restore
from bot.store.trouble import StoreError
from tests.on_record import subscribed
from tests.store.file.test_copies import files, subscribers


async def test_nothing_but_a_whole_database_is_put_back(tmp_path: Path) -> None:
    path = tmp_path / "verbatim.db"
    async with open_store(path) as store:
        await subscribed(store, *range(1, 2000))
        back_up(path, tmp_path / "good.db")
    good = (tmp_path / "good.db").read_bytes()
    half = tmp_path / "bad.db"
    newer = tmp_path / "newer.db"
    newer.write_bytes(good)
    with closing(sqlite3.connect(newer)) as db:
        db.execute("PRAGMA user_version = 999")
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as db:
        db.execute("CREATE TABLE recipe (name TEXT)")
    half.write_bytes(good[: len(good) // 2])
    unindexed = tmp_path / "unindexed.db"
    unindexed.write_bytes(good)
    with closing(sqlite3.connect(unindexed)) as db:
        db.execute("PRAGMA writable_schema = ON")
        db.execute("DELETE FROM sqlite_master WHERE name = 'subscription_what'")
        db.commit()
    (tmp_path / "empty.db").touch()
    (tmp_path / "folder.db").mkdir()
    (tmp_path / "letter.db").write_text("Dear editor, " * 500)
    before = path.read_bytes()
    for name, said in (
        ("bad.db", "damaged"),
        ("unindexed.db", "damaged"),
        ("empty.db", "holds nothing"),
        ("newer.db", "newer Verbatim"),
        ("other.db", "not a Verbatim database"),
        ("letter.db", "not a Verbatim database"),
        ("none.db", "no file"),
        ("folder.db", "is a folder"),
    ):
        with pytest.raises(StoreError, match=said) as refused:
            restore(tmp_path / name, path, replace=True)
        assert "\n" not in str(refused.value)
    assert path.read_bytes() == before
    assert not files(tmp_path, "verbatim.db.*")


async def test_a_copy_is_put_back_and_what_was_there_is_kept_whole(tmp_path: Path) -> None:
    path, copy = tmp_path / "verbatim.db", tmp_path / "copy.db"
    async with open_store(path) as store:
        await subscribed(store, 1)
        back_up(path, copy)
        await subscribed(store, 2, 3)
        # As after a kill: what was written last is in the files beside the database alone.
        for each in files(tmp_path, "verbatim.db*"):
            shutil.copy(each, tmp_path / f"killed{each.name.removeprefix('verbatim.db')}")
    killed = tmp_path / "killed"
    assert (tmp_path / "killed-wal").stat().st_size > 0
    with pytest.raises(StoreError, match="--replace"):
        restore(copy, killed, replace=False)
    found, kept = restore(copy, killed, replace=True)
    assert kept is not None
    assert found.subscriptions == 1
    assert await subscribers(killed) == 1
    assert await subscribers(kept) == 3
    _, kept = restore(copy, tmp_path / "fresh.db", replace=False)
    assert kept is None
    assert await subscribers(tmp_path / "fresh.db") == 1


@pytest.mark.parametrize(
    ("refused", "said"), [("open", "cannot be read"), ("rename", "cannot be moved aside")]
)
async def test_what_may_not_be_touched_stays_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str, said: str
) -> None:
    path, copy = tmp_path / "verbatim.db", tmp_path / "copy.db"
    async with open_store(path):
        back_up(path, copy)
    before = path.read_bytes()

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    with monkeypatch.context() as patch:
        patch.setattr(Path, refused, refuse)
        with pytest.raises(StoreError, match=said):
            restore(copy, path, replace=True)
    assert path.read_bytes() == before


async def test_what_a_lost_database_left_beside_it_is_not_written_into_the_copy(
    tmp_path: Path,
) -> None:
    path, copy, lost = (tmp_path / name for name in ("verbatim.db", "copy.db", "lost.db"))
    async with open_store(path) as store:
        await subscribed(store, 1)
        back_up(path, copy)
        await subscribed(store, 2, 3)
        # The bot was killed, and the database deleted: its write-ahead log stays.
        shutil.copy(tmp_path / "verbatim.db-wal", tmp_path / "lost.db-wal")
    _, kept = restore(copy, lost, replace=False)
    assert kept is None
    assert await subscribers(lost) == 1
