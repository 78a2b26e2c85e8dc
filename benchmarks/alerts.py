"""Alerts to 100,000 subscribers: how fast they are queued and sent, and what people notice of it.

The sender, the bot and the database are the real ones. Telegram's limits are enforced by the same
policy as in the tests, on a clock that the sender drives, so that an hour of sending is measured in
minutes; what people notice is measured on the machine's clock.
"""

import asyncio
import json
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from telegram import Bot

from benchmarks.machine import resident_bytes
from bot.alerts import sender
from bot.alerts.clock import Clock, SystemClock
from bot.alerts.pace import Pace
from bot.alerts.queueing import SubscriptionMatch, announce
from bot.intake.library import Library
from bot.intake.sync import sync
from bot.local.telegram.bot_api import TOKEN, Files, Telegram
from bot.local.telegram.faults import Call
from bot.local.telegram.request import LocalRequest
from bot.search.engine import Searcher, open_searcher, search
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.store.database import Store, open_store
from bot.store.subscribers import outbox
from bot.store.subscribers.outbox import State
from bot.store.subscribers.subscriptions import InterestKind
from tests.local_api.rates import Rates

SUBSCRIBERS = 100_000
ALLOWED = 30
"""Messages a second that Telegram allows a bot."""

QUESTION = "will China recognise Sputnik"
WATCHED = 20.0
"""Seconds for which people ask, with and without alerts on their way."""

EVERY = 0.05
"""Seconds between two questions."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured.

    Attributes:
        subscribers: How many there were.
        queueing: Seconds to queue an alert for each.
        asked_while_queueing: Slowest answer meanwhile, in milliseconds.
        rate: Alerts a second, on the driven clock.
        share: Of the allowed rate.
        refused: How often the limits were overstepped.
        memory: Megabytes by which the process grew while sending.
        seconds: It took this long on this machine's clock.
        asked_alone: p95 of an answer without alerts, in milliseconds.
        asked_meanwhile: p95 of an answer while alerts are sent at full rate, in milliseconds.
    """

    subscribers: int
    queueing: float
    asked_while_queueing: float
    rate: float
    share: float
    refused: int
    memory: float
    seconds: float
    asked_alone: float
    asked_meanwhile: float


class DrivenClock:
    """Time that passes only when the sender waits for it."""

    def __init__(self) -> None:
        self.now = time.time()

    def time(self) -> float:
        """Unix time in seconds."""
        return self.now

    def monotonic(self) -> float:
        """The same."""
        return self.time()

    async def sleep(self, seconds: float) -> None:
        """Lets everything that is under way get to the server before time goes on."""
        for _ in range(12):
            await asyncio.sleep(0)
        self.now += seconds


