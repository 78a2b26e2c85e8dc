"""What tests of subscriptions start from."""

from bot.local.telegram.chats import Chat as AnyChat
from bot.local.telegram.chats import User
from bot.local.telegram.refusal import Json
from bot.store.database import Store
from bot.store.subscribers import chats
from bot.store.subscribers.chats import Subscriber
from bot.store.subscribers.subscriptions import InterestKind, subscriptions_of
from tests.conftest import Driver, labels


async def interests(store: Store, chat: int) -> list[tuple[InterestKind, str, int]]:
    async with store.read() as db:
        return [(each.kind, each.what, each.thread) for each in await subscriptions_of(db, chat)]


async def order(
    bot: Driver, user: User, said: str, chat: AnyChat | None = None, *, thread: int | None = None
) -> Json:
    """Somebody subscribes, and presses the button of the offer if one is made; the message then."""
    (message,) = await bot.say(user, f"/subscribe {said}".strip(), chat, thread=thread)
    if "Subscribe" in labels(message):
        await bot.press(user, message, "Subscribe")
    return message


async def kept(store: Store, chat: int) -> Subscriber:
    async with store.read() as db:
        found = await chats.subscriber(db, chat)
    assert found is not None
    return found
