from collections.abc import Callable

import pytest
from telegram import CallbackQuery, Chat, InaccessibleMessage, Update, User

from bot.chat import double_taps
from bot.local.telegram.chats import User as LocalUser
from bot.messages.buttons.asking import OpenAnswer
from bot.messages.buttons.browsing import OpenInterview, OpenTopics
from bot.messages.buttons.grammar import Action
from bot.messages.buttons.narrowing import FileFormat, GetFile
from bot.messages.buttons.plain import Choose
from bot.messages.buttons.subscribing import (
    AwaitAnswer,
    Follow,
    Subscribe,
    SubscribeWords,
    Unsubscribe,
)
from bot.messages.markup.keyboard import keyboard
from bot.messages.markup.message import Button
from bot.store.record import interviews
from tests.conftest import Driver, exchange_id

pytestmark = pytest.mark.usefixtures("corpus")


async def test_a_message_can_be_followed_instead_of_replaced(bot: Driver) -> None:
    ada = bot.telegram.person()
    (message,) = await bot.say(ada, "/topics")
    before = message["text"]
    data = OpenAnswer(await exchange_id(bot.store, "northern bridge"), as_new_message=True).encode()
    message["reply_markup"]["inline_keyboard"] = [[{"text": "Read", "callback_data": data}]]
    await bot.press(ada, message, "Read")
    assert message["text"] == before
    answer = bot.telegram.sent(ada)[-1]
    assert "The northern bridge opens" in answer["text"]
    await bot.press(ada, answer, "Next question")
    assert len(bot.telegram.sent(ada)) == 2


async def test_a_double_tap_sends_what_a_button_opens_once(
    bot: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = bot.telegram.person()
    (message,) = await bot.say(ada, "/topics")
    data = [
        OpenAnswer(await exchange_id(bot.store, asked), as_new_message=True).encode()
        for asked in ("northern bridge", "harbour basins")
    ]
    message["reply_markup"]["inline_keyboard"] = [
        [{"text": text, "callback_data": each} for text, each in zip("AB", data, strict=True)]
    ]
    for tapped, sent in (("A", 2), ("A", 2), ("B", 3), ("B", 3), ("A", 4), ("A", 4)):
        pressed = bot.telegram.press(ada, message, tapped)
        bot.telegram.press(ada, message, tapped)
        await bot.work()
        assert pressed.answer is not None
        assert len(bot.telegram.sent(ada)) == sent
    monkeypatch.setattr(double_taps, "DOUBLE_TAP_SECONDS", 0.0)  # as if time had passed
    await bot.press(ada, message, "A")
    assert len(bot.telegram.sent(ada)) == 5


async def test_after_another_button_the_same_one_is_meant_again(bot: Driver) -> None:
    ada = bot.telegram.person()
    (card,) = await bot.say(ada, "/latest")
    card["reply_markup"]["inline_keyboard"][-1].append({"text": "·", "callback_data": "n1"})
    for button in ("⤓ Markdown", "·", "⤓ Markdown"):
        await bot.press(ada, card, button)
    assert len([each for each in bot.telegram.sent(ada) if "document" in each]) == 2


async def test_a_double_tap_sends_a_file_once(bot: Driver) -> None:
    ada = bot.telegram.person()
    (card,) = await bot.say(ada, "/latest")
    for _ in range(2):
        await bot.press(ada, card, "⤓ Markdown")
    await bot.press(ada, card, "⤓ CSV")
    files = [each for each in bot.telegram.sent(ada) if "document" in each]
    assert [each["document"]["file_name"][-3:] for each in files] == [".md", "csv"]


async def test_a_press_in_a_channel_changes_nothing_for_the_others(bot: Driver) -> None:
    ada = bot.telegram.person()
    channel = bot.telegram.group("News", ada, kind="channel", bot="administrator")
    id_ = await exchange_id(bot.store, "northern bridge")
    async with bot.store.read() as db:
        (card, *_) = await interviews.cards(db)
    rows = (
        (Button("Read", OpenAnswer(id_)),),
        (Button("Card", OpenInterview(card.slug)),),
        (Button("File", GetFile(FileFormat.CSV, card.slug)),),
    )
    await bot.application.bot.send_message(channel.id, "News", reply_markup=keyboard(rows))
    (post,) = bot.telegram.sent(channel)
    parameters = {"Read": f"a_{id_}", "Card": f"i_{card.slug}", "File": f"i_{card.slug}"}
    for button, parameter in parameters.items():
        pressed = await bot.press(ada, post, button)
        assert pressed["url"].endswith(f"?start={parameter}")
        (opened,) = await bot.say(ada, f"/start {parameter}")
        assert card.outlet in opened["text"]
    assert post["text"] == "News"
    assert len(bot.telegram.sent(channel)) == 1


@pytest.mark.parametrize(
    ("action", "said"), [(None, "The northern bridge opens"), (OpenTopics(), "Topics")]
)
async def test_a_message_too_old_to_be_seen_is_followed_by_a_new_one(
    bot: Driver, action: Action | None, said: str
) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "/start")
    chat = Chat(ada.id, "private")
    chat.set_bot(bot.application.bot)
    query = CallbackQuery(
        "unknown",
        User(ada.id, "Ada", is_bot=False, language_code="en"),
        "chat",
        message=InaccessibleMessage(chat, 1),
        data=(action or OpenAnswer(await exchange_id(bot.store, "northern bridge"))).encode(),
    )
    query.set_bot(bot.application.bot)
    await bot.handle(Update(1, callback_query=query))
    assert said in bot.telegram.sent(ada)[-1]["text"]


