"""Whose words are asked for: the speaker's, or somebody's of whom an answer tells them."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.search.deciding import find_answers
from bot.search.ranking.facts.sayers import is_of_others
from bot.search.verdict import Verdict
from tests.search.bridge import MARSH, ask

TOLL = (
    "Ferry tolls are a burden. Anna Kirsch, who runs the bus company, told us that tolls for"
    " lorries ought to fall after her talk with Otto Brandt.\n\nWe keep the tolls as they are."
)
ENVOY = replace(
    MARSH,
    role="Envoy of Norland to Sutherland",
    exchanges=(
        Exchange("What becomes of the tolls for lorries?", TOLL),
        Exchange("Is the grain corridor open?", "Norland keeps the grain corridor open."),
        *MARSH.exchanges,
    ),
)


@pytest.mark.parametrize(
    "question",
    [
        "what does the envoy think about the grain corridor",
        "what does Norland think about the grain corridor",
        "what did Kirsch say about tolls for lorries",
        "what did Anna Kirsch say about tolls for lorries",
    ],
)
async def test_what_the_speaker_says_or_tells_of_somebody_is_a_plain_answer(question: str) -> None:
    found = await ask(find_answers, question, ENVOY)
    assert found.verdict is Verdict.ANSWER


@pytest.mark.parametrize(
    "question",
    [
        "what does the mayor think about the grain corridor",
        "what does the president of Norland think about the grain corridor",
        "what does Sutherland think about the grain corridor",
        "what do economists think about the grain corridor",
        "what did Otto Brandt say about tolls for lorries",
        "according to the minister, is the grain corridor open",
    ],
)
async def test_the_words_of_somebody_else_are_not_told_plainly(question: str) -> None:
    found = await ask(find_answers, question, ENVOY)
    assert found.verdict is not Verdict.ANSWER


async def test_whoever_holds_the_office_is_asked() -> None:
    mayor = replace(ENVOY, role="Mayor of Norland")
    found = await ask(find_answers, "what does the mayor think about the grain corridor", mayor)
    assert found.verdict is Verdict.ANSWER


@pytest.mark.parametrize("word", ["president", "министра", "учителей", "总统", "scientists"])
def test_offices_and_several_people_are_of_others(word: str) -> None:
    assert is_of_others(word)


@pytest.mark.parametrize("word", ["ambassador", "doctor", "эксперт", "captain", "presidency"])
def test_what_a_speaker_may_be_called_is_not(word: str) -> None:
    assert not is_of_others(word)
