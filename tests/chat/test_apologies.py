"""Whoever awaits an answer that cannot come is told so, in the place where it was to come."""

import pytest

from bot.chat.receiving import inbox
from bot.chat.services import Services
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from bot.local.telegram.world import InlineQuery
from tests.chat.receiving.conftest import answered, running
from tests.conftest import Driver
from tests.patience import until

pytestmark = pytest.mark.usefixtures("corpus")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("bot.chat.asking.inline.found_views")


@pytest.mark.usefixtures("broken")
async def test_who_asks_inline_is_told_above_the_results(bot: Driver, ada: User) -> None:
    asked = bot.telegram.ask_inline(ada, "when does the bridge open")
    await bot.work()
    assert asked.answer is not None
    assert asked.answer["results"] == []
    assert asked.answer["cache_time"] == 0
    assert asked.answer["button"]["text"].startswith("Something went wrong")


@pytest.mark.usefixtures("broken")
async def test_a_guest_is_told_and_not_the_chat_of_the_same_number(bot: Driver, ada: User) -> None:
    ben = bot.telegram.person("Ben")
    await bot.say(ben, "/help")
    asked = bot.telegram.ask_as_guest(
        ada,
        f"@{bot.telegram.me.username} when does the bridge open",
        chat=bot.telegram.chats[ben.id].json(),
    )
    await bot.work()
    assert len(bot.telegram.sent(ben)) == 1
    assert asked.answer is not None
    told = asked.answer["input_message_content"]["message_text"]
    assert told.startswith("Something went wrong")


async def test_a_guest_who_sends_too_much_takes_no_room_of_the_chat_of_the_same_number(
    telegram: Telegram, services: Services, ada: User
) -> None:
    ben = telegram.person("Ben")
    telegram.chats[ben.id].started = True
    where = telegram.chats[ben.id].json()
    asked = [
        telegram.ask_as_guest(ada, f"@{telegram.me.username} bridge {number}", chat=where)
        for number in range(2 * inbox.MAX_WAITING)
    ]
    telegram.say(ben, "/help")
    async with running(telegram, services):
        await answered(telegram, ben, 1)
        await until(lambda: any("a lot at once" in title for title in titles(asked)))
    assert "a lot at once" not in telegram.sent(ben)[0]["text"]


def titles(asked: list[InlineQuery]) -> list[str]:
    """Of what guests were answered."""
    return [each.answer["title"] for each in asked if each.answer]