async def test_what_is_opened_below_a_message_of_a_forum_stays_in_its_topic(bot: Driver) -> None:
    ada = bot.telegram.person()
    forum = bot.telegram.group("Forum", ada, forum=True)
    thread = bot.telegram.topic(forum, "Harbour")
    opens = OpenAnswer(await exchange_id(bot.store, "northern bridge"), as_new_message=True)
    await bot.application.bot.send_message(
        forum.id,
        "An alert",
        message_thread_id=thread,
        reply_markup=keyboard(((Button("Read", opens),),)),
    )
    (alert,) = bot.telegram.sent(forum)
    await bot.press(ada, alert, "Read")
    opened = bot.telegram.sent(forum)[-1]
    assert opened is not alert
    assert "The northern bridge opens" in opened["text"]
    assert opened["message_thread_id"] == thread


async def test_what_a_channel_is_asked_in_its_direct_messages_is_answered_there(
    bot: Driver, ada: LocalUser
) -> None:
    chat = bot.telegram.group("Harbour News", ada)
    chat.direct = True
    for text in ("/latest", "/ask when does the northern bridge open"):
        entity = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
        asked = {"text": text, "entities": [entity], "direct_messages_topic": {"topic_id": 7}}
        bot.telegram.updates.put("message", dict(bot.telegram.post(chat, ada, asked)))
    await bot.work()
    card, answer = bot.telegram.sent(chat)
    await bot.press(ada, card, "⤓ Markdown")
    await bot.press(ada, answer, "Follow")
    _, _, file, menu = bot.telegram.sent(chat)
    assert "document" in file
    for each in (card, answer, file, menu):
        assert each["direct_messages_topic"] == {"topic_id": 7}


async def test_what_a_press_that_came_too_late_is_told_stays_in_its_topic(
    bot: Driver, ada: LocalUser
) -> None:
    forum = bot.telegram.group("Forum", ada, forum=True)
    thread = bot.telegram.topic(forum, "Harbour")
    (answer,) = await bot.say(ada, "/latest", forum, thread=thread)
    answer["reply_markup"]["inline_keyboard"] = [[{"text": "Old", "callback_data": "old"}]]
    pressed = bot.telegram.press(ada, answer, "Old")
    pressed.answer = {}  # Telegram waits for it no more
    await bot.work()
    told = bot.telegram.sent(forum)[-1]
    assert "no longer works" in told["text"]
    assert told["message_thread_id"] == thread


ELSEWHERE: list[tuple[Callable[[str], Action], str]] = [
    (OpenAnswer, "start=a_"),
    (lambda _: OpenTopics(), "start=topics"),
    (lambda _: GetFile(FileFormat.MARKDOWN), "no longer works"),
    (lambda _: Subscribe("bridges"), "no longer works"),
    (lambda _: Subscribe(), "no longer works"),
    (lambda _: SubscribeWords(), "no longer works"),
    (lambda _: Unsubscribe(1), "no longer works"),
    (lambda id_: Follow(id_, "by"), "no longer works"),
    (Follow, "start="),
    (lambda _: AwaitAnswer(), "no longer works"),
    (lambda _: Choose("subs:0:hours"), "no longer works"),
    (lambda _: Choose("lang:ru"), "administrators"),
]


@pytest.mark.parametrize(("action", "said"), ELSEWHERE)
async def test_a_press_in_a_chat_that_the_bot_is_not_in_is_answered_and_changes_nothing(
    bot: Driver, ada: LocalUser, action: Callable[[str], Action], said: str
) -> None:
    await bot.say(ada, "/help")
    elsewhere = bot.telegram.group("Elsewhere", ada, bot="left")
    message = bot.telegram.post(elsewhere, ada, {"text": "A quotation"})
    data = action(await exchange_id(bot.store, "northern bridge")).encode()
    message["reply_markup"] = {"inline_keyboard": [[{"text": "Press", "callback_data": data}]]}
    bot.telegram.inline_messages["sent inline"] = message
    pressed = await bot.press(ada, message, "Press")
    assert said in str(pressed)
    assert message["text"] == "A quotation"
    assert len(bot.telegram.sent(ada)) == 1
