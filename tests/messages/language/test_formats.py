from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages.language.formats import spoken_date, spoken_list, spoken_number, spoken_zone
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import words


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


@pytest.mark.parametrize(
    ("zone", "language", "spoken"),
    [
        ("Europe/Moscow", "ru", "Москва"),
        ("Asia/Shanghai", "zh", "上海"),
        ("America/New_York", "en", "New York"),
        ("Asia/Kolkata", "ru", "Калькутта"),
        ("Asia/Kathmandu", "en", "Kathmandu"),
        ("Europe/Kyiv", "ru", "Киев"),
        ("UTC", "zh", "UTC"),
        ("Etc/GMT-3", "en", "UTC+3"),
        ("Etc/GMT+11", "ru", "UTC−11"),
        ("Nowhere/At_All", "en", "At All"),
    ],
)
def test_a_zone_is_a_city_in_the_readers_language(zone: str, language: str, spoken: str) -> None:
    assert spoken_zone(zone, words(language)) == spoken


def test_thousands_stand_apart() -> None:
    assert [spoken_number(12345, words(code)) for code in ("en", "ru", "zh")] == [
        "12,345",
        "12\u00a0345",
        "12,345",
    ]
