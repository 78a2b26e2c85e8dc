"""People who wait: how many are lost or answered twice, and how long they wait while one floods.

The bot is the real one, `python -m bot run` in a process of its own, over HTTP on loopback.
"""

import asyncio
import signal
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from benchmarks.updates import until
from bot.local.telegram.bot_api import TOKEN, Files, Telegram
from bot.local.telegram.chats import User
from bot.local.telegram.faults import Call, Fault, flood
from tests.local_api.process import bot, furnish
from tests.local_api.server import serve

WAITING = 600
QUESTION = "when does the berth open"
FLOOD = 140
RETRY_AFTER = 30
OTHERS = 60
EVERY = 0.1
"""Seconds between the questions of two others while one floods."""


@dataclass(frozen=True, slots=True)
class Ended:
    """What became of the people who waited when the bot was ended and started again.

    Attributes:
        answered: Before it ended.
        lost: Who were never answered.
        doubled: Who were answered twice.
        status: With which the process ended.
        seconds: It took to end.
    """

    answered: int
    lost: int
    doubled: int
    status: int | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Flooded:
    """What one person's flood cost the others, and Telegram.

    Attributes:
        p95: Seconds that others waited.
        longest: Likewise.
        calls: To the chat that was to be left alone.
    """

    p95: float
    longest: float
    calls: int


class Timed(Telegram):
    """A server that notes when each chat got its first message."""

    def __init__(self) -> None:
        super().__init__()
        self.got: dict[int, float] = {}

    async def answer(
        self, token: str, method: str, parameters: Mapping[str, object], files: Files
    ) -> tuple[int, bytes]:
        """As the real one."""
        status, body = await super().answer(token, method, parameters, files)
        if method == "sendMessage" and status == 200:
            self.got.setdefault(int(str(parameters["chat_id"])), time.perf_counter())
        return status, body


async def ended(how: signal.Signals) -> Ended:
    """Ends a bot that many people wait for, and starts it again until nobody waits.

    Args:
        how: SIGTERM or SIGKILL, a second after the first answer.
    """
    telegram = Telegram()
    people = [telegram.person(f"Person {number}") for number in range(WAITING)]
    for person in people:
        telegram.say(person, QUESTION)
    with TemporaryDirectory() as folder:
        home = furnish(Path(folder))
        async with serve(telegram) as url:
            async with bot(home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url) as process:
                await until(lambda: any(telegram.sent(person) for person in people))
                await asyncio.sleep(1)
                answered = sum(bool(telegram.sent(person)) for person in people)
                process.send_signal(how)
                start = time.perf_counter()
                await process.communicate()
                seconds = time.perf_counter() - start
            async with bot(home, "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url):
                await until(lambda: not telegram.updates.pending)
                await asyncio.sleep(1)
    counts = [len(telegram.sent(person)) for person in people]
    lost, doubled = counts.count(0), sum(count > 1 for count in counts)
    return Ended(answered, lost, doubled, process.returncode, seconds)


async def flooded() -> Flooded:
    """One person sends far too much, and Telegram wants that chat to be left alone."""
    telegram = Timed()
    loud = telegram.person("Loud")

    def policy(call: Call) -> Fault | None:
        is_loud = call.method == "sendMessage" and call.chat_id == loud.id
        return flood(RETRY_AFTER) if is_loud else None

    telegram.policies = (policy,)
    others = [telegram.person(f"Person {number}") for number in range(OTHERS)]
    with TemporaryDirectory() as folder:
        async with (
            serve(telegram) as url,
            bot(furnish(Path(folder)), "run", VERBATIM_TOKEN=TOKEN, VERBATIM_API_URL=url),
        ):
            telegram.say(others[0], QUESTION)
            await until(lambda: telegram.got)
            for _ in range(FLOOD):
                telegram.say(loud, QUESTION)
            asked = await _ask(telegram, others[1:])
            await until(lambda: len(telegram.got) == OTHERS)
    waited = sorted(telegram.got[person] - at for person, at in asked.items())
    calls = sum(call.chat_id == loud.id for call in telegram.calls)
    return Flooded(quantiles(waited, n=20)[-1], waited[-1], calls)


async def _ask(telegram: Telegram, people: list[User]) -> dict[int, float]:
    asked: dict[int, float] = {}
    for person in people:
        telegram.say(person, QUESTION)
        asked[person.id] = time.perf_counter()
        await asyncio.sleep(EVERY)
    return asked
