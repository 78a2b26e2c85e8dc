"""An update at which the process dies ends it three times at most, and costs nobody an answer."""

from pathlib import Path

import pytest

from bot.chat.receiving.under_way import MAX_DEATHS, UnderWay
from bot.chat.services import Services
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.chats import User
from tests.chat.receiving.conftest import answered, running
from tests.local_api.process import forked_program
from tests.local_api.server import serve
from tests.patience import until

DIES_OF_HELP = """
import os, runpy, signal, sys
from bot.chat import commands

commands.help_message = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
sys.argv = ["bot", "run"]
runpy.run_module("bot", run_name="__main__")
"""


async def test_what_the_process_dies_at_is_skipped_and_others_are_answered(
    telegram: Telegram, home: Path
) -> None:
    ada, ben = telegram.person("Ada"), telegram.person("Ben")
    async with serve(telegram) as url:
        telegram.say(ben, "/topics")
        telegram.say(ada, "/help")
        telegram.say(ada, "/topics")
        for _ in range(MAX_DEATHS):
            async with forked_program(
                home, DIES_OF_HELP, VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url
            ) as process:
                assert await process.wait() < 0
        async with forked_program(
            home, DIES_OF_HELP, VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url
        ) as process:
            await until(lambda: len(telegram.sent(ada)) == 1)
            telegram.say(ben, "/documents")
            await until(lambda: "ferry" in telegram.sent(ben)[-1]["text"])
            process.terminate()
            _, log = await process.communicate()
    assert process.returncode == 0
    assert log.decode().count("the bot died repeatedly was skipped: message") == 1
    assert "no topics yet" in telegram.sent(ada)[-1]["text"]


RECORDS_NOTHING = f"""
from bot.chat.receiving.ledger import Ledger

async def never(ledger):
    ledger._changed.clear()

Ledger.write = never
{DIES_OF_HELP}
"""
"""The process dies before the database has recorded anything."""


async def test_what_was_answered_before_a_death_is_not_answered_again(
    telegram: Telegram, home: Path
) -> None:
    ada = telegram.person("Ada")
    async with serve(telegram) as url:
        settings = {"VERBATIM_TOKEN": TOKEN, "VERBATIM_API_URL": url}
        telegram.say(ada, "/topics")
        telegram.say(ada, "/help")
        for _ in range(MAX_DEATHS):
            async with forked_program(home, RECORDS_NOTHING, **settings) as process:
                assert await process.wait() < 0
        assert len(telegram.sent(ada)) == 1
        async with forked_program(home, DIES_OF_HELP, **settings) as process:
            telegram.say(ada, "/documents")
            await until(lambda: len(telegram.sent(ada)) == 2)
            await until(lambda: not telegram.updates.pending)
            process.terminate()
            await process.communicate()
    assert "no topics yet" in telegram.sent(ada)[0]["text"]
    assert "ferry" in telegram.sent(ada)[1]["text"]
    assert (home / "data" / "verbatim.db.updates").read_text() == ""


@pytest.mark.usefixtures("corpus")
async def test_one_that_others_died_along_with_is_answered(
    telegram: Telegram, ada: User, services: Services
) -> None:
    path = services.store.path.with_name("verbatim.db.updates")
    async with running(telegram, services):
        await until(path.exists)
    telegram.say(ada, "/help")
    (update,) = telegram.updates.pending
    assert path.stat().st_mode & 0o77 == 0
    path.write_text(f"{update['update_id']} 1 9\nnonsense\n99999999999 1 1\n\n7 7 \xff")
    async with running(telegram, services):
        await answered(telegram, ada, 1)


def test_where_nothing_can_be_written_nothing_is_known(tmp_path: Path) -> None:
    under_way = UnderWay(tmp_path / "no such folder" / "verbatim.db")
    under_way.open()
    assert not under_way.is_deadly(1, 1)
    under_way.close()
