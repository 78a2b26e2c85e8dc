import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.query.relatives import MOST, ROOT, akin, beginning_alike, only_inflected
from bot.search.text.stemming import stem

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
    assert len(found) <= MOST
    assert word not in found
    assert all(other[:ROOT] == word[:ROOT] for other in found)
    assert set(found) <= set(beginning_alike(word, sorted(words)))


def test_another_ending_is_no_typing_error() -> None:
    assert only_inflected("библиотекари", "библиотека")
    assert not only_inflected("вакцына", "вакцина")
    assert not only_inflected("libraries", "librarie")
