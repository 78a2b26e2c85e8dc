from datetime import date

import pytest

from bot.search.collection.short_years import with_whole_years


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("товарооборот за 22 год", "товарооборот за 2022 год"),
        ("а за 21-й?", "а за 2021?"),
        ("что было в 98-м", "что было в 1998 году"),
        ("с 20-го года", "с 2020 года"),
        ("trade in ’22", "trade in 2022"),
        ("22年的贸易额", "2022年的贸易额"),
        ("那在21年呢", "那在2021年呢"),
        # Numbers of something else.
        ("за 22 года", "за 22 года"),
        ("с 20-го марта", "с 20-го марта"),
        ("в 16-м раунде", "в 16-м раунде"),
        ("22年来的合作", "22年来的合作"),
        ("合作了22年", "合作了22年"),
        ("in 22 countries", "in 22 countries"),
    ],
)
def test_years_of_two_figures_are_told_from_numbers(question: str, whole: str) -> None:
    assert with_whole_years(question, date(2026, 11, 30)) == whole
