"""When a chat wants to hear: rules for any plan at any time, and what comes of them."""

import json
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts import queueing, subscribing
from bot.alerts.queueing import SubscriptionMatch
from bot.alerts.schedule import is_quiet, next_time
from bot.alerts.zones import zone_of
from bot.corpus.formats.record import to_record
from bot.corpus.interview import Exchange
from bot.intake.sync import sync
from bot.store.subscribers import chats
from bot.store.subscribers.chats import Frequency, Plan
from bot.store.subscribers.outbox import MAX_BATCH, State
from bot.store.subscribers.subscriptions import InterestKind
from tests.alerts.conftest import HARBOUR, Office
from tests.on_record import rows
from tests.small_corpus import age

MINUTES = st.integers(0, 24 * 60 - 1)
ZONES = st.sampled_from(
    [
        "UTC",
        "UTC+05:45",
        "Europe/Moscow",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Pacific/Apia",
        "Nowhere/Lost",
    ]
)
PLANS = st.builds(
    Plan,
    frequency=st.sampled_from(Frequency),
    weekday=st.integers(0, 6),
    digest_at=MINUTES,
    quiet_from=MINUTES,
    quiet_to=MINUTES,
    zone=ZONES,
)
TIMES = st.floats(1.7e9, 1.9e9)


def local(plan: Plan, moment: float) -> datetime:
    return datetime.fromtimestamp(moment, zone_of(plan.zone))


