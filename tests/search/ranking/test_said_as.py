from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.interview import Exchange
from bot.search.engine import search
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.verdict import Result, Verdict
from tests.search.bridge import MARSH, REED, opened

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


async def asked(tmp_path: Path, question: str) -> Result:
    async with opened(tmp_path / "v.db", TRAVELS, MARSH, REED, lexicon=LEXICON) as (store, found):
        return await search(store, found, question)


@pytest.mark.parametrize(
    ("questions", "verdict"),
    [
        (("library", "библиотека", "图书馆"), Verdict.SUGGESTIONS),
        (("railway", "железная дорога", "铁路"), Verdict.SUGGESTIONS),
        (("Taiwan", "taiwan", "Тайвань", "тайвань", "台湾"), Verdict.ANSWER),
    ],
)
async def test_one_word_gets_the_same_in_each_language(
    tmp_path: Path, questions: tuple[str, ...], verdict: Verdict
) -> None:
    for number, question in enumerate(questions):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert (await asked(folder, question)).verdict is verdict, question


@pytest.mark.parametrize(
    "question",
    [
        *("что вы сказали о Тайване", "что он говорил про Тайвань", "谈谈台湾"),
        *("a question about Taiwan", "вопрос о Тайване", "关于台湾的问题"),
        *("your view on Taiwan", "ваше мнение о Тайване", "您对台湾的看法"),
    ],
)
async def test_to_say_and_to_ask_and_a_view_ask_nothing_by_themselves(
    tmp_path: Path, question: str
) -> None:
    (tmp_path / "alone").mkdir()
    alone = await asked(tmp_path / "alone", "Тайвань")
    result = await asked(tmp_path, question)
    assert result.verdict is alone.verdict
    assert not result.missing