class LimitedTelegram(Telegram):
    """A server that takes messages, within Telegram's limits, and keeps none of them."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock=clock.time)
        self.rates = Rates()
        self.taken = 0
        self.last = 0.0

    async def answer(
        self, token: str, method: str, parameters: Mapping[str, object], files: Files
    ) -> tuple[int, bytes]:
        """As the real one; of a message, that it was sent."""
        if method != "sendMessage":
            return await super().answer(token, method, parameters, files)
        call = Call(method, parameters, self.clock())
        if fault := self.rates(call):
            return fault.happens()
        self.taken += 1
        self.last = call.at
        chat = {"id": call.chat_id, "type": "private"}
        message = {"message_id": self.taken, "date": int(call.at), "chat": chat, "text": "…"}
        return 200, json.dumps({"ok": True, "result": message}).encode()


async def measure(seeds: Path, data: Path, subscribers: int = SUBSCRIBERS) -> Figures:
    """Measures everything, in a database of its own.

    Args:
        seeds: The corpus.
        data: The folder of topics and synonyms.
        subscribers: How many want to hear of everything.
    """
    with TemporaryDirectory() as folder:
        library = Library(seeds, load_lexicon(data))
        async with open_store(Path(folder) / "verbatim.db") as store:
            await sync(store, library)
            searcher = await open_searcher(store, library.lexicon)
            await subscribe(store, subscribers)
            alone = await _asked(store, searcher, asyncio.sleep(WATCHED))
            queueing, slowest = await _queueing(store, searcher)
            pace = Pace()
            async with _sending(store, library, SystemClock(), pace):
                waiting = asyncio.sleep(WATCHED)
                meanwhile = await _asked(store, searcher, waiting, pace=pace)
            drained = await _drained(store, library)
    return Figures(
        subscribers=subscribers,
        queueing=queueing,
        asked_while_queueing=slowest,
        asked_alone=_p95(alone),
        asked_meanwhile=_p95(meanwhile),
        **drained,
    )


async def subscribe(store: Store, count: int) -> None:
    """So many chats want to hear of everything."""
    async with store.write() as db:
        await db.executemany(
            "INSERT INTO chat (id, kind, language) VALUES (?, 'private', 'en')",
            [(number,) for number in range(1, count + 1)],
        )
        await db.executemany(
            "INSERT INTO subscription (chat, thread, kind, what) VALUES (?, 0, 'everything', '')",
            [(number,) for number in range(1, count + 1)],
        )


async def announce_to_all(store: Store, interview: int, at: float) -> None:
    """Queues an alert of an interview for everybody who wants to hear of everything."""
    async with store.write() as db:
        await announce(db, interview, [SubscriptionMatch(InterestKind.EVERYTHING, "")], at)


async def _queueing(store: Store, searcher: Searcher) -> tuple[float, float]:
    """Seconds to queue an interview for everybody, and the slowest answer meanwhile."""
    begun = time.perf_counter()
    queue = announce_to_all(store, 1, time.time())
    asked = await _asked(store, searcher, queue, every=0.01)
    return time.perf_counter() - begun, max(asked)


async def _asked(
    store: Store,
    searcher: Searcher,
    meanwhile: Awaitable[None],
    *,
    every: float = EVERY,
    pace: Pace | None = None,
) -> list[float]:
    """How long answers take, in milliseconds, while something goes on."""
    pace = pace or Pace()
    task = asyncio.ensure_future(meanwhile)
    took: list[float] = []
    while True:
        begun = time.perf_counter()
        with pace.active_requests.track():
            await search(store, searcher, QUESTION)
        took.append((time.perf_counter() - begun) * 1000)
        if task.done():
            await task
            return took
        await asyncio.sleep(every)


async def _drained(store: Store, library: Library) -> dict[str, Any]:
    """Sends everything that waits, on a driven clock; what `Figures` tell of it."""
    clock = DrivenClock()
    left = await waiting(store)
    before = resident_bytes()
    begun, started = time.perf_counter(), clock.now
    async with _sending(store, library, clock, Pace(clock)) as telegram:
        while await waiting(store):  # noqa: ASYNC110 (the outbox has no event for it)
            await asyncio.sleep(0.2)
    rate = left / (telegram.last - started)
    return {
        "rate": rate,
        "share": rate / ALLOWED,
        "refused": telegram.rates.refusals,
        "memory": (resident_bytes() - before) / 1e6,
        "seconds": time.perf_counter() - begun,
    }


@asynccontextmanager
async def _sending(
    store: Store, library: Library, clock: Clock, pace: Pace
) -> AsyncIterator[LimitedTelegram]:
    telegram = LimitedTelegram(clock)
    request = LocalRequest(telegram)
    async with Bot(TOKEN, request=request, get_updates_request=request) as bot:
        task = asyncio.create_task(
            sender.deliver_alerts(bot, store, library.lexicon, pace=pace, clock=clock)
        )
        try:
            yield telegram
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def waiting(store: Store) -> int:
    """Alerts that are still to be sent."""
    async with store.read() as db:
        counts = await outbox.counts(db)
    return counts.get(State.WAITING, 0) + counts.get(State.IN_FLIGHT, 0)


def _p95(took: list[float]) -> float:
    return statistics.quantiles(took, n=20)[-1]
