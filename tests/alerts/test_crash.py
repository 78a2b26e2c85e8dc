"""The real process killed at any moment: everybody is told of everything, nothing is half done."""

import asyncio
import json
import os
import random
import re
import resource
import signal
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.formats.record import to_record
from bot.corpus.interview import Exchange
from bot.intake.library import Library
from bot.intake.sync import sync
from bot.local.telegram.bot_api import TOKEN, Files, Telegram
from bot.local.telegram.faults import Call
from bot.search.query.lexicon.lexicon import Lexicon
from bot.store.database import open_store
from bot.store.subscribers import subscriptions
from bot.store.subscribers.subscriptions import InterestKind
from tests.alerts.conftest import HARBOUR
from tests.local_api.forked import ForkedProcess
from tests.local_api.process import forked_bot
from tests.local_api.server import serve
from tests.on_record import subscribed
from tests.patience import PATIENCE

INTERVIEWS = 3
PEOPLE = 12
PUBLISHING = 240
SENDING = 75
"""Rows and transactions that it takes to publish an interview, and to tell everybody of it."""

_IN_FLIGHT = re.compile(r"in flight when the last run ended: (\d+)")


@asynccontextmanager
async def running(
    home: Path, address: str, writes: int | None = None
) -> AsyncIterator[ForkedProcess]:
    """`python -m bot run` against a server of the test's own."""
    with (home / "log").open("ab") as log:
        async with forked_bot(
            home,
            "run",
            stderr=log,
            writes=writes,
            VERBATIM_TOKEN=TOKEN,
            VERBATIM_API_URL=address,
            VERBATIM_DATA=str(home),
            VERBATIM_DATABASE=str(home / "verbatim.db"),
        ) as process:
            yield process


def publish(home: Path, number: int) -> None:
    """Puts an interview into the folder at one stroke, as `mv` does."""
    exchanges = tuple(
        Exchange(f"What of berth {number} and pier {each}?", f"Berth {number}, pier {each}. " * 20)
        for each in range(20)
    )
    interview = replace(HARBOUR, title=f"Talk {number} of many", exchanges=exchanges)
    hidden = home / f".{number}"
    hidden.write_text(json.dumps(to_record(interview)), encoding="utf-8")
    os.utime(hidden, (1_700_000_000, 1_700_000_000))
    hidden.rename(home / "seeds" / f"{number}.jsonl")


@contextmanager
def opened(home: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(home / "verbatim.db")) as db:
        yield db


def check_whole(home: Path) -> None:
    """Every interview has all of its exchanges, is in the index, and is in everybody's outbox."""
    with opened(home) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found = db.execute(
            """SELECT exchanges,
                   (SELECT count(*) FROM exchange WHERE interview = interview.key),
                   (SELECT count(*) FROM search_exchange WHERE interview = interview.key),
                   (SELECT count(*) FROM alert WHERE interview = interview.key)
               FROM interview"""
        ).fetchall()
        assert all(row == (20, 20, 20, PEOPLE) for row in found), found


