import math
from dataclasses import replace
from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.query.concepts import Concept, Member
from bot.search.query.query import Query, make_query
from bot.search.ranking.features import FEATURES, Fit
from bot.search.ranking.grounds import GROUNDS, Grounds
from bot.search.ranking.weights import (
    AMONG_MANY,
    CAUTION,
    EVIDENCE,
    PHRASE_LOGIT,
    SEMANTIC_FEATURES,
    SEMANTIC_WEIGHTS,
    WEIGHTS,
    WORD_FOR_WORD_FROM,
    Evidence,
    confidence,
    evidence,
    greatest,
    scoring,
)
from bot.search.text.span import Span
from bot.search.verdict import (
    ANSWER_FROM,
    SUGGEST_FROM,
    SUGGESTED,
    Verdict,
    is_decided,
    judge,
    least_shown,
)

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
    left=st.one_of(st.just(1.0), st.floats(0, 0.99)),
    whole=st.booleans(),
    word_for_word=st.booleans(),
)


def test_every_feature_has_a_weight() -> None:
    assert len(WEIGHTS.confidence) == len(EVIDENCE)
    assert len(WEIGHTS.score) == len(WEIGHTS.beside) == len(FEATURES)


@given(FITS, HELD, st.one_of(st.none(), st.floats(-20, 20)), st.integers(0, 200_000))
def test_a_confidence_is_a_share_and_what_lacks_something_gets_no_plain_answer(
    fit: Fit, held: Grounds, rival: float | None, exchanges: int
) -> None:
    query = make_query([], {}, exchanges=exchanges)
    value = scoring(greatest([fit]))(fit)
    sure = confidence(Evidence(fit, value, rival, query, exchanges, held, ()))
    assert 0 <= sure <= 1
    assert held.plain or sure < ANSWER_FROM
    assert not held.whole or sure >= SUGGEST_FROM


def held(*, word_for_word: bool = False, **values: float) -> Grounds:
    """Grounds with these values and none else."""
    return Grounds(
        tuple(values.get(name, 0.0) for name in GROUNDS),
        frozenset(),
        left=1.0,
        whole=False,
        word_for_word=word_for_word,
    )


@pytest.mark.parametrize("exchanges", [0, 15, 1_000])
def test_among_few_exchanges_what_is_missing_tells_no_more_than_it_is(exchanges: int) -> None:
    assert set(among_many(exchanges).values()) == {0.0}


def test_among_many_exchanges_what_is_missing_tells_more_the_more_there_are() -> None:
    some, more = among_many(10_000), among_many(100_000)
    assert all(0 < some[name] < more[name] for name in AMONG_MANY)
    assert among_many(200_000) == among_many(9_000_000)


def among_many(exchanges: int) -> dict[str, float]:
    """The values that tell more among many exchanges, of a hit that lacks a word and is ahead."""
    query = make_query([], {}, exchanges=exchanges)
    fit = Fit((0.5,) * len(FEATURES), 0.5, phrases=0, year=False)
    hit = Evidence(fit, 9.0, 4.0, query, exchanges, held(missing=0.3, many_missing=0.7), ())
    values = dict(zip(EVIDENCE, evidence(hit), strict=True))
    return {name: values[f"{name}_among_many"] for name in AMONG_MANY}


def test_what_other_hits_hold_is_told_as_shares_of_the_question() -> None:
    words = "salt", "ferry", "otter"
    concepts = [
        Concept(Span(at, at + 1), (word,), (Member((word,), 1.0),)) for at, word in enumerate(words)
    ]
    query = make_query(concepts, dict.fromkeys(words, 1), exchanges=100)
    fit = Fit((0.5,) * len(FEATURES), 0.5, phrases=0, year=False)
    own, other, third = (
        replace(held(), lacking=frozenset(lacking)) for lacking in ({1, 2}, {0, 2}, {0, 1, 2})
    )

    def rivals(*others: Grounds) -> tuple[float, float]:
        lacking = [each.lacking for each in others]
        values = evidence(Evidence(fit, 9.0, 4.0, query, 100, own, lacking))
        told = dict(zip(EVIDENCE, values, strict=True))
        return told["elsewhere"], told["others_hold"]

    assert rivals() == (0.0, 0.0)
    assert rivals(other, third) == pytest.approx((1 / 3, 1 / 3))
    assert rivals(third) == (0.0, 0.0)


