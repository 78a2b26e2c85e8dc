"""Words of what is on record are counted, however many and whatever was interrupted."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from unittest.mock import AsyncMock

import pytest

from bot.corpus.interview import Exchange
from bot.intake.library import Progress, Report
from bot.intake.write_document import MAX_UNCOUNTED_INTERVIEWS
from bot.store.index import index
from tests.intake.conftest import FERRY, Desk


async def test_words_that_a_kill_left_uncounted_are_counted_next_time(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.put("a.jsonl", FERRY)
    with monkeypatch.context() as killed:
        killed.setattr("bot.intake.sync._count_words", AsyncMock())
        await desk.sync()
    async with desk.store.read() as db:
        assert await index.uncounted_interviews(db) == 1
    assert await desk.sync() == Report()
    async with desk.store.read() as db:
        assert await index.uncounted_interviews(db) == 0
        rows = await db.execute_fetchall("SELECT exchanges FROM search_word WHERE word = 'ferry'")
    assert [row[0] for row in rows] == [1]


async def test_words_of_many_documents_are_counted_a_bounded_number_at_a_time(desk: Desk) -> None:
    for number in range(MAX_UNCOUNTED_INTERVIEWS + 5):
        talk = (Exchange(f"Where does ferry {number} sail?", f"To island {number}."),)
        desk.put(f"{number:02}.jsonl", replace(FERRY, title=f"Ferry {number}", exchanges=talk))
    most = 0

    def look(_: Progress) -> None:
        nonlocal most
        with closing(sqlite3.connect(desk.store.path)) as db:
            ((count,),) = db.execute("SELECT COUNT(*) FROM search_uncounted")
        most = max(most, count)

    await desk.sync(progress=look)
    assert most == MAX_UNCOUNTED_INTERVIEWS - 1
    async with desk.store.read() as db:
        assert await index.uncounted_interviews(db) == 0
