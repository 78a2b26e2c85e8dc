"""A channel's direct messages are one chat of many people, which takes nothing but replies."""

import pytest

from bot.local.telegram.chats import Chat, User
from bot.local.telegram.refusal import Json
from bot.messages.buttons.asking import OpenAnswer
from bot.messages.buttons.plain import Choose
from bot.messages.buttons.subscribing import AwaitAnswer, Follow, Subscribe, Unsubscribe
from tests.chat.subscribing.conftest import interests
from tests.conftest import Driver, exchange_id, labels

pytestmark = pytest.mark.usefixtures("corpus")


async def write(bot: Driver, chat: Chat, user: User, text: str) -> list[Json]:
    """Somebody writes to a channel; what the bot sent then."""
    before = len(bot.telegram.sent(chat))
    length = len(text.split(maxsplit=1)[0])
    entity = {"type": "bot_command", "offset": 0, "length": length}
    topic = {"topic_id": user.id, "user": user.json()}
    written = {"text": text, "entities": [entity], "direct_messages_topic": topic}
    bot.telegram.updates.put("message", dict(bot.telegram.post(chat, user, written)))
    await bot.work()
    sent = bot.telegram.sent(chat)[before:]
    assert all(each["direct_messages_topic"]["topic_id"] == user.id for each in sent)
    return sent


@pytest.fixture
def channel(bot: Driver, ada: User) -> Chat:
    chat = bot.telegram.group("Harbour News", ada)
    chat.direct = True
    return chat


@pytest.mark.parametrize(
    "said", ["/subscribe harbour", "/subscriptions daily 9", "/unsubscribe", "/forget"]
)
async def test_who_wants_alerts_there_is_led_to_the_private_chat(
    bot: Driver, ada: User, channel: Chat, said: str
) -> None:
    for user in (ada, bot.telegram.person("Ben")):
        (told,) = await write(bot, channel, user, said)
        assert "in our private chat" in told["text"]
        assert labels(told) == ["Open the private chat"]
    assert await interests(bot.store, channel.id) == []


async def test_so_is_who_presses_a_button_that_subscribes(
    bot: Driver, ada: User, channel: Chat
) -> None:
    (answer,) = await write(bot, channel, ada, "/ask when does the northern bridge open")
    id_ = await exchange_id(bot.store, "northern bridge")
    follow = Follow(id_, "by", at_once=True)
    for action in (
        Subscribe("bridges"),
        Unsubscribe(1),
        follow,
        AwaitAnswer(),
        Choose("subs:0:end"),
    ):
        button = {"text": "Press", "callback_data": action.encode()}
        answer["reply_markup"] = {"inline_keyboard": [[button]]}
        await bot.press(ada, answer, "Press")
        assert "in our private chat" in bot.telegram.sent(channel)[-1]["text"]
        answer["reply_markup"]["inline_keyboard"][0][0]["callback_data"] = OpenAnswer(id_).encode()
        await bot.press(ada, answer, "Press")  # or the next one would be a double tap
    assert await interests(bot.store, channel.id) == []


async def test_each_has_a_language_of_their_own(bot: Driver, ada: User, channel: Chat) -> None:
    ben = bot.telegram.person("Ben")
    (told,) = await write(bot, channel, ben, "/language ru")
    assert "Русский" in told["text"]
    (topics,) = await write(bot, channel, ben, "/topics")
    assert "Темы" in topics["text"]
    (topics,) = await write(bot, channel, ada, "/topics")
    assert "Topics" in topics["text"]


async def test_nobody_subscribes_them_by_their_number(
    bot: Driver, ada: User, channel: Chat
) -> None:
    (told,) = await bot.say(ada, f"/subscribe {channel.id} harbour")
    assert "can’t find that channel" in told["text"]
