import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.text.frequency import (
    frequency,
    is_garbled,
    known_beside,
    most_in_latin_letters,
    packed_frequencies,
)


@pytest.mark.parametrize(
    ("word", "language", "least", "most"),
    [
        ("the", "en", 7, 8),
        ("bake", "en", 3.5, 4.5),
        ("forcast", "en", 0, 0),
        ("который", "ru-RU", 5, 7),
        ("brücke", "de", 3.5, 5),
        ("ikke", "no", 6, 8),
        ("早上", "zh-Hant", 4.5, 5.5),
        ("轨二", "zh", 0, 0),
        ("the", "xx", 0, 0),
        ("", "en", 0, 0),
    ],
)
def test_frequencies_are_those_of_the_language(
    word: str, language: str, least: float, most: float
) -> None:
    assert least <= frequency(word, language) <= most


@pytest.mark.parametrize(
    ("word", "language", "garbled"),
    [
        ("recogniton", "en", True),
        ("raod", "en", True),
        ("errosion", "fr", True),
        ("культрные", "ru", True),
        ("gunboat", "en", False),
        ("marchetti", "en", False),
        ("road", "en", False),
        ("", "en", False),
        ("早上", "zh", False),
    ],
)
def test_a_mistyped_word_is_told_from_a_rare_one(
    word: str, language: str, *, garbled: bool
) -> None:
    assert is_garbled(word, language) == garbled


@pytest.mark.parametrize("word", ["a" * 8192, "я" * 4096])
def test_of_a_word_without_end_nothing_is_made(word: str) -> None:
    """All that is a letter away from it would fill the memory of the machine."""
    tracemalloc.start()
    try:
        assert not any(is_garbled(word, each) or known_beside(word, each) for each in ("en", "ru"))
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()


@given(st.dictionaries(st.text(min_size=1), st.floats(0, 9)))
def test_a_table_is_in_order_and_has_a_row_for_each_word(words: dict[str, float]) -> None:
    table = packed_frequencies(words).tolist()
    assert table == sorted(table)
    assert len(table) <= len(words)


def test_other_languages_are_asked_where_words_are_not_frequent_enough_in_english() -> None:
    words, letters = ["puente", "ferry"], [6, 5]
    english = sum(frequency(word, "en") * count for word, count in zip(words, letters, strict=True))
    assert most_in_latin_letters(words, letters, 0.0) == pytest.approx(english)
    assert most_in_latin_letters(words, letters, 100.0) > english
