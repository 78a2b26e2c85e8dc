"""Alerts on their way through the real outbox, the real bot and a strict office.server."""

import asyncio
from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.local.telegram.faults import BROKEN, LOST, NOT_JSON, SERVER_ERROR, Call, Fault, flood
from bot.store.database import open_store
from bot.store.stats import stats
from bot.store.subscribers import chats, delivery, subscriptions
from bot.store.subscribers.chats import Frequency, Plan
from bot.store.subscribers.outbox import State
from bot.store.subscribers.subscriptions import InterestKind
from tests.alerts.conftest import HARBOUR, SECOND, Office
from tests.local_api.rates import Rates
from tests.patience import PATIENCE


async def test_one_alert_says_all_that_matched(office: Office) -> None:
    (ada,) = await office.subscribers(1)
    await office.subscribe(ada, InterestKind.TOPIC, "harbour")
    await office.subscribe(ada, InterestKind.WORDS, "dredgign in may")
    await office.write("a", HARBOUR)
    assert await office.deliver() == {State.SENT: 1}
    (message,) = office.sent(ada)
    text = message["text"]
    assert "The harbour is dredged" in text
    assert "The Harbour Post · 3 May 2024" in text
    assert "2 questions" in text
    assert "When is the harbour dredged?" in text
    assert "“dredgign in may”, The harbour, all new interviews" in text
    assert "The dredging of the harbour begins in May." in text
    buttons = [row[0]["callback_data"] for row in message["reply_markup"]["inline_keyboard"]]
    assert [data[:3] for data in buttons] == ["A1:", "I1:", "p1:"]


async def test_what_nobody_ordered_is_not_sent(office: Office) -> None:
    ada, ben = office.people(2)
    await office.subscribe(ada, InterestKind.TOPIC, "schools")
    await office.subscribe(ben, InterestKind.WORDS, "helicopter")
    await office.write("a", HARBOUR)
    assert await office.deliver() == {}
    assert "sendMessage" not in {call.method for call in office.server.calls}


async def test_whoever_unsubscribes_in_time_is_not_told(office: Office) -> None:
    (ada,) = await office.subscribers(1)
    await office.write("a", HARBOUR)
    async with office.store.write() as db:
        await subscriptions.end_subscriptions(
            db, ada, [each.key for each in await subscriptions.subscriptions_of(db, ada)]
        )
    assert await office.deliver() == {State.DROPPED: 1}
    assert not office.sent(ada)


async def test_a_round_is_over_and_old_alerts_go_though_a_digest_waits_for_its_day(
    office: Office,
) -> None:
    ada, ben = await office.subscribers(2)
    async with office.store.write() as db:
        await chats.set_plan(db, ben, Plan(Frequency.WEEKLY))
    other = replace(HARBOUR, title="Talk", exchanges=(Exchange("Who pays?", "The council."),))
    async with office.sending(), asyncio.timeout(PATIENCE):
        await office.write("a", HARBOUR)
        while (await stats(office.store)).last is None:  # noqa: ASYNC110 (it has no event)
            await asyncio.sleep(0.001)
        async with office.store.write() as db:
            await db.execute("UPDATE alert SET ended = ended - 31 * 86400 WHERE ended > 0")
        await office.write("b", other)
        await office.until(lambda: len(office.sent(ada)) == 2)
        await office.until_counts({State.SENT: 1, State.WAITING: 2})


async def test_limits_are_kept(office: Office) -> None:
    """30 a second in all, one a second in a chat, 20 a minute in a group."""
    rates = Rates()
    office.server.policies = (rates,)
    await office.subscribers(40)
    owner = office.server.person()
    group = office.server.group("Readers", owner)
    await office.subscribe(group.id, of="supergroup")
    for number in range(22):
        exchange = Exchange(f"What is dredged in year {number}?", f"Basin {number}.")
        await office.write(
            f"n{number}", replace(HARBOUR, title=f"dredged {number}", exchanges=(exchange,))
        )
    begun = office.clock.now
    assert await office.deliver() == {State.SENT: 41 * 22}
    assert rates.refusals == 0
    assert len(office.server.sent(group)) == 22
    assert office.clock.now - begun > 22 * 40 / 30


