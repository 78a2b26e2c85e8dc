"""What narrows a question: when, who, which outlet, which words not.

Filters stand in the question as words, `since:2022 until:2023-06 by:Zhang in:"Global Times"
-Taiwan`, and are taken out of it before it is looked up. A filter restricts; a year in plain words
only prefers.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.search.text.analysis import fold

MAX_VALUES = 8
"""Values of one filter that count."""

MAX_FILTER_CHARS = 100
"""Characters of one value."""

_NAMES = {
    "since": "since after с от начиная desde depuis seit 自 从",
    "until": "until before по до hasta jusqu bis 至 到",
    "by": "by speaker кто автор por par von 谁 发言人",
    "in": "in outlet где издание en dans 媒体 来源",
}
"""Each filter by the words that people write for it; the first stands in a repeated filter."""

_NAME = {word: name for name, words in _NAMES.items() for word in words.split()}
_VALUE = r"(?:\"[^\"]*\"|“[^”]*”|«[^»]*»|[^\s\"“«]\S*)"
_NAMED = re.compile(
    rf"(?<!\S)(?P<name>{'|'.join(sorted(_NAME, key=len, reverse=True))})[:：](?P<value>{_VALUE})",
    re.IGNORECASE,
)
_WITHOUT = re.compile(r"(?<!\S)[-−](?P<value>\"[^\"]+\"|“[^”]+”|«[^»]+»|[^\W\d_][^\s\"“«]*)")
_DATE = re.compile(r"(?P<year>(?:1[5-9]|20)\d\d)(?:[-./](?P<month>\d\d?)(?:[-./](?P<day>\d\d?))?)?")


class FilterError(ValueError):
    """A filter that cannot be; `name` and `value` are as they were written."""

    def __init__(self, name: str, value: str) -> None:
        example = f"{name}:2022, {name}:2022-06 or {name}:2022-06-30"
        super().__init__(f"{name}:{value} is no date. Write {example}.")
        self.name = name
        self.value = value


@dataclass(frozen=True, slots=True)
class Filters:
    """What an exchange has to fulfil to be found.

    Attributes:
        since: ISO date, as precise as given: what was published before is left out.
        until: Likewise for what was published after its last day.
        by: Parts of speakers' names; one of them has to fit.
        outlets: Parts of outlets' names; one of them has to fit.
        without: Words or phrases, none of which the exchange may hold.
    """

    since: str = ""
    until: str = ""
    by: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != Filters()

    def admits(self, published: str, speaker: str, outlet: str) -> bool:
        """Whether an interview may be found. One without a date never fits a date."""
        if (self.since or self.until) and not published:
            return False
        if self.since and _last_day(published) < self.since:
            return False
        if self.until and published > _last_day(self.until):
            return False
        return _names_one(self.by, speaker) and _names_one(self.outlets, outlet)


def parse_filters(question: str, given: Filters = Filters()) -> tuple[str, Filters]:
    """Takes the filters out of a question.

    Args:
        question: As it was typed.
        given: Filters from elsewhere, to which those of the question are added.

    Returns:
        What is left to be looked up, and the filters.

    Raises:
        FilterError: A date is none.
    """
    found = given
    for hit in _NAMED.finditer(question):
        found = with_filter(found, _NAME[hit["name"].casefold()], hit["value"])
    rest = _NAMED.sub(" ", question)
    for hit in _WITHOUT.finditer(rest):
        found = with_filter(found, "without", hit["value"])
    rest = _WITHOUT.sub(" ", rest)
    return (question if found == given else " ".join(rest.split())), found


def with_filter(filters: Filters, name: str, value: str) -> Filters:
    """Filters with one more: of dates the last counts, of names any may fit.

    Args:
        filters: What is there.
        name: `since`, `until`, `by`, `in` or `without`.
        value: As it was written, in quotation marks or not; an empty one changes nothing.

    Raises:
        FilterError: A date is none.
    """
    bare = value.strip('"“”«» \t,;')
    bare = bare[:MAX_FILTER_CHARS]
    if not bare:
        return filters
    match name:
        case "since":
            return replace(filters, since=_date(name, bare))
        case "until":
            return replace(filters, until=_date(name, bare))
        case "by":
            return replace(filters, by=_with(filters.by, bare))
        case "in":
            return replace(filters, outlets=_with(filters.outlets, bare))
        case _:
            return replace(filters, without=_with(filters.without, bare))


def written(filters: Filters) -> str:
    """The filters as words of a question; `parse_filters` reads them again."""
    parts = [f"since:{filters.since}" if filters.since else ""]
    parts += [f"until:{filters.until}" if filters.until else ""]
    parts += [f"by:{_quoted(value)}" for value in filters.by]
    parts += [f"in:{_quoted(value)}" for value in filters.outlets]
    parts += [f"-{_quoted(value)}" for value in filters.without]
    return " ".join(filter(None, parts))


def _with(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*values, value)))[:MAX_VALUES]


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _names_one(wanted: Sequence[str], name: str) -> bool:
    folded = fold(name)
    return not wanted or any(fold(value) in folded for value in wanted)


def _date(name: str, value: str) -> str:
    """An ISO date, as precise as it was written."""
    hit = _DATE.fullmatch(value)
    if not hit:
        raise FilterError(name, value)
    given = [int(part) for part in hit.groups() if part]
    try:
        date(*[*given, 1, 1][:3])
    except ValueError:
        raise FilterError(name, value) from None
    return "-".join(f"{part:02d}" for part in given)


def _last_day(published: str) -> str:
    """The last day that a date as precise as known may mean."""
    parts = [int(part) for part in published.split("-")]
    if len(parts) == 1:
        return f"{parts[0]:04d}-12-31"
    if len(parts) == 2:
        return f"{parts[0]:04d}-{parts[1]:02d}-{monthrange(*parts)[1]:02d}"
    return published
