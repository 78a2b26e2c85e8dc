"""How many there are: a number of something else is none of what is counted."""

import pytest

from bot.search.verdict import Verdict
from tests.search.ranking.facts.test_deeds import verdict_on

COUNTS = [
    (
        "en",
        "how many lighthouses did Tova Lindqvist paint",
        "I own a lighthouse. My friend Tova Lindqvist painted two bridges.",
        "I own a lighthouse. My friend Tova Lindqvist painted two lighthouses.",
    ),
    (
        "ru",
        "сколько маяков покрасила Това Линдквист",
        "У меня есть маяк. Моя подруга Това Линдквист покрасила два моста.",
        "У меня есть маяк. Моя подруга Това Линдквист покрасила два маяка.",
    ),
    (
        "de",
        "wie viele Mühlen hat Tova Lindqvist gebaut",
        "Ich besitze eine Mühle. Meine Freundin Tova Lindqvist hat zwei Boote gebaut.",
        "Ich besitze eine Mühle. Meine Freundin Tova Lindqvist hat zwei Mühlen gebaut.",
    ),
    (
        "es",
        "cuántos faros pintó Tova Lindqvist",
        "Tengo un faro. Mi amiga Tova Lindqvist pintó cuatro puentes.",
        "Tengo un faro. Mi amiga Tova Lindqvist pintó cuatro faros.",
    ),
    (
        "zh",
        "林桥生画了几座灯塔",
        "我有一座灯塔。林桥生画了两座桥梁。",
        "我有一座灯塔。林桥生画了两座灯塔。",
    ),
]


@pytest.mark.parametrize(("language", "question", "others", "_told"), COUNTS)
async def test_a_number_of_something_else_is_suggested(
    language: str, question: str, others: str, _told: str
) -> None:
    assert await verdict_on(language, question, others) is Verdict.SUGGESTIONS


@pytest.mark.parametrize(("language", "question", "_others", "told"), COUNTS)
async def test_a_number_of_what_is_counted_is_answered(
    language: str, question: str, _others: str, told: str
) -> None:
    assert await verdict_on(language, question, told) is Verdict.ANSWER


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("Of the lighthouses we sold eleven.", Verdict.ANSWER),
        ("We sold the lighthouses. Eleven, in one day.", Verdict.ANSWER),
        ("We sold the lighthouses in May. It rained. We were 11.", Verdict.SUGGESTIONS),
    ],
)
async def test_a_number_alone_counts_what_was_spoken_of_just_before(
    answer: str, verdict: Verdict
) -> None:
    question = "how many lighthouses were sold"
    assert await verdict_on("en", question, answer) is verdict


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("Our mayor met Tova Lindqvist 40 times in the chapel.", Verdict.SUGGESTIONS),
        ("Tova Lindqvist has been our mayor for 40 years.", Verdict.ANSWER),
    ],
)
async def test_years_are_told_in_years(answer: str, verdict: Verdict) -> None:
    question = "how many years has Tova Lindqvist been mayor"
    assert await verdict_on("en", question, answer) is verdict
