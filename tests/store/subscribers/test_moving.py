"""A group that Telegram moves to another id keeps its choices and times."""

import pytest

from bot.store.database import Store
from bot.store.subscribers import chats, outbox
from bot.store.subscribers.chats import Frequency, Plan
from bot.store.subscribers.subscriptions import InterestKind, subscriptions_of
from tests.on_record import subscribed
from tests.store.conftest import NOW, Queue
from tests.store.subscribers.test_delivery import row, set_times


@pytest.mark.parametrize(
    ("old", "new", "merged"),
    [
        ((5.0, 1.0), (9.0, 3.0), (5.0, 3.0)),
        ((9.0, 3.0), (5.0, 1.0), (5.0, 3.0)),
        ((None, 2.0), (9.0, 1.0), (9.0, 2.0)),
        ((9.0, 1.0), (None, 2.0), (9.0, 2.0)),
        ((None, 0.0), (None, 0.0), (None, 0.0)),
    ],
)
async def test_times_are_merged_when_a_group_moves(
    store: Store,
    old: tuple[float | None, float],
    new: tuple[float | None, float],
    merged: tuple[float | None, float],
) -> None:
    """The earlier of two times to send; and neither number is asked too soon."""
    await subscribed(store, -5, -1005)
    await set_times(store, -5, send_at=old[0], available_at=old[1])
    await set_times(store, -1005, send_at=new[0], available_at=new[1])
    async with store.write() as db:
        await db.execute("UPDATE chat SET batch = 1 WHERE id = -5")
        await chats.set_active(db, -1005, active=False, reason="removed")
        await chats.move_chat(db, -5, -1005)
    chat = await row(store, "chat", "id = -1005")
    assert (chat["send_at"], chat["available_at"]) == merged
    assert (chat["active"], chat["batch"], chat["reason"]) == (1, 1, "")
    left = await row(store, "chat", "id = -5")
    assert (left["active"], left["send_at"], left["moved"]) == (0, None, -1005)


async def test_a_group_moves_with_its_choices_and_times(store: Store, queue: Queue) -> None:
    await subscribed(store, -5)
    plan = Plan(Frequency.WEEKLY, 3, 18, 22, 7, "Asia/Tokyo")
    async with store.write() as db:
        await chats.set_plan(db, -5, plan)
        await chats.set_silent(db, -5, silent=True)
    await queue()
    await set_times(store, -5, send_at=NOW + 7, available_at=NOW + 8)
    async with store.write() as db:
        await chats.move_chat(db, -5, -1005)
        moved = await chats.subscriber(db, -1005)
        assert await outbox.next_send_at(db) == NOW + 7
    assert moved is not None
    assert (moved.plan, moved.silent, moved.paused) == (plan, True, False)
    assert moved.available_at == NOW + 8


async def test_what_is_still_said_in_the_group_counts_for_the_supergroup(store: Store) -> None:
    """It was said before the move, and is handled after the sender heard of that."""
    await subscribed(store, -5, what="", kind=InterestKind.EVERYTHING)
    async with store.write() as db:
        await chats.move_chat(db, -5, -1005)
    await subscribed(store, -5, what="bridges", kind=InterestKind.TOPIC)
    async with store.read() as db:
        assert [each.what for each in await subscriptions_of(db, -1005)] == ["", "bridges"]
        assert await subscriptions_of(db, -5) == []
