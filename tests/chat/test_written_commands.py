"""A command below a picture is the same command."""

from typing import Any

import pytest

from bot.local.telegram.chats import Chat, User
from bot.local.telegram.refusal import Json
from tests.conftest import Driver

pytestmark = pytest.mark.usefixtures("corpus")
PHOTO = {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]}
FILE = {"document": {"file_id": "d", "file_unique_id": "d", "file_name": "a.txt"}}


async def caption(
    bot: Driver, user: User, text: str, chat: Chat | None = None, content: Json = PHOTO
) -> list[Json]:
    """Somebody sends a picture with a caption; what the bot sent then."""
    where = chat or bot.telegram.chats[user.id]
    where.started = True
    name = f"@{bot.telegram.me.username}"
    entities: list[dict[str, Any]] = []
    if text.startswith("/"):
        entities = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
    elif text.startswith(name):
        entities = [{"type": "mention", "offset": 0, "length": len(name)}]
    fields = {**content, "caption": text, "caption_entities": entities}
    before = len(bot.telegram.sent(where))
    bot.telegram.updates.put("message", dict(bot.telegram.post(where, user, fields)))
    await bot.work()
    return bot.telegram.sent(where)[before:]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("/verify “There will be no toll for residents.”", "Word for word"),
        ("/topics", "Topics"),
        ("/HELP", "/subscribe"),
        ("/stop", "no subscriptions"),
        ("/ask when does the northern bridge open", "opens for traffic in April"),
        ("/frobnicate", "Unknown command"),
    ],
)
async def test_a_command_below_a_picture_is_carried_out(
    bot: Driver, ada: User, written: str, said: str
) -> None:
    (reply,) = await caption(bot, ada, written)
    assert said in reply["text"]


async def test_what_a_caption_subscribes_to_is_found_again_by_its_button(
    bot: Driver, ada: User
) -> None:
    (offer,) = await caption(bot, ada, "/subscribe lunar station")
    await bot.press(ada, offer, "Subscribe")
    assert "Subscribed: “lunar station”" in offer["text"]


async def test_in_a_group_it_may_name_the_bot_and_no_other(bot: Driver, ada: User) -> None:
    group = bot.telegram.group("Readers", ada)
    (reply,) = await caption(bot, ada, f"/topics@{bot.telegram.me.username}", group)
    assert "Topics" in reply["text"]
    assert await caption(bot, ada, "/topics@another_bot", group) == []


async def test_below_a_file_it_is_said_of_the_file_and_in_a_group_a_question(
    bot: Driver, ada: User
) -> None:
    (reply,) = await caption(bot, ada, "/topics", content=FILE)
    assert "Only administrators" in reply["text"]
    group = bot.telegram.group("Readers", ada)
    asked = f"@{bot.telegram.me.username} when does the northern bridge open"
    (answer,) = await caption(bot, ada, asked, group, FILE)
    assert "opens for traffic in April" in answer["text"]
    assert await caption(bot, ada, "when does the northern bridge open", group, FILE) == []
