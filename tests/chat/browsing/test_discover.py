import pytest

from bot import __version__
from tests.conftest import Driver
from tests.small_corpus import INTERVIEWS


@pytest.mark.usefixtures("corpus")
async def test_the_latest_is_the_newest_interview(bot: Driver) -> None:
    (card,) = await bot.say(bot.telegram.person(), "/latest")
    assert "The bridge will open in spring" in card["text"]


@pytest.mark.usefixtures("corpus")
async def test_a_random_question_is_on_record(bot: Driver) -> None:
    questions = [each.question[-40:] for one in INTERVIEWS for each in one.exchanges]
    seen = set()
    for _ in range(20):
        (answer,) = await bot.say(bot.telegram.person(), "/random")
        (question,) = (each for each in questions if each in answer["text"])
        seen.add(question)
    assert len(seen) > 1


@pytest.mark.usefixtures("corpus")
async def test_about_tells_what_is_on_record_and_the_version(bot: Driver) -> None:
    (about,) = await bot.say(bot.telegram.person(), "/about")
    assert "3 interviews" in about["text"]
    assert __version__ in about["text"]


@pytest.mark.parametrize("command", ["/latest", "/random", "/about", "hello"])
async def test_an_empty_record_is_told(bot: Driver, command: str) -> None:
    (told,) = await bot.say(bot.telegram.person(), command)
    assert "There are no interviews on record yet." in told["text"]
