"""Subscriptions as they are kept."""

import pytest

from bot.store.database import Store
from bot.store.subscribers import chats, subscriptions
from bot.store.subscribers.subscriptions import (
    MAX_SUBSCRIPTIONS,
    Added,
    InterestKind,
    TooManySubscriptionsError,
)


@pytest.fixture(autouse=True)
async def chat(store: Store) -> None:
    async with store.write() as db:
        await chats.remember(db, 1, "private", "en", "UTC")
        await chats.remember(db, 2, "private", "en", "UTC")


async def test_the_same_interest_again_only_moves(store: Store) -> None:
    async with store.write() as db:
        first, added = await subscriptions.add_subscription(db, 1, 0, InterestKind.TOPIC, "t")
        again, moved = await subscriptions.add_subscription(db, 1, 7, InterestKind.TOPIC, "t")
        _, known = await subscriptions.add_subscription(db, 1, 7, InterestKind.TOPIC, "t")
        assert await subscriptions.subscription(db, first.key) == again
    assert (added, moved, known) == (Added.NEW, Added.MOVED, Added.KNOWN)
    assert (again.key, again.thread) == (first.key, 7)


async def test_they_are_listed_from_wide_to_narrow(store: Store) -> None:
    async with store.write() as db:
        for kind, what in (
            (InterestKind.WORDS, "b"),
            (InterestKind.TOPIC, "t"),
            (InterestKind.WORDS, "a"),
            (InterestKind.EVERYTHING, ""),
        ):
            await subscriptions.add_subscription(db, 1, 0, kind, what)
        listed = [each.what for each in await subscriptions.subscriptions_of(db, 1)]
    assert listed == ["", "t", "b", "a"]


async def test_nobody_ends_the_subscription_of_another(store: Store) -> None:
    async with store.write() as db:
        mine, _ = await subscriptions.add_subscription(db, 1, 0, InterestKind.EVERYTHING, "")
        assert await subscriptions.end_subscriptions(db, 2, [mine.key]) == 0
        assert await subscriptions.end_subscriptions(db, 1, [mine.key, mine.key]) == 1


async def test_there_is_room_for_so_many(store: Store) -> None:
    async with store.write() as db:
        for number in range(MAX_SUBSCRIPTIONS):
            await subscriptions.add_subscription(db, 1, 0, InterestKind.WORDS, str(number))
        with pytest.raises(TooManySubscriptionsError):
            await subscriptions.add_subscription(db, 1, 0, InterestKind.WORDS, "one more")
        _, added = await subscriptions.add_subscription(db, 1, 0, InterestKind.WORDS, "0")
        assert added is Added.KNOWN


async def test_words_are_looked_for_once_however_many_wait_for_them(store: Store) -> None:
    async with store.write() as db:
        for chat in (1, 2):
            await subscriptions.add_subscription(db, chat, 0, InterestKind.WORDS, "ferry")
        await subscriptions.add_subscription(db, 1, 0, InterestKind.TOPIC, "t")
        assert await subscriptions.subscribed_phrases(db) == ["ferry"]
