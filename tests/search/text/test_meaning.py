"""What texts mean: the like in other words is nearer than the unlike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.text.analysis import terms
from bot.search.text.meaning import DIMENSIONS, likeness, meanings
from bot.search.text.tables import mapped_table


def meaning(text: str, language: str = "en") -> bytes:
    return meanings(terms(text, language))[0]


def test_other_words_for_the_same_are_nearer_than_something_else() -> None:
    asked = meaning("How much do your employees earn?")
    same, other, third = likeness(
        asked,
        [
            meaning("What wages does the company pay its workers?"),
            meaning("Which rivers does the railway cross?"),
            meaning("When will the museum open again?"),
        ],
    )
    assert same > max(other, third)
    assert same > 0.5


def test_a_question_and_its_answer_mean_something_together() -> None:
    question, answer = terms("And this year?", "en"), terms("The harvest of apples failed.", "en")
    asked, meant = meanings(question, answer)
    (before,) = likeness(meaning("orchards and fruit"), [asked])
    (after,) = likeness(meaning("orchards and fruit"), [meant])
    assert after > before


def test_what_nobody_knows_means_nothing() -> None:
    for text, language in (
        ("Сколько стоит билет?", "ru"),
        ("票价多少", "zh"),
        ("", "en"),
        ("wqxzvk kqjxwv", "en"),
    ):
        assert meanings(terms(text, language)) == (b"", b"")
    assert likeness(b"", [meaning("the sea"), b""]) == [0.0, 0.0]
    assert likeness(meaning("the sea"), [b""]) == [0.0]


@pytest.mark.parametrize("place", [0, 1, 14_000, -1])
def test_each_term_has_its_own_vector(place: int) -> None:
    term = mapped_table("meaning-terms")[place].decode()
    own = mapped_table("meaning-vectors")[place]
    (alike,) = likeness(meanings([term])[0], [own.tobytes()])
    assert alike > 0.99
    assert meanings([f"{term}\n"]) == (b"", b"")


@given(st.lists(st.text(max_size=80), max_size=4), st.text(max_size=80))
def test_any_text_has_a_place(texts: list[str], question: str) -> None:
    kept = [each for text in texts for each in meanings(terms(question, "en"), terms(text, "en"))]
    assert {len(each) for each in kept} <= {0, DIMENSIONS}
    found = likeness(meaning(question), kept)
    assert len(found) == len(kept)
    assert all(0 <= each <= 1.001 for each in found)
