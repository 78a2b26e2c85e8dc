"""A long document whose reading is killed again and again goes in once, and whole."""

import asyncio
import json
import os
import random
import sqlite3
import sys
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.formats.record import to_record
from bot.corpus.interview import Exchange
from bot.intake.library import Library
from bot.intake.sync import sync
from bot.store import chats, subscriptions
from bot.store.database import Store
from bot.store.subscriptions import InterestKind
from tests.intake.conftest import FERRY, age

WHOLE = """
    SELECT count(*) FROM interview WHERE exchanges = 8
        AND 8 = (SELECT count(*) FROM exchange WHERE interview = interview.key)
        AND 8 = (SELECT count(*) FROM search_exchange WHERE interview = interview.key)"""
COUNTED = "SELECT exchanges FROM search_word WHERE word IN ('wide', 'long')"
INTERVIEWS = 400
KILLS = 10


def publish(library: Library) -> None:
    """A document with many interviews, each long enough to take a moment."""
    with (library.seeds / "all.jsonl").open("w") as file:
        for number in range(INTERVIEWS):
            exchanges = tuple(
                Exchange(
                    f"What of berth {number} and pier {each}?",
                    f"Berth {number} is wide, and pier {each} is long. " * 40,
                )
                for each in range(8)
            )
            interview = replace(FERRY, title=f"Talk {number}", exchanges=exchanges)
            file.write(json.dumps(to_record(interview)) + "\n")
    age(library.seeds / "all.jsonl")


@pytest.mark.timeout(300)
async def test_a_long_document_goes_in_once_and_whole(
    store: Store, library: Library, tmp_path: Path
) -> None:
    await sync(store, library)
    async with store.write() as db:
        await chats.remember(db, 7, "private", "en", "UTC")
        await subscriptions.add_subscription(db, 7, 0, InterestKind.EVERYTHING, "")
    publish(library)
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("VERBATIM_")},
        "VERBATIM_SEEDS": str(library.seeds),
        "VERBATIM_DATA": str(tmp_path),
        "VERBATIM_DATABASE": str(tmp_path / "verbatim.db"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    chance = random.Random(3)
    held: list[int] = []
    for _ in range(KILLS):
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "documents"),
            cwd=tmp_path,
            env=environment,
            stdout=asyncio.subprocess.DEVNULL,
        )
        await asyncio.sleep(chance.uniform(0.4, 1.6))
        if process.returncode is None:
            process.kill()
        await process.wait()
        with closing(sqlite3.connect(tmp_path / "verbatim.db")) as file:
            counts = {
                file.execute(query).fetchone()[0]
                for query in (WHOLE, "SELECT count(*) FROM interview", "SELECT count(*) FROM alert")
            }
        assert len(counts) == 1
        held.append(counts.pop())
    assert held == sorted(held)
    await sync(store, library)
    async with store.read() as db, db.execute("SELECT title FROM interview") as cursor:
        titles = Counter([row[0] for row in await cursor.fetchall()])
    assert titles == Counter(f"Talk {number}" for number in range(INTERVIEWS))
    async with store.read() as db, db.execute(COUNTED) as cursor:
        assert [row[0] for row in await cursor.fetchall()] == [8 * INTERVIEWS] * 2
    async with store.read() as db, db.execute("SELECT count(*) FROM alert") as cursor:
        assert next(iter(await cursor.fetchall()))[0] == INTERVIEWS