def minute_of(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


@given(PLANS, TIMES)
def test_the_next_time_is_the_next_one_that_fits(plan: Plan, now: float) -> None:
    send_at, batch = next_time(plan, now)
    assert now <= send_at <= now + timedelta(days=8).total_seconds()
    assert next_time(plan, send_at)[0] == send_at
    then = local(plan, send_at)
    if plan.frequency is Frequency.AT_ONCE:
        assert not is_quiet(plan, minute_of(then))
        assert batch == is_quiet(plan, minute_of(local(plan, now)))
        assert send_at == now or batch
    else:
        assert batch
        # Where clocks are put forward over the hour, it is the one after.
        assert (minute_of(then) - plan.digest_at) % (24 * 60) <= 60
        assert plan.frequency is Frequency.DAILY or then.weekday() == plan.weekday


@pytest.mark.parametrize(
    ("plan", "now", "send_at"),
    [
        (Plan(), "2024-05-03 12:34", "2024-05-03 12:34"),
        (Plan(Frequency.DAILY, digest_at=9 * 60), "2024-05-03 08:59", "2024-05-03 09:00"),
        (Plan(Frequency.DAILY, digest_at=9 * 60), "2024-05-03 09:01", "2024-05-04 09:00"),
        (
            Plan(Frequency.DAILY, digest_at=9 * 60, zone="Europe/Moscow"),
            "2024-05-03 07:00",
            "2024-05-04 06:00",
        ),
        (
            Plan(Frequency.WEEKLY, weekday=0, digest_at=9 * 60),
            "2024-05-03 12:00",
            "2024-05-06 09:00",
        ),
        (Plan(quiet_from=23 * 60, quiet_to=7 * 60), "2024-05-03 22:59", "2024-05-03 22:59"),
        (Plan(quiet_from=23 * 60, quiet_to=7 * 60), "2024-05-03 23:00", "2024-05-04 07:00"),
        (Plan(quiet_from=23 * 60, quiet_to=7 * 60), "2024-05-04 02:00", "2024-05-04 07:00"),
        (
            Plan(quiet_from=23 * 60 + 30, quiet_to=7 * 60 + 30),
            "2024-05-03 23:29",
            "2024-05-03 23:29",
        ),
        (
            Plan(quiet_from=23 * 60 + 30, quiet_to=7 * 60 + 30),
            "2024-05-03 23:31",
            "2024-05-04 07:30",
        ),
        (
            Plan(Frequency.DAILY, digest_at=21 * 60 + 30, zone="UTC+05:45"),
            "2024-05-03 15:00",
            "2024-05-03 15:45",
        ),
        (Plan(quiet_from=12 * 60, quiet_to=14 * 60), "2024-05-04 13:59", "2024-05-04 14:00"),
        # The night in which Berlin puts its clocks forward from two to three.
        (
            Plan(Frequency.DAILY, digest_at=2 * 60, zone="Europe/Berlin"),
            "2024-03-31 00:30",
            "2024-03-31 01:00",
        ),
        # The night in which it shows two to three twice: the second time, at ten past two.
        (
            Plan(quiet_from=22 * 60, quiet_to=2 * 60 + 30, zone="Europe/Berlin"),
            "2024-10-27 01:10",
            "2024-10-27 01:30",
        ),
        (
            Plan(Frequency.DAILY, digest_at=9 * 60, quiet_from=8 * 60, quiet_to=10 * 60),
            "2024-05-03 08:30",
            "2024-05-03 09:00",
        ),
    ],
)
def test_examples(plan: Plan, now: str, send_at: str) -> None:
    moment = datetime.fromisoformat(f"{now}+00:00").timestamp()
    assert datetime.fromtimestamp(next_time(plan, moment)[0], UTC).isoformat(" ")[:16] == send_at


async def publish(office: Office, number: int) -> None:
    """An interview that is published at the driven time."""
    exchange = Exchange(f"What is dredged in year {number}?", f"Basin {number}.")
    interview = replace(HARBOUR, title=f"dredged {number}", exchanges=(exchange,))
    await office.write(f"{number}", interview)


def titles(office: Office, chat: int) -> list[list[str]]:
    """Which interviews each message told of."""
    return [
        [word for word in ("dredged 0", "dredged 1", "dredged 2") if word in message["text"]]
        for message in office.sent(chat)
    ]


async def choose(office: Office, chat: int, words: str) -> None:
    async with office.store.read() as db:
        found = await chats.subscriber(db, chat)
    assert found is not None
    await subscribing.change_choices(office.store, found, words)


async def test_a_digest_is_one_message(office: Office) -> None:
    (ada,) = await office.subscribers(1)
    await choose(office, ada, "daily 9")
    for number in range(3):
        await publish(office, number)
    office.clock.stride = 60
    assert await office.deliver() == {State.SENT: 3}
    assert titles(office, ada) == [["dredged 0", "dredged 1", "dredged 2"]]
    assert "3 new interviews" in office.sent(ada)[0]["text"]
    at = datetime.fromtimestamp(office.sends()[0].at, UTC)
    assert (at.hour, at.minute) in {(9, 0), (9, 1)}


async def test_what_a_pause_held_back_comes_as_one(office: Office) -> None:
    (ada,) = await office.subscribers(1)
    await choose(office, ada, "pause")
    for number in range(3):
        await publish(office, number)
    assert await office.deliver() == {State.WAITING: 3}
    assert office.sent(ada) == []
    await choose(office, ada, "resume")
    assert await office.deliver() == {State.SENT: 3}
    assert titles(office, ada) == [["dredged 0", "dredged 1", "dredged 2"]]


async def test_at_once_is_one_message_each(office: Office) -> None:
    (ada,) = await office.subscribers(1)
    for number in range(3):
        await publish(office, number)
    assert await office.deliver() == {State.SENT: 3}
    assert titles(office, ada) == [["dredged 0"], ["dredged 1"], ["dredged 2"]]


async def test_quiet_hours_that_began_meanwhile_are_kept(office: Office) -> None:
    """Alerts that could not be sent before the quiet hours wait until after them."""
    (ada,) = await office.subscribers(1)
    await publish(office, 0)
    here = datetime.fromtimestamp(office.clock.now, UTC)
    async with office.store.write() as db:  # as if the hour had just begun
        plan = Plan(quiet_from=here.hour * 60, quiet_to=(here.hour + 2) % 24 * 60)
        await chats.set_plan(db, ada, plan)
    office.clock.stride = 60
    assert await office.deliver() == {State.SENT: 1}
    assert not is_quiet(plan, minute_of(datetime.fromtimestamp(office.sends()[0].at, UTC)))


async def test_a_choice_of_now_sends_what_a_digest_kept(office: Office) -> None:
    (ada,) = await office.subscribers(1)
    await choose(office, ada, "weekly sunday 3")
    await publish(office, 0)
    await choose(office, ada, "now")
    assert await office.deliver() == {State.SENT: 1}
    assert office.sends()[0].at < time.time() + 60


async def test_plans_of_many_zones_are_queued_in_one_go(office: Office) -> None:
    zones = ["UTC", "Europe/Moscow", "Asia/Tokyo"]
    people = office.people(30)
    for number, chat in enumerate(people):
        await office.subscribe(chat)
        await choose(office, chat, f"daily {number % 24} zone {zones[number % 3]}")
    now = time.time()
    await publish(office, 0)
    async with office.store.write() as db:
        await queueing.announce(
            db, 1, [SubscriptionMatch(InterestKind.EVERYTHING, "")], now
        )  # changes nothing
    send_at = dict(await rows(office.store, "SELECT id, send_at FROM chat"))
    for number, chat in enumerate(people):
        plan = Plan(Frequency.DAILY, digest_at=number % 24 * 60, zone=zones[number % 3])
        assert send_at[chat] == next_time(plan, now)[0]


async def test_very_many_at_once_are_told_in_few_messages(office: Office) -> None:
    (ada,) = await office.subscribers(1)
    count = MAX_BATCH + 5
    lines = [
        json.dumps(
            to_record(
                replace(
                    HARBOUR,
                    title=f"dredged no. {number}.",
                    exchanges=(Exchange(f"What is dredged in year {number}?", "A basin."),),
                )
            )
        )
        for number in range(count)
    ]
    path = office.library.seeds / "many.jsonl"
    path.write_text("\n".join(lines))
    age(path)
    await sync(office.store, office.library)
    office.clock.now = max(office.clock.now, time.time())
    assert await office.deliver() == {State.SENT: count}
    texts = "\n".join(message["text"] for message in office.sent(ada))
    assert all(f"dredged no. {number}." in texts for number in range(count))
    assert len(office.sent(ada)) <= 6
