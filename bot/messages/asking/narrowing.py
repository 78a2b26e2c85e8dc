"""What a question can be narrowed to: years, speakers and outlets, with their answers counted."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from bot.messages.asking.files import file_row
from bot.messages.asking.lists import turning
from bot.messages.asking.narrowed import back_to_result_row, narrowed_line, take_off_rows
from bot.messages.buttons.narrowing import AddFilter, Facet, OpenNarrowing, name_hash
from bot.messages.language.words import Words
from bot.messages.markup.html import as_paragraphs
from bot.messages.markup.message import Button, ButtonRow, Message, label
from bot.search.verdict import Hit, Result
from bot.store.record.interviews import Card

MAX_FIRST = {Facet.YEAR: 6, Facet.SPEAKER: 4, Facet.OUTLET: 4}
"""Values of each facet that stand on the first screen."""

PAGE_VALUES = 12

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d", re.ASCII)
_IN_A_ROW = {Facet.YEAR: 3, Facet.SPEAKER: 1, Facet.OUTLET: 1}
_VALUE: Mapping[Facet, Callable[[Card], str]] = {
    Facet.YEAR: lambda card: card.published[:4],
    Facet.SPEAKER: lambda card: card.speaker,
    Facet.OUTLET: lambda card: card.outlet,
}


def facet_values(hits: Sequence[Hit]) -> dict[Facet, list[tuple[str, int]]]:
    """What hits can be narrowed to: facets of which they have several values, those counted.

    Years come newest first, names by how many hits they have.

    Args:
        hits: What a question found.
    """
    found = {}
    for facet, value_of in _VALUE.items():
        counted = Counter(value_of(hit.record.card) for hit in hits).most_common()
        if facet is Facet.YEAR:
            counted = sorted((each for each in counted if _YEAR.fullmatch(each[0])), reverse=True)
        known = [(value, count) for value, count in counted if value.strip()]
        if len(known) > 1:
            found[facet] = known
    return found


def narrowing_message(
    result: Result,
    values: Mapping[Facet, Sequence[tuple[str, int]]],
    words: Words,
    *,
    to_list: bool = False,
) -> Message:
    """The first screen: the most frequent values of each facet.

    Args:
        result: What the question found.
        values: Of `facet_values`.
        words: The reader's words.
        to_list: Whether the question got a list.
    """
    rows: list[ButtonRow] = []
    for facet, counted in values.items():
        rows += _rows(facet, counted[: MAX_FIRST[facet]])
        if len(counted) > MAX_FIRST[facet]:
            more = words.plain("narrow-more", facet=facet, count=len(counted))
            rows.append((Button(more, OpenNarrowing(facet)),))
    return _message(result, rows, words, to_list=to_list)


def facet_page(
    result: Result,
    facet: Facet,
    counted: Sequence[tuple[str, int]],
    page: int,
    words: Words,
    *,
    to_list: bool = False,
) -> Message:
    """A page of all values of one facet; beyond the last page is the last.

    Args:
        result: What the question found.
        facet: Which.
        counted: Its values.
        page: From 0.
        words: The reader's words.
        to_list: Whether the question got a list.
    """
    pages = max(1, -(-len(counted) // PAGE_VALUES))
    page = min(page, pages - 1)
    shown = counted[page * PAGE_VALUES : (page + 1) * PAGE_VALUES]
    rows = _rows(facet, shown)
    rows.append(turning(page, pages, lambda wanted: OpenNarrowing(facet, wanted)))
    return _message(result, rows, words, to_list=to_list)


def _message(result: Result, rows: Sequence[ButtonRow], words: Words, *, to_list: bool) -> Message:
    heading = words("narrow-heading", count=len(result.hits))
    return Message(
        as_paragraphs(narrowed_line(result.filters, words), heading),
        (
            *rows,
            *take_off_rows(result.filters, words),
            file_row(words),
            back_to_result_row(words, to_list=to_list),
        ),
    )


def _rows(facet: Facet, counted: Sequence[tuple[str, int]]) -> list[ButtonRow]:
    buttons = [
        Button(
            f"{label(value, 48)} · {count}",
            AddFilter(facet, value if facet is Facet.YEAR else name_hash(value)),
        )
        for value, count in counted
    ]
    size = _IN_A_ROW[facet]
    return [tuple(buttons[at : at + size]) for at in range(0, len(buttons), size)]
