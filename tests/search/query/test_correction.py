from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.search.query.correction import LONG, allowed, correct

WORDS = {"harbour": 9, "ferry": 4, "dredging": 3, "harbinger": 1, "toll": 6, "tall": 1}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("harbuor", "harbour"),
        ("harbur", "harbour"),
        ("ferrry", "ferry"),
        ("drdeging", "dredging"),
        ("toul", "toll"),
        ("elephant", None),
        ("coll", None),
    ],
)
def test_the_nearest_word_is_meant(typed: str, meant: str | None) -> None:
    assert correct(typed, WORDS) == meant


def test_words_of_the_lexicon_are_known_too() -> None:
    assert correct("vacine", {}, ["vaccine", "ferry"]) == "vaccine"


@given(
    st.text("abcd", min_size=4, max_size=9),
    st.dictionaries(st.text("abcd", min_size=1, max_size=9), st.integers(1, 50), max_size=20),
)
def test_a_correction_is_a_word_that_is_near(typed: str, words: Mapping[str, int]) -> None:
    meant = correct(typed, words)
    near = [
        word
        for word in words
        if OSA.distance(typed, word) <= allowed(typed)
        and len(word) >= 3
        and (len(typed) >= LONG or word[0] == typed[0])
    ]
    assert (meant in near) if near else meant is None


def test_a_letter_that_should_be_doubled_is_the_likelier_error() -> None:
    assert correct("sumit", {"suit": 3}, ["summit"]) == "summit"
    assert correct("sumut", {}, ["summit"]) is None
