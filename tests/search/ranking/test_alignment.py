"""How near an exchange comes to a question that was asked in other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.query.query import Query
from bot.search.ranking.alignment import Aligned, alignments
from bot.search.ranking.features import ALIGNMENT_FEATURES, compare, compare_question
from bot.search.ranking.relatedness import pointers_of
from bot.search.text.analysis import terms
from tests.search.ranking.questions import TOWN, query_of


def aligned(query: Query, asked: str, said: str, language: str = "en") -> Aligned:
    question, passage = terms(asked, language), terms(said, language)
    fit = compare(query, compare_question(query, question), passage, held=0)
    return Aligned(" ".join(question), [" ".join(passage)], [fit], language)


def values(question: str, asked: str, said: str, language: str = "en") -> dict[str, float]:
    query = query_of(question)
    one, other = aligned(query, asked, said, language), aligned(query, "salt", "", "de")
    _, of_this, _ = alignments(pointers_of(query, (), "en"), [other, one, other])
    assert of_this[0] == pytest.approx(alignments(pointers_of(query, (), "en"), [one])[0][0])
    return dict(zip(ALIGNMENT_FEATURES, of_this[0], strict=True))


def test_what_is_said_in_other_words_is_nearly_held() -> None:
    cost, otter = values("cost bridge", *TOWN), values("otter bridge", *TOWN)
    assert otter["held_nearly"] + 0.1 < cost["held_nearly"] < 1
    assert cost["points_alike"] > otter["points_alike"]


def test_it_is_nearly_held_in_another_language() -> None:
    russian = "Сколько город заплатил за мост?", "Расходы на мост составили два миллиона."
    assert values("cost bridge", *russian, language="ru")["held_nearly"] > 0.6


def test_what_is_held_in_both_texts_together_is_held() -> None:
    assert values("town million", *TOWN)["held_nearly"] == pytest.approx(1)


def test_a_word_that_no_vector_is_known_of_is_held_where_it_stands() -> None:
    assert values("zzyzx", "Where is Zzyzx?", "")["held_nearly"] == pytest.approx(1)
    assert values("zzyzx", *TOWN)["held_nearly"] == 0


def test_nothing_is_compared_with_nothing() -> None:
    assert alignments(pointers_of(query_of("cost"), (), "en"), []) == []


@given(st.text(max_size=30), st.text(max_size=60), st.text(max_size=60))
def test_each_value_is_a_share(question: str, asked: str, said: str) -> None:
    assert all(0 <= value <= 1 + 1e-5 for value in values(question, asked, said).values())
