"""In a group, what somebody asked for is theirs; others read it by themselves."""

import pytest

from bot.local.telegram.chats import Chat, User
from tests.conftest import Driver

pytestmark = pytest.mark.usefixtures("corpus")
QUESTION = "/ask what happens to the harbour basins?"


@pytest.fixture
def ada(bot: Driver) -> User:
    """The administrator."""
    return bot.telegram.person("Ada")


@pytest.fixture
def ben(bot: Driver) -> User:
    return bot.telegram.person("Ben")


@pytest.fixture
def peter(bot: Driver) -> User:
    """He reads Russian."""
    return bot.telegram.person("Пётр", language_code="ru")


@pytest.fixture
def group(bot: Driver, ada: User, ben: User, peter: User) -> Chat:
    return bot.telegram.group("Readers", ada, ben, peter)


async def test_the_asker_and_an_administrator_turn_pages(
    bot: Driver, ada: User, ben: User, group: Chat
) -> None:
    (answer,) = await bot.say(ben, QUESTION, group)
    await bot.press(ben, answer, "The full answer")
    first = answer["text"]
    await bot.press(ada, answer, "›")
    assert answer["text"] != first


async def test_for_anybody_else_it_opens_in_private(
    bot: Driver, ben: User, peter: User, group: Chat
) -> None:
    (answer,) = await bot.say(ben, QUESTION, group)
    before = dict(answer)
    pressed = await bot.press(peter, answer, "The full answer")
    assert answer == before
    _, _, parameter = pressed["url"].partition("?start=")
    (opened,) = await bot.say(peter, f"/start {parameter}")
    assert "What happens to the harbour basins" in opened["text"]
    for command in ("/topics", "/documents", "/latest"):
        (shown,) = await bot.say(ben, command, group)
        button = shown["reply_markup"]["inline_keyboard"][0][0]["text"]
        pressed = await bot.press(peter, shown, button)
        _, _, parameter = pressed["url"].partition("?start=")
        assert await bot.say(peter, f"/start {parameter}")
    assert bot.telegram.sent(group)[1]["text"].startswith("Topics")


async def test_a_file_comes_to_whoever_asked_and_leads_others_to_their_private_chat(
    bot: Driver, ben: User, peter: User, group: Chat
) -> None:
    (card,) = await bot.say(ben, "/latest", group)
    pressed = await bot.press(peter, card, "⤓ Markdown")
    assert "?start=i_" in pressed["url"]
    assert bot.telegram.sent(group) == [card]
    await bot.press(ben, card, "⤓ Markdown")
    assert "document" in bot.telegram.sent(group)[-1]


async def test_what_cannot_be_opened_in_private_is_told_in_the_onlookers_language(
    bot: Driver, ben: User, peter: User, group: Chat
) -> None:
    (answer,) = await bot.say(ben, QUESTION, group)
    answer["reply_markup"]["inline_keyboard"] = [[{"text": "Back", "callback_data": "q1"}]]
    before = dict(answer)
    pressed = await bot.press(peter, answer, "Back")
    assert pressed["text"].startswith("Листать может только")
    assert answer == before


async def test_an_answer_keeps_the_language_of_its_asker(
    bot: Driver, ada: User, peter: User, group: Chat
) -> None:
    (answer,) = await bot.say(peter, QUESTION, group)
    await bot.press(ada, answer, "Ответ полностью")
    assert "Опубликовано" not in answer["text"]
    texts = [each["text"] for row in answer["reply_markup"]["inline_keyboard"] for each in row]
    assert "Поделиться" in texts
    # What Peter chose in his private chat counts here too.
    await bot.say(peter, "/language zh")
    await bot.press(ada, answer, "›")
    texts = [each["text"] for row in answer["reply_markup"]["inline_keyboard"] for each in row]
    assert "分享" in texts


async def test_in_a_forum_topic_the_one_who_opened_it_asked_nothing(
    bot: Driver, ada: User, ben: User, peter: User
) -> None:
    forum = bot.telegram.group("Forum", ada, ben, peter, forum=True)
    thread = bot.telegram.topic(forum, "Harbour")
    (answer,) = await bot.say(ben, QUESTION, forum, thread=thread)
    pressed = await bot.press(peter, answer, "The full answer")
    assert "url" in pressed


async def test_what_is_shown_already_is_not_shown_again(bot: Driver, ada: User) -> None:
    (answer,) = await bot.say(ada, QUESTION)
    data = answer["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await bot.press(ada, answer, data)
    before = len(bot.telegram.calls)
    answer["reply_markup"]["inline_keyboard"][-1].append({"text": "again", "callback_data": data})
    shown = answer["text"]
    await bot.press(ada, answer, "again")
    answer["reply_markup"]["inline_keyboard"][-1].pop()
    await bot.say(ada, "/subscribe")
    overview = (await bot.say(ada, "/subscriptions"))[0]
    before = len([call for call in bot.telegram.calls if call.method == "editMessageText"])
    await bot.press(ada, overview, "✓ At once")
    after = len([call for call in bot.telegram.calls if call.method == "editMessageText"])
    assert before == after
    assert not bot.telegram.unanswered()
    assert answer["text"] == shown


async def test_what_somebody_asked_as_a_channel_may_be_opened_by_anybody(
    bot: Driver, ben: User, group: Chat
) -> None:
    channel = bot.telegram.group("Channel", ben, kind="channel")
    bot.telegram.say(ben, f"{QUESTION}", group, as_chat=channel)
    await bot.work()
    (answer,) = bot.telegram.sent(group)
    before = answer["text"]
    pressed = await bot.press(ben, answer, "The full answer")
    assert "url" not in pressed
    assert answer["text"] != before
