"""The bot is stopped and killed while people wait: nothing is lost, nor doubled when stopped."""

import asyncio
import signal
from collections import Counter
from functools import partial
from pathlib import Path

import pytest

from bot.chat.receiving.inbox import MAX_UNHANDLED
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.chats import User
from bot.local.telegram.faults import Call
from tests.local_api.process import bot, forked_bot, python
from tests.local_api.rates import Rates
from tests.local_api.server import serve
from tests.patience import PATIENCE, until

PEOPLE = 50
PATIENT = """
import runpy, sys
from bot.process import stopping
from bot.chat.receiving import inbox, running

stopping.GRACE = inbox.STOP_TIMEOUT = running.LAST_MOMENTS = 90.0
sys.argv = ["bot", *sys.argv[1:]]
runpy.run_module("bot", run_name="__main__")
"""
"""The bot, which finishes what it is handling however slow this machine is."""

KILLED_AFTER = (1, 25)
"""People who are answered before each kill."""


def crowd(telegram: Telegram) -> list[User]:
    """People who all asked something while the bot was away."""
    people = [telegram.person(f"Person {number}") for number in range(PEOPLE)]
    for person in people:
        telegram.say(person, "when does the berth open")
    return people


def answers(telegram: Telegram, people: list[User]) -> Counter[int]:
    """How many people were answered how often."""
    return Counter(len(telegram.sent(person)) for person in people)


def is_answered(telegram: Telegram, people: list[User], count: int) -> bool:
    """Whether so many people were answered."""
    return PEOPLE - answers(telegram, people)[0] >= count


def hears(process: asyncio.subprocess.Process) -> bool:
    """Whether a process does something of its own at SIGTERM."""
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    caught = next(line.split()[1] for line in status.splitlines() if line.startswith("SigCgt"))
    return bool(int(caught, 16) >> (signal.SIGTERM - 1) & 1)


@pytest.mark.parametrize("after", [1, 20])
async def test_stopped_under_load_it_loses_and_doubles_nothing(home: Path, after: int) -> None:
    attempts, stopped = 0, asyncio.Event()

    def stop(call: Call) -> None:
        """At once: when a machine under load gets round to it, everybody may have been answered."""
        nonlocal attempts
        attempts += call.method == "sendMessage"
        if attempts == after and not stopped.is_set():
            process.send_signal(signal.SIGTERM)
            stopped.set()

    telegram = Telegram(policies=(stop, Rates()))
    people = crowd(telegram)
    async with serve(telegram) as url:
        async with python(
            home, "-c", PATIENT, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url
        ) as process:
            await asyncio.wait_for(stopped.wait(), PATIENCE)
            _, log = await asyncio.wait_for(process.communicate(), PATIENCE)
        assert process.returncode == 0
        assert b"Traceback" not in log
        assert answers(telegram, people)[0] > 0
        async with forked_bot(home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url):
            await until(lambda: not answers(telegram, people)[0])
            await until(lambda: not telegram.updates.pending)
    assert answers(telegram, people) == {1: PEOPLE}


async def test_killed_under_load_it_loses_nothing_and_repeats_what_was_under_way(
    telegram: Telegram, home: Path
) -> None:
    people = crowd(telegram)
    async with serve(telegram) as url:
        for after in KILLED_AFTER:
            async with forked_bot(
                home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url
            ) as process:
                await until(partial(is_answered, telegram, people, after))
                process.kill()
        async with forked_bot(home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url):
            await until(lambda: not answers(telegram, people)[0])
            await until(lambda: not telegram.updates.pending)
    repeated = sum(times - 1 for times in answers(telegram, people).elements())
    assert repeated <= len(KILLED_AFTER) * MAX_UNHANDLED


@pytest.mark.parametrize("moment", range(6))
async def test_stopped_at_any_moment_of_its_start_it_ends_with_0(
    telegram: Telegram, home: Path, moment: int
) -> None:
    async with (
        serve(telegram) as url,
        bot(home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url) as process,
    ):
        await until(partial(hears, process))
        await asyncio.sleep(moment * 0.2)
        process.send_signal(signal.SIGTERM)
        _, log = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0
    assert b"Traceback" not in log
