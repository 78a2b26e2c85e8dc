"""A year of days on a driven clock: an interview a day, digests, quiet hours, copies, pruning.

The sender, the copies and the database are the real ones, and the changes to and from daylight
saving of several time zones are among the days.
"""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time
from itertools import islice
from pathlib import Path
from random import Random
from unittest.mock import patch
from zoneinfo import ZoneInfo

from telegram import Bot

from benchmarks.alerts import DrivenClock, LimitedTelegram, announce_to_all
from benchmarks.corpora import generate
from benchmarks.ours import DATA, new_store, publish
from bot.alerts import sender
from bot.alerts.pace import Pace
from bot.backups import back_up_nightly, nightly_backups
from bot.intake.library import Library
from bot.local.telegram.bot_api import TOKEN, Files
from bot.local.telegram.request import LocalRequest
from bot.metrics import Metrics
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.store.database import Store
from bot.store.file.copies import contents_of
from bot.store.subscribers import chats, subscriptions
from bot.store.subscribers.chats import Frequency, Plan
from bot.store.subscribers.outbox import State
from bot.store.subscribers.subscriptions import InterestKind

DAYS = 366
DAY = 86_400.0
START = datetime(2025, 12, 31, 20, tzinfo=UTC).timestamp()
"""The first interview comes the day after."""

LOOK_SECONDS = 1_800.0
"""Seconds of the driven clock between two looks of the sender; a time that it knows is met."""

EARLY = 60
"""Days after which the size of the database should not grow any more."""

LAST_DAYS = 8
"""Days after the last interview, in which the last weekly digest comes."""

ZONES = ("Europe/Moscow", "Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Sydney")
LATE = 300.0
"""Seconds after its hour within which a digest has to have come."""

PLANS = (
    Plan(),
    Plan(quiet_from=22 * 60, quiet_to=7 * 60),
    Plan(Frequency.DAILY, digest_at=9 * 60),
    Plan(Frequency.DAILY, digest_at=2 * 60 + 30),  # an hour that is missing, or there twice
    Plan(Frequency.WEEKLY, weekday=0, digest_at=18 * 60),
)


@dataclass(slots=True)
class Year:
    """What came of the days.

    Attributes:
        chats: How many subscribed to everything, one for each plan and zone.
        queued: Alerts.
        sent: Alerts that arrived; a digest holds several.
        messages: That these came in.
        off_hours: Digests that came at another time than the chat's.
        unquiet: Messages within quiet hours.
        copies: Nightly copies that were made.
        kept: Copies at the end.
        restored: Subscriptions in the last copy.
        most_rows: Alerts in the outbox at most.
        early: Bytes of the database after two months.
        late: Likewise at the end.
    """

    days: int
    chats: int
    queued: int = 0
    sent: int = 0
    messages: int = 0
    off_hours: int = 0
    unquiet: int = 0
    copies: set[str] = field(default_factory=set)
    kept: int = 0
    restored: int = 0
    most_rows: int = 0
    early: int = 0
    late: int = 0


class Calendar(DrivenClock):
    """A clock that the sender drives; whoever else sleeps by it wakes when the time has come."""

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self._sleepers: list[tuple[float, asyncio.Event]] = []
        self._awake = 0

    async def sleep(self, seconds: float) -> None:
        """Lets everything that is under way come to its end before time goes on."""
        await super().sleep(seconds)
        due = [each for each in self._sleepers if each[0] <= self.now]
        self._sleepers = [each for each in self._sleepers if each[0] > self.now]
        for _, event in due:
            self._awake += 1
            event.set()
        while self._awake:  # noqa: ASYNC110 (they sleep again, or end)
            await asyncio.sleep(0.001)

    def follower(self) -> "Follower":
        """The clock of somebody who does not drive it."""
        self._awake += 1
        return Follower(self)

    async def wait(self, seconds: float) -> None:
        """Sleeps until the driver has come so far."""
        event = asyncio.Event()
        self._sleepers.append((self.now + seconds, event))
        self._awake -= 1
        await event.wait()


@dataclass(frozen=True, slots=True)
class Follower:
    """A clock that somebody else drives."""

    calendar: Calendar

    def time(self) -> float:
        """Unix time in seconds."""
        return self.calendar.now

    def monotonic(self) -> float:
        """The same."""
        return self.time()

    async def sleep(self, seconds: float) -> None:
        """Waits."""
        await self.calendar.wait(seconds)


