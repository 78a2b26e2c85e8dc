from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.search.ranking.features import FEATURES, Fit, make_query
from bot.search.ranking.grounds import GROUNDS, Grounds
from bot.search.ranking.weights import (
    CAUTION,
    EVIDENCE,
    SEMANTIC_FEATURES,
    SEMANTIC_WEIGHTS,
    WEIGHTS,
    Evidence,
    confidence,
    greatest,
    score,
)
from bot.search.verdict import ANSWER_FROM, SUGGEST_FROM, SUGGESTED, Verdict, judge

VALUES = st.floats(0, 3)
FITS = st.builds(
    Fit,
    features=st.lists(VALUES, min_size=len(FEATURES), max_size=len(FEATURES)).map(tuple),
    share=VALUES,
    phrases=st.integers(0, 2),
    year=st.booleans(),
)
HELD = st.builds(
    Grounds,
    values=st.lists(VALUES, min_size=len(GROUNDS), max_size=len(GROUNDS)).map(tuple),
    lacking=st.just(frozenset()),
    plain=st.booleans(),
    whole=st.booleans(),
)


def test_every_feature_has_a_weight() -> None:
    assert len(WEIGHTS.confidence) == len(EVIDENCE)
    assert len(WEIGHTS.score) == len(WEIGHTS.beside) == len(FEATURES)


@given(FITS, HELD, st.one_of(st.none(), st.floats(-20, 20)), st.integers(0, 200_000))
def test_a_confidence_is_a_share_and_what_lacks_something_gets_no_plain_answer(
    fit: Fit, held: Grounds, rival: float | None, exchanges: int
) -> None:
    query = make_query([], {}, exchanges=exchanges)
    value = score(fit, greatest([fit]))
    sure = confidence(Evidence(fit, value, rival, query, exchanges, held))
    assert 0 <= sure <= 1
    assert held.plain or sure < ANSWER_FROM
    assert not held.whole or sure >= SUGGEST_FROM


def test_bands() -> None:
    assert judge([ANSWER_FROM, 0.0]) is Verdict.ANSWER
    assert judge([ANSWER_FROM - 0.01]) is Verdict.SUGGESTIONS
    assert judge([SUGGEST_FROM]) is Verdict.SUGGESTIONS
    assert judge([SUGGEST_FROM - 0.01]) is Verdict.NOTHING
    assert judge([]) is Verdict.NOTHING


def test_hits_that_share_the_confidence_are_suggested_together() -> None:
    assert judge([SUGGEST_FROM / 2] * 2) is Verdict.SUGGESTIONS
    far = [0.0] * (SUGGESTED - 1) + [SUGGEST_FROM / 2]
    assert judge([SUGGEST_FROM / 2, *far]) is Verdict.NOTHING


def test_where_meaning_is_compared_a_plain_answer_takes_more_and_a_suggestion_does_not() -> None:
    before, after = CAUTION
    assert SEMANTIC_WEIGHTS.compares_meaning
    assert not WEIGHTS.compares_meaning
    assert before[-1] == 1.0
    assert SUGGEST_FROM < after[-1] < ANSWER_FROM
    assert list(after) == sorted(after)
    held = Grounds((0.0,) * len(GROUNDS), frozenset(), plain=True, whole=False)
    query = make_query([], {}, exchanges=100)
    fit = Fit((1.0,) * len(SEMANTIC_FEATURES), 1.0, 0, year=False)
    cautious = confidence(Evidence(fit, 1.0, 1.0, query, 100, held), SEMANTIC_WEIGHTS)
    constant = replace(SEMANTIC_WEIGHTS, score=WEIGHTS.score)
    assert cautious <= confidence(Evidence(fit, 1.0, 1.0, query, 100, held), constant)
