from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from bot.corpus.interview import Exchange
from bot.search.collection.cards import ask_collection
from bot.search.collection.dated import date_in, search_of_date, unmet_date
from bot.search.engine import search
from tests.search.bridge import MARSH, REED, ask

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
        ("what has she said since 2021", "2021-01-01/", "what has she said"),
        ("what did she say before March 2021?", "/2021-02-28", "what did she say?"),
        ("what was said after 2021", "2022-01-01/", "what was said"),
        ("tolls between 2021 and 2023", "2021-01-01/2023-12-31", "tolls"),
        ("что она говорила до 2021 года?", "/2020-12-31", "что она говорила?"),
        ("с 2021 по 2023 про паром", "2021-01-01/2023-12-31", "про паром"),
        ("2021年以来她说了什么", "2021-01-01/", "她说了什么"),
        ("2021年之前的采访", "/2020-12-31", "采访"),
    ],
)
def test_a_date_is_read_in_a_question(question: str, when: str, rest: str) -> None:
    assert date_in(question) == (when, rest)


@pytest.mark.parametrize(
    ("question", "when", "rest"),
    [
        ("what did she say last year?", "2025", "what did she say?"),
        ("In last year's interview, what of the toll", "2025", "interview, what of the toll"),
        ("two years ago, what about ferries", "2024", "what about ferries"),
        ("interviews from last month", "2025-12", "interviews"),
        ("anything new this week", "2026-01-05/2026-01-11", "anything new"),
        ("what was said yesterday", "2026-01-06", "what was said"),
        ("в прошлом году про паром", "2025", "про паром"),
        ("что она говорила в позапрошлом году?", "2024", "что она говорила?"),
        ("что нового за последний месяц", "2025-12-08/2026-01-07", "что нового"),
        ("интервью за прошлую неделю", "2025-12-29/2026-01-04", "интервью"),
        ("她去年说了什么", "2025", "她说了什么"),
        ("前年的采访", "2024", "采访"),
        ("三个月前的采访", "2025-10", "采访"),
        ("¿qué dijo el año pasado?", "2025", "¿qué dijo?"),
    ],
)
def test_a_date_is_told_from_today(question: str, when: str, rest: str) -> None:
    assert date_in(question, date(2026, 1, 7)) == (when, rest)


@pytest.mark.parametrize(
    ("question", "unmet"),
    [
        ("how large is the toll, in March 2021", ""),
        ("how large is the toll in 2022", "2022"),
        ("how large is the toll, in April 2021", "2021-04"),
        ("how large is the toll this year", ""),
        ("how large was the toll last year", "2020"),
    ],
)
async def test_it_is_told_that_an_answer_is_of_another_date(question: str, unmet: str) -> None:
    found = await ask(partial(search, limit=1), question, MARSH, REED)
    assert found.shown
    assert unmet_date(found, date(2021, 6, 1)) == unmet


@pytest.mark.parametrize(
    "question",
    ["", "who painted the 12 railings", "may I ask", "a" * 999, "贸易额2000亿美元", "2000 million"],
)
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
        "what was said before April 2021",
        "интервью до апреля 2021",
    ],
)
async def test_whoever_asks_of_a_date_gets_its_interviews(question: str) -> None:
    found = await ask(ask_collection, question, MARSH, REED, LATER)
    assert found is not None
    assert [card.title for card in found.cards] == ["The bridge will open"]


@pytest.mark.parametrize(
    ("question", "when", "person"),
    [
        ("what was said on 10 March 2021", "2021-03-10", ""),
        ("what did Tom Reed say in March 2021", "2021-03", "Tom Reed"),
        ("interviews of 1987", "1987", ""),
        ("что она говорила в 1987 году", "1987", ""),
        ("1987年的采访", "1987", ""),
    ],
)
async def test_of_another_date_it_is_told_that_there_is_no_interview(
    question: str, when: str, person: str
) -> None:
    found = await ask(ask_collection, question, MARSH, REED, LATER)
    assert found is not None
    assert (found.when, found.person, found.cards) == (when, person, ())


@pytest.mark.parametrize("question", ["how large is the toll in March 2021", "1987", "in 1987?"])
async def test_what_is_asked_of_a_date_besides_is_asked_of_the_record(question: str) -> None:
    assert await ask(ask_collection, question, MARSH, REED, LATER) is None


async def test_the_date_of_an_interview_narrows_a_question_that_finds_more_by_it() -> None:
    asked = "How large is the toll for pensioners on 9 March 2021?"
    within = await ask(search_of_date, asked, MARSH, REED)
    other = await ask(search_of_date, "How large is the toll on 10 March 2021?", MARSH, REED)
    plain = await ask(search_of_date, "How large is the toll in 2021?", MARSH, REED)
    assert within == "How large is the toll for pensioners? since:2021-03-09 until:2021-03-09"
    assert other == plain == ""


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("is there a summit of mayors in the latest interview?", "2023-05-01"),
        ("in her first interview, is there a summit of mayors", "2021-03-09"),
        ("есть ли summit of mayors в последнем интервью", "2023-05-01"),
        ("最新采访里有 summit of mayors 吗", "2023-05-01"),
        ("is there a summit of mayors", ""),
        ("latest interview", ""),
        ("who painted the railings in the latest interview", ""),  # it was in another one
    ],
)
async def test_what_is_asked_of_the_latest_interview_is_looked_for_there(
    question: str, asked: str
) -> None:
    narrower = await ask(search_of_date, question, MARSH, REED)
    assert narrower.endswith(f"since:{asked} until:{asked}") if asked else not narrower


async def test_an_interviewers_own_question_is_of_its_date() -> None:
    asked = "Will the ferries be painted this year?"
    told = replace(MARSH, exchanges=(Exchange(asked, "They will be painted in May."),))
    found = await ask(partial(search, limit=1), asked, told, REED)
    assert found.shown
    assert not unmet_date(found, date(2026, 6, 1))
