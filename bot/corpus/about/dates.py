"""Dates as publishers write them, in any order and many languages."""

import re
from datetime import date
from functools import cache
from pathlib import Path

from bot.corpus.about import calendars
from bot.corpus.words import searched

MONTHS_FILE = Path(__file__).with_name("months.txt")
"""The names of each month in many languages; `benchmarks/months.py` wrote it."""

_YEAR = r"(?:1[89]\d\d|20\d\d)"
_ORDINAL = r"(?:st|nd|rd|th|er|º|ª|\.)?"
_NO_ISSUE = r"(?<!n[°º])(?<!n[°º]\s)(?<!№)(?<!№\s)(?<!n[or]\.)(?<!n[or]\.\s)"
"""No number of an issue stands here: `N°8 de janvier 2002` names no day."""
_CHINESE = re.compile(
    rf"({_YEAR})\s*[年년]\s*(?:(\d{{1,2}})\s*[月월]\s*(?:(\d{{1,2}})\s*[日号號일])?)?"
)
_ERA = re.compile(r"(?P<era>令和|平成|昭和|大正|民國|民国)\s*(?P<year>元|\d{1,3})\s*年")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "民國": 1911, "民国": 1911}
"""The years before the first of an era."""
_DIGITS = "〇一二三四五六七八九"
_SPELT = re.compile(
    r"(?P<year>[〇○零一二三四五六七八九]{4})年(?:(?P<month>[一二三四五六七八九十]{1,2})月(?:(?P<day>[一二三四五六七八九十]{1,3})[日号號])?)?"
)
"""A date in Chinese numerals: `二〇二三年五月九日`."""
_ISO = re.compile(rf"(?<!\d)({_YEAR})[-/.](\d{{1,2}})(?:[-/.](\d{{1,2}}))?(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(19\d\d|20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_KOREAN = re.compile(r"(?<![\d.])(\d\d)\.(\d\d)\.(\d\d)(?=\s\d\d:\d\d)(?=.*[가-힣])")
"""How Korean papers shorten a day, the year first: `21.06.05 11:20`."""
_VIETNAMESE = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s+tháng\s+(\d{{1,2}})(?:,|\s+năm)?\s+({_YEAR})(?!\d)"
)
_NUMERIC = re.compile(rf"(?<!\d)(\d{{1,2}})[-/.](\d{{1,2}})[-/.]({_YEAR}|\d\d)(?!\d)")


@cache
def _months() -> dict[str, int]:
    found = {
        name: number
        for number, line in enumerate(MONTHS_FILE.read_text("utf-8").splitlines(), 1)
        for name in line.split(",")
    }
    return found | {"sept": 9, "июня": 6, "мая": 5}


@cache
def _worded() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted((re.escape(name) for name in _months()), key=len, reverse=True))
    month = rf"(?<![^\W\d_])ב?({names})(?![^\W\d_])\.?"
    return (
        re.compile(
            rf"(?<!\d){_NO_ISSUE}(\d{{1,2}}){_ORDINAL}\s*[-/]?\s*(?:of\s+|de\s+|del\s+)?{month}(?:\s+(?:de|del)|[,/-])?\s*({_YEAR})"
        ),
        re.compile(
            rf"{month}\s*(\d{{1,2}}){_ORDINAL}(?:\s*[-–]\s*\d{{1,2}})?\s*[,.]?\s+(?:del?\s+)?({_YEAR})"
        ),
        re.compile(rf"({_YEAR})[\s,.-]+{month}[\s.-]*(\d{{1,2}})?(?!\d){_ORDINAL}"),
        re.compile(rf"{month}\s*(?:of|de|del|,)?\s*({_YEAR})"),
    )


_SEASON = re.compile(
    r"(?<![^\W\d_])(?:spring|summer|autumn|fall|winter|весна|лето|осень|зима|printemps|été|automne|hiver"
    r"|frühjahr|frühling|sommer|herbst|primavera|verano|otoño|invierno|estate|autunno|inverno|verão|outono)"
    rf"(?:\s+de)?[\s,/]+({_YEAR})(?!\d)"
)
"""A season is no more precise than its year."""


