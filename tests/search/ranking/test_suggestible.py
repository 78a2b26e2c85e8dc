import pytest

from bot.search.ranking.suggestible import (
    OF_SIZE,
    SUGGESTED_CONFIDENCE,
    UNSUGGESTED_CONFIDENCE,
    as_suggested,
    load_suggestion,
)
from bot.search.ranking.weights import EVIDENCE
from bot.search.verdict import Verdict, judge


@pytest.mark.parametrize(
    ("sure", "worth", "left"),
    [
        (0.001, 0.5, SUGGESTED_CONFIDENCE),
        (0.3, 0.5, 0.3),
        (0.2, -2.0, UNSUGGESTED_CONFIDENCE),
        (0.3, -2.0, 0.3),
        (0.001, -2.0, 0.001),
        (0.2, -0.5, 0.2),
    ],
)
def test_what_is_worth_suggesting_is_told_apart_from_what_answers(
    sure: float, worth: float, left: float
) -> None:
    assert as_suggested(sure, [1.0], [worth]) == left


def test_no_more_than_the_first_hits_are_suggested_for_it_alone() -> None:
    sure = [as_suggested(0.001, [1.0], [0.5], place) for place in range(5)]
    assert sure == [SUGGESTED_CONFIDENCE] * 3 + [0.001] * 2


def test_the_least_that_is_suggested_is_enough_alone_and_what_is_not_is_too_little() -> None:
    assert judge([SUGGESTED_CONFIDENCE]) is Verdict.SUGGESTIONS
    assert judge([UNSUGGESTED_CONFIDENCE] * 5) is Verdict.NOTHING


def test_how_large_a_corpus_is_tells_nothing_of_what_is_suggested() -> None:
    weights = dict(zip(EVIDENCE, load_suggestion(EVIDENCE), strict=True))
    assert weights.keys() >= OF_SIZE
    assert {name for name in OF_SIZE if weights[name]} == set()
    assert weights["constant"]
