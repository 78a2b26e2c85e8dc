"""A clock that is driven, a library, and a sender over the local server."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from telegram import Bot

from bot.alerts import sender
from bot.alerts.pace import Pace
from bot.corpus.formats.record import to_record
from bot.corpus.interview import Interview
from bot.intake.library import Library
from bot.intake.sync import sync
from bot.local.telegram.bot_api import TOKEN, Files, Telegram
from bot.local.telegram.faults import Call, DroppedError
from bot.local.telegram.refusal import Json
from bot.local.telegram.request import LocalRequest
from bot.search.query.lexicon.lexicon import Lexicon
from bot.store.database import Store
from bot.store.subscribers import chats, outbox, subscriptions
from bot.store.subscribers.outbox import State
from bot.store.subscribers.subscriptions import InterestKind
from tests.on_record import subscribed
from tests.patience import PATIENCE
from tests.small_corpus import age, interview

HARBOUR = interview(
    "The harbour is dredged",
    ("When is the harbour dredged?", "The dredging of the harbour begins in May."),
    ("Who pays for the ferry?", "The council pays for the ferry."),
)
SECOND = replace(HARBOUR, title="dredged again", exchanges=HARBOUR.exchanges[:1])


class DrivenClock:
    """Time that passes only when somebody waits for it."""

    def __init__(self) -> None:
        self.now = time.time()
        self._passed = 0.0  # whatever somebody sets the clock to
        self.stride = 1.0
        """Seconds that pass when a whole one is waited for, to get through a day quickly."""

    def time(self) -> float:
        return self.now

    def monotonic(self) -> float:
        return self._passed

    async def sleep(self, seconds: float) -> None:
        for _ in range(12):  # what is under way gets to the server before time goes on
            await asyncio.sleep(0)
        seconds = self.stride if seconds == 1 else seconds
        self.now += seconds
        self._passed += seconds


class Stalling(Telegram):
    """A server that can keep everybody who sends waiting until it is too late."""

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__(clock=clock)
        self._free = asyncio.Event()
        self._free.set()

    def stall(self) -> None:
        """From now on nobody who sends is answered."""
        self._free.clear()

    def time_out(self) -> None:
        """Whoever waits for an answer gets none, and everybody else is answered again."""
        self._free.set()

    async def answer(
        self, token: str, method: str, parameters: Mapping[str, object], files: Files
    ) -> tuple[int, bytes]:
        if method == "sendMessage" and not self._free.is_set():
            self.calls.append(Call(method, parameters, self.clock()))
            await self._free.wait()
            raise DroppedError(timed_out=True)
        return await super().answer(token, method, parameters, files)


class Office:
    """A folder, an outbox, a sender and a strict server, with a clock that is driven."""

    def __init__(self, store: Store, library: Library) -> None:
        self.store = store
        self.library = library
        self.clock = DrivenClock()
        self.server = Stalling(clock=self.clock.time)
        self.pace = Pace(self.clock)

    def people(self, count: int) -> list[int]:
        """Persons who wrote to the bot once."""
        people = [self.server.person(f"P{number}") for number in range(count)]
        for each in people:
            self.server.chats[each.id].started = True
        return [each.id for each in people]

    async def subscribers(
        self, count: int, kind: InterestKind = InterestKind.EVERYTHING, what: str = ""
    ) -> list[int]:
        """Persons who want to hear of something."""
        people = self.people(count)
        await subscribed(self.store, *people, kind=kind, what=what)
        return people

    def sent(self, chat: int) -> list[Json]:
        """What the bot sent to a chat."""
        return self.server.sent(self.server.chats[chat])

    def sends(self) -> list[Call]:
        """Every attempt to send a message."""
        return [call for call in self.server.calls if call.method == "sendMessage"]

    async def write(self, name: str, interview: Interview) -> None:
        """Puts an interview into the folder and the index."""
        path = self.library.seeds / f"{name}.jsonl"
        path.write_text(json.dumps(to_record(interview)), encoding="utf-8")
        age(path)
        await sync(self.store, self.library)
        self.clock.now = max(self.clock.now, time.time())

    async def subscribe(
        self,
        chat: int,
        kind: InterestKind = InterestKind.EVERYTHING,
        what: str = "",
        *,
        thread: int = 0,
        of: str = "private",
    ) -> None:
        """A chat subscribes."""
        async with self.store.write() as db:
            await chats.remember(db, chat, of, "en", "UTC")
            await subscriptions.add_subscription(db, chat, thread, kind, what)

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[None]:
        """The sender at work as long as the block lasts."""
        request = LocalRequest(self.server)
        async with Bot(TOKEN, request=request, get_updates_request=request) as bot:
            task = asyncio.create_task(
                sender.deliver_alerts(
                    bot, self.store, self.library.lexicon, clock=self.clock, pace=self.pace
                )
            )
            try:
                yield
            finally:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task

    async def until(self, happened: Callable[[], bool]) -> None:
        """Lets everything go on until something happened."""
        async with asyncio.timeout(PATIENCE):
            while not happened():  # noqa: ASYNC110 (the clock has no event for it)
                await asyncio.sleep(0.001)

    async def counts(self) -> dict[State, int]:
        """How many alerts are in each state."""
        async with self.store.read() as db:
            return await outbox.counts(db)

    async def until_counts(self, expected: dict[State, int]) -> None:
        """Lets everything go on until so many alerts are in each state."""
        async with asyncio.timeout(PATIENCE):
            while await self.counts() != expected:  # noqa: ASYNC110 (nor for this)
                await asyncio.sleep(0.001)

    async def deliver(self) -> dict[State, int]:
        """Lets the sender work until nothing waits, or for ten days; then as `counts`."""
        end = self.clock.now + 10 * 86_400
        async with self.sending():
            while self.clock.now < end:
                async with self.store.read() as db:
                    found = await outbox.counts(db)
                    due = await outbox.next_send_at(db)
                if due is None and not found.get(State.IN_FLIGHT):
                    break
                await asyncio.sleep(0.005)
        return await self.counts()


@pytest.fixture
async def office(tmp_path: Path, store: Store, lexicon: Lexicon) -> Office:
    """With an empty folder that was looked at, so that whatever comes is new."""
    (tmp_path / "seeds").mkdir()
    library = Library(tmp_path / "seeds", lexicon)
    await sync(store, library)
    return Office(store, library)
