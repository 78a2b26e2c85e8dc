"""Short dialogues as native speakers would write them.

Lines of one person are parted by “/”. What is expected is said of the answer to the last line: the
message of the locales that it begins with, or `says` and some words of it. A line that begins with
“#” is a press on the button that begins so.
"""

import re

from bot.local.telegram.refusal import Json
from bot.messages.language.words import words
from tests.conftest import Driver


async def hold(bot: Driver, code: str, line: str, expected: str) -> None:
    """Somebody who reads a language says these lines, and is answered as expected."""
    person = bot.telegram.person(language_code=code)
    replies: list[Json] = []
    for said in line.split(" / "):
        if said.startswith("#"):
            await bot.press(person, replies[-1], said[1:])
            replies = bot.telegram.sent(person)[-1:]
        else:
            replies = await bot.say(person, said)
    (reply,) = replies
    if expected.startswith("says"):
        assert expected.removeprefix("says").strip() in reply["text"]
    else:
        assert reply["text"].startswith(_beginning(code, expected))
    assert bot.telegram.unanswered() == []


def _beginning(code: str, key: str) -> str:
    """How a message begins, up to its first value, as people see it."""
    values = ("question", "word", "count", "speaker", "outlet")
    pattern = words(code).plain(key, **dict.fromkeys(values, "\0"))
    return re.sub(r"<[^>]*>", "", pattern).partition("\0")[0].partition("\n")[0].strip()
