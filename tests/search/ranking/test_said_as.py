from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.search.engine import search
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.verdict import Result, Verdict
from tests.search.bridge import MARSH, REED, ask

LEXICON = Lexicon(
    synonyms=(
        ("library", "библиотека", "图书馆"),
        ("railway", "железная дорога", "铁路"),
        ("Taiwan", "Тайвань", "台湾"),
    )
)
TRAVELS = replace(
    MARSH,
    title="Travels",
    exchanges=(
        Exchange(
            "Where did the voyage take the crew?",
            "They went by railway, slept in a library and sailed past Taiwan in the fog.",
        ),
    ),
)


async def asked(question: str) -> Result:
    return await ask(search, question, TRAVELS, MARSH, REED, lexicon=LEXICON)


@pytest.mark.parametrize(
    ("questions", "verdict"),
    [
        (("library", "библиотека", "图书馆"), Verdict.SUGGESTIONS),
        (("railway", "железная дорога", "铁路"), Verdict.SUGGESTIONS),
        (("Taiwan", "taiwan", "Тайвань", "тайвань", "台湾"), Verdict.ANSWER),
    ],
)
async def test_one_word_gets_the_same_in_each_language(
    questions: tuple[str, ...], verdict: Verdict
) -> None:
    for question in questions:
        assert (await asked(question)).verdict is verdict, question


@pytest.mark.parametrize(
    "question",
    [
        *("что вы сказали о Тайване", "что он говорил про Тайвань", "谈谈台湾"),
        *("a question about Taiwan", "вопрос о Тайване", "关于台湾的问题"),
        *("your view on Taiwan", "ваше мнение о Тайване", "您对台湾的看法"),
    ],
)
async def test_to_say_and_to_ask_and_a_view_ask_nothing_by_themselves(question: str) -> None:
    alone = await asked("Тайвань")
    result = await asked(question)
    assert result.verdict is alone.verdict
    assert not result.missing
