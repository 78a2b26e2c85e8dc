"""A database that vanishes under the running bot is saved, and nobody begins anew by accident."""

import asyncio
import errno
import os
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot import backups
from bot.backups import guard
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.store.database import Store, open_store
from bot.store.file.copies import back_up, contents_of
from bot.store.subscribers import chats
from bot.store.trouble import NotSavedError
from tests.local_api.process import forked_bot, said
from tests.local_api.server import serve
from tests.patience import PATIENCE, until


@pytest.mark.parametrize("how", ["deleted", "replaced"])
async def test_a_database_that_vanishes_ends_the_bot_and_is_saved(
    telegram: Telegram, home: Path, how: str
) -> None:
    database = home / "data" / "verbatim.db"
    ada = telegram.person("Ada")
    async with (
        serve(telegram) as url,
        forked_bot(home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url) as process,
    ):
        telegram.say(ada, "/subscribe")
        await until(lambda: len(telegram.sent(ada)) == 1)
        if how == "replaced":
            with closing(sqlite3.connect(home / "other.db")) as db:
                db.execute("PRAGMA user_version = 1")
            process.send_signal(signal.SIGSTOP)  # or it would have ended before it is asked for
            (home / "other.db").replace(database)
            assert "was replaced" in (await said(home, "health"))[2]
            process.send_signal(signal.SIGCONT)
        else:
            database.unlink()
            status, _, told = await said(home, "health")
            assert (status, "There is no database" in told) == (1, True)
        _, log = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 1
    assert b"Traceback" not in log
    assert b" ERROR " in log
    assert "was deleted, moved or replaced" in log.decode().splitlines()[-1]
    (saved,) = database.parent.glob("verbatim.db.rescued-*")
    assert str(saved.name) in log.decode().splitlines()[-1]
    assert (await said(home, "restore", "--replace", str(saved)))[0] == 0
    assert contents_of(database).subscriptions == 1
    assert (await said(home, "health"))[0] == 1


@pytest.mark.parametrize("ending", ["-wal", "-shm"])
async def test_a_file_beside_it_that_is_deleted_ends_the_bot_and_nothing_is_lost(
    home: Path, ending: str
) -> None:
    database = home / "data" / "verbatim.db"
    telegram = Telegram()
    ada = telegram.person("Ada")
    async with (
        serve(telegram) as url,
        forked_bot(home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url) as process,
    ):
        telegram.say(ada, "/subscribe")
        await until(lambda: len(telegram.sent(ada)) == 1)
        database.with_name(f"verbatim.db{ending}").unlink()
        _, log = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 1
    assert f"verbatim.db{ending} was deleted" in log.decode().splitlines()[-1]
    (saved,) = database.parent.glob("verbatim.db.rescued-*")
    assert contents_of(saved).subscriptions == 1
    assert (await said(home, "stats"))[0] == 0
    assert contents_of(database).subscriptions == 1


@pytest.mark.parametrize("left", ["rescued", "nightly", "empty"])
async def test_nobody_begins_anew_by_accident_where_a_database_was(home: Path, left: str) -> None:
    """The database is deleted, and systemd starts the bot again: no subscription may be lost."""
    database, nights = home / "data" / "verbatim.db", home / "nights"
    async with open_store(database) as store, store.write() as db:
        await chats.remember(db, 1, "private", "en", "UTC")
    copy = nights / "verbatim-2024-05-01.db"
    if left == "rescued":
        copy = database.with_name("verbatim.db.rescued-20240501-040000")
    nights.mkdir()
    back_up(database, copy)
    database.unlink()
    if left == "empty":
        database.touch()
    told = copy.relative_to(home)
    for command in ("run", "stats"):
        status, output, log = await said(home, command, backups="nights")
        assert (status, output) == (1, "")
        assert log == (
            f"There is no database at data/verbatim.db, though {told} is a copy of one; put it back"
            f" (python -m bot restore {told}), or begin without its subscriptions"
            " (python -m bot restore --empty)\n"
        )
    assert (await said(home, "restore", str(told)))[0] == 0
    assert contents_of(database).chats == 1
    assert (await said(home, "stats", backups="nights"))[0] == 0


async def test_a_folder_that_may_not_be_entered_for_a_while_ends_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    stat = Path.stat

    def denied(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.parent == store.path.parent:
            raise PermissionError(errno.EACCES, "Permission denied")
        return stat(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(backups, "GUARD", 0.01)
    watching = asyncio.create_task(guard(store))
    with monkeypatch.context() as taken:
        taken.setattr(Path, "stat", denied)
        with pytest.raises(NotSavedError, match="cannot be reached: Permission denied"):
            async with store.write():
                pass
        await asyncio.wait({watching}, timeout=0.1)
    async with store.write() as db:
        await chats.remember(db, 1, "private", "en", "UTC")
    assert not watching.done()
    watching.cancel()
