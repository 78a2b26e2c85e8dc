"""The words of a text as quotations are compared with it."""

from hypothesis import given
from hypothesis import strategies as st

from bot.search.quotations.wording import texts_of, words_of

WORDS = st.sampled_from(
    ["don’t", "1,000", "Ёлка", "北京", "\u200b", "x\u00adyz", "İ", "…", "1998%"]
)


@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=12).map(" ".join)))
def test_words_without_their_places_are_the_same(text: str) -> None:
    assert texts_of(text) == [word.text for word in words_of(text)]
