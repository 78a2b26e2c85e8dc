"""The outbox: one interview for one chat, whatever happens to either."""

from bot.alerts.queueing import SubscriptionMatch, announce, revive
from bot.store.database import Store
from bot.store.subscribers import chats, delivery, outbox, subscriptions
from bot.store.subscribers.delivery import Outcome
from bot.store.subscribers.outbox import MAX_BATCH, State
from bot.store.subscribers.subscriptions import InterestKind
from tests.on_record import alert_counts, subscribed
from tests.store.conftest import NOW, Queue


async def waiting(store: Store, now: float = NOW) -> list[tuple[int, tuple[int, ...]]]:
    async with store.read() as db:
        jobs = await delivery.due_jobs(db, now, 100)
    return [(job.chat.id, tuple(alert.interview for alert in job.alerts)) for job in jobs]


async def test_one_alert_for_a_chat_and_an_interview_ever(store: Store, queue: Queue) -> None:
    await subscribed(store, 1, 2)
    await subscribed(store, 1, kind=InterestKind.TOPIC, what="t")
    await subscribed(store, 3, kind=InterestKind.TOPIC, what="other")
    key = await queue()
    async with store.write() as db:
        await announce(db, key, [SubscriptionMatch(InterestKind.EVERYTHING, "")], NOW)
    assert await waiting(store) == [(1, (key,)), (2, (key,))]


async def test_one_message_at_a_time_for_a_chat(store: Store, queue: Queue) -> None:
    await subscribed(store, 1)
    first, second = await queue(), await queue()
    assert await waiting(store) == [(1, (first,))]
    async with store.write() as db:
        await delivery.mark_in_flight(db, await delivery.due_jobs(db, NOW, 10))
    assert await waiting(store) == []
    third = await queue()  # even what is queued while one is under way
    assert await waiting(store) == []
    async with store.write() as db:
        await delivery.finish(db, [Outcome(1, (first,), State.SENT, NOW, available_at=NOW + 1)])
    assert await waiting(store) == []
    assert await waiting(store, NOW + 1) == [(1, (second,))]
    assert third > second
    assert await alert_counts(store) == {State.SENT: 1, State.WAITING: 2}


async def test_a_chat_that_is_gone_loses_what_waited_and_nobody_else_does(
    store: Store, queue: Queue
) -> None:
    await subscribed(store, 1, 2)
    first, _ = await queue(), await queue()
    async with store.write() as db:
        await delivery.mark_in_flight(db, await delivery.due_jobs(db, NOW, 1))
        await delivery.finish(db, [Outcome(1, (first,), State.GONE, NOW, reason="blocked")])
    assert await alert_counts(store) == {State.GONE: 2, State.WAITING: 2}
    await queue()
    assert await alert_counts(store) == {State.GONE: 2, State.WAITING: 3}
    async with store.read() as db:
        assert await chats.is_inactive(db, 1)


async def test_what_was_in_hand_waits_again(store: Store, queue: Queue) -> None:
    await subscribed(store, 1, 2)
    await queue()
    async with store.write() as db:
        await delivery.mark_in_flight(db, await delivery.due_jobs(db, NOW, 1))
    async with store.write() as db:
        assert await delivery.requeue_in_flight(db, NOW) == 1
    assert len(await waiting(store)) == 2
    assert await alert_counts(store) == {State.WAITING: 2}


async def test_an_outcome_written_twice_counts_once(store: Store, queue: Queue) -> None:
    await subscribed(store, 1)
    key = await queue()
    sent = Outcome(1, (key,), State.SENT, NOW, available_at=NOW + 1)
    async with store.write() as db:
        await delivery.mark_in_flight(db, await delivery.due_jobs(db, NOW, 1))
        await delivery.finish(db, [sent, sent])
        await delivery.finish(db, [Outcome(1, (key,), State.FAILED, NOW)])
    assert await alert_counts(store) == {State.SENT: 1}


async def test_withdrawn_before_it_was_told_and_back(store: Store, queue: Queue) -> None:
    await subscribed(store, 1, 2)
    key = await queue()
    async with store.write() as db:
        await delivery.mark_in_flight(db, await delivery.due_jobs(db, NOW, 1))
        await delivery.finish(db, [Outcome(1, (key,), State.SENT, NOW)])
        await outbox.drop_withdrawn(db, key, NOW)
    assert await alert_counts(store) == {State.SENT: 1, State.DROPPED: 1}
    async with store.write() as db:
        await revive(db, key, NOW)
    assert await waiting(store) == [(2, (key,))]


