import pytest

from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from tests.conftest import Driver

pytestmark = pytest.mark.usefixtures("corpus")


async def test_an_unknown_command_points_to_help(bot: Driver) -> None:
    (reply,) = await bot.say(bot.telegram.person(), "/frobnicate")
    assert "/help" in reply["text"]


async def test_of_what_stands_behind_a_command_that_is_guessed_some_is_repeated(
    bot: Driver, ada: User
) -> None:
    (reply,) = await bot.say(ada, f"/topisc {'northern ' * 400}")
    assert "/topics northern northern" in reply["text"]
    assert len(reply["text"]) < 400


@pytest.mark.parametrize("content", ["sticker", "location", "dice", "animation"])
async def test_what_is_no_text_is_told_so_in_private(bot: Driver, ada: User, content: str) -> None:
    file = {"file_id": "f", "file_unique_id": "f"}
    moving = {**file, "width": 1, "height": 1, "duration": 1}
    kinds: dict[str, dict[str, object]] = {
        "sticker": {
            "sticker": {
                **file,
                "type": "regular",
                "width": 1,
                "height": 1,
                "is_animated": False,
                "is_video": False,
            }
        },
        "location": {"location": {"latitude": 1.0, "longitude": 2.0}},
        "dice": {"dice": {"emoji": "🎲", "value": 3}},
        # Telegram sends the file of an animation along as a document.
        "animation": {"animation": moving, "document": file},
    }
    tell(bot.telegram, ada.id, kinds[content])
    await bot.work()
    (reply,) = bot.telegram.sent(ada)
    assert "I can only read text" in reply["text"]


async def test_a_caption_is_a_question(bot: Driver, ada: User) -> None:
    photo = {"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}
    tell(bot.telegram, ada.id, {"photo": [photo], "caption": "when does the bridge open"})
    await bot.work()
    (reply,) = bot.telegram.sent(ada)
    assert "northern bridge" in reply["text"]


async def test_an_album_is_not_answered_picture_by_picture(bot: Driver, ada: User) -> None:
    photo = {"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}
    for _ in range(3):
        tell(bot.telegram, ada.id, {"photo": [photo], "media_group_id": "1"})
    await bot.work()
    assert bot.telegram.sent(ada) == []


async def test_what_telegram_says_by_itself_is_left_alone(bot: Driver, ada: User) -> None:
    group = bot.telegram.group("Newsroom", ada, bot="left")
    bot.telegram.set_bot(ada, group, "member")
    await bot.work()
    (hello,) = bot.telegram.sent(group)
    tell(
        bot.telegram,
        ada.id,
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
    )
    await bot.work()
    assert bot.telegram.sent(ada) == []
    assert bot.telegram.sent(group) == [hello]


async def test_a_result_of_an_inline_query_is_no_question(bot: Driver, ada: User) -> None:
    tell(bot.telegram, ada.id, {"text": "The northern bridge", "via_bot": bot.telegram.me.json()})
    await bot.work()
    assert bot.telegram.sent(ada) == []


def tell(telegram: Telegram, chat: int, content: dict[str, object]) -> None:
    """Somebody sends what the local server has no word for."""
    where = telegram.chats[chat]
    where.started = True
    telegram.updates.put("message", dict(telegram.post(where, where.person, content)))