@pytest.fixture
async def home(tmp_path: Path, lexicon: Lexicon) -> Path:
    """A bot that has seen its empty folder, and people who want to hear of everything."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "topics.toml").write_text("")
    async with open_store(tmp_path / "verbatim.db") as store:
        await sync(store, Library(tmp_path / "seeds", lexicon))
        await subscribed(store, *range(1, PEOPLE + 1))
    return tmp_path


class Slow(Telegram):
    """A server that can keep everybody who sends waiting."""

    hangs = False

    async def answer(
        self, token: str, method: str, parameters: Mapping[str, object], files: Files
    ) -> tuple[int, bytes]:
        if self.hangs and method == "sendMessage":
            self.calls.append(Call(method, parameters, self.clock()))
            await asyncio.sleep(3600)
        return await super().answer(token, method, parameters, files)


@pytest.fixture
async def telegram() -> Slow:
    telegram = Slow()
    for _ in range(PEOPLE):
        person = telegram.person()
        chat = telegram.chats.pop(person.id)
        number = len(telegram.chats) + 1
        chat.id, chat.started = number, True
        telegram.chats[number] = chat
    return telegram


def told(telegram: Telegram) -> Counter[tuple[int, str]]:
    """How often each chat was told of each interview."""
    return Counter(
        (chat.id, match[0])
        for chat in telegram.chats.values()
        for message in chat.messages.values()
        for match in re.finditer(r"Talk \d+ of many", message["text"])
    )


@pytest.mark.timeout(600)
async def test_killed_at_any_moment_everybody_is_told(home: Path, telegram: Telegram) -> None:
    """Killed twice over each interview: earlier or later while it publishes, and while it sends."""
    chance = random.Random(20_240_503)
    async with serve(telegram) as address:
        for number in range(INTERVIEWS):
            publish(home, number)
            everybody = (number + 1) * PEOPLE  # it may have less to write
            for work in (PUBLISHING, SENDING):
                writes = (number * work + chance.randrange(work)) // INTERVIEWS + 1
                async with running(home, address, writes) as process:
                    while process.returncode is None and len(told(telegram)) < everybody:  # noqa: ASYNC110 (a process has no event)
                        await asyncio.sleep(0.02)
                check_whole(home)
        async with running(home, address) as process:
            while len(told(telegram)) < INTERVIEWS * PEOPLE:  # noqa: ASYNC110 (likewise)
                await asyncio.sleep(0.05)
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    check_whole(home)
    counts = told(telegram)
    assert len(counts) == INTERVIEWS * PEOPLE
    said = sum(map(int, _IN_FLIGHT.findall((home / "log").read_text())))
    doubled = sum(count - 1 for count in counts.values())
    assert doubled <= said
    with opened(home) as db:
        assert db.execute("SELECT state, count(*) FROM alert GROUP BY state").fetchall() == [
            ("sent", INTERVIEWS * PEOPLE)
        ]


@pytest.mark.timeout(600)
async def test_killed_at_any_moment_a_question_is_answered(home: Path, telegram: Telegram) -> None:
    async with open_store(home / "verbatim.db") as store, store.write() as writer:
        question = "Who pays for the ferry?"
        await subscriptions.add_subscription(writer, 1, 0, InterestKind.QUESTION, question)
    path = home / "seeds" / "harbour.jsonl"
    path.write_text(json.dumps(to_record(HARBOUR)), encoding="utf-8")
    os.utime(path, (1_700_000_000, 1_700_000_000))

    def answers() -> int:
        messages = telegram.chats[1].messages.values()
        return sum("The council pays for the ferry." in message["text"] for message in messages)

    async with serve(telegram) as address:
        for writes in (25, 45, 8, 8, 8):  # while it publishes, asks, and sends
            async with running(home, address, writes) as process:
                while process.returncode is None and not answers():  # noqa: ASYNC110 (likewise)
                    await asyncio.sleep(0.02)
        async with running(home, address) as process:
            while not answers():  # noqa: ASYNC110 (likewise)
                await asyncio.sleep(0.05)
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
    said = sum(map(int, _IN_FLIGHT.findall((home / "log").read_text())))
    assert answers() <= 1 + said
    with opened(home) as db:
        kept = "SELECT count(*) FROM subscription WHERE kind = 'question'"
        assert db.execute(kept).fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM unasked").fetchone() == (0,)


async def test_stopped_while_nobody_answers_it_requeues_what_is_in_flight(
    home: Path, telegram: Slow
) -> None:
    telegram.hangs = True
    async with serve(telegram) as address:
        async with running(home, address) as process:
            publish(home, 0)
            while not any(call.method == "sendMessage" for call in telegram.calls):  # noqa: ASYNC110 (a process has no event)
                await asyncio.sleep(0.02)
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), PATIENCE) == 0
        with opened(home) as db:
            assert db.execute("SELECT DISTINCT state FROM alert").fetchall() == [("waiting",)]
        telegram.hangs = False
        async with running(home, address) as process:
            while len(told(telegram)) < PEOPLE:  # noqa: ASYNC110 (likewise)
                await asyncio.sleep(0.05)
    assert set(told(telegram).values()) == {1}


async def test_a_disk_that_is_full_for_a_while_costs_nothing(home: Path, telegram: Slow) -> None:
    async with serve(telegram) as address, running(home, address) as process:
        while not telegram.calls:  # noqa: ASYNC110 (likewise)
            await asyncio.sleep(0.02)
        _, most = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (4096, most))
        publish(home, 0)
        while "cannot be used: the disk" not in (home / "log").read_text():  # noqa: ASYNC110 (likewise)
            await asyncio.sleep(0.05)
        check_whole(home)
        assert told(telegram) == {}
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (most, most))
        while len(told(telegram)) < PEOPLE:  # noqa: ASYNC110 (likewise)
            await asyncio.sleep(0.05)
        assert process.returncode is None
    assert set(told(telegram).values()) == {1}
    check_whole(home)
