"""A database is opened, or refused in one line, and closed whatever happens meanwhile."""

import asyncio
import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from bot.store import schema
from bot.store.database import open_store
from bot.store.file.copies import back_up, contents_of, restore
from bot.store.subscribers import chats
from bot.store.trouble import StoreError
from tests.patience import PATIENCE
from tests.small_corpus import INTERVIEWS


async def test_a_new_database_gets_every_schema_file(tmp_path: Path) -> None:
    path = tmp_path / "below" / "verbatim.db"
    async with open_store(path):
        pass
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == schema.VERSION
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master")}
    assert {"document", "interview", "exchange", "meta"} <= tables


async def test_two_processes_may_open_a_new_database_at_once(tmp_path: Path) -> None:
    path = tmp_path / "verbatim.db"
    code = (
        "import asyncio, pathlib, sys\n"
        "from bot.store.database import open_store\n"
        "async def main():\n"
        "    async with open_store(pathlib.Path(sys.argv[1])): pass\n"
        "asyncio.run(main())\n"
    )
    children = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", code, str(path), env={**os.environ, "PYTHONPATH": str(Path.cwd())}
        )
        for _ in range(4)
    ]
    assert [await child.wait() for child in children] == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("PRAGMA user_version = 999", "newer Verbatim"),
        ("CREATE TABLE recipe (name TEXT)", "another program"),
    ],
)
async def test_a_newer_database_or_one_of_another_program_is_refused_and_left_alone(
    tmp_path: Path, statement: str, said: str
) -> None:
    path = tmp_path / "verbatim.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute(statement)
    before = path.read_bytes()
    with pytest.raises(StoreError, match=said):
        async with open_store(path):
            pass
    assert path.read_bytes() == before


async def test_a_version_that_nobody_writes_is_another_programs(tmp_path: Path) -> None:
    path = tmp_path / "verbatim.db"
    async with open_store(path):
        pass
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = -3")
    with pytest.raises(StoreError, match="another program"):
        async with open_store(path):
            pass
    with pytest.raises(StoreError, match="not a Verbatim database"):
        contents_of(path)


async def test_a_database_that_lost_a_table_is_damaged(tmp_path: Path) -> None:
    async with open_store(tmp_path / "verbatim.db") as store:
        async with store.write() as db:
            await db.execute("DROP TABLE chat")
        with pytest.raises(StoreError, match="damaged"):
            async with store.read() as db:
                await chats.subscriber(db, 1)


async def test_a_database_that_lost_a_table_is_neither_opened_nor_put_back(tmp_path: Path) -> None:
    path = tmp_path / "verbatim.db"
    async with open_store(path):
        pass
    drop(path, "TABLE alert", "TABLE question_index")
    with pytest.raises(StoreError, match=r"verbatim\.db cannot be used: it is damaged"):
        async with open_store(path):
            pass
    with pytest.raises(StoreError, match=r"verbatim\.db is damaged; take another copy"):
        restore(path, tmp_path / "other.db", replace=False)
    with pytest.raises(StoreError, match=r"verbatim\.db cannot be used: it is damaged"):
        back_up(path, tmp_path / "copy.db")


@pytest.mark.parametrize(
    "lost",
    [
        *("INDEX subscription_what", "TRIGGER finding_unwanted", "TABLE question_index_idx"),
        *("TABLE question_index", "TABLE passage_index"),
    ],
)
async def test_what_can_be_made_of_the_rest_is_made_again(
    databases: Path, tmp_path: Path, lost: str
) -> None:
    path = tmp_path / "verbatim.db"
    shutil.copyfile(databases / "corpus.db", path)
    with closing(sqlite3.connect(path)) as db:
        before = indexed(db)
        names = {name for (name,) in db.execute("SELECT name FROM sqlite_master")}
    drop(path, lost)
    async with open_store(path):
        pass
    with closing(sqlite3.connect(path)) as db:
        assert indexed(db) == before
        assert {name for (name,) in db.execute("SELECT name FROM sqlite_master")} == names
    assert contents_of(path).interviews == len(INTERVIEWS)


