import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.steps.relatives import (
    MAX_RELATIVES,
    RELATIVE,
    ROOT,
    add_relatives,
    akin,
    only_inflected,
)
from bot.search.text.stems.stemming import stem
from tests.search.query.words import draft, on_record, said

WORDS = sorted(stem(word, "ru") for word in ("шахматы", "реставрация", "сезон", "шахта", "парад"))


@pytest.mark.parametrize(
    ("word", "relative"),
    [
        ("шахматистов", "шахматы"),
        ("реставратор", "реставрация"),
        ("паром", None),
        ("шахматы", None),
    ],
)
def test_words_of_one_root_are_akin(word: str, relative: str | None) -> None:
    own = stem(word, "ru")
    assert akin(own, WORDS) == ([stem(relative, "ru")] if relative else [])


@given(st.text("абв", max_size=9), st.lists(st.text("абв", max_size=9), unique=True))
def test_relatives_begin_alike_and_are_few(word: str, words: list[str]) -> None:
    found = akin(word, words)
    assert len(found) <= MAX_RELATIVES
    assert word not in found
    assert all(other[:ROOT] == word[:ROOT] for other in found)


def test_another_ending_is_no_typing_error() -> None:
    assert only_inflected("библиотекари", "библиотека")
    assert not only_inflected("вакцына", "вакцина")
    assert not only_inflected("libraries", "librarie")


@pytest.mark.parametrize(
    ("record", "lexicon", "found"),
    [
        ({"шахматы": 2}, Lexicon(), {"шахматист", "шахмат"}),
        ({}, Lexicon(synonyms=(("шахматы", "chess"),)), {"шахматист", "шахмат", "chess"}),
        ({"шахматисты": 2, "шахматы": 2}, Lexicon(), {"шахматист"}),
        ({}, Lexicon(), {"шахматист"}),
    ],
)
def test_only_a_word_that_is_unknown_gets_relatives(
    record: dict[str, int], lexicon: Lexicon, found: set[str]
) -> None:
    vocabulary = on_record(record, lexicon, ("ru",))
    draft_found = add_relatives(draft("шахматистам", vocabulary), vocabulary)
    assert said(draft_found) == [found]
    assert all(
        member.weight == RELATIVE
        for concept in draft_found.concepts
        for member in concept.members[1:]
    )
