"""What is written about deliveries: who is next, what is counted, what is merged and undone."""

import pytest

from bot.alerts import queueing
from bot.alerts.schedule import next_time
from bot.store.database import Store
from bot.store.subscribers import chats, delivery, outbox
from bot.store.subscribers.chats import Frequency, Plan
from bot.store.subscribers.delivery import Outcome
from bot.store.subscribers.outbox import MAX_BATCH, State
from tests.on_record import subscribed
from tests.store.conftest import NOW, Queue


async def row(store: Store, table: str, where: str) -> dict[str, object]:
    """The one row of a table that is meant."""
    async with store.read() as db:
        (found,) = await db.execute_fetchall(f"SELECT * FROM {table} WHERE {where}")
    return dict(found)


async def set_times(store: Store, chat: int, *, send_at: float | None, available_at: float) -> None:
    async with store.write() as db:
        await db.execute(
            "UPDATE chat SET send_at = ?, available_at = ? WHERE id = ?",
            (send_at, available_at, chat),
        )


async def claim(store: Store, now: float = NOW) -> list[delivery.Job]:
    async with store.write() as db:
        jobs = await delivery.due_jobs(db, now, 50)
        await delivery.mark_in_flight(db, jobs)
    return jobs


async def finish(store: Store, *outcomes: Outcome) -> None:
    async with store.write() as db:
        await delivery.finish(db, outcomes)


async def test_each_crash_in_flight_counts_as_doubtful(store: Store, queue: Queue) -> None:
    await subscribed(store, 1, 2)
    await queue()
    for crashes in (1, 2):
        assert len(await claim(store)) == 2
        async with store.write() as db:
            assert await delivery.requeue_in_flight(db, NOW) == 2
        alert = await row(store, "alert", "chat = 1")
        assert (alert["state"], alert["doubtful"], alert["attempts"]) == ("waiting", crashes, 0)
    assert [waiting.doubtful for job in await claim(store) for waiting in job.alerts] == [2, 2]
    async with store.write() as db:
        await delivery.finish(db, [Outcome(1, (1,), State.SENT, NOW)])
        assert await delivery.requeue_in_flight(db, NOW) == 1
    assert (await row(store, "alert", "chat = 1"))["state"] == "sent"


async def test_an_attempt_is_counted_and_the_first_one_remembered(
    store: Store, queue: Queue
) -> None:
    await subscribed(store, 1)
    key = await queue()
    for number, (tried, doubtful) in enumerate(((True, True), (False, False), (True, False))):
        await claim(store, NOW + 100 * number)
        outcome = Outcome(
            1,
            (key,),
            State.WAITING,
            NOW + 100 * number,
            retry_at=NOW + 100 * (number + 1),
            reason=f"failure {number}",
            doubtful=doubtful,
            tried=tried,
        )
        await finish(store, outcome)
    alert = await row(store, "alert", "chat = 1")
    assert (alert["attempts"], alert["doubtful"], alert["tried"]) == (2, 1, NOW)
    assert (alert["ended"], alert["reason"]) == (None, "failure 2")
    await claim(store, NOW + 300)
    await finish(store, Outcome(1, (key,), State.FAILED, NOW + 300))
    alert = await row(store, "alert", "chat = 1")
    assert (alert["attempts"], alert["tried"], alert["ended"]) == (3, NOW, NOW + 300)


async def test_the_next_time_is_when_the_chat_takes_another(store: Store, queue: Queue) -> None:
    await subscribed(store, 1)
    first, second = await queue(), await queue()
    await claim(store)
    assert (await row(store, "chat", "id = 1"))["send_at"] is None
    await finish(store, Outcome(1, (first,), State.SENT, NOW, available_at=NOW + 3))
    chat = await row(store, "chat", "id = 1")
    assert (chat["send_at"], chat["available_at"]) == (NOW + 3, NOW + 3)
    assert await claim(store, NOW + 2) == []
    await claim(store, NOW + 3)
    await finish(store, Outcome(1, (second,), State.SENT, NOW + 3, available_at=NOW + 1))
    chat = await row(store, "chat", "id = 1")
    assert (chat["send_at"], chat["available_at"]) == (None, NOW + 3)


async def test_a_time_that_was_given_meanwhile_stays(store: Store, queue: Queue) -> None:
    await subscribed(store, 1)
    first, _ = await queue(), await queue()
    await claim(store)
    await set_times(store, 1, send_at=NOW + 500, available_at=0)
    await finish(store, Outcome(1, (first,), State.SENT, NOW, available_at=NOW + 1))
    assert (await row(store, "chat", "id = 1"))["send_at"] == NOW + 500


async def test_who_waits_longest_is_first_and_no_more_are_claimed_than_wanted(
    store: Store, queue: Queue
) -> None:
    await subscribed(store, 1, 2, 3)
    await queue()
    for chat, send_at in ((1, NOW - 1), (2, NOW - 3), (3, NOW - 2)):
        await set_times(store, chat, send_at=send_at, available_at=0)
    async with store.read() as db:
        assert await outbox.next_send_at(db) == NOW - 3
        assert [job.chat.id for job in await delivery.due_jobs(db, NOW, 2)] == [2, 3]
        assert [job.chat.id for job in await delivery.due_jobs(db, NOW - 3, 9)] == [2]
        assert await delivery.due_jobs(db, NOW - 4, 9) == []


@pytest.mark.parametrize("count", [MAX_BATCH - 1, MAX_BATCH, MAX_BATCH + 5])
async def test_as_many_as_make_a_batch_come_in_one_message(
    store: Store, queue: Queue, count: int
) -> None:
    await subscribed(store, 1)
    keys = [await queue() for _ in range(count)]
    (job,) = await claim(store)
    told = [waiting.interview for waiting in job.alerts]
    assert told == (keys[:1] if count < MAX_BATCH else keys[:MAX_BATCH])


