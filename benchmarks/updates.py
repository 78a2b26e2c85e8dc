"""What an update costs: Verbatim beside an echo bot on the same library, each in its own process.

Both are asked the same questions by many people, over HTTP on loopback. How long the bot takes is
bounded by the server of the tests, which is strict and slow; what it costs is processor time.
"""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.machine import resident_bytes
from benchmarks.sets import own_sets
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from tests.local_api.server import serve

UPDATES = 2_000
MANY_UPDATES = 20_000
PEOPLE = 400
WARM_UP = 200
"""Updates before the first that counts."""

TICK = 0.01
PATIENCE = 600.0
"""Seconds after which a bot that does not answer counts as stuck."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one bot took.

    Attributes:
        updates: How many it answered.
        rate: Updates a second.
        processor: Milliseconds of processor time for each.
        resident: Megabytes at the end.
        grown: Megabytes by which it grew since the warm-up.
    """

    updates: int
    rate: float
    processor: float
    resident: float
    grown: float


async def cost(which: str, updates: int) -> Cost:
    """Measures one bot.

    Args:
        which: `echo` or `ours`.
        updates: How many it answers, after a warm-up.

    Raises:
        TimeoutError: It stopped answering.
    """
    telegram = Telegram()
    people = [telegram.person(f"Person {number}") for number in range(PEOPLE)]
    async with serve(telegram) as url, running(which, url) as (process, _):
        await _answered(telegram, people, WARM_UP)
        before, resident = _processor_seconds(process.pid), resident_bytes(process.pid)
        start = time.perf_counter()
        await _answered(telegram, people, updates)
        seconds = time.perf_counter() - start
        spent = _processor_seconds(process.pid) - before
        at_end = resident_bytes(process.pid)
    return Cost(
        updates, updates / seconds, spent / updates * 1_000, at_end / 1e6, (at_end - resident) / 1e6
    )


async def _answered(telegram: Telegram, people: list[User], updates: int) -> None:
    """Lets people ask, in turn, and waits until all are answered."""
    questions = cycle(question.text for labelled in own_sets() for question in labelled.questions)
    for start in range(0, updates, PEOPLE):
        some = people[: updates - start]
        for person, question in zip(some, islice(questions, len(some)), strict=True):
            telegram.chats[person.id].messages.clear()
            telegram.say(person, question)
        await until(partial(_all_answered, telegram, some))
        telegram.calls.clear()


def _all_answered(telegram: Telegram, people: list[User]) -> bool:
    return all(telegram.sent(person) for person in people)


async def until(happened: Callable[[], object]) -> None:
    """Waits for what another process does.

    Raises:
        TimeoutError: It does not happen.
    """
    end = time.monotonic() + PATIENCE
    while not happened():
        if time.monotonic() > end:
            raise TimeoutError("the bot does not answer")
        await asyncio.sleep(TICK)


@asynccontextmanager
async def running(
    which: str, url: str, *more: str
) -> AsyncIterator[tuple[asyncio.subprocess.Process, Path]]:
    """A bot at work in a process of its own, with the folder of its database.

    Args:
        which: `echo` or `ours`.
        url: Of the server that plays Telegram.
        more: For `ours`, the port on which its metrics are served.
    """
    with TemporaryDirectory() as folder:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "benchmarks.updates_child",
            which,
            url,
            folder,
            *more,
            cwd=Path(__file__).parent.parent,
        )
        try:
            yield process, Path(folder)
            process.send_signal(signal.SIGTERM)
            await asyncio.wait_for(process.wait(), 10)
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()


def _processor_seconds(pid: int) -> float:
    """Processor time of a process so far, in Linux's words."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
