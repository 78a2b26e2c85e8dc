"""Copies in the night and by hand, and what happens when the database vanishes: real processes."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.backups import KEPT, back_up_nightly, nightly_backups, tonight
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.store.database import Store, open_store
from bot.store.file.copies import contents_of
from bot.store.subscribers import chats
from bot.store.trouble import StoreError
from tests.local_api.process import forked_bot, said
from tests.local_api.server import serve
from tests.patience import PATIENCE, until


class Nights:
    """A clock that jumps, and stops the watch after some looks."""

    def __init__(self, start: datetime, looks: int, stride: timedelta) -> None:
        self.now = start
        self.looks = looks
        self.stride = stride

    def time(self) -> float:
        return self.now.timestamp()

    def monotonic(self) -> float:
        return self.now.timestamp()

    async def sleep(self, _seconds: float) -> None:
        self.looks -= 1
        if not self.looks:
            raise asyncio.CancelledError
        self.now += self.stride


async def nights(
    store: Store, folder: Path, looks: int, stride: timedelta, start: str = "2024-05-01T12:00"
) -> list[str]:
    clock = Nights(datetime.fromisoformat(start).astimezone(), looks, stride)
    with pytest.raises(asyncio.CancelledError):
        await back_up_nightly(store.path, folder, clock)
    return [path.name for path in nightly_backups(folder)]


async def test_a_copy_is_made_each_night_and_seven_are_kept(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "backups"
    found = await nights(store, folder, 20, timedelta(days=1))
    assert found == [f"verbatim-2024-05-{day}.db" for day in range(14, 21)]
    assert len(found) == KEPT
    assert contents_of(folder / found[-1]).interviews == 0


async def test_a_clock_that_was_ahead_costs_no_copy_of_the_nights_since(
    store: Store, tmp_path: Path
) -> None:
    day = timedelta(days=1)
    ahead = await nights(store, tmp_path / "b", 9, day, "2031-01-01T12:00")
    found = await nights(store, tmp_path / "b", 3, day)
    assert found == [f"verbatim-2024-05-0{number}.db" for number in (1, 2, 3)] + ahead[3:]
    found = await nights(store, tmp_path / "b", 9, day, "2024-05-04T12:00")
    assert found == [f"verbatim-2024-05-{number:02}.db" for number in range(6, 13)]


@pytest.mark.parametrize(
    ("at", "night"), [("02:59", "2024-05-02"), ("03:00", "2024-05-03"), ("23:59", "2024-05-03")]
)
def test_a_night_ends_at_three(tmp_path: Path, at: str, night: str) -> None:
    now = datetime.fromisoformat(f"2024-05-03T{at}").astimezone()
    assert tonight(tmp_path, now.timestamp()).name == f"verbatim-{night}.db"


async def test_the_copy_of_a_night_is_made_once_and_other_files_are_left_alone(
    store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "notes.db").write_text("mine")
    first = await nights(store, folder, 1, timedelta(0))
    written = (folder / first[0]).stat().st_mtime_ns
    assert await nights(store, folder, 9, timedelta(minutes=10)) == first
    assert (folder / first[0]).stat().st_mtime_ns == written
    await nights(store, folder, 20, timedelta(days=1))
    assert (folder / "notes.db").read_text() == "mine"


async def test_a_copy_that_fails_is_told_and_tried_again(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "backups"
    folder.write_text("a file is in the way")
    assert await nights(store, folder, 3, timedelta(minutes=10)) == []
    assert caplog.text.count("The nightly backup failed:") == 3
    folder.unlink()
    assert await nights(store, folder, 1, timedelta(0)) == ["verbatim-2024-05-01.db"]
    # A folder that cannot even be looked at, as one of another user cannot.
    assert await nights(store, tmp_path / ("x" * 300), 3, timedelta(minutes=10)) == []
    assert caplog.text.count("File name too long") == 3


async def test_by_hand_a_copy_is_made_and_put_back(home: Path) -> None:
    database = home / "data" / "verbatim.db"
    status, _, log = await said(home, "backup", "copy.db")
    assert (status, log) == (1, "There is no database at data/verbatim.db\n")
    assert (await said(home, "topics"))[0] == 0
    async with open_store(database) as store, store.write() as db:
        await chats.remember(db, 1, "private", "en", "UTC")
    status, output, log = await said(home, "backup", "copy.db")
    assert (status, log) == (0, "")
    assert "1 interviews, 2 questions, 1 chats" in output
    assert (await said(home, "backup", "copy.db"))[2] == (
        "copy.db is there already; choose another name, or add --replace\n"
    )
    assert (await said(home, "backup", "--replace", "copy.db"))[0] == 0
    assert (await said(home, "backup", "--replace", "data/verbatim.db"))[0] == 1

    async with open_store(database) as store, store.write() as db:
        await chats.remember(db, 2, "private", "en", "UTC")
    status, _, log = await said(home, "restore", "coyp.db")
    assert (status, log) == (1, "There is no file coyp.db\n")
    status, _, log = await said(home, "restore", "copy.db")
    assert status == 1
    assert "--replace" in log
    assert len(log.splitlines()) == 1
    status, output, log = await said(home, "restore", "--replace", "copy.db")
    assert (status, log) == (0, "")
    assert contents_of(database).chats == 1
    (kept,) = database.parent.glob("verbatim.db.replaced-*")
    assert kept.name in output
    assert contents_of(kept).chats == 2


async def test_nothing_is_put_back_under_a_running_bot_and_a_copy_can_be_made(home: Path) -> None:
    assert (await said(home, "topics"))[0] == 0
    assert (await said(home, "backup", "copy.db"))[0] == 0
    async with (
        serve(Telegram()) as url,
        forked_bot(
            home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url, VERBATIM_BACKUPS="nights"
        ) as process,
    ):
        await until(lambda: bool(nightly_backups(home / "nights")))
        await until((home / "data" / "verbatim.db.sender").exists)
        status, _, log = await said(home, "restore", "--replace", "copy.db")
        assert status == 1
        assert "running" in log
        assert (await said(home, "backup", "running.db"))[0] == 0
        process.terminate()
        await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0
    assert contents_of(home / "running.db").exchanges == 2
    assert contents_of(nightly_backups(home / "nights")[0]).exchanges == 2


async def test_an_empty_database_is_made_when_that_is_wanted(home: Path) -> None:
    database = home / "data" / "verbatim.db"
    async with open_store(database) as store, store.write() as db:
        await chats.remember(db, 1, "private", "en", "UTC")
    status, _, log = await said(home, "restore", "--empty")
    assert (status, "--replace" in log) == (1, True)
    status, output, log = await said(home, "restore", "--empty", "--replace")
    assert (status, log) == (0, "")
    (kept,) = database.parent.glob("verbatim.db.replaced-*")
    assert kept.name in output
    assert (contents_of(kept).chats, contents_of(database).chats) == (1, 0)
    assert (await said(home, "stats"))[0] == 0
    for arguments in ((), ("--empty", kept.name)):
        assert (await said(home, "restore", *arguments))[0] == 2


async def test_an_older_program_refuses_a_newer_database_in_one_line(home: Path) -> None:
    with closing(sqlite3.connect(home / "data" / "verbatim.db")) as db:
        db.execute("CREATE TABLE interview (answer TEXT)")
        db.execute("PRAGMA user_version = 999")
    for command in (("run",), ("stats",), ("backup", "copy.db")):
        status, _, log = await said(home, *command)
        assert status == 1
        assert "newer Verbatim" in log
        assert len(log.splitlines()) == 1


async def test_a_copy_under_way_does_not_hold_up_the_end(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The thread that copies gives up when the task is cancelled."""
    seen: list[str] = []

    def slow(_database: Path, _target: Path, *, stopped: Callable[[], bool]) -> None:
        seen.append("begun")
        while not stopped():
            pass
        seen.append("given up")
        raise StoreError("given up")

    monkeypatch.setattr("bot.backups.back_up", slow)
    task = asyncio.create_task(back_up_nightly(store.path, tmp_path / "backups"))
    await until(lambda: seen == ["begun"])
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await until(lambda: seen == ["begun", "given up"])