def indexed(db: sqlite3.Connection) -> list[tuple[str, ...]]:
    """Every term of both full-text indexes, and where it is."""
    for name in schema.FULL_TEXT:
        db.execute(
            f"CREATE VIRTUAL TABLE temp.{name}_terms USING fts5vocab(main, {name}, instance)"
        )
    return [
        row
        for name in schema.FULL_TEXT
        for row in db.execute(f"SELECT term, doc FROM {name}_terms")
    ]


def drop(path: Path, *parts: str) -> None:
    """Takes parts out of a database."""
    with closing(sqlite3.connect(path)) as db:
        for part in parts:
            db.execute(f"DROP {part}")
        db.execute("PRAGMA journal_mode = DELETE")


async def test_a_database_that_is_of_a_later_version_than_it_says_is_damaged(
    tmp_path: Path,
) -> None:
    path = tmp_path / "verbatim.db"
    async with open_store(path):
        pass
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 3")
    with pytest.raises(StoreError, match="damaged"):
        async with open_store(path):
            pass


def test_a_pipe_in_the_place_of_a_database_is_refused_in_one_line(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "verbatim.db")
    done = subprocess.run(
        [sys.executable, "-m", "bot", "stats"],
        env=os.environ | {"VERBATIM_DATABASE": str(tmp_path / "verbatim.db")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "Not a file" in line


@pytest.mark.parametrize("content", [b"This is a letter to the editor. " * 200, b"\0" * 5000])
async def test_another_kind_of_file_is_refused_and_left_alone(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "letter.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"letter\.db") as refused:
        async with open_store(path):
            pass
    assert "\n" not in str(refused.value)
    assert path.read_bytes() == content


async def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="file"):
        async with open_store(tmp_path / "file" / "verbatim.db"):
            pass


async def test_a_folder_of_another_user_is_told_with_the_command_that_helps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(os, "geteuid", lambda: 10001)
    with pytest.raises(StoreError, match=f"chown -R 10001 {tmp_path}") as told:
        async with open_store(tmp_path / "verbatim.db"):
            pass
    assert "\n" not in str(told.value)


def test_the_process_ends_although_a_task_was_cancelled(tmp_path: Path) -> None:
    code = (
        "import asyncio, pathlib, sys\n"
        "from bot.store.database import open_store\n"
        "async def main():\n"
        "    async with open_store(pathlib.Path(sys.argv[1])) as store:\n"
        "        async with store.write():\n"
        "            raise KeyboardInterrupt\n"
        "asyncio.run(main())\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "verbatim.db")],
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert b"KeyboardInterrupt" in ended.stderr


@pytest.mark.parametrize("times", [1, 3])
def test_stopped_while_a_connection_opens_it_is_closed_before_the_loop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    opened: list[sqlite3.Connection] = []
    is_opening = threading.Event()
    connect = sqlite3.connect

    def open_slowly(*arguments: object, **options: object) -> sqlite3.Connection:
        is_opening.set()
        time.sleep(0.1)
        options["check_same_thread"] = False  # or that would be all that is told below
        opened.append(connect(*arguments, **options))  # type: ignore[call-overload]
        return opened[-1]

    async def stop_meanwhile() -> None:
        async def use() -> None:
            async with open_store(tmp_path / "verbatim.db"):
                pass

        task = asyncio.create_task(use())
        await asyncio.to_thread(is_opening.wait)
        for _ in range(times):
            task.cancel()
            await asyncio.sleep(0.01)
        with pytest.raises(asyncio.CancelledError):
            await task

    monkeypatch.setattr(sqlite3, "connect", open_slowly)
    asyncio.run(stop_meanwhile())
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")


async def test_a_job_ends_before_its_connection_is_closed(tmp_path: Path) -> None:
    has_begun, may_end = threading.Event(), threading.Event()
    jobs: list[asyncio.Future[sqlite3.Row]] = []

    def job(db: sqlite3.Connection) -> sqlite3.Row:
        has_begun.set()
        may_end.wait()
        row: sqlite3.Row = db.execute("SELECT 7").fetchone()
        return row

    async def use() -> None:
        async with open_store(tmp_path / "verbatim.db") as store:
            jobs.append(asyncio.ensure_future(store.run(job)))
            await asyncio.Event().wait()

    task = asyncio.create_task(use())
    await asyncio.to_thread(has_begun.wait)
    for _ in range(3):
        task.cancel()
        await asyncio.sleep(0.01)
    assert not task.done()
    may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert tuple(await jobs[0]) == (7,)