def test_values_that_tell_together_are_multiplied() -> None:
    query = make_query([], {}, exchanges=100)
    fit = Fit((0.5,) * len(FEATURES), 0.5, phrases=0, year=False)

    def told(exchanges: int) -> dict[str, float]:
        own = held(rarest_held=0.4, missing_around=0.3)
        values = evidence(Evidence(fit, 9.0, 4.0, query, exchanges, own, ()))
        return dict(zip(EVIDENCE, values, strict=True))

    assert told(10)["rarest_held_and_missing_around"] == pytest.approx(0.12)
    assert told(10)["few_and_exchange_says"] == pytest.approx(0.5)
    assert told(1_000)["few_and_exchange_says"] == 0


def test_a_match_word_for_word_has_to_be_surer() -> None:
    plain, quoted = (make_query([], {}, phrases=each, exchanges=100) for each in ((), (("a",),)))

    def sure(chance: float, query: Query = plain, *, word_for_word: bool = True) -> float:
        constant = (math.log(chance / (1 - chance)), *(0.0 for _ in EVIDENCE[1:]))
        fit = Fit((0.0,) * len(FEATURES), 0.0, phrases=len(query.phrases), year=False)
        of = Evidence(fit, 0.0, None, query, 100, held(word_for_word=word_for_word), ())
        return confidence(of, replace(WEIGHTS, confidence=constant, suggestion=()))

    below = (ANSWER_FROM + WORD_FOR_WORD_FROM) / 2
    assert SUGGEST_FROM < sure(below) < ANSWER_FROM
    assert sure(below, word_for_word=False) == pytest.approx(below)
    assert sure(WORD_FOR_WORD_FROM + 0.01) > WORD_FOR_WORD_FROM
    assert sure(SUGGEST_FROM) == pytest.approx(SUGGEST_FROM)
    assert sure(1 / (1 + math.exp(PHRASE_LOGIT)), quoted) == pytest.approx(0.5)


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


def test_hits_of_which_none_is_shown_are_no_suggestions() -> None:
    assert SUGGESTED * 0.02 > SUGGEST_FROM
    assert least_shown([0.02] * SUGGESTED) > 0.02
    assert judge([0.02] * SUGGESTED) is Verdict.NOTHING


def test_where_meaning_is_compared_a_plain_answer_takes_more_and_a_suggestion_does_not() -> None:
    before, after = CAUTION
    assert SEMANTIC_WEIGHTS.compares_meaning
    assert not WEIGHTS.compares_meaning
    assert before[-1] == 1.0
    assert SUGGEST_FROM < after[-1] < ANSWER_FROM
    assert list(after) == sorted(after)
    query = make_query([], {}, exchanges=100)
    fit = Fit((1.0,) * len(SEMANTIC_FEATURES), 1.0, 0, year=False)
    cautious = confidence(Evidence(fit, 1.0, 1.0, query, 100, held(), ()), SEMANTIC_WEIGHTS)
    constant = replace(SEMANTIC_WEIGHTS, score=WEIGHTS.score)
    assert cautious <= confidence(Evidence(fit, 1.0, 1.0, query, 100, held(), ()), constant)


def test_whatever_follows_changes_nothing_that_is_decided() -> None:
    values = (0.9, 0.4, 0.2, 0.08, 0.06, 0.02, 0.0)
    decided = 0
    for whole in combinations_with_replacement(values, SUGGESTED):
        for judged in range(1, SUGGESTED):
            if is_decided(whole[:judged]):
                decided += 1
                some = whole[:judged] + whole[judged - 1 : judged] * (SUGGESTED - judged)
                assert judge(some) is judge(whole)
                least = least_shown(whole)
                shown = [[each for each in sure if each >= least] for sure in (some, whole)]
                assert judge(whole) is Verdict.NOTHING or shown[0] == shown[1]
    assert decided
