"""The table of words that mean nearly the same."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.words.stop_words import stop_words
from bot.search.text import near_words as module
from bot.search.text import tables
from bot.search.text.near_words import (
    LEAST_NEAR,
    MAX_NUMBERED,
    NEAR_LANGUAGES,
    near_words,
    numbers_in,
    numbers_in_each,
    packed,
    vectors_of,
    word_vectors,
)
from bot.search.text.tables import write_table
from bot.search.text.term import FUNCTION


@given(
    st.text(max_size=12),
    st.sampled_from((*NEAR_LANGUAGES, "zh-Hant", "xx")),
    st.lists(st.sampled_from((*NEAR_LANGUAGES, "zh-Hant", "xx"))),
)
def test_whatever_is_looked_up_near_words_come_in_order(
    term: str, language: str, among: list[str]
) -> None:
    found = near_words(term, language, tuple(among))
    assert all(LEAST_NEAR <= how <= 1 for _, how in found)
    assert [how for _, how in found] == sorted((how for _, how in found), reverse=True)
    assert not near_words(term, language, ())


def test_only_words_of_the_languages_asked_for() -> None:
    assert "экспорт" in dict(near_words("export", "en", ("ru",)))
    assert all(term.isascii() for term, _ in near_words("экспорт", "ru", ("en",)))
    assert "export" in dict(near_words("экспорт", "ru", ("en-GB", "de")))


def test_a_word_of_two_languages_means_what_it_does_in_each() -> None:
    assert "战争" in dict(near_words("war", "en", ("zh",)))
    assert "战争" not in dict(near_words("war", "de", ("zh",)))
    assert near_words("krieg", "en", ("zh",)) == near_words("krieg", "de", ("zh",))


@pytest.mark.parametrize(("one", "other"), [("two", "three"), ("crimea", "crime")])
def test_numbers_and_words_that_are_only_spelt_alike_are_not_near(one: str, other: str) -> None:
    assert other not in dict(near_words(one, "en", ("en",)))


def test_what_is_packed_is_found_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    terms = [("de", "zwei"), ("en", "two"), ("ru", "два")]
    monkeypatch.setattr(tables, "TABLE_FOLDER", tmp_path)
    for name, table in packed(terms, [[(1, 0.9), (2, 0.7)], [(0, 0.9)], []]).items():
        write_table(f"near-{name}", table)
    caches = (module._table, module._number_of, near_words, module._numbered)
    try:
        for cache in caches:
            cache.cache_clear()
        (one, how), (other, less) = near_words("zwei", "de", ("en", "ru"))
        assert (one, other) == ("two", "два")
        assert how == pytest.approx(0.9, abs=0.01)
        assert less == pytest.approx(0.7, abs=0.01)
        assert [term for term, _ in near_words("two", "en", ("de",))] == ["zwei"]
        assert near_words("два", "ru", NEAR_LANGUAGES) == ()
        assert near_words("three", "en", NEAR_LANGUAGES) == ()
    finally:
        for cache in caches:
            cache.cache_clear()


def test_more_terms_than_can_be_numbered_are_refused() -> None:
    terms = [("en", f"{number}") for number in range(MAX_NUMBERED + 1)]
    with pytest.raises(ValueError, match="more than"):
        packed(terms, [[] for _ in terms])


def test_every_term_has_a_number_of_its_own_and_a_vector() -> None:
    table = module._table()
    assert len(table.hashes) <= MAX_NUMBERED
    assert len(module._vectors()) == len(table.hashes)
    assert len(table.near) == int(table.first[-1])
    assert int(table.near.max()) < len(table.hashes)


def test_words_that_mean_nearly_the_same_point_the_same_way() -> None:
    cost, expense, otter, unknown = vectors_of(numbers_in("cost expens otter qwxzy", "en-GB"))
    assert cost @ expense > 0.7
    assert cost @ otter < 0.3
    assert cost @ cost == pytest.approx(1)
    assert not unknown.any()
    (russian,) = vectors_of(numbers_in("расход", "ru"))
    assert cost @ russian > 0.6


def test_near_words_and_vectors_are_of_the_same_terms() -> None:
    for term, how in near_words("export", "en", ("ru",))[:3]:
        one, other = vectors_of(numbers_in("export", "en")), vectors_of(numbers_in(term, "ru"))
        assert float(one[0] @ other[0]) == pytest.approx(how, abs=0.05)


def test_a_phrase_points_between_its_words_and_what_is_not_known_nowhere() -> None:
    said = (("world", "championship"), ("krieg",), ("qwxzy",), (), ("world",))
    phrase, german, unknown, nothing, world = word_vectors(said, "en")
    assert 0.3 < phrase @ world < 1
    assert phrase @ phrase == pytest.approx(1)
    assert german.any()
    assert not unknown.any()
    assert not nothing.any()
    assert (world == vectors_of(numbers_in("world", "en"))).all()


def test_no_word_of_grammar_points_anywhere() -> None:
    for language in NEAR_LANGUAGES:
        grammar = sorted(FUNCTION + word for word in stop_words()[language])
        assert (numbers_in(" ".join(grammar), language) < 0).all()


def test_several_texts_are_looked_up_as_each_is() -> None:
    texts = [("export", "en"), ("", "en"), ("расход qwxzy", "ru"), ("cost export", "en-GB")]
    found = numbers_in_each(texts)
    assert [each.tolist() for each in found] == [numbers_in(*text).tolist() for text in texts]
    assert [(each >= 0).tolist() for each in found] == [[True], [], [True, False], [True, True]]
