"""Subscriptions as they are kept."""

import pytest

from bot.store import chats, subscriptions
from bot.store.database import Store
from bot.store.subscriptions import MOST, Kind, TooManySubscriptionsError


@pytest.fixture(autouse=True)
async def chat(store: Store) -> None:
    async with store.write() as db:
        await chats.remember(db, 1, "private", "en", "UTC")
        await chats.remember(db, 2, "private", "en", "UTC")


async def test_the_same_wish_again_only_moves(store: Store) -> None:
    async with store.write() as db:
        first, new = await subscriptions.subscribe(db, 1, 0, Kind.TOPIC, "t")
        again, anew = await subscriptions.subscribe(db, 1, 7, Kind.TOPIC, "t")
        assert await subscriptions.subscription(db, first.key) == again
    assert (new, anew) == (True, False)
    assert (again.key, again.thread) == (first.key, 7)


async def test_they_are_listed_from_wide_to_narrow(store: Store) -> None:
    async with store.write() as db:
        for kind, what in (
            (Kind.WORDS, "b"),
            (Kind.TOPIC, "t"),
            (Kind.WORDS, "a"),
            (Kind.EVERYTHING, ""),
        ):
            await subscriptions.subscribe(db, 1, 0, kind, what)
        listed = [each.what for each in await subscriptions.subscriptions_of(db, 1)]
    assert listed == ["", "t", "b", "a"]


async def test_nobody_ends_the_subscription_of_another(store: Store) -> None:
    async with store.write() as db:
        mine, _ = await subscriptions.subscribe(db, 1, 0, Kind.EVERYTHING, "")
        assert await subscriptions.unsubscribe(db, 2, [mine.key]) == 0
        assert await subscriptions.unsubscribe(db, 1, [mine.key, mine.key]) == 1


async def test_there_is_room_for_so_many(store: Store) -> None:
    async with store.write() as db:
        for number in range(MOST):
            await subscriptions.subscribe(db, 1, 0, Kind.WORDS, str(number))
        with pytest.raises(TooManySubscriptionsError):
            await subscriptions.subscribe(db, 1, 0, Kind.WORDS, "one more")
        _, new = await subscriptions.subscribe(db, 1, 0, Kind.WORDS, "0")
        assert not new


async def test_words_are_looked_for_once_however_many_wait_for_them(store: Store) -> None:
    async with store.write() as db:
        for chat in (1, 2):
            await subscriptions.subscribe(db, chat, 0, Kind.WORDS, "ferry")
        await subscriptions.subscribe(db, 1, 0, Kind.TOPIC, "t")
        assert await subscriptions.phrases(db) == ["ferry"]
