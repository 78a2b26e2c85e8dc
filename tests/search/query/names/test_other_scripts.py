"""Questions in one script on a corpus in another."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange, Interview
from bot.search.engine import search
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.verdict import Result
from tests.search.bridge import MARSH, ask

ENGLISH = replace(
    MARSH,
    exchanges=(
        Exchange("Who drew the plans?", "Winchester drew them, and Ken Hoffman paid."),
        Exchange("What is played on Sundays?", "Cricket, on the lawn behind the school."),
        Exchange("Is there a kit for pupils?", "A kit of brushes, and a stool."),
    ),
)
RUSSIAN = replace(
    ENGLISH,
    language="ru",
    exchanges=(
        Exchange("Кто чертил план?", "Чертил его Уинстон Шнайдер, платил город."),
        Exchange("Что ставят в клубе?", "Шахматы, по воскресеньям."),
        Exchange("Где склад?", "Склад стоит у реки, за парком."),
    ),
)
LEXICON = Lexicon(synonyms=(("school", "гимназия"),))


async def asked(question: str, interview: Interview) -> Result:
    return await ask(search, question, interview, lexicon=LEXICON)


@pytest.mark.parametrize(
    ("question", "interview", "place"),
    [
        ("Что сделал Хоффман", ENGLISH, 0),
        ("винчестер", ENGLISH, 0),
        ("Кен", ENGLISH, 0),
        ("крикет", ENGLISH, 1),
        ("гимназисты", ENGLISH, 1),
        ("Schneider", RUSSIAN, 0),
        ("шахматисты", RUSSIAN, 1),
    ],
)
async def test_a_word_is_found_as_the_corpus_writes_it(
    question: str, interview: Interview, place: int
) -> None:
    result = await asked(question, interview)
    assert [hit.record.position for hit in result.hits] == [place]
    assert result.corrected is None


@pytest.mark.parametrize("question", ["кит", "пароходы"])
async def test_what_is_no_name_is_not_found(question: str) -> None:
    assert not (await asked(question, ENGLISH)).hits
