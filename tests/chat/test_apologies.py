"""Whoever awaits an answer that cannot come is told so, in the place where it was to come."""

import pytest

from bot.chat import silences
from bot.chat.receiving import inbox
from bot.chat.services import Services
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from bot.local.telegram.world import InlineQuery
from bot.messages.language.words import Words
from bot.store.trouble import StoreError
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


async def test_in_a_group_who_asks_is_told_in_reply_and_the_next_ones_read_it_there(
    bot: Driver, ada: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("bot.messages.browsing.topics.topics_page")
    forum = bot.telegram.group("Forum", ada, forum=True, bot="administrator")
    thread = bot.telegram.topic(forum, "Harbour")
    (told,) = await bot.say(ada, "/topics", forum, thread=thread)
    assert told["text"].startswith("Something went wrong")
    assert told["message_thread_id"] == thread
    assert told["reply_to_message"]["text"] == "/topics"
    assert await bot.say(ada, "/topics", forum, thread=thread) == []
    monkeypatch.setattr(silences, "SILENCE", 0.0)
    other = bot.telegram.group("Readers", ada, bot="administrator")
    for _ in range(2):
        (told,) = await bot.say(ada, "/topics", other)
        assert told["text"].startswith("Something went wrong")


async def test_in_a_group_who_talks_to_others_is_told_nothing(
    bot: Driver, ada: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = bot.telegram.group("Readers", ada, bot="administrator")
    monkeypatch.delattr("bot.chat.presence.words_for")
    for text in ("shall we go?", "/weather", "/topics@another_bot", "@another_bot topics"):
        assert await bot.say(ada, text, group) == []
    (told,) = await bot.say(ada, "/topics", group)
    assert told["text"].startswith("Something went wrong")


@pytest.mark.parametrize("said", ["@{} when does the bridge open", "/topics"])
async def test_a_question_amid_the_talk_of_a_group_is_answered(
    telegram: Telegram, services: Services, ada: User, said: str
) -> None:
    """As it waits at Telegram when the bot was away."""
    group = telegram.group("Readers", ada, bot="administrator")
    for number in range(inbox.MAX_WAITING + 2):
        telegram.say(ada, f"talk {number}", group)
    telegram.say(ada, said.format(telegram.me.username), group)
    telegram.say(ada, "more talk", group)
    async with running(telegram, services):
        await until(lambda: len(telegram.sent(group)) == 1)
        await until(lambda: not telegram.updates.pending)
    assert len(telegram.sent(group)) == 1


async def test_a_group_that_asks_too_much_is_told_once(
    telegram: Telegram, services: Services, ada: User
) -> None:
    group = telegram.group("Readers", ada, bot="administrator")
    for _ in range(2 * inbox.MAX_WAITING):
        telegram.say(ada, "/topics", group)
    async with running(telegram, services):
        await until(lambda: not telegram.updates.pending)
        await until(lambda: any("a lot at once" in each["text"] for each in telegram.sent(group)))


async def test_it_is_said_in_the_readers_language(
    bot: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    wei = bot.telegram.person("Wei", language_code="zh-hans")
    monkeypatch.delattr("bot.messages.browsing.topics.topics_page")
    (told,) = await bot.say(wei, "/topics")
    assert told["text"].startswith("出了点问题")
    await bot.say(wei, "/language ru")
    (told,) = await bot.say(wei, "/topics")
    assert told["text"].startswith("Что-то пошло не так")


async def test_a_record_that_is_closed_is_told_in_the_readers_language(
    bot: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def closed(*_: object) -> Words:
        raise StoreError("The database is closed")

    for room in ("presence", "errors"):
        monkeypatch.setattr(f"bot.chat.{room}.words_for", closed)
    (told,) = await bot.say(bot.telegram.person("Wei", language_code="zh-hans"), "/topics")
    assert told["text"].startswith("暂时无法读取访谈库")
