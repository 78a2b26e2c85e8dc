"""What is said to the bot in words that no list has, told from what is asked of the record."""

import pytest

from bot.messages.language.everyday import MAX_TALK, is_everyday, speaks_to_bot
from bot.messages.language.near import nearest_phrase

_KEYS = (
    "said-greeting",
    "said-thanks",
    "said-complaint",
    "said-doubt",
    "said-request",
    "said-media",
    "said-more",
    "said-whole",
    "said-source",
    "said-subscribe",
    "said-unsubscribe",
    "said-privacy",
    "said-language",
    "said-about",
    "said-help",
)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("how do I get rid of all that you know about me", "said-privacy"),
        ("is somebody tracking me now", "said-privacy"),
        ("вы следите за мной здесь", "said-privacy"),
        ("怎么删除我的聊天记录", "said-privacy"),
        ("why don't you understand my voice messages", "said-media"),
        ("почему вы голосовые не понимаете", "said-media"),
        ("why is this in English?", "said-language"),
        ("who was it that said that", "said-source"),
        ("this is not at all what I asked for", "said-complaint"),
        ("the answer makes no sense", "said-complaint"),
        ("are you a real person or a bot", "said-about"),
        ("how reliable is this", "said-doubt"),
        ("thansk", "said-thanks"),
        ("helo", "said-greeting"),
        ("спосибо", "said-thanks"),
        ("r u a real person", "said-about"),
        ("wat can u do", "said-help"),
        ("чё ты умеешь", "said-help"),
    ],
)
def test_what_says_the_same_as_a_phrase_is_near_it(text: str, key: str) -> None:
    assert nearest_phrase(text, _KEYS) == key


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ferry",
        "tanks",
        "танки",
        "who can read what the mayor writes?",
        "who tracks the ferry",
        "did you delete the data of the passengers?",
        "do you record your albums at home",
        "do you keep in touch with the embassy",
        "what did he say about the U.S.",
        "what did she say about Lyng",
        "does he lie about the toll",
        "when do you turn it off",
        "will it stop?",
        "who owns it",
        "subscribe to what?",
        "is the answer wrong?",
        "急诊怎么样",
        "Chinese language",
        "китайский язык",
        "new start",
        "who runs the embassy",
        "not amazing",
        "x" * MAX_TALK * 2,
    ],
)
def test_what_names_something_else_is_near_nothing(text: str) -> None:
    assert nearest_phrase(text, _KEYS) == ""


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("what is the point", True),
        ("так и что теперь", True),
        ("怎么这么说", True),
        ("what is the toll", False),
        ("what happened in 2021", False),
        ("what does Ada want", False),
        ("疫苗呢", False),
        ("паром", False),
        ("what " * MAX_TALK, False),
    ],
)
def test_words_of_every_day_tell_of_nothing(text: str, is_so: bool) -> None:
    assert is_everyday(text) is is_so


def test_you_and_the_bot_are_spoken_to() -> None:
    assert speaks_to_bot("can you help")
    assert speaks_to_bot("бот, ответь")
    assert speaks_to_bot("你在吗")
    assert not speaks_to_bot("how do I bake bread")
