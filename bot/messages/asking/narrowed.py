"""What narrowed a question: repeated above what it got, and taken off below it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.messages.buttons.asking import OpenSuggestions
from bot.messages.buttons.narrowing import OpenNarrowing, OpenYears, TakeOff
from bot.messages.buttons.subscribing import AwaitAnswer
from bot.messages.language.words import Words
from bot.messages.markup.html import Html, as_lines, code, join
from bot.messages.markup.message import Button, ButtonRow, Message, clip, paired
from bot.search.query.filters import (
    FilterError,
    Filters,
    NoTimeError,
    TooManyFiltersError,
    single_filters,
    written,
)
from bot.search.verdict import Hit

_FILTER_NAME = re.compile("^(?:since|until|by|in)(?=:)")

MANY_HITS = 6
"""Hits beyond which there may be more than were looked up."""

MAX_TAKEN_OFF = 8
"""Filters that have a button; more are written only by hand."""


def narrowed_line(filters: Filters, words: Words) -> Html:
    """What narrows a question; empty when nothing does.

    Speakers are told in words, the others as they can be typed again. Buttons read them from here
    (`bot.chat.asking.shown`), so they stand there whole, as code.
    """
    others = replace(filters, by=())
    names = [code(name) for name in filters.by]
    return as_lines(
        words("narrowed-to", speakers=join(names, " · ")) if names else "",
        words("narrowed-by", filters=as_typed(others, words)) if others else "",
    )


def as_typed(filters: Filters, words: Words) -> str:
    """Filters as the reader would type them: `parse_filters` knows their names in each language."""
    when = Filters(since=filters.since), Filters(until=filters.until)
    others = single_filters(replace(filters, since="", until=""))
    return " ".join(_typed(part, words) for part in (*when, *others) if part)


def wrong_filter(error: FilterError, words: Words) -> Message:
    """Says what a filter has to look like."""
    if isinstance(error, TooManyFiltersError):
        return Message(words("filter-much"))
    if isinstance(error, NoTimeError):
        return Message(words("filter-no-time", since=error.value, until=error.until))
    name = words.plain("filter-name", name=error.name)
    return Message(words("filter-wrong", name=name, value=clip(error.value, 50)))


def take_off_rows(filters: Filters, words: Words) -> tuple[ButtonRow, ...]:
    """A button for each filter that takes it off."""
    buttons = [
        Button(f"✕ {clip(_name(part, words), 40)}", TakeOff(place))
        for place, part in enumerate(single_filters(filters)[:MAX_TAKEN_OFF])
    ]
    return paired(buttons)


def refining_row(hits: Sequence[Hit], shown: Sequence[Hit], words: Words) -> ButtonRow:
    """Buttons to narrow a question and to read it over the years, where there is a choice.

    Args:
        hits: What came closest to it.
        shown: Of them, those that may answer it.
        words: The reader's words.
    """
    cards = [hit.record.card for hit in hits]
    years = {hit.record.card.published[:4] for hit in shown} - {""}
    row = []
    sources = {(card.published[:4], card.speaker, card.outlet) for card in cards}
    # Where no more were looked up, more of them may be from elsewhere.
    if len(sources) > 1 or len(cards) >= MANY_HITS:
        row.append(Button(words.plain("narrow"), OpenNarrowing()))
    if len(years) > 1:
        row.append(Button(words.plain("over-the-years"), OpenYears()))
    return tuple(row)


def await_row(words: Words) -> ButtonRow:
    """Lets a question wait that nothing on record answers, or not all of it."""
    return (Button(words.plain("await-answer"), AwaitAnswer()),)


def back_to_result_row(words: Words, *, to_list: bool) -> ButtonRow:
    """Back to what the question got: a list, or one answer."""
    text = words.plain("back-to-list" if to_list else "back-to-answer")
    return (Button(text, OpenSuggestions()),)


def _name(part: Filters, words: Words) -> str:
    """A filter on a button; a span of one date is that date, and a speaker's name is enough."""
    if part.by:
        return part.by[0]
    return part.since if part.since and part.since == part.until else _typed(part, words)


def _typed(part: Filters, words: Words) -> str:
    return _FILTER_NAME.sub(lambda name: words.plain("filter-name", name=name[0]), written(part))
