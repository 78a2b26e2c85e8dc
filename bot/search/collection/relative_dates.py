"""Dates that are told from today: “last year”, “в прошлом месяце”, “昨天”."""

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "a an one un una une einem einer 一",
            "two couple два две пару dos deux zwei 两 兩 二",
            "three три tres trois drei 三",
            "four четыре cuatro quatre vier 四",
            "five пять cinco cinq fünf 五",
            "six шесть seis sechs 六",
            "seven семь siete sept sieben 七",
            "eight восемь ocho huit acht 八",
            "nine девять nueve neuf neun 九",
            "ten десять diez dix zehn 十",
        ),
        1,
    )
    for word in words.split()
}
_NUMBER = rf"(?:a )?(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})(?: of)?"

_LAST_RU = r"(?:прошл|минувш)\w+"
_THIS_RU = r"(?:эт(?:от|ом|ого|ой|у|а)|нынешн\w+|текущ\w+)"
_LAST_DE = r"(?:letzt|vorig|vergangen)\w+"

_PHRASES = (
    ("year", 2, r"(?:the )?year before last|позапрошл\w+ год\w*|(?<!大)前年"),
    ("year", 1, rf"(?:last|previous) year|{_LAST_RU} год\w*|прошлогодн\w+|год назад"),
    ("year", 1, rf"(?<![过過])去年|año pasado|an(?:née)? derni(?:er|ère)|{_LAST_DE} jahr\w*"),
    ("year", 0, rf"(?:this|current) year|{_THIS_RU} год\w*|今年|本年"),
    ("year", 0, r"este año|cette année|dies\w+ jahr\w*"),
    ("year", None, rf"{_NUMBER} years? ago"),
    ("year", None, rf"{_NUMBER} (?:год|года|лет) назад"),
    ("year", None, rf"{_NUMBER}年(?:前|之前|以前)"),
    ("year", None, rf"(?:hace|il y a|vor) {_NUMBER} (?:años?|ans?|jahr\w*)"),
    ("month", 1, rf"(?:last|previous) month|{_LAST_RU} месяц\w*|месяц назад|(?<!上)上一?[个個]?月"),
    ("month", 1, rf"mes pasado|mois dernier|{_LAST_DE} monat\w*"),
    ("month", 0, rf"(?:this|current) month|{_THIS_RU} месяц\w*|[这這本][个個]?月"),
    ("month", 0, r"este mes|ce mois|dies\w+ monat\w*"),
    ("month", None, rf"{_NUMBER} months? ago"),
    ("month", None, rf"{_NUMBER} месяц(?:а|ев)? назад"),
    ("month", None, rf"{_NUMBER}[个個]月(?:前|之前|以前)"),
    ("month", None, rf"(?:hace|il y a|vor) {_NUMBER} (?:mes(?:es)?|mois|monat\w*)"),
    ("week", 1, rf"(?:last|previous) week|{_LAST_RU} недел\w+|неделю назад"),
    ("week", 1, rf"(?<!上)上(?:一?[个個]?星期|一?周|週)|semana pasada|{_LAST_DE} woche"),
    ("week", 0, rf"(?:this|current) week|{_THIS_RU} недел\w+|[这這本](?:[个個]?星期|周|週)"),
    ("week", 0, r"esta semana|cette semaine|dies\w+ woche"),
    ("week", None, rf"{_NUMBER} weeks? ago"),
    ("week", None, rf"{_NUMBER} недел[иь] назад"),
    ("week", None, rf"{_NUMBER}[个個]?(?:星期|周|週)(?:前|之前|以前)"),
    ("day", 2, r"(?:the )?day before yesterday|позавчера|前天|anteayer|avant-hier|vorgestern"),
    ("day", 1, r"yesterday|вчера(?:шн\w+)?|昨[天日]|ayer|gestern"),
    ("day", 0, r"today|сегодня(?:шн\w+)?|今[天日]|hoy|aujourd['’]hui|heute"),
    ("day", None, rf"{_NUMBER} days? ago"),
    ("day", None, rf"{_NUMBER} (?:дня|дней) назад"),
    ("day", None, rf"{_NUMBER}天(?:前|之前|以前)"),
    ("past year", 1, r"past year|последн\w+ год|(?:过去|過去|最?近)一年"),
    ("past month", 1, r"past month|последн\w+ месяц|(?:过去|過去|最?近)一[个個]月"),
    ("past week", 1, r"past week|последн\w+ неделю|(?:过去|過去|最?近)一(?:周|週|[个個]?星期)"),
)
"""What a day, a week, a month or a year is called, and how long ago it is: `None` where a number
says so."""

NO_LETTER_BEFORE = r"(?-i:(?<![^\W_\u3400-\u9fff]))"
"""Where a phrase may begin: not within a word, but behind a Chinese character. It says itself that
case matters, as `re` would look for the other case of each of these characters: 4 ms a pattern."""


@cache
def _forms() -> tuple[tuple[str, int | None, re.Pattern[str]], ...]:
    """The same to look for; to compile it takes too long for whoever asks nothing."""
    return tuple(
        (
            unit,
            back,
            re.compile(rf"{NO_LETTER_BEFORE}(?:{form})(?:['’]s)?(?![a-zа-яё])", re.IGNORECASE),
        )
        for unit, back, form in _PHRASES
    )


_DAYS_PAST = {"past year": 365, "past month": 30, "past week": 7}


class RelativeDate(NamedTuple):
    """A date that was told from today.

    Attributes:
        when: The ISO date, only as precise as it was told, or the first and the last day with a
            stroke between.
        start: Where it begins in the text.
        end: Where it ends.
    """

    when: str
    start: int
    end: int


def find_relative_date(text: str, today: date) -> RelativeDate | None:
    """The first date in a text that is told from today; `None` when there is none.

    Args:
        text: Any text.
        today: The day from which it is told.
    """
    found = [
        (match.start(), -match.end(), unit, back, match)
        for unit, back, form in _forms()
        if (match := form.search(text))
    ]
    if not found:
        return None
    *_, unit, back, match = min(found, key=lambda each: each[:2])
    if back is None:
        number = match["number"].casefold()
        back = int(number) if number.isdecimal() else _NUMBERS[number]
    return RelativeDate(_when(unit, back, today), match.start(), match.end())


def _when(unit: str, back: int, today: date) -> str:
    if unit == "year":
        return f"{today.year - back:04d}"
    if unit == "month":
        year, month = divmod(today.year * 12 + today.month - 1 - back, 12)
        return f"{year:04d}-{month + 1:02d}"
    if unit == "day":
        return f"{today - timedelta(days=back)}"
    if unit == "week":
        monday = today - timedelta(days=today.weekday(), weeks=back)
        return f"{monday}/{monday + timedelta(days=6)}"
    return f"{today - timedelta(days=_DAYS_PAST[unit])}/{today}"
