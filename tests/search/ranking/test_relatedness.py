"""How near an exchange comes to the words of a question that it lacks."""

from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.ranking.matched import match
from bot.search.ranking.relatedness import AROUND, RELATED, Beside, pointers_of, related
from bot.search.text.analysis import terms
from tests.search.ranking.questions import TOWN, query_of


def values(
    question: str, asked: str, said: str, names: Collection[int] = (), language: str = "en"
) -> dict[str, float]:
    query = query_of(question)
    texts = [" ".join(terms(text, language)) for text in (asked, said)]
    found = [match(query, text.split()) for text in texts]
    lacking = {n for n, _ in query.content if not any(each.best[n] for each in found)}
    beside = Beside(texts, found, lacking, language)
    other = Beside(["salt", ""], [match(query, ["salt"]), match(query, [])], lacking, "de")
    of_other, of_this, _ = related(pointers_of(query, names, "en"), [other, beside, other])
    alone = related(pointers_of(query, names, "en"), [beside])[0]
    assert of_this == pytest.approx(alone, abs=1e-5)
    assert len(of_other) == len(RELATED)
    return dict(zip(RELATED, of_this, strict=True))


def test_what_is_there_in_other_words_is_less_missing_than_what_nothing_comes_near() -> None:
    cost, otter = values("cost bridge", *TOWN), values("otter bridge", *TOWN)
    assert cost["missing_related"] > otter["missing_related"] + 0.3
    assert 0 < cost["unrelated"] < otter["unrelated"] < 0.6
    assert cost["related_together"] > otter["related_together"]


def test_it_is_related_across_languages() -> None:
    russian = "Сколько город заплатил за мост?", "Расходы на мост составили два миллиона."
    assert values("cost bridge", *russian, language="ru")["missing_related"] > 0.6


def test_where_nothing_is_missing_nothing_is_unrelated() -> None:
    found = values("town bridge", *TOWN)
    assert found["unrelated"] == 0
    assert found["missing_related"] == found["related_together"] == 1


def test_nothing_else_comes_near_a_name() -> None:
    assert values("cost bridge", *TOWN, names={0})["missing_related"] == 0


def test_words_that_stand_far_apart_are_not_together() -> None:
    filler = "salt " * 3 * AROUND
    together = values("lighthouse anchor", "", "The lighthouse has an anchor.")
    apart = values("lighthouse anchor", "", f"The lighthouse. {filler} An anchor.")
    assert together["related_together"] == 1
    assert apart["related_together"] < 0.8


def test_the_more_of_the_interviewers_question_is_asked_the_more_it_is_related() -> None:
    whole = values("town pay bridge", *TOWN)["asked_related"]
    assert whole == pytest.approx(1)
    assert values("million", *TOWN)["asked_related"] < whole


def test_what_comes_near_far_from_what_is_held_is_not_around_it() -> None:
    filler = "salt " * 3 * AROUND
    beside = values("cost bridge", "", "The expenses for the bridge.")
    far = values("cost bridge", "", f"The expenses. {filler} The bridge.")
    assert beside["missing_around"] == beside["missing_related"] > 0.3
    assert far["missing_related"] == beside["missing_related"]
    assert far["missing_around"] < far["missing_related"] - 0.2


def test_words_of_the_interviewer_of_which_nothing_is_known_ask_for_nothing_else() -> None:
    known = values("town pay bridge", *TOWN)["asked_related"]
    asked, said = TOWN
    assert values("town pay bridge", f"Qwzzk brfft, {asked}", said)["asked_related"] == known


@given(st.text(max_size=30), st.text(max_size=60), st.text(max_size=60))
def test_each_value_is_a_share(question: str, asked: str, said: str) -> None:
    assert all(0 <= value <= 1 + 1e-6 for value in values(question, asked, said).values())
