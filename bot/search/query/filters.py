"""What narrows a question: when, who, which outlet, which words not, which phrase.

Filters stand in the question as words, `since:2022 until:2023-06 by:Zhang in:"Global Times"
-Taiwan`, and are taken out of it before it is looked up; a phrase in quotation marks stays, since
its words are asked for too. A filter restricts; a year in plain words only prefers.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.search.query.names.bearers import names
from bot.search.text.quoting import quoted, unquoted
from bot.search.text.term import fold

MAX_VALUES = 8
"""Values of one filter that count."""

MAX_FILTER_CHARS = 100
"""Characters of one value."""

MAX_PHRASE_WORDS = 8
"""Words of a phrase that has to be there as it stands; who quotes more recalls it by and large."""

MAX_WRITTEN_UNITS = 200
"""UTF-16 units of all filters as written: an answer repeats them, and its buttons read them."""

MIN_PHRASE_CHARACTERS = 3
"""Of a Chinese phrase; two characters are a word."""

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
_EDGES = "“”«»„「」『』 ,;"
_MARKS = str.maketrans("", "", '"“”«»„「」『』')
_CHINESE = re.compile("[\u3400-\u9fff]")
_DATE = re.compile(r"(?P<year>(?:1[5-9]|20)\d\d)(?:[-./](?P<month>\d\d?)(?:[-./](?P<day>\d\d?))?)?")


class FilterError(ValueError):
    """A filter that cannot be; `name` and `value` are as they were written."""

    def __init__(self, name: str, value: str) -> None:
        example = f"{name}:2022, {name}:2022-06 or {name}:2022-06-30"
        super().__init__(f"{name}:{value} isn’t a date. Try {example}.")
        self.name = name
        self.value = value


class TooManyFiltersError(FilterError):
    """Filters that no answer could repeat in a line."""

    def __init__(self) -> None:
        ValueError.__init__(
            self,
            "Those are too many filters: all of them together have"
            f" {MAX_WRITTEN_UNITS} characters at most.",
        )
        self.name = self.value = ""


class NoTimeError(FilterError):
    """Dates between which there is no day; `name` and `value` are those of the later one."""

    def __init__(self, since: str, until: str) -> None:
        ValueError.__init__(self, f"since:{since} is after until:{until}: nothing lies between.")
        self.name, self.value = "since", since
        self.until = until


@dataclass(frozen=True, slots=True)
class Filters:
    """What an exchange has to fulfil to be found.

    Attributes:
        since: ISO date, as precise as given: what was published before is left out.
        until: Likewise for what was published after its last day.
        by: Parts of speakers' names; one of them has to fit.
        outlets: Parts of outlets' names; one of them has to fit.
        without: Words or phrases, none of which the exchange may hold.
        phrases: Words that have to stand together, in this order; their endings do not count.
    """

    since: str = ""
    until: str = ""
    by: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != Filters()

    def admits(self, published: str, speaker: str, outlet: str) -> bool:
        """Whether an interview may be found. One without a date never fits a date."""
        if (self.since or self.until) and not published:
            return False
        if self.since and latest_day(published) < self.since:
            return False
        if self.until and published > latest_day(self.until):
            return False
        by, speaker = [value.translate(_MARKS) for value in self.by], speaker.translate(_MARKS)
        if by and not any(names(value, speaker) for value in by):
            return False
        return _names_one(self.outlets, outlet)


def parse_filters(question: str, given: Filters = Filters()) -> tuple[str, Filters]:
    """Takes the filters out of a question.

    Args:
        question: As it was typed.
        given: Filters from elsewhere, to which those of the question are added.

    Returns:
        What is left to be looked up, phrases included, and the filters.

    Raises:
        FilterError: A date is none, there is too much of it, or no day is between two dates.
    """
    found = given
    for hit in _NAMED.finditer(question):
        found = with_filter(found, _NAME[hit["name"].casefold()], hit["value"])
    rest = _NAMED.sub(" ", question)
    for hit in _WITHOUT.finditer(rest):
        found = with_filter(found, "without", hit["value"])
    rest = _WITHOUT.sub(" ", rest)
    rest = question if found == given else " ".join(rest.split())
    for phrase in filter(_is_phrase, quoted(rest)):
        found = with_filter(found, "phrase", phrase)
    if len(written(found).encode("utf-16-le", "surrogatepass")) > 2 * MAX_WRITTEN_UNITS:
        raise TooManyFiltersError
    if found.since and found.until and found.since > latest_day(found.until):
        raise NoTimeError(found.since, found.until)
    return rest, found


def plain_question(question: str) -> str:
    """A question without its filters: phrases keep their words and lose their quotation marks.

    Raises:
        FilterError: A date is none.
    """
    rest, _ = parse_filters(question)
    return unquoted(rest, _is_phrase)


def with_filter(filters: Filters, name: str, value: str) -> Filters:
    """Filters with one more: of dates the last counts, of names any may fit.

    Args:
        filters: What is there.
        name: `since`, `until`, `by`, `in`, `without` or `phrase`.
        value: As it was written, in quotation marks or not; an empty one changes nothing.

    Raises:
        FilterError: A date is none.
    """
    bare = " ".join(value.replace('"', "").split()).strip(_EDGES)[:MAX_FILTER_CHARS].rstrip()
    if not bare:
        return filters
    return Filters(
        since=_date(name, bare) if name == "since" else filters.since,
        until=_date(name, bare) if name == "until" else filters.until,
        by=_with(filters.by, bare) if name == "by" else filters.by,
        outlets=_with(filters.outlets, bare) if name == "in" else filters.outlets,
        without=_with(filters.without, bare) if name == "without" else filters.without,
        phrases=_with(filters.phrases, bare) if name == "phrase" else filters.phrases,
    )


def single_filters(filters: Filters) -> list[Filters]:
    """Each filter by itself; a span that begins and ends with the same date is one."""
    when = [Filters(since=filters.since), Filters(until=filters.until)]
    if filters.since == filters.until:
        when = [Filters(since=filters.since, until=filters.until)]
    each = [
        *when,
        *(Filters(by=(value,)) for value in filters.by),
        *(Filters(outlets=(value,)) for value in filters.outlets),
        *(Filters(without=(value,)) for value in filters.without),
        *(Filters(phrases=(value,)) for value in filters.phrases),
    ]
    return [part for part in each if part]


def minus(filters: Filters, part: Filters) -> Filters:
    """Filters without one of their `single_filters`."""
    return Filters(
        since="" if part.since else filters.since,
        until="" if part.until else filters.until,
        by=_less(filters.by, part.by),
        outlets=_less(filters.outlets, part.outlets),
        without=_less(filters.without, part.without),
        phrases=_less(filters.phrases, part.phrases),
    )


def written(filters: Filters) -> str:
    """The filters as words of a question; `parse_filters` reads them again."""
    parts = [f"since:{filters.since}" if filters.since else ""]
    parts += [f"until:{filters.until}" if filters.until else ""]
    parts += [f"by:{_quoted(value)}" for value in filters.by]
    parts += [f"in:{_quoted(value)}" for value in filters.outlets]
    parts += [f"-{_quoted(value)}" for value in filters.without]
    parts += [f'"{value}"' for value in filters.phrases]
    return " ".join(filter(None, parts))


def _with(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*values, value)))[:MAX_VALUES]


def _less(values: tuple[str, ...], left_out: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(value for value in values if value not in left_out)


def _is_phrase(text: str) -> bool:
    """Whether text in quotation marks is a few words: one is a name, and many are a quotation."""
    words = len(text.split()) + max(0, len(_CHINESE.findall(text)) - MIN_PHRASE_CHARACTERS + 1)
    return 1 < words <= MAX_PHRASE_WORDS


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value or value[0] in "-−" else value


def _names_one(wanted: Sequence[str], name: str) -> bool:
    folded = fold(name.translate(_MARKS))
    return not wanted or any(fold(value.translate(_MARKS)) in folded for value in wanted)


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


def earliest_day(when: str) -> str:
    """The first day that an ISO date may mean which is only as precise as it is known."""
    return f"{when}-01-01"[: len("2000-01-01")]


def latest_day(published: str) -> str:
    """The last day that an ISO date may mean which is only as precise as it is known."""
    parts = [int(part) for part in published.split("-")]
    if len(parts) == 1:
        return f"{parts[0]:04d}-12-31"
    if len(parts) == 2:
        return f"{parts[0]:04d}-{parts[1]:02d}-{monthrange(*parts)[1]:02d}"
    return published
