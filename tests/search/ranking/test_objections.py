"""What forbids a plain answer, and what does not."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.interview import Exchange
from bot.search.deciding import find_answers
from bot.search.engine import search
from bot.search.verdict import Verdict
from tests.search.test_engine import MARSH, opened
from tests.search.test_named import SOROKIN

HIVES = replace(
    MARSH,
    exchanges=(
        Exchange("How many hives do you have?", "There are 14 hives now, and 15 in summer."),
        Exchange("Who visits the hives?", "Pupils come to the hives and look into them."),
        Exchange("Where do the hives stand?", "Behind the school, in the shade of the limes."),
        *MARSH.exchanges[3:],
    ),
)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("how many hives", Verdict.ANSWER),
        ("how many hives burned", Verdict.SUGGESTIONS),  # nobody was asked that
        ("hives", Verdict.SUGGESTIONS),  # one common word asks nothing
    ],
)
async def test_the_number_of_what_the_interviewer_counted_is_a_plain_answer(
    tmp_path: Path, question: str, verdict: Verdict
) -> None:
    async with opened(tmp_path / "v.db", HIVES) as (store, searcher):
        found = await search(store, searcher, question)
    assert found.hits[0].record.question == HIVES.exchanges[0].question
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("где родился Вилькомир", Verdict.ANSWER),
        ("когда он пришёл", Verdict.ANSWER),
        ("кто носил вёсла", Verdict.SUGGESTIONS),
    ],
)
async def test_a_figure_or_a_birth_is_told_in_passing(
    tmp_path: Path, question: str, verdict: Verdict
) -> None:
    told = "Меня зовут Егор. Я родился в Песчаном, на паром с вёслами пришёл в 1980 году."
    exchanges = (Exchange("Расскажите о себе.", told), *SOROKIN.exchanges)
    ferryman = replace(SOROKIN, exchanges=exchanges)
    async with opened(tmp_path / "v.db", MARSH, ferryman) as (store, searcher):
        found = await find_answers(store, searcher, question)
    assert found.verdict is verdict
