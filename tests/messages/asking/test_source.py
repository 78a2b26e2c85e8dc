from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages.asking.source import is_address, published_line, source_line, speaker_line
from bot.messages.language.formats import spoken_date, spoken_list
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.scripts import is_foreign, language_name
from bot.messages.language.words import words
from tests.messages.conftest import CARD


@pytest.mark.parametrize(
    ("published", "language", "spoken"),
    [
        ("2021-08-02", "en", "2 August 2021"),
        ("2021-08-02", "ru", "2 августа 2021"),
        ("2021-08-02", "zh", "2021年8月2日"),
        ("2012-07", "en", "July 2012"),
        ("2012-07", "ru", "июль 2012"),
        ("2012-07", "zh", "2012年7月"),
        ("2000", "en", "2000"),
        ("2000", "ru", "2000"),
        ("2000", "zh", "2000年"),
        ("", "en", ""),
        ("around 1990", "en", "around 1990"),
        ("2021-13-40", "ru", "2021-13-40"),
    ],
)
def test_a_date_is_only_as_precise_as_it_is_known(
    published: str, language: str, spoken: str
) -> None:
    assert spoken_date(published, words(language)) == spoken


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(list(LANGUAGES)))
def test_every_day_can_be_said(day: date, language: str) -> None:
    assert str(day.year) in spoken_date(day.isoformat(), words(language))


def test_a_few_names_are_told_and_how_many_more() -> None:
    assert spoken_list(["A"], words("en")) == "A"
    assert spoken_list(["A", "B"], words("ru")) == "A и B"
    assert spoken_list(["A", "B", "C"], words("zh")) == "A、B、C"
    assert spoken_list(["A", "B", "C", "D", "E"], words("en")) == "A, B, C and 2 more"
    assert spoken_list([], words("en")) == ""


def test_the_source_is_one_tap_away_where_it_is_known() -> None:
    said = words("en")
    linked = '<a href="https://post.example/?a=1&amp;b=2">The Post</a> · 2 August 2021'
    assert published_line(CARD, said) == linked
    assert published_line(replace(CARD, url=""), said) == "The Post · 2 August 2021"
    assert published_line(replace(CARD, outlet=""), said).startswith("<a href=")
    assert published_line(replace(CARD, outlet="", url="", published=""), said) == ""


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://a.b", "https://a b.c", "https://x"])
def test_what_is_no_address_is_not_linked(url: str) -> None:
    assert not is_address(url)


def test_what_is_not_known_is_left_out() -> None:
    said = words("en")
    assert speaker_line(CARD, said) == "Ada Marsh, Mayor"
    assert speaker_line(replace(CARD, role=""), said) == "Ada Marsh"
    assert speaker_line(replace(CARD, speaker="", role=""), said) == "The answer"
    assert source_line(CARD, said) == "Ada Marsh · The Post · 2 August 2021"
    assert source_line(replace(CARD, outlet="", published=""), said) == "Ada Marsh"


@pytest.mark.parametrize(
    ("question", "language", "foreign"),
    [
        ("Признает ли Китай Спутник V?", "en", True),
        ("Признает ли Китай Спутник V?", "ru", False),
        ("Признает ли Китай Спутник V?", "uk", False),
        ("中国会承认 Sputnik V 疫苗吗", "en", True),
        ("中国会承认疫苗吗", "zh-Hans", False),
        ("When does the bridge open?", "ru", True),
        ("¿Cuándo abre el puente?", "en", False),
        ("2021?", "ru", False),
        ("", "en", False),
    ],
)
def test_another_language_is_claimed_only_when_it_is_sure(
    question: str, language: str, foreign: bool
) -> None:
    assert is_foreign(question, language) is foreign


def test_languages_have_names() -> None:
    assert language_name("zh-Hant", words("en")) == "Chinese"
    assert language_name("en", words("ru")) == "английский"
    assert language_name("xx-unknown", words("en")) == "xx-unknown"
    assert language_name("", words("en")) == ""
