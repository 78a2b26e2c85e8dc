"""Dates of other calendars than ours, and digits of other scripts than ours."""

import re
import unicodedata
from datetime import date, timedelta

_PERSIAN_MONTHS = (
    *("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور"),
    *("مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
)
_PERSIAN = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(_PERSIAN_MONTHS)})(?:\s*ماه)?\s*[,،]?\s+(?P<year>1[34]\d\d)(?!\d)"
)
"""A day of the solar calendar: `4 دی 1397`."""
_PERSIAN_NUMBERED = re.compile(
    r"(?<!\d)(?P<year>1[34]\d\d)/(?P<month>0?[1-9]|1[0-2])/(?P<day>[0-2]?\d|3[01])(?!\d)"
)
_PERSIAN_NEW_YEAR = date(1979, 3, 21)
_PERSIAN_EPOCH = 1358
"""The year of the solar calendar that began on that day."""
_PERSIAN_CYCLE, _PERSIAN_LEAPS = 33, frozenset({1, 5, 9, 13, 17, 22, 26, 30})
"""Which years of each 33 are leap years."""
_BUDDHIST = re.compile(r"(?<!\d)(?:พ\.ศ\.\s*)?(2[45]\d\d)(?!\d)")
_THAI = re.compile(r"[\u0e00-\u0e7f]")
_BUDDHIST_EPOCH = 543
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def with_our_digits(text: str) -> str:
    """A text of the same length with the digits `0` to `9` in place of those of other scripts."""
    return _NOT_ASCII.sub(lambda hit: str(unicodedata.decimal(hit[0], "")) or hit[0], text)


def with_our_years(text: str) -> str:
    """A Thai text of the same length with years of our era: `15 มีนาคม 2564` is of 2021."""
    if not _THAI.search(text):
        return text
    return _BUDDHIST.sub(lambda hit: str(int(hit[1]) - _BUDDHIST_EPOCH).rjust(len(hit[0])), text)


def persian_date(text: str) -> tuple[str, int, int] | None:
    """The first day of the Persian calendar in a text: the ISO date, and where it stands."""
    hit = _PERSIAN.search(text) or _PERSIAN_NUMBERED.search(text)
    if not hit:
        return None
    worded = hit["month"] in _PERSIAN_MONTHS
    month = _PERSIAN_MONTHS.index(hit["month"]) + 1 if worded else int(hit["month"])
    days = 31 * (month - 1) - max(0, month - 7) + int(hit["day"]) - 1
    year = int(hit["year"])
    span = range(min(year, _PERSIAN_EPOCH), max(year, _PERSIAN_EPOCH))
    between = sum(366 if each % _PERSIAN_CYCLE in _PERSIAN_LEAPS else 365 for each in span)
    began = _PERSIAN_NEW_YEAR + timedelta(between if year > _PERSIAN_EPOCH else -between)
    return (began + timedelta(days)).isoformat(), hit.start(), hit.end()