async def test_a_batch_is_over_once_it_was_sent(store: Store, queue: Queue) -> None:
    await subscribed(store, 1)
    keys = tuple([await queue() for _ in range(3)])
    async with store.write() as db:
        await outbox.set_send_at(db, 1, NOW, batch=True)
    (job,) = await claim(store)
    assert len(job.alerts) == 3
    await finish(store, Outcome(1, keys, State.WAITING, NOW, retry_at=NOW))
    assert (await row(store, "chat", "id = 1"))["batch"] == 1
    await claim(store)
    await finish(store, Outcome(1, keys, State.SENT, NOW))
    assert (await row(store, "chat", "id = 1"))["batch"] == 0


async def test_giving_up_a_chat_ends_what_waits_and_keeps_what_is_done(
    store: Store, queue: Queue
) -> None:
    await subscribed(store, 1, 2)
    first, second = await queue(), await queue()
    await claim(store)
    await finish(
        store,
        Outcome(1, (first,), State.SENT, NOW),
        Outcome(2, (first,), State.GONE, NOW + 1, reason="blocked"),
    )
    alert = await row(store, "alert", f"chat = 2 AND interview = {second}")
    assert (alert["state"], alert["ended"], alert["reason"]) == ("gone", NOW + 1, "blocked")
    assert (await row(store, "alert", f"chat = 1 AND interview = {second}"))["state"] == "waiting"
    chat = await row(store, "chat", "id = 2")
    assert (chat["active"], chat["send_at"], chat["reason"]) == (0, None, "blocked")
    assert (await row(store, "chat", "id = 1"))["active"] == 1


async def test_silence_can_be_undone(store: Store) -> None:
    await subscribed(store, 1)
    for silent in (True, False, True, False):
        async with store.write() as db:
            await chats.set_silent(db, 1, silent=silent)
            chat = await chats.subscriber(db, 1)
        assert chat is not None
        assert chat.silent is silent


async def test_a_pause_ends_with_all_that_waited(store: Store, queue: Queue) -> None:
    await subscribed(store, 1)
    async with store.write() as db:
        await chats.set_paused(db, 1, paused=True)
    await queue()
    async with store.write() as db:
        await queueing.reschedule(db, 1, NOW)
    assert (await row(store, "chat", "id = 1"))["send_at"] is None
    async with store.write() as db:
        await chats.set_active(db, 1, active=False)
        await chats.set_paused(db, 1, paused=False)
        await queueing.reschedule(db, 1, NOW)
    assert (await row(store, "chat", "id = 1"))["send_at"] is None
    async with store.write() as db:
        await chats.set_active(db, 1, active=True)
        await chats.set_paused(db, 1, paused=False)
        await queueing.reschedule(db, 1, NOW)
        assert await outbox.next_send_at(db) == NOW


async def test_no_chat_waits_for_longer_than_its_plan_or_a_refusal_explains(
    store: Store, queue: Queue
) -> None:
    await subscribed(store, 1, 2, 3, 4)
    weekly = Plan(Frequency.WEEKLY, 0, 9)
    async with store.write() as db:
        await chats.set_plan(db, 2, weekly)
        await chats.set_plan(db, 4, weekly)
    await queue()
    far, limit = NOW + 1e7, NOW + queueing.MAX_AHEAD
    monday = next_time(weekly, NOW)[0]
    assert monday > limit
    for chat, send_at in ((1, far), (2, far), (3, limit - 1), (4, monday - 1)):
        await set_times(store, chat, send_at=send_at, available_at=far)
    async with store.write() as db:
        await queueing.bound_times(db, NOW)
    for chat, send_at in ((1, limit), (2, monday), (3, limit - 1), (4, monday - 1)):
        found = await row(store, "chat", f"id = {chat}")
        assert (found["send_at"], found["available_at"]) == (send_at, limit)


async def test_who_had_no_time_any_more_is_given_one_when_an_interview_is_back(
    store: Store, queue: Queue
) -> None:
    await subscribed(store, 1, 2)
    key = await queue()
    daily = Plan(Frequency.DAILY, digest_at=9 * 60)
    async with store.write() as db:
        await chats.set_plan(db, 2, daily)
        await outbox.drop_withdrawn(db, key, NOW)
    for chat in (1, 2):
        await set_times(store, chat, send_at=None, available_at=0)
    dropped = await row(store, "alert", "chat = 1")
    assert (dropped["state"], dropped["ended"], dropped["reason"]) == ("dropped", NOW, "withdrawn")
    async with store.write() as db:
        await queueing.revive(db, key, NOW + 5)
    assert (await row(store, "chat", "id = 1"))["send_at"] == NOW + 5
    digest = await row(store, "chat", "id = 2")
    assert (digest["send_at"], digest["batch"]) == (next_time(daily, NOW + 5)[0], 1)
    back = await row(store, "alert", "chat = 1")
    assert (back["state"], back["ended"], back["reason"]) == ("waiting", None, "")


async def test_a_thread_that_is_lost_is_left_and_no_other(store: Store) -> None:
    await subscribed(store, 1, 2)
    async with store.write() as db:
        await db.execute("UPDATE subscription SET thread = 5")
        await db.execute(
            "INSERT INTO subscription (chat, thread, kind, what) VALUES (1, 6, 'topic', 't')"
        )
        await outbox.leave_thread(db, 1, 5)
        found = await db.execute_fetchall("SELECT chat, thread FROM subscription ORDER BY key")
    assert [tuple(each) for each in found] == [(1, 0), (2, 5), (1, 6)]
