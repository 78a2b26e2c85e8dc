"""What makes a chat wait, and that it is told as soon as it can be."""

import asyncio
import logging

import pytest

from bot.alerts import queueing
from bot.alerts.outcomes import WEEK
from bot.store.stats import stats
from bot.store.subscribers import chats, outbox
from bot.store.subscribers.chats import Frequency, Plan
from bot.store.subscribers.outbox import State
from bot.store.subscribers.subscriptions import InterestKind
from tests.alerts.conftest import HARBOUR, SECOND, Office

DAY = 86_400


class Looks:
    """Counts how often the sender looks into the outbox, and how often it takes the write lock."""

    def __init__(self, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reads = self.writes = 0
        read, write = office.store.read, office.store.write

        def reading() -> object:
            self.reads += 1
            return read()

        def writing() -> object:
            self.writes += 1
            return write()

        monkeypatch.setattr(office.store, "read", reading)
        monkeypatch.setattr(office.store, "write", writing)


async def elapsed(office: Office, seconds: float) -> None:
    """That much time passes, or a little more."""
    end = office.clock.now + seconds
    await office.until(lambda: office.clock.now >= end)


async def test_a_sender_with_nothing_to_send_is_idle(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with office.sending():
        await elapsed(office, 3)
        looks = Looks(office, monkeypatch)
        begun = office.clock.now
        await elapsed(office, 60)
        assert looks.reads <= office.clock.now - begun + 1
    assert looks.writes == 0


async def test_a_sender_is_idle_while_what_is_due_cannot_be_sent(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One message hangs, and its chat is to be told of something else."""
    await office.subscribers(1)
    office.server.stall()
    await office.write("a", HARBOUR)
    async with office.sending():
        await office.until(lambda: bool(office.sends()))
        await office.write("b", SECOND)
        await elapsed(office, 3)
        looks = Looks(office, monkeypatch)
        begun = office.clock.now
        await elapsed(office, 60)
        assert looks.reads <= office.clock.now - begun + 1
        assert looks.writes == 0
        office.server.time_out()
    assert await office.deliver() == {State.SENT: 2}


async def test_a_group_that_moves_into_a_paused_one_waits_with_it(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = office.server.person()
    old = office.server.group("Small", owner, kind="group")
    await office.subscribe(old.id, of="group")
    await office.write("a", HARBOUR)
    new = office.server.migrate(old)
    await office.subscribe(new.id, of="supergroup")
    async with office.store.write() as db:
        await chats.set_paused(db, new.id, paused=True)
        await chats.move_chat(db, old.id, new.id)
    async with office.sending():
        await elapsed(office, 3)
        looks = Looks(office, monkeypatch)
        await elapsed(office, 60)
    assert looks.writes == 0
    assert not office.sends()
    async with office.store.write() as db:
        await chats.set_paused(db, new.id, paused=False)
        await queueing.reschedule(db, new.id, office.clock.now)
    assert await office.deliver() == {State.SENT: 1}


async def test_a_closed_topic_gives_way_to_the_general_one_until_it_is_opened(
    office: Office,
) -> None:
    forum = office.server.group("Forum", office.server.person(), forum=True)
    topic = office.server.topic(forum, "Harbour")
    await office.subscribe(forum.id, thread=topic, of="supergroup")
    forum.closed.add(topic)
    await office.write("a", HARBOUR)
    assert await office.deliver() == {State.SENT: 1}
    forum.closed.clear()
    await office.write("b", SECOND)
    assert await office.deliver() == {State.SENT: 2}
    threads = [message.get("message_thread_id") for message in office.sent(forum.id)]
    assert threads == [None, topic]


async def test_where_no_topic_is_open_the_alert_waits(office: Office) -> None:
    forum = office.server.group("Forum", office.server.person(), forum=True)
    topic = office.server.topic(forum, "Harbour")
    await office.subscribe(forum.id, thread=topic, of="supergroup")
    forum.closed |= {topic, 0}
    await office.write("a", HARBOUR)
    async with office.sending():
        await office.until(lambda: len(office.sends()) >= 2)
        await office.until(lambda: office.clock.now > office.sends()[-1].at + 5)
    assert await office.counts() == {State.WAITING: 1}
    forum.closed.clear()
    office.clock.stride = 60
    assert await office.deliver() == {State.SENT: 1}
    assert office.sent(forum.id)[0]["message_thread_id"] == topic


async def test_rights_that_are_missing_for_a_while_are_waited_for(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    group = office.server.group("Silenced", office.server.person())
    group.bot_may_write = False
    await office.subscribe(group.id, of="supergroup")
    await office.write("a", HARBOUR)
    office.clock.stride = 60
    async with office.sending():
        await elapsed(office, 3 * DAY)
        (state,) = await office.counts()
        assert state in {State.WAITING, State.IN_FLIGHT}  # it is tried again just now, perhaps
        tried = len(office.sends())
        group.bot_may_write = True
        await office.until(lambda: bool(office.sent(group.id)))
    assert tried < 20
    assert await office.counts() == {State.SENT: 1}
    told = [record.message for record in caplog.records if "paused" in record.message]
    assert len(told) == 1
    assert "Not enough rights to send text messages" in told[0]
    assert str(group.id) not in caplog.text


async def test_rights_that_stay_missing_are_given_up_and_the_log_says_why(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    group = office.server.group("Silenced", office.server.person())
    group.bot_may_write = False
    await office.subscribe(group.id, of="supergroup")
    await office.write("a", HARBOUR)
    office.clock.stride = 600
    assert await office.deliver() == {State.FAILED: 1}
    assert WEEK <= office.sends()[-1].at - office.sends()[0].at < WEEK + DAY
    assert "given up: gave up after 7 d: Not enough rights" in caplog.text


async def test_blocked_while_in_flight_timed_out_and_back(office: Office) -> None:
    """The message that was under way when its chat went goes out when the chat is back."""
    (ada,) = await office.subscribers(1)
    await office.write("a", HARBOUR)
    office.server.stall()
    async with office.sending():
        await office.until(lambda: bool(office.sends()))
        async with office.store.write() as db:
            await outbox.give_up(db, ada, office.clock.now, "blocked")
        office.server.time_out()
        await office.until_counts({State.WAITING: 1})
        await elapsed(office, 60)
        assert not office.sent(ada)
        async with office.store.write() as db:
            await queueing.reactivate(db, ada, office.clock.now)
        await office.until(lambda: bool(office.sent(ada)))
    assert await office.counts() == {State.SENT: 1}


async def test_whoever_waits_without_a_time_is_given_one_at_a_start(office: Office) -> None:
    (ada,) = await office.subscribers(1)
    await office.write("a", HARBOUR)
    async with office.store.write() as db:
        await db.execute("UPDATE chat SET send_at = NULL")
    async with office.sending():
        await office.until(lambda: bool(office.sent(ada)))


@pytest.mark.parametrize("running", [False, True], ids=["at a start", "while it runs"])
async def test_a_clock_that_ran_ahead_silences_nobody(office: Office, *, running: bool) -> None:
    ada, ben, cleo = await office.subscribers(3)
    async with office.store.write() as db:
        await chats.set_plan(db, ben, Plan(Frequency.DAILY, digest_at=9 * 60))
    right = office.clock.now
    office.clock.now += 90 * DAY
    await office.write("a", HARBOUR)  # ben's digest is planned by the wrong clock
    async with office.store.write() as db:
        await outbox.set_send_at(db, ben, office.clock.now + 30 * DAY, batch=True)
    async with office.sending():
        await office.until(lambda: bool(office.sent(ada)) and bool(office.sent(cleo)))
        if running:
            office.clock.now = right
            await office.write("b", SECOND)
            written = office.clock.now  # it ran on, far on a machine that takes long to write
            await office.until(lambda: len(office.sent(ada)) == 2)
            assert max(call.at for call in office.sends()[2:]) - written < 600
    office.clock.now = right
    if not running:
        await office.write("b", SECOND)
        office.clock.now = right
    office.clock.stride = 60
    assert set(await office.deliver()) == {State.SENT}
    assert office.sends()[-1].at - right < 2 * DAY
    assert all(office.sent(chat) for chat in (ada, ben, cleo))


async def test_no_more_chats_are_paused_than_there_are(office: Office) -> None:
    ada, ben = office.people(2)
    await office.subscribe(ada)
    async with office.store.write() as db:
        await chats.remember(db, ben, "private", "en", "UTC")  # it ended its subscriptions
        for chat in (ada, ben):
            await chats.set_paused(db, chat, paused=True)
    figures = await stats(office.store)
    assert (figures.chats, figures.paused) == (1, 1)


async def test_what_waits_for_a_chat_that_is_gone_is_forgotten_in_time(office: Office) -> None:
    (ada,) = await office.subscribers(1, InterestKind.EVERYTHING)
    await office.write("a", HARBOUR)
    async with office.store.write() as db:
        await chats.set_active(db, ada, active=False)
        await outbox.prune_alerts(db, office.clock.now - 60)
        assert await outbox.counts(db) == {State.WAITING: 1}
        await outbox.prune_alerts(db, office.clock.now + 60)
        assert await outbox.counts(db) == {}


async def test_the_log_of_a_round_names_its_outcomes(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    await office.subscribers(1)
    await office.write("a", HARBOUR)
    with caplog.at_level(logging.INFO):
        async with office.sending():
            await office.until(lambda: "Alerts: 1 sent" in caplog.text)
    await asyncio.sleep(0)
