"""Chats and what they chose."""

from bot.store.database import Store
from bot.store.subscribers import chats
from bot.store.subscribers.chats import Frequency, Plan


async def test_choices_are_kept_and_known_zones_stay(store: Store) -> None:
    plan = Plan(Frequency.WEEKLY, 4, 18, 22, 7, "Asia/Tokyo")
    async with store.write() as db:
        assert await chats.subscriber(db, 1) is None
        first = await chats.remember(db, 1, "private", "en", "UTC")
        await chats.set_plan(db, 1, plan)
        await chats.set_silent(db, 1, silent=True)
        again = await chats.remember(db, 1, "private", "ru", "Europe/Moscow")
    assert first.plan == Plan()
    assert (again.plan, again.silent, again.language) == (plan, True, "ru")


async def test_who_writes_again_is_active_again(store: Store) -> None:
    async with store.write() as db:
        await chats.remember(db, 1, "private", "en", "UTC")
        await chats.set_active(db, 1, active=False, reason="blocked")
        assert await chats.is_inactive(db, 1)
        assert not await chats.is_inactive(db, 2)
        await chats.remember(db, 1, "private", "en", "UTC")
        assert not await chats.is_inactive(db, 1)


async def test_a_number_that_was_left_behind_is_not_inactive(store: Store) -> None:
    async with store.write() as db:
        await chats.remember(db, -5, "group", "en", "UTC")
        await chats.move_chat(db, -5, -1005)
        moved = await chats.subscriber(db, -1005)
        assert not await chats.is_inactive(db, -5)
    assert moved is not None
    assert moved.kind == "supergroup"


async def test_moving_an_unknown_group_changes_nothing(store: Store) -> None:
    async with store.write() as db:
        await chats.move_chat(db, -5, -1005)
        assert await chats.subscriber(db, -1005) is None
