"""Dates in a question: “what was said on 2 August 2021?”, “what about ferries last year?”."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.corpus.about.dates import find_date
from bot.search.collection.periods import period_at
from bot.search.collection.relative_dates import NO_LETTER_BEFORE, find_relative_date
from bot.search.collection.words import IN_EARLIEST, IN_LATEST
from bot.search.engine import search
from bot.search.query.filters import Filters, latest_day, parse_filters
from bot.search.query.understanding import Searcher
from bot.search.verdict import Result, Verdict
from bot.store.database import Store
from bot.store.record import interviews

MAX_DATED = 400
"""Characters of a question in which a date is looked for."""

_RANK = {Verdict.NOTHING: 0, Verdict.SUGGESTIONS: 1, Verdict.ANSWER: 2}
_NUMBER = re.compile(r"\d+")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d|\s*(?:[百千万萬亿億]|[mb]illion|мл[нр]|милли))")
"""Four digits that are no sum, as 2000亿 is."""
_LEAP = "2000"
"""Stands for the year of a day of which none is told."""

_PICKED: tuple[tuple[re.Pattern[str], Callable[[list[str]], str]], ...] = (
    (re.compile(rf"{NO_LETTER_BEFORE}(?:{IN_LATEST})", re.IGNORECASE), max),
    (re.compile(rf"{NO_LETTER_BEFORE}(?:{IN_EARLIEST})", re.IGNORECASE), min),
)
"""What asks of the newest interview, and of the oldest."""

_DAY_IN_CHINESE = re.compile(r"(?<!\d)(?=\d{1,2}\s*月\s*\d)")
_BEFORE = re.compile(
    r"(?:(?<!\w)(?:in|on|of|from|for|over|dated|during|от|за|в|во|с|en|el|del?|du|le|am|im|vom)"
    r"(?: the)?(?: year)?|[在于於])\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"^\s*(?:(?:года|году|год|г\.?)(?!\w)|年|那天|当天)?的?", re.IGNORECASE)
_CHINESE_END = re.compile(r"[\u3400-\u9fff]\s*$")
_PREPOSITIONAL = (
    (re.compile(r"\b(январ|феврал|апрел|ма|июн|июл|сентябр|октябр|ноябр|декабр)е\b"), r"\1я"),
    (re.compile(r"\b(март|август)е\b"), r"\1а"),
)
"""Russian months as they stand after “в”, which no publisher's date has."""


def date_in(question: str, today: date | None = None) -> tuple[str, str] | None:
    """The date in a question, and the question without it; `None` when there is none.

    Args:
        question: Any text.
        today: The day from which “last year” is told; the present one when left out.

    Returns:
        An ISO date, only as precise as the question. A day without a year, such as “on 2 August”,
        is `-08-02`. A week or another period is its first and its last day with a stroke between;
        either may be left out.
    """
    if len(question) > MAX_DATED:
        return None
    if any(map(str.isdigit, question)) and (dated := _absolute_date_in(question)):
        return dated
    told = find_relative_date(question, today or _today())
    return (told.when, _without(question, told.start, told.end)) if told else None


def unmet_date(result: Result, today: date | None = None) -> str:
    """The date that a question asks about, when what is shown first is of another; else empty.

    An answer that names the date counts as of it, unless the date was told from today.

    Args:
        result: What the question got.
        today: As for `date_in`.
    """
    today = today or _today()
    question, filters = result.query, result.filters
    dated = date_in(question, today)
    if dated is None or not result.shown or filters.since or filters.until:
        return ""
    (when, rest), first = dated, result.shown[0].record
    if when.startswith("-") or when == str(today) or is_of(when, first.card.published):
        return ""
    if question.casefold().strip(" ?？") in first.question.casefold():
        return ""  # an interviewer's own words
    if _absolute_date_in(question):
        if "/" in when:
            return ""  # it may be a period of which something is told
        numbers = {int(each) for each in _NUMBER.findall(question)}
        numbers -= {int(each) for each in _NUMBER.findall(rest)}
        if numbers <= set(map(int, _NUMBER.findall(f"{first.question} {first.answer}"))):
            return ""
    return when


def without_date_words(result: Result) -> Result:
    """A result in which no word of its question's date is said to be missing.

    Args:
        result: What a question got; `unmet_date` tells of its date.
    """
    dated = date_in(result.query) if result.missing else None
    if dated is None:
        return result
    return replace(result, missing=tuple(word for word in result.missing if word in dated[1]))


def _today() -> date:
    return datetime.now(UTC).date()


