"""A year in a question prefers what was said then, or of then, and leaves nothing else out."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange, Interview
from bot.search.engine import search
from bot.search.verdict import Result, Verdict
from tests.search.bridge import MARSH, ask

SUMMIT = Exchange("Will there be a summit of mayors?", "The mayors meet in the town hall.")
TOLL = Exchange("How is the toll?", "The toll pays for the paint and for the lamps.")


def said_in(year: str, *exchanges: Exchange, language: str = "en") -> Interview:
    return replace(
        MARSH,
        title=f"A talk, part {int(year) % 7}",
        published=f"{year}-04-01",
        exchanges=exchanges,
        language=language,
    )


CORPUS = [said_in(year, SUMMIT, TOLL) for year in ("2021", "2019", "2023")]


async def asked(question: str, *corpus: Interview) -> Result:
    return await ask(search, question, *corpus)


@pytest.mark.parametrize("year", ["2019", "2021", "2023"])
@pytest.mark.parametrize(
    "question",
    [
        "summit of mayors {}",
        "{} summit of mayors",
        "Will there be a summit of mayors in {}?",
        "summit of mayors в {} году",
        "summit of mayors в {}-м",
        "summit of mayors {}年",
        "summit of mayors {}年的",
        "summits {}",
        "the {} summit of mayors",
        "summit of mayors, {}.",
    ],
)
async def test_the_interview_of_the_year_comes_first(question: str, year: str) -> None:
    result = await asked(question.format(year), *CORPUS)
    assert {hit.record.card.published[:4] for hit in result.hits[:3]} == {"2019", "2021", "2023"}
    assert {hit.record.question for hit in result.hits[:3]} == {SUMMIT.question}
    assert result.hits[0].record.card.published[:4] == year


@pytest.mark.parametrize("question", ["summit of mayors", "summit of mayors last year"])
async def test_without_a_year_the_newest_comes_first(question: str) -> None:
    result = await asked(question, *CORPUS)
    years = [h.record.card.published[:4] for h in result.hits if h.record.question[0] == "W"]
    assert years == ["2023", "2021", "2019"]


async def test_a_year_of_no_interview_finds_the_exchange_and_gets_no_plain_answer() -> None:
    plain = await asked("summit of mayors", *CORPUS)
    result = await asked("summit of mayors 2008", *CORPUS)
    assert plain.verdict is Verdict.ANSWER
    assert result.verdict is Verdict.SUGGESTIONS
    assert [h.record.question for h in result.hits[:3]] == [SUMMIT.question] * 3


@pytest.mark.parametrize(
    "told",
    [
        replace(SUMMIT, answer="The mayors met in the town hall in 2021, and once is enough."),
        replace(SUMMIT, answer="The mayors meet in the town hall: 12 in 2021, 15 in 2022."),
        replace(SUMMIT, question="Will there be a summit of mayors as in 2021?"),
    ],
)
async def test_a_year_that_is_spoken_of_beats_the_year_of_an_interview(told: Exchange) -> None:
    corpus = [said_in("2019", TOLL, SUMMIT), said_in("2023", told), said_in("2021", SUMMIT)]
    result = await asked("summit of mayors in 2021", *corpus)
    assert result.hits[0].record.card.published[:4] == "2023"
    assert {hit.record.card.published[:4] for hit in result.hits[:3]} == {"2019", "2021", "2023"}


async def test_the_year_is_found_however_often_the_same_was_asked_since() -> None:
    corpus = [said_in(str(1960 + number), SUMMIT) for number in range(64)]
    result = await asked("summit of mayors 1961", *corpus)
    assert result.hits[0].record.card.published == "1961-04-01"
    assert result.hits[1].record.card.published == "2023-04-01"


async def test_a_year_outweighs_no_rare_word() -> None:
    other = Exchange("How was the harvest of 2021?", "In 2021 we had more pears than in 2020.")
    corpus = [said_in("2021", other), said_in("2023", SUMMIT)]
    result = await asked("summits 2021", *corpus)
    assert result.hits[0].record.question == SUMMIT.question


async def test_two_years_prefer_both() -> None:
    result = await asked("summit of mayors 2019 or 2021", *CORPUS)
    years = [hit.record.card.published[:4] for hit in result.hits[:3]]
    assert set(years[:2]) == {"2019", "2021"}


async def test_an_interview_without_a_date_is_found() -> None:
    corpus = [replace(each, published=None) for each in CORPUS[:1]]
    result = await asked("summit of mayors 2021", *corpus)
    assert result.hits[0].record.question == SUMMIT.question


async def test_a_year_alone_leads_to_nothing_else() -> None:
    result = await asked("tolls in 2021", *CORPUS)
    assert result.hits[0].record.question == TOLL.question
    assert result.hits[0].record.card.published[:4] == "2021"