async def test_each_refusal_has_its_own_outcome(office: Office) -> None:
    fine, blocked, gone = office.people(3)
    office.server.chats[blocked].blocked = True
    office.server.chats[gone].deleted = True
    owner = office.server.person()
    old = office.server.group("Small", owner, kind="group")
    new = office.server.migrate(old)
    nowhere = 123_456_789
    for chat in (fine, blocked, gone, nowhere):
        await office.subscribe(chat)
    await office.subscribe(old.id, of="group")
    await office.write("a", HARBOUR)
    assert await office.deliver() == {State.SENT: 2, State.GONE: 3}
    assert len(office.server.sent(new)) == 1
    async with office.store.read() as db:
        reasons = {
            row["chat"]: row["reason"]
            for row in await (await db.execute("SELECT chat, reason FROM alert")).fetchall()
        }
        moved = await chats.subscriber(db, new.id)
        inactive = [
            chat for chat in (fine, blocked, gone, nowhere) if await chats.is_inactive(db, chat)
        ]
    assert "Chat not found" in reasons[nowhere]
    assert "blocked by the user" in reasons[blocked]
    assert moved is not None
    assert moved.kind == "supergroup"
    assert inactive == [blocked, gone, nowhere]
    # The next interview is not even tried for whoever is gone.
    office.server.calls.clear()
    await office.write("b", SECOND)
    await office.deliver()
    tried = {call.chat_id for call in office.server.calls if call.method == "sendMessage"}
    assert tried == {fine, new.id}


async def test_a_forum_topic_is_kept_while_it_exists(office: Office) -> None:
    forum = office.server.group("Forum", office.server.person(), forum=True)
    space, other = office.server.topic(forum, "Space"), office.server.topic(forum, "Other")
    await office.subscribe(forum.id, thread=other, of="supergroup")
    await office.subscribe(forum.id, InterestKind.TOPIC, "harbour", thread=space, of="supergroup")
    await office.write("a", HARBOUR)
    await office.deliver()
    (message,) = office.server.sent(forum)
    assert message["message_thread_id"] == space
    del forum.topics[space]
    await office.write("b", SECOND)
    assert await office.deliver() == {State.SENT: 2}
    assert "message_thread_id" not in office.server.sent(forum)[1]


async def test_a_flood_holds_one_chat_and_not_the_others(office: Office) -> None:
    first, *others = office.people(20)
    refused_at: list[float] = []

    def once(call: Call) -> Fault | None:
        if call.method == "sendMessage" and call.chat_id == first and not refused_at:
            refused_at.append(call.at)
            return flood(40)
        return None

    office.server.policies = (once,)
    for chat in (first, *others):
        await office.subscribe(chat)
    await office.write("a", HARBOUR)
    assert await office.deliver() == {State.SENT: 20}
    at = {call.chat_id: call.at for call in office.server.calls if call.method == "sendMessage"}
    assert at[first] - refused_at[0] >= 40
    assert all(at[chat] - refused_at[0] < 5 for chat in others)


async def test_a_flood_over_all_holds_everybody(office: Office) -> None:
    people = office.people(40)
    began: list[float] = []

    def flooded(call: Call) -> Fault | None:
        if call.method != "sendMessage":
            return None
        if not began:
            began.append(call.at)
        left = began[0] + 30 - call.at
        return flood(int(left) + 1) if left > 0 else None

    office.server.policies = (flooded,)
    for chat in people:
        await office.subscribe(chat)
    await office.write("a", HARBOUR)
    assert await office.deliver() == {State.SENT: 40}
    vain = sum(
        call.at < began[0] + 30 for call in office.server.calls if call.method == "sendMessage"
    )
    assert vain < 30


