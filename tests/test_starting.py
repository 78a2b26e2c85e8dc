"""What keeps a start from its end: it waits, or goes on with what there is, and says so."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.local.telegram.bot_api import TOKEN, Telegram
from tests.local_api.process import bot, python
from tests.local_api.server import serve
from tests.patience import PATIENCE, until

READS_LONG = """
import asyncio, pathlib, sys
import bot.serving
from bot.cli import main
from bot.intake import watch

bot.serving.FIRST_READING_SECONDS = 0.0
sync = watch.sync

async def held(*arguments, **options):
    while not pathlib.Path("go").exists():
        await asyncio.sleep(0.01)
    return await sync(*arguments, **options)

watch.sync = held
sys.argv = ["bot", "run"]
main()
"""


async def test_while_the_corpus_is_read_for_the_first_time_people_are_answered_and_told_so(
    telegram: Telegram, home: Path
) -> None:
    ada, ben = telegram.person("Ada"), telegram.person("Ben")
    telegram.say(ada, "when does the berth open")
    async with (
        serve(telegram) as url,
        python(home, "-c", READS_LONG, VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url) as process,
    ):
        await until(lambda: len(telegram.sent(ada)) == 2)
        assert "still reading the collection, and 0 interviews" in telegram.sent(ada)[-1]["text"]
        (home / "go").touch()
        assert process.stderr
        async with asyncio.timeout(PATIENCE):
            while b"Published" not in await process.stderr.readline():
                pass
        telegram.say(ben, "when does the berth open")
        await until(lambda: len(telegram.sent(ben)) == 1)
        telegram.say(ben, "/documents")
        await until(lambda: len(telegram.sent(ben)) == 2)
        process.terminate()
        await asyncio.wait_for(process.communicate(), PATIENCE)
    assert "The new berth opens in September." in telegram.sent(ben)[0]["text"]
    assert len(telegram.sent(ben)) == 2


IMPATIENT = """
import sys
import bot.serving, bot.store.database
from bot.cli import main

bot.serving.START_RETRY = 0.05
bot.store.database.BUSY_TIMEOUT = 50
sys.argv = ["bot", "run"]
main()
"""


async def test_a_start_waits_for_whoever_keeps_the_database_locked(
    telegram: Telegram, home: Path
) -> None:
    async with bot(home, "documents") as process:
        await process.communicate()
    ada = telegram.person("Ada")
    telegram.say(ada, "when does the berth open")
    with closing(sqlite3.connect(home / "data" / "verbatim.db", isolation_level=None)) as db:
        db.execute("BEGIN EXCLUSIVE")
        async with (
            serve(telegram) as url,
            python(home, "-c", IMPATIENT, VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url) as process,
        ):
            assert process.stderr
            async with asyncio.timeout(PATIENCE):
                while b"The start waits: " not in await process.stderr.readline():
                    assert process.returncode is None
            db.execute("ROLLBACK")
            await until(lambda: telegram.sent(ada))


async def test_what_is_on_record_is_answered_though_the_folder_is_gone_at_the_start(
    telegram: Telegram, home: Path
) -> None:
    async with bot(home, "documents") as process:
        await process.communicate()
    (home / "seeds").rename(home / "elsewhere")
    ada = telegram.person("Ada")
    telegram.say(ada, "when does the berth open")
    async with (
        serve(telegram) as url,
        bot(home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url) as process,
    ):
        await until(lambda: telegram.sent(ada))
        process.terminate()
        _, log = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert "The new berth opens in September." in telegram.sent(ada)[0]["text"]
    assert b"Reading documents paused: " in log