def _absolute_date_in(question: str) -> tuple[str, str] | None:
    """The date in a question that is told with its year or its day, and the question without it."""
    text = question
    for form, plain in _PREPOSITIONAL:
        text = form.sub(plain, text)
    found, unknown = _find(text), 0
    if found is None:
        behind = f"{text.rstrip(' ?？.。!！')} {_LEAP}"
        for dated in (behind, _DAY_IN_CHINESE.sub(f"{_LEAP}年", text, count=1)):
            if (found := find_date(dated)) and len(found[0]) == len("2000-01-01"):
                text, unknown = dated, len(_LEAP)
                break
    if found is None:
        return None
    when, start, end = found
    if not unknown and (period := period_at(when, text[:start], text[end:], _find)):
        return period.when, _joined(period.before, period.behind)
    return when[unknown:], _without(text, start, end)


def _find(text: str) -> tuple[str, int, int] | None:
    """The first date of a year in a text, and where it stands."""
    year = _YEAR.search(text)
    return find_date(text) or ((year[0], year.start(), year.end()) if year else None)


def _without(text: str, start: int, end: int) -> str:
    """A text without a date and what joins it to the rest."""
    return _joined(_BEFORE.sub("", text[:start]), text[end:])


def _joined(before: str, behind: str) -> str:
    rest = _BEHIND.sub("", behind, count=1)
    is_apart = rest.lstrip()[:1].isalnum() and not _CHINESE_END.search(before)
    between = " " if is_apart else ""
    return between.join((before.strip(), rest.strip())).strip().lstrip(",，;、 ")


def is_of(when: str, published: str) -> bool:
    """Whether an interview was published then, as far as both are known.

    Args:
        when: Of `date_in`.
        published: An ISO date, or empty.
    """
    if when.startswith("-"):
        return published[len(_LEAP) :] == when
    if "/" in when:
        first, _, last = when.partition("/")
        is_late = latest_day(published) >= first if published else False
        return is_late and (not last or published <= last)
    return bool(published) and (published.startswith(when) or when.startswith(published))


async def search_of_date(
    store: Store, searcher: Searcher, question: str, filters: Filters | None = None
) -> str:
    """A question narrowed to the interviews of its date, where that gets more; else empty.

    Args:
        store: Where the corpus is.
        searcher: Of this store.
        question: As it was asked.
        filters: What narrows it besides.

    Raises:
        FilterError: A filter in the question cannot be.
    """
    if newest := await _of_newest_or_oldest(store, searcher, question, filters):
        return newest
    dated, today = date_in(question), str(_today())
    is_told = _absolute_date_in(question) is not None
    if dated is None or dated[0] == today or (is_told and len(dated[0]) == len(_LEAP)):
        return ""  # a year in plain words only prefers, and today is these days
    plain, narrowed = parse_filters(question, filters or Filters())
    if narrowed.since or narrowed.until or plain != question.strip():
        return ""
    when, rest = dated
    cards = await store.run(interviews.all_cards)
    days = [each.published for each in cards if is_of(when, each.published)]
    is_all = "/" in when and len(days) == len(cards)
    if not days or is_all or not any(map(str.isalnum, rest)):
        return ""
    narrower = f"{rest} {_as_filters(max(days) if when.startswith('-') else when)}"
    whole = await search(store, searcher, question, 1, filters)
    within = await search(store, searcher, narrower, 1, filters)
    more, as_much = gets(within) > gets(whole), gets(within) == gets(whole)
    if "/" in when and whole.shown and within.shown:
        more = more or not is_of(when, whole.shown[0].record.card.published)
    return narrower if more or (as_much and (not is_told or "/" in when)) else ""


async def _of_newest_or_oldest(
    store: Store, searcher: Searcher, question: str, filters: Filters | None
) -> str:
    """A question about the latest interview, or the first, narrowed to that one; else empty."""
    found = [(form, pick) for form, pick in _PICKED if form.search(question)]
    if not found or len(question) > MAX_DATED:
        return ""
    (form, pick), *_ = found
    cards = await store.run(interviews.all_cards)
    _, narrowed = parse_filters(question, filters or Filters())
    days = [
        card.published
        for card in cards
        if card.published and narrowed.admits(card.published, card.speaker, card.outlet)
    ]
    rest = form.sub(" ", question, count=1).strip(" ,，")
    if not days or not any(map(str.isalnum, rest)):
        return ""
    narrower = f"{rest} {_as_filters(pick(days))}"
    within = await search(store, searcher, narrower, 1, filters)
    return narrower if within.shown else ""


def _as_filters(when: str) -> str:
    first, _, last = (when if "/" in when else f"{when}/{when}").partition("/")
    ends = (f"since:{first}" if first else "", f"until:{last}" if last else "")
    return " ".join(filter(None, ends))


def gets(result: Result) -> tuple[int, bool]:
    """What a question gets: the verdict, and whether none of its words is missing."""
    rank = _RANK[result.verdict]
    return rank, bool(rank) and not result.missing