class Recording(LimitedTelegram):
    """Takes messages, within Telegram's limits, and notes when each chat got one."""

    def __init__(self, calendar: Calendar) -> None:
        super().__init__(calendar)
        self.got: defaultdict[int, list[float]] = defaultdict(list)

    async def answer(
        self, token: str, method: str, parameters: Mapping[str, object], files: Files
    ) -> tuple[int, bytes]:
        """As the other one."""
        before = self.taken
        answer = await super().answer(token, method, parameters, files)
        if self.taken > before:
            self.got[int(str(parameters["chat_id"]))].append(self.last)
        return answer


async def live(days: int = DAYS) -> Year:
    """Lets days pass.

    Args:
        days: How many.
    """
    calendar, metrics = Calendar(), Metrics()
    plans = [replace(plan, zone=zone) for plan in PLANS for zone in ZONES]
    year = Year(days, len(plans))
    telegram = Recording(calendar)
    request = LocalRequest(telegram)
    async with (
        new_store(load_lexicon(DATA)) as (store, library),
        Bot(TOKEN, request=request, get_updates_request=request) as bot,
    ):
        folder = store.path.with_name("copies")
        keys = await _interviews(store, library, days)
        await _subscribe(store, plans)
        copying = back_up_nightly(store.path, folder, calendar.follower())
        publishing = _publish(store, keys, calendar.follower(), year, folder)
        sending = sender.deliver_alerts(
            bot, store, library.lexicon, pace=Pace(calendar), clock=calendar, metrics=metrics
        )
        with patch.object(sender, "POLL_INTERVAL", LOOK_SECONDS):
            tasks = [asyncio.create_task(each) for each in (sending, publishing, copying)]
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in tasks:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
        year.late = store.path.stat().st_size
        copies = nightly_backups(folder)
        year.kept = len(copies)
        year.restored = contents_of(copies[-1]).subscriptions if copies else 0
    sent = metrics.registry.get_sample_value("verbatim_alerts_total", {"outcome": State.SENT})
    year.sent = int(sent or 0)
    year.messages = sum(map(len, telegram.got.values()))
    for chat, plan in enumerate(plans, start=1):
        for at in telegram.got[chat]:
            _judge(year, plan, datetime.fromtimestamp(at, ZoneInfo(plan.zone)))
    return year


async def _interviews(store: Store, library: Library, count: int) -> list[int]:
    """Puts interviews on record while nobody is subscribed; their keys."""
    some = list(islice(generate(count * 30), count))
    await publish(store, library, "year", some)
    async with store.read() as db:
        rows = await db.execute_fetchall("SELECT key FROM interview ORDER BY key")
    return [row[0] for row in rows]


async def _subscribe(store: Store, plans: Sequence[Plan]) -> None:
    async with store.write() as db:
        for chat, plan in enumerate(plans, start=1):
            await chats.remember(db, chat, "private", "en", plan.zone)
            await subscriptions.add_subscription(db, chat, 0, InterestKind.EVERYTHING, "")
            await chats.set_plan(db, chat, plan)


async def _publish(
    store: Store, keys: Sequence[int], clock: Follower, year: Year, copies: Path
) -> None:
    """An interview a day, at any time of it, and then as long as the last digest takes."""
    random = Random(1)
    for day, key in enumerate(keys, start=1):
        await clock.sleep(START + day * DAY + random.random() * DAY - clock.time())
        await announce_to_all(store, key, clock.time())
        async with store.read() as db:
            (row,) = await db.execute_fetchall("SELECT count(*) FROM alert")
        year.queued += year.chats
        year.most_rows = max(year.most_rows, row[0])
        year.copies.update(each.name for each in nightly_backups(copies))
        if day <= EARLY:
            year.early = store.path.stat().st_size
    await clock.sleep(LAST_DAYS * DAY)


def _judge(year: Year, plan: Plan, here: datetime) -> None:
    """Whether a message came when its chat wants it, by the clock on the wall there."""
    minute = here.hour * 60 + here.minute
    if plan.frequency is Frequency.AT_ONCE:
        year.unquiet += plan.quiet_from > plan.quiet_to and not (
            plan.quiet_to <= minute < plan.quiet_from
        )
        return
    wanted = datetime.combine(here.date(), time(*divmod(plan.digest_at, 60)), here.tzinfo)
    late = here.timestamp() - wanted.timestamp()
    is_day = plan.frequency is Frequency.DAILY or here.weekday() == plan.weekday
    year.off_hours += not (is_day and 0 <= late <= LATE)
