"""Entries of a list that are asked for by their numbers."""

import pytest

from bot.chat.asking.numbered import number_in
from tests.conftest import Driver


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("2", 2),
        ("#2", 2),
        ("2.", 2),
        ("the 2nd one", 2),
        ("Number 3, please", 3),
        ("show me the first question", 1),
        ("№ 4", 4),
        ("покажи пятый вопрос", 5),
        ("2-я", 2),
        ("第三个", 3),
        ("0", 0),
        ("12", 0),
        ("2022", 0),
        ("one", 0),
        ("the first bridge", 0),
        ("", 0),
    ],
)
def test_a_number_is_read_in_words_and_digits(said: str, number: int) -> None:
    assert number_in(said) == number


@pytest.mark.usefixtures("corpus")
async def test_a_number_after_several_questions_is_one_of_them(bot: Driver) -> None:
    ada = bot.telegram.person()
    await bot.say(ada, "When does the northern bridge open? What of dredging?")
    (told,) = await bot.say(ada, "the second question please")
    assert told["text"].startswith("Understood as: What of dredging?")
    (told,) = await bot.say(ada, "first")
    assert told["text"].startswith("Understood as: When does the northern bridge open?")
