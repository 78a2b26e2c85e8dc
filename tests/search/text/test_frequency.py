import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.text.frequency import frequency, packed_frequencies


@pytest.mark.parametrize(
    ("word", "language", "least", "most"),
    [
        ("the", "en", 7, 8),
        ("bake", "en", 3.5, 4.5),
        ("forcast", "en", 0, 0),
        ("который", "ru-RU", 5, 7),
        ("brücke", "de", 3.5, 5),
        ("ikke", "no", 6, 8),
        ("the", "xx", 0, 0),
        ("", "en", 0, 0),
    ],
)
def test_frequencies_are_those_of_the_language(
    word: str, language: str, least: float, most: float
) -> None:
    assert least <= frequency(word, language) <= most


@given(st.dictionaries(st.text(min_size=1), st.floats(0, 9)))
def test_a_table_is_in_order_and_has_a_row_for_each_word(words: dict[str, float]) -> None:
    table = packed_frequencies(words).tolist()
    assert table == sorted(table)
    assert len(table) <= len(words)
