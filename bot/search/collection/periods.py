"""Periods that a date begins or ends: “since 2022”, “до марта 2023”, “between 2021 and 2023”."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from bot.search.query.filters import earliest_day, latest_day

_SINCE = re.compile(
    r"(?<!\w)(?:(?:ever )?since|starting (?:in|from)|начиная с|с|со|desde|depuis|seit)"
    r"(?: the)?(?: year)?\s*$|[自从從]\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?<!\w)(?:after|later than|после|позже|después de|tras|après|nach)(?: the)?(?: year)?\s*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?<!\w)(?:before|earlier than|prior to|до|раньше|antes de|avant|vor)(?: the)?(?: year)?\s*$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?<!\w)(?:until|till|up to|up until|through|hasta|jusqu['’]en|bis)(?: the)?(?: year)?\s*$",
    re.IGNORECASE,
)
_YEAR_WORD = r"\s*(?:года?|году|г\.?|年|月|[日号號])?"
_SINCE_BEHIND = re.compile(rf"{_YEAR_WORD}(?:以来|以來|起|至今)", re.IGNORECASE)
_AFTER_BEHIND = re.compile(rf"{_YEAR_WORD}(?:之后|之後|以后|以後)", re.IGNORECASE)
_BEFORE_BEHIND = re.compile(rf"{_YEAR_WORD}(?:之前|以前)", re.IGNORECASE)
_SPAN = re.compile(
    r"(?:(?<!\w)(?:between|from|с|со|между|entre|desde|de|von|zwischen)(?: the)?(?: years?)?"
    r"|[从從自在])?\s*$",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"{_YEAR_WORD}\s*(?:to|and|until|till|through|по|до|и|y|a|hasta|et|à|und|bis|[-–—~到至]|\.\.)\s*",
    re.IGNORECASE,
)


class Period(NamedTuple):
    """A period, and what of a text stands before it and behind it.

    Attributes:
        when: Its first and its last day with a stroke between; either may be left out.
        before: What stands before it.
        behind: What stands behind it.
    """

    when: str
    before: str
    behind: str


def period_at(
    when: str,
    before: str,
    behind: str,
    find: Callable[[str], tuple[str, int, int] | None],
) -> Period | None:
    """The period that a date in a text begins or ends; `None` for a date by itself.

    Args:
        when: The date, ISO, only as precise as it was told.
        before: What stands before it.
        behind: What stands behind it.
        find: Finds a date in a text, and where it stands.
    """
    until = _TO.match(behind)
    if until and (found := _SPAN.search(before)):
        other = find(behind[until.end() :])
        if other and other[1] == 0:
            end = behind[until.end() + other[2] :]
            return Period(
                f"{earliest_day(when)}/{latest_day(other[0])}", before[: found.start()], end
            )
    first, last = earliest_day(when), latest_day(when)
    for form, period in (
        (_SINCE_BEHIND, f"{first}/"),
        (_AFTER_BEHIND, f"{_next(last, 1)}/"),
        (_BEFORE_BEHIND, f"/{_next(first, -1)}"),
    ):
        if found := form.match(behind):
            return Period(period, _SINCE.sub("", before), behind[found.end() :])
    for form, period in (
        (_SINCE, f"{first}/"),
        (_AFTER, f"{_next(last, 1)}/"),
        (_BEFORE, f"/{_next(first, -1)}"),
        (_UNTIL, f"/{last}"),
    ):
        if found := form.search(before):
            return Period(period, before[: found.start()], behind)
    return None


def _next(day: str, days: int) -> str:
    return str(date.fromisoformat(day) + timedelta(days=days))
