"""A long document whose reading is killed again and again goes in once, and whole."""

import asyncio
import json
import random
import signal
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from bot.corpus.formats.record import to_record
from bot.corpus.interview import Exchange
from bot.intake.analyse import BATCH_EXCHANGES
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.store.database import Store
from tests.intake.conftest import FERRY, Desk
from tests.local_api.process import forked_bot
from tests.local_api.server import serve
from tests.on_record import rows, subscribed
from tests.patience import PATIENCE, until
from tests.small_corpus import age

EXCHANGES = 8
INTERVIEWS = 4 * BATCH_EXCHANGES // EXCHANGES
BATCH_WRITES = 3_000
"""Rows and transactions in which there is room for one batch, and not for two."""

WHOLE = f"""
    SELECT count(*) FROM interview WHERE exchanges = {EXCHANGES}
        AND {EXCHANGES} = (SELECT count(*) FROM exchange WHERE interview = interview.key)
        AND {EXCHANGES} = (SELECT count(*) FROM search_exchange WHERE interview = interview.key)"""
COUNTED = "SELECT exchanges FROM search_word WHERE word IN ('wide', 'long')"


def write_long_document(seeds: Path) -> None:
    """Many interviews, each long enough to take a moment."""
    with (seeds / "all.jsonl").open("w") as file:
        for number in range(INTERVIEWS):
            exchanges = tuple(
                Exchange(
                    f"What of berth {number} and pier {each}?",
                    f"Berth {number} is wide, and pier {each} is long. " * 20,
                )
                for each in range(EXCHANGES)
            )
            interview = replace(FERRY, title=f"Talk {number}", exchanges=exchanges)
            file.write(json.dumps(to_record(interview)) + "\n")
    age(seeds / "all.jsonl")


def count(database: Path, query: str = "SELECT count(*) FROM interview") -> int:
    with closing(sqlite3.connect(database)) as file:
        return int(file.execute(query).fetchone()[0])


def has_more(database: Path, than: int) -> bool:
    return count(database) > than


@pytest.fixture
async def home(desk: Desk, tmp_path: Path) -> Path:
    """Somebody waits for everything, and a long document is there."""
    (tmp_path / "data").mkdir()
    await desk.sync()
    await subscribed(desk.store, 7)
    write_long_document(desk.library.seeds)
    return tmp_path


@pytest.mark.timeout(300)
async def test_a_long_document_goes_in_once_and_whole(home: Path, desk: Desk) -> None:
    database = home / "verbatim.db"
    chance = random.Random(3)
    held = 0
    while held < INTERVIEWS:
        # Each time it gets so far that there is something new, and a little farther.
        writes = chance.randrange(BATCH_WRITES, 2 * BATCH_WRITES - 1_000)
        async with forked_bot(
            home, "documents", writes=writes, VERBATIM_DATABASE=str(database)
        ) as process:
            await process.communicate()
        now = {count(database, query) for query in (WHOLE, "SELECT count(*) FROM alert")}
        assert now == {count(database)}
        assert count(database) > held
        held = count(database)
    await desk.sync()
    titles = Counter([row[0] for row in await rows(desk.store, "SELECT title FROM interview")])
    assert titles == Counter(f"Talk {number}" for number in range(INTERVIEWS))
    assert {row[0] for row in await rows(desk.store, COUNTED)} == {INTERVIEWS * EXCHANGES}


async def test_sigterm_while_a_long_document_is_read_ends_at_once(home: Path, store: Store) -> None:
    database = home / "verbatim.db"
    telegram = Telegram()
    async with (
        serve(telegram) as url,
        forked_bot(
            home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url, VERBATIM_DATABASE=str(database)
        ) as process,
    ):
        await until(partial(has_more, database, 0))
        process.send_signal(signal.SIGTERM)
        _, log = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0
    assert b"Traceback" not in log
    held = count(database)
    assert 0 < held < INTERVIEWS
    assert count(database, WHOLE) == held
    assert await rows(store, "PRAGMA quick_check") == [("ok",)]
