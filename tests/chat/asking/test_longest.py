"""A message of the greatest length costs little, whatever it is made of."""

import time

import pytest

from bot.local.telegram.chats import User
from tests.conftest import Driver

pytestmark = pytest.mark.usefixtures("corpus")

MAX_SECONDS = 2.0
"""Of the processor; most take a tenth of a second, and what grows with the square takes ten."""


@pytest.mark.parametrize(
    "unit",
    [
        *("a", "aB", "ß", "Ⅳ", "é", "и", "的", "1", "😀", "\u0301", "zwei", "shch", "qu'", "U.S."),
        *(
            "a ",
            "A ",
            "的 ",
            "the ",
            "who ",
            "何？",
            "a? ",
            "“a” ",
            "((",
            "a-",
            "by:A ",
            "12 ",
            "@",
        ),
    ],
)
async def test_a_question_of_one_thing_repeated_is_answered_at_once(
    bot: Driver, ada: User, unit: str
) -> None:
    await bot.say(ada, "when does the bridge open")
    for command in ("", "/verify ", "/subscribe "):
        text = command + unit * 4096
        bot.telegram.say(ada, text.encode("utf-16-le")[: 2 * 4096].decode("utf-16-le", "ignore"))
        began = time.process_time()
        await bot.work()
        assert time.process_time() - began < MAX_SECONDS
