from dataclasses import replace
from pathlib import Path

import pytest

from bot.search.collection import ask_collection
from bot.search.dated import date_in, search_of_date
from tests.search.test_engine import MARSH, REED, opened

LATER = replace(MARSH, title="Once more", published="2021-05-20")


@pytest.mark.parametrize(
    ("question", "when", "rest"),
    [
        ("what was said on 9 March 2021", "2021-03-09", "what was said"),
        ("What did she say in March 2021?", "2021-03", "What did she say?"),
        ("что она говорила в марте 2021 года?", "2021-03", "что она говорила?"),
        ("что она говорила в мае 2023", "2023-05", "что она говорила"),
        ("2021年3月9日说了什么", "2021-03-09", "说了什么"),
        ("她在2021年3月说了什么", "2021-03", "她说了什么"),
        ("what did she say in 2021", "2021", "what did she say"),
        ("what was said on 9 March?", "-03-09", "what was said"),
        ("3月9日的采访", "-03-09", "采访"),
        ("was hat sie am 9. März 2021 gesagt?", "2021-03-09", "was hat sie gesagt?"),
    ],
)
def test_a_date_is_read_in_a_question(question: str, when: str, rest: str) -> None:
    assert date_in(question) == (when, rest)


@pytest.mark.parametrize("question", ["", "who painted the 12 railings", "may I ask", "a" * 999])
def test_no_other_number_is_a_date(question: str) -> None:
    assert date_in(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "what was said on 9 March 2021",
        "What did Ada Marsh say in March 2021?",
        "interview of 9 March 2021",
        "09.03.2021",
        "что было сказано 9 марта 2021 года",
        "о чём говорила Марш в марте 2021",
        "интервью от 9 марта",
        "3月9日的采访",
        "她在2021年3月说了什么？",
        "¿Qué dijo el 9 de marzo de 2021?",
    ],
)
async def test_whoever_asks_of_a_date_gets_its_interviews(tmp_path: Path, question: str) -> None:
    async with opened(tmp_path / "v.db", MARSH, REED, LATER) as (store, searcher):
        found = await ask_collection(store, searcher, question)
    assert found is not None
    assert [card.title for card in found.cards] == ["The bridge will open"]


@pytest.mark.parametrize(
    "question",
    [
        "what was said on 10 March 2021",
        "what did Tom Reed say in March 2021",
        "how large is the toll in March 2021",
    ],
)
async def test_a_date_of_no_such_interview_is_asked_of_the_record(
    tmp_path: Path, question: str
) -> None:
    async with opened(tmp_path / "v.db", MARSH, REED, LATER) as (store, searcher):
        assert await ask_collection(store, searcher, question) is None


async def test_the_date_of_an_interview_narrows_a_question_that_finds_more_by_it(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path / "v.db", MARSH, REED) as (store, searcher):
        asked = "How large is the toll for pensioners on 9 March 2021?"
        within = await search_of_date(store, searcher, asked)
        other = await search_of_date(store, searcher, "How large is the toll on 10 March 2021?")
        plain = await search_of_date(store, searcher, "How large is the toll in 2021?")
    assert within == "How large is the toll for pensioners? since:2021-03-09 until:2021-03-09"
    assert other == plain == ""
