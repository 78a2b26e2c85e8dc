"""Interviews that were published in several languages."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.store.database import Store
from tests.conftest import Driver, Publish, labels
from tests.small_corpus import INTERVIEWS

ORIGINAL = replace(
    INTERVIEWS[0],
    title="The lighthouse",
    url="https://harbour-post.example/lighthouse",
    exchanges=(
        Exchange("Who keeps the lighthouse?", "A keeper lives in the lighthouse all year."),
        Exchange("How tall is the lighthouse?", "The lighthouse is forty metres tall."),
    ),
)
RUSSIAN = replace(
    ORIGINAL,
    title="Маяк",
    language="ru",
    url="https://harbour-post.example/ru/mayak",
    exchanges=(
        Exchange("Кто смотрит за маяком?", "Смотритель живёт на маяке круглый год."),
        Exchange("Какой высоты маяк?", "Высота маяка — сорок метров."),
    ),
    translation_of="https://harbour-post.example/lighthouse/",
)
CHINESE = replace(
    ORIGINAL,
    title="灯塔",
    language="zh-Hans",
    url=None,
    exchanges=(Exchange("谁看守灯塔？灯塔有多高？", "守塔人常年住在灯塔里。灯塔高四十米。"),),
    translation_of="https://harbour-post.example/lighthouse",
)


@pytest.fixture
async def lighthouse(corpus: Store, publish: Publish) -> Store:
    for interview in (ORIGINAL, RUSSIAN, CHINESE):
        await publish(interview)
    return corpus


@pytest.mark.usefixtures("lighthouse")
async def test_an_answer_offers_the_other_languages(bot: Driver) -> None:
    ada = bot.telegram.person()
    (answer,) = await bot.say(ada, "how tall is the lighthouse?")
    assert "forty metres" in answer["text"]
    assert {"In Russian ›", "In Chinese ›"} <= set(labels(answer))
    await bot.press(ada, answer, "In Russian")
    assert "Высота маяка — сорок метров." in answer["text"]
    await bot.press(ada, answer, "In English")
    assert "forty metres" in answer["text"]
    # The Chinese text is divided otherwise, so its interview is opened.
    await bot.press(ada, answer, "In Chinese")
    assert answer["text"].startswith("灯塔")


@pytest.mark.usefixtures("lighthouse")
async def test_a_question_gets_the_readers_language(bot: Driver) -> None:
    pyotr = bot.telegram.person(language_code="ru")
    (answer,) = await bot.say(pyotr, "how tall is the lighthouse?")
    assert "Высота маяка — сорок метров." in answer["text"]
    assert "Язык: английский ›" in labels(answer)
    yue = bot.telegram.person(language_code="zh-hans")
    (answer,) = await bot.say(yue, "how tall is the lighthouse?")
    assert "forty metres" in answer["text"]  # the Chinese text has no such exchange
    assert "俄语版 ›" in labels(answer)


async def test_without_translations_nothing_is_offered(bot: Driver, corpus: Store) -> None:
    (answer,) = await bot.say(bot.telegram.person(), "when does the northern bridge open?")
    assert not [label for label in labels(answer) if label.startswith("In ")]
    assert corpus
