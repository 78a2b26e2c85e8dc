import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.text.scripts.transliteration import (
    SAME_SOUND,
    beginnings,
    sounding_alike,
    sounds_of,
)
from bot.search.text.stems.stemming import stem
from bot.search.text.term import bare

NAMES = "harwick hoffman angela cricket winchester washington final monarchy schneider zhang"
LATIN = [(stem(word, "en"), word) for word in NAMES.split()]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("хоффмана", "hoffman"),
        ("анджелой", "angela"),
        ("крикет", "cricket"),
        ("вашингтону", "washington"),
        ("монархия", "monarchy"),
        ("шнайдером", "schneider"),
        ("чжан", "zhang"),
        ("паром", None),
        ("финал", None),
    ],
)
def test_a_name_is_heard_in_another_script(word: str, meant: str | None) -> None:
    assert list(sounding_alike(word, LATIN)) == ([stem(meant, "en")] if meant else [])


def test_a_latin_name_is_heard_in_cyrillic() -> None:
    words = [(stem(word, "ru"), word) for word in ("шнайдера", "шнурок", "харвик")]
    assert list(sounding_alike("schneider", words)) == [stem("шнайдера", "ru")]
    assert list(sounding_alike("harwick", words)) == ["харвик"]


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("eisenstein", "эйзенштейн"),
        ("rosenstein", "розенштейн"),
        ("hansen", "гансен"),
        ("kaiser", "кайзер"),
        ("holz", "хольц"),
    ],
)
def test_a_name_is_heard_as_german_reads_it_and_as_russian_writes_it(
    latin: str, cyrillic: str
) -> None:
    assert sounding_alike(latin, [(cyrillic, cyrillic)])
    assert sounding_alike(latin, [(bare(cyrillic), f"{cyrillic}у")])
    assert sounding_alike(cyrillic, [(latin, latin)])


@pytest.mark.parametrize(("latin", "cyrillic"), [("sash", "заза"), ("house", "гусь")])
def test_short_words_have_to_sound_the_same(latin: str, cyrillic: str) -> None:
    assert not sounding_alike(latin, [(cyrillic, cyrillic)])


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("юникс", "unix"),
        ("джонс", "jones"),
        ("майкл", "michael"),
        ("филлис", "phyllis"),
        ("chekhov", "чехов"),
    ],
)
def test_a_word_is_looked_up_by_how_it_may_begin(word: str, other: str) -> None:
    assert any(other.startswith(head) for head in beginnings(word))


@given(st.text("абвгдежзийклмнопрстуфхцчшщъыьэюя", min_size=3, max_size=12))
def test_whatever_is_typed_is_heard_and_never_counts_more_than_the_word(word: str) -> None:
    assert all(sounds_of(word)) or not word.strip("ьъ")
    assert all(0 < weight <= SAME_SOUND for weight in sounding_alike(word, LATIN).values())
    assert all(head.isascii() for head in beginnings(word))


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=12))
def test_latin_words_begin_with_cyrillic_letters(word: str) -> None:
    assert not any(head.isascii() for head in beginnings(word))