async def test_a_message_under_way_while_its_group_moves(store: Store, queue: Queue) -> None:
    await subscribed(store, -5)
    key = await queue()
    async with store.write() as db:
        await delivery.mark_in_flight(db, await delivery.due_jobs(db, NOW, 1))
        await chats.move_chat(db, -5, -1005)
        await delivery.finish(db, [Outcome(-5, (key,), State.SENT, NOW)])
        await delivery.requeue_in_flight(db, NOW)
    assert await alert_counts(store) == {State.SENT: 1}
    assert await waiting(store) == []


async def test_moving_merges_what_both_had(store: Store, queue: Queue) -> None:
    await subscribed(store, -5, -1005)
    await subscribed(store, -5, kind=InterestKind.WORDS, what="ferry")
    await subscribed(store, -1005, kind=InterestKind.TOPIC, what="t")
    first, second = await queue(), await queue()
    async with store.write() as db:
        jobs = [job for job in await delivery.due_jobs(db, NOW, 9) if job.chat.id == -5]
        await delivery.mark_in_flight(db, jobs)
        await delivery.finish(db, [Outcome(-5, (first,), State.SENT, NOW, available_at=NOW)])
        await chats.set_silent(db, -1005, silent=True)
        await chats.move_chat(db, -5, -1005)
        await chats.move_chat(db, -5, -1005)  # both of the two service messages tell it
    async with store.read() as db:
        merged = await subscriptions.subscriptions_of(db, -1005)
        chat = await chats.subscriber(db, -1005)
        assert await subscriptions.subscriptions_of(db, -5) == []
    assert [(each.kind, each.what) for each in merged] == [
        (InterestKind.EVERYTHING, ""),
        (InterestKind.TOPIC, "t"),
        (InterestKind.WORDS, "ferry"),
    ]
    assert chat is not None
    assert chat.silent
    # The first one was told under the old number already.
    assert await waiting(store) == [(-1005, (second,))]


async def test_paused_and_gathered(store: Store, queue: Queue) -> None:
    await subscribed(store, 1)
    async with store.write() as db:
        await chats.set_paused(db, 1, paused=True)
    keys = [await queue() for _ in range(3)]
    assert await waiting(store) == []
    async with store.write() as db:
        await chats.set_paused(db, 1, paused=False)
        await outbox.set_send_at(db, 1, NOW, batch=False)
    assert await waiting(store) == [(1, tuple(keys))]
    async with store.write() as db:
        await delivery.mark_in_flight(db, await delivery.due_jobs(db, NOW, 1))
        await delivery.finish(db, [Outcome(1, tuple(keys), State.SENT, NOW)])
        chat = await chats.subscriber(db, 1)
    assert chat is not None
    assert not chat.batch
    assert len(keys) < MAX_BATCH


async def test_old_alerts_are_forgotten_and_what_waits_is_not(store: Store, queue: Queue) -> None:
    await subscribed(store, 1, 2)
    key = await queue()
    async with store.write() as db:
        await delivery.mark_in_flight(db, await delivery.due_jobs(db, NOW, 1))
        await delivery.finish(db, [Outcome(1, (key,), State.SENT, NOW)])
        await outbox.prune_alerts(db, NOW + 1)
    assert await alert_counts(store) == {State.WAITING: 1}


async def test_a_chat_that_is_forgotten_with_a_message_in_flight_stays_forgotten(
    store: Store, queue: Queue
) -> None:
    await subscribed(store, 1)
    key = await queue()
    async with store.write() as db:
        await delivery.mark_in_flight(db, await delivery.due_jobs(db, NOW, 1))
        assert await chats.erase_chat(db, 1)
        await delivery.finish(db, [Outcome(1, (key,), State.WAITING, NOW, retry_at=NOW + 1)])
        await delivery.finish(db, [Outcome(1, (key,), State.GONE, NOW)])
        await chats.move_chat(db, 1, 2)
        assert await chats.subscriber(db, 1) is None
        assert await chats.subscriber(db, 2) is None
    assert await alert_counts(store) == {}