def find_date(text: str) -> tuple[str, int, int] | None:
    """The first date in a text.

    Returns:
        The ISO date, only as precise as the text, and where it stands; `None` when there is none.
        Of `3/4/2001` the day comes first, unless that is impossible.
    """
    low = text.casefold() if len(text.casefold()) == len(text) else text.lower()
    low = calendars.with_our_years(calendars.with_our_digits(low))
    if hit := calendars.persian_date(low):
        return hit
    found = [hit for hit in (*_numbered(low), *_named(low)) if hit]
    exact = [hit for hit in found if len(hit[0]) > 4]
    return min(exact, key=lambda hit: (-len(hit[0]) // 10, hit[1]), default=None) or next(
        iter(found), None
    )


def _named(text: str) -> list[tuple[str, int, int] | None]:
    day_first, month_first, year_first, no_day = _worded()
    months = _months()
    found: list[tuple[str, int, int] | None] = []
    if hit := day_first.search(text):
        found.append(_made(hit, hit[3], months[hit[2]], hit[1]))
    if hit := month_first.search(text):
        found.append(_made(hit, hit[3], months[hit[1]], hit[2]))
    if hit := year_first.search(text):
        found.append(_made(hit, hit[1], months[hit[2]], hit[3]))
    if not any(found) and (hit := no_day.search(text)):
        found.append(_made(hit, hit[2], months[hit[1]], None))
    if not any(found) and (hit := _SEASON.search(text)):
        found.append((hit[1], hit.start(), hit.end()))
    return found


def _numbered(text: str) -> list[tuple[str, int, int] | None]:
    found: list[tuple[str, int, int] | None] = []
    if hit := _CHINESE.search(text):
        found.append(_made(hit, hit[1], hit[2], hit[3]))
    elif "年" in text:
        found.append(_in_chinese(text))
    if hit := _ISO.search(text):
        found.append(_made(hit, hit[1], hit[2], hit[3]))
    if hit := _COMPACT.search(text):
        found.append(_made(hit, hit[1], hit[2], hit[3]))
    if hit := _VIETNAMESE.search(text):
        found.append(_made(hit, hit[3], hit[2], hit[1]))
    if hit := _KOREAN.search(text):
        found.append(_made(hit, f"20{hit[1]}", hit[2], hit[3]))
    elif hit := _NUMERIC.search(text):
        day, month = int(hit[1]), int(hit[2])
        if month > 12 >= day:
            day, month = month, day
        year = hit[3] if len(hit[3]) == 4 else ("20" if int(hit[3]) < 50 else "19") + hit[3]
        found.append(_made(hit, year, month, day))
    return found


def _in_chinese(text: str) -> tuple[str, int, int] | None:
    """A date that counts the years of an era, or is written in Chinese numerals."""
    if hit := _SPELT.search(text):
        year = "".join(str(_value(digit)) for digit in hit["year"])
        month, day = (_value(part) if part else None for part in (hit["month"], hit["day"]))
        return _made(hit, year, month, str(day) if day else None)
    if not (era := _ERA.search(text)):
        return None
    year = str(_ERAS[era["era"]] + (1 if era["year"] == "元" else int(era["year"])))
    rest = _CHINESE.match(f"{year}年{text[era.end() :]}")
    made = _made(rest, year, rest[2], rest[3]) if rest else None
    return made and (made[0], era.start(), era.end() + made[2] - len(year) - 1)


def _value(numeral: str) -> int:
    """The number that Chinese numerals up to 99 stand for."""
    numeral = re.sub("[○零]", "〇", numeral)
    tens, ten, ones = numeral.rpartition("十")
    if not ten:
        return _DIGITS.index(numeral)
    return 10 * (_DIGITS.index(tens) if tens else 1) + (_DIGITS.index(ones) if ones else 0)


def _made(
    hit: re.Match[str], year: str, month: int | str | None, day: int | str | None
) -> tuple[str, int, int] | None:
    if month is None:
        return year, hit.start(), hit.end()
    try:
        made = date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return made.isoformat() if day else made.isoformat()[:7], hit.start(), hit.end()


def iso(value: object) -> str | None:
    """The date that front matter or page metadata gives: a date, a year or text."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, date):
        return value.isoformat()[:10]
    text = str(value).strip()
    if re.fullmatch(_YEAR, text):
        return text
    if re.fullmatch(r"1\d{9}(?:\d{3})?", text):
        return None
    hit = find_date(text[: searched.DATE_CHARS])
    return hit[0] if hit else None
