"""What tests of subscriptions start from."""

import pytest

from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from bot.store import chats
from bot.store.chats import Subscriber
from bot.store.database import Store
from bot.store.subscriptions import InterestKind, subscriptions_of


async def interests(store: Store, chat: int) -> list[tuple[InterestKind, str, int]]:
    async with store.read() as db:
        return [(each.kind, each.what, each.thread) for each in await subscriptions_of(db, chat)]


async def kept(store: Store, chat: int) -> Subscriber:
    async with store.read() as db:
        found = await chats.subscriber(db, chat)
    assert found is not None
    return found


@pytest.fixture
def ada(telegram: Telegram) -> User:
    return telegram.person()