async def test_trouble_is_tried_for_a_day_and_no_longer(office: Office) -> None:
    await office.subscribers(1)
    office.server.policies = (lambda call: SERVER_ERROR if call.method == "sendMessage" else None,)
    await office.write("a", HARBOUR)
    office.clock.stride = 60
    assert await office.deliver() == {State.FAILED: 1}
    assert 86_400 <= office.sends()[-1].at - office.sends()[0].at < 86_400 + 3_600
    figures = await stats(office.store)
    assert figures.last is not None
    assert figures.alerts == {State.FAILED: 1}


@pytest.mark.parametrize(
    "fault", [SERVER_ERROR, BROKEN, NOT_JSON], ids=["500", "broken", "no json"]
)
async def test_a_passing_trouble_costs_nothing(office: Office, fault: Fault) -> None:
    (ada,) = office.people(1)
    left = [3]

    def passing(call: Call) -> Fault | None:
        if call.method == "sendMessage" and left[0]:
            left[0] -= 1
            return fault
        return None

    office.server.policies = (passing,)
    await office.subscribe(ada)
    await office.write("a", HARBOUR)
    assert await office.deliver() == {State.SENT: 1}
    assert len(office.sent(ada)) == 1


async def test_what_may_have_arrived_comes_again_without_a_sound(office: Office) -> None:
    (ada,) = office.people(1)
    left = [1]

    def lost(call: Call) -> Fault | None:
        if call.method == "sendMessage" and left[0]:
            left[0] -= 1
            return LOST
        return None

    office.server.policies = (lost,)
    await office.subscribe(ada)
    await office.write("a", HARBOUR)
    assert await office.deliver() == {State.SENT: 1}
    sent = [message["message_id"] for message in office.sent(ada)]
    assert len(sent) == 2
    assert [(ada, id_) in office.server.silent for id_ in sent] == [False, True]
    assert (await stats(office.store)).doubled == 1


async def test_stopping_requeues_what_is_in_flight(office: Office) -> None:
    people = await office.subscribers(30)
    await office.write("a", HARBOUR)
    async with office.sending():
        await office.until(lambda: len(office.sends()) >= 12)
    found = await office.counts()
    assert State.IN_FLIGHT not in found
    assert found[State.SENT] + found[State.WAITING] == 30
    assert await office.deliver() == {State.SENT: 30}
    assert all(len(office.sent(chat)) == 1 for chat in people)


async def test_what_was_in_flight_at_a_kill_is_sent_again_and_the_log_says_so(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    (ada,) = await office.subscribers(1)
    await office.write("a", HARBOUR)
    async with office.store.write() as db:  # as the sender does, before it is killed
        await delivery.mark_in_flight(db, await delivery.due_jobs(db, office.clock.now, 10))
    assert await office.deliver() == {State.SENT: 1}
    assert "in flight when the last run ended: 1." in caplog.text
    assert str(ada) not in caplog.text


async def test_people_who_ask_go_first(office: Office) -> None:
    await office.subscribers(60)
    await office.write("a", HARBOUR)
    async with office.sending():
        await office.until(lambda: len(office.sends()) >= 10)
        with office.pace.active_requests.track():
            begun, before = office.clock.now, len(office.sends())
            await office.until(lambda: office.clock.now > begun + 5)
            during = len(office.sends()) - before
        await office.until(lambda: len(office.sends()) == 60)
    # Without anybody asking it would be about 147; alerts never stand still altogether.
    assert 3 <= during <= 15


async def test_two_senders_of_one_database_send_once(office: Office) -> None:
    await office.subscribers(40)
    await office.write("a", HARBOUR)
    async with office.sending(), office.sending():
        await office.until(lambda: len(office.sends()) >= 40)
    assert await office.deliver() == {State.SENT: 40}
    assert len(office.sends()) == 40


async def test_what_another_process_finds_is_sent_by_the_running_one(office: Office) -> None:
    (ada,) = await office.subscribers(1)
    async with office.sending():
        await office.until(lambda: bool(office.server.calls))
        async with open_store(office.store.path) as other:
            await Office(other, office.library).write("a", HARBOUR)
        await office.until(lambda: bool(office.sent(ada)))
    assert await office.counts() == {State.SENT: 1}
