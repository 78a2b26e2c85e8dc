"""`/privacy` and `/forget`, as people use them."""

from dataclasses import replace

import pytest

from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from bot.settings import Settings
from bot.store.database import Store
from bot.store.subscribers import chats
from tests.conftest import Driver, driven

pytestmark = pytest.mark.usefixtures("corpus")


@pytest.fixture
def ada(telegram: Telegram) -> User:
    return telegram.person()


async def known(store: Store, chat: int) -> bool:
    async with store.read() as db:
        return await chats.subscriber(db, chat) is not None


async def test_in_a_group_only_its_administrators_erase(bot: Driver, ada: User) -> None:
    ben = bot.telegram.person("Ben")
    group = bot.telegram.group("Readers", ada, ben)
    await bot.say(ada, "/subscribe", group)
    (refused,) = await bot.say(ben, "/forget", group)
    assert refused["text"] == "Only administrators of this chat can erase what is stored about it."
    assert await known(bot.store, group.id)
    (done,) = await bot.say(ada, "/forget", group)
    assert "Erased" in done["text"]
    assert not await known(bot.store, group.id)


async def test_a_language_alone_is_stored_too(bot: Driver, ada: User) -> None:
    await bot.say(ada, "/language zh")
    (done,) = await bot.say(ada, "/forget")
    assert done["text"].startswith("已删除")
    (nothing,) = await bot.say(ada, "/forget")
    assert nothing["text"].startswith("Nothing about this chat was stored")


async def test_a_group_is_erased_under_its_old_number_too(bot: Driver, ada: User) -> None:
    group = bot.telegram.group("Readers", ada, kind="group")
    await bot.say(ada, "/subscribe", group)
    moved = bot.telegram.migrate(group)
    await bot.work()
    assert await known(bot.store, group.id)
    await bot.say(ada, "/forget", moved)
    assert not await known(bot.store, group.id)
    assert not await known(bot.store, moved.id)


async def test_a_channel_is_erased_by_name(bot: Driver, ada: User) -> None:
    channel = bot.telegram.group("News", ada, kind="channel", bot="administrator")
    channel.username = "lyng_news"
    await bot.say(ada, "/subscribe @lyng_news")
    (done,) = await bot.say(ada, "/forget @lyng_news")
    assert "News" in done["text"]
    assert not await known(bot.store, channel.id)


@pytest.mark.parametrize("has_backups", [False, True])
async def test_copies_are_told_of_where_there_are_any(
    bot: Driver, settings: Settings, ada: User, *, has_backups: bool
) -> None:
    changed = replace(settings, backups=settings.data / "backups" if has_backups else None)
    services = replace(bot.application.services, settings=changed)
    async with driven(bot.telegram, services) as other:
        (said,) = await other.say(ada, "/privacy")
        await other.say(ada, "/subscribe")
        (erased,) = await other.say(ada, "/forget")
        (nothing,) = await other.say(ada, "/forget")
    assert ("7 days" in said["text"]) is has_backups
    assert ("7 days" in erased["text"]) is has_backups
    assert "7 days" not in nothing["text"]
