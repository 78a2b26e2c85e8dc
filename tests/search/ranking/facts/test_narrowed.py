"""The most of its kind, and what is asked for other than something."""

import pytest

from bot.search.verdict import Verdict
from tests.search.ranking.facts.test_deeds import verdict_on

LAMPS = {
    "en": "We have old lamps on the quay and new lamps in the chapel.",
    "ru": "На пристани у нас старые лампы, а в часовне новые лампы.",
    "zh": "码头上有旧灯，教堂里有新灯。",
    "fr": "Nous avons de vieilles lampes sur le quai et des lampes neuves à la chapelle.",
    "es": "Tenemos lámparas viejas en el muelle y lámparas nuevas en la capilla.",
}
OLDEST = {
    "en": ("which lamp is the oldest", " The oldest lamp came from Ostby."),
    "ru": ("какая лампа самая старая", " Самая старая лампа прибыла из Остбю."),
    "fr": ("quelle lampe est la plus vieille", " La plus vieille lampe vient d'Ostby."),
    "es": ("cuál es la lámpara más vieja", " La lámpara más vieja vino de Ostby."),
}


@pytest.mark.parametrize("language", OLDEST)
async def test_what_is_not_told_to_be_the_most_of_its_kind_is_suggested(language: str) -> None:
    told = await verdict_on(language, OLDEST[language][0], LAMPS[language])
    assert told is Verdict.SUGGESTIONS


@pytest.mark.parametrize("language", OLDEST)
async def test_the_most_of_its_kind_is_answered(language: str) -> None:
    question, answer = OLDEST[language]
    told = await verdict_on(language, question, LAMPS[language] + answer)
    assert told is Verdict.ANSWER


GIVEN = {
    "en": ("what did the mayor give the school besides the drum", "drum", "lamp"),
    "ru": ("что подарил школе мэр кроме барабана", "барабан", "лампу"),
    "zh": ("除了钢琴，市长还送给学校什么", "钢琴", "地图"),
    "es": ("qué regaló el alcalde a la escuela además del tambor", "tambor", "piano"),
}
GAVE = {
    "en": "The mayor gave the school a {}. The mayor gave the school a {} in May.",
    "ru": "Мэр подарил школе {}. В мае мэр подарил школе {}.",
    "zh": "市长送给学校{}。五月市长送给学校{}。",
    "es": "El alcalde regaló a la escuela un {}. En mayo el alcalde regaló a la escuela un {}.",
}


@pytest.mark.parametrize("language", GIVEN)
async def test_what_is_told_of_nothing_else_is_suggested(language: str) -> None:
    question, drum, _ = GIVEN[language]
    told = await verdict_on(language, question, GAVE[language].format(drum, drum))
    assert told is Verdict.SUGGESTIONS


@pytest.mark.parametrize("language", GIVEN)
async def test_what_is_told_of_something_else_is_answered(language: str) -> None:
    question, *given = GIVEN[language]
    told = await verdict_on(language, question, GAVE[language].format(*given))
    assert told is Verdict.ANSWER
