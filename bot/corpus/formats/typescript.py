"""Typed pages as text: double spacing, indented paragraphs, heads with the page's number."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.corpus.lines import Block, Line, clean

_HEAD = re.compile(r"^\s*[^\W\d].{2,80}?\S\s{5,}(?P<page>\d{1,4})$")
"""A running head of a typescript: `Ann Reed, March 9, 2013                 12`."""
_FIELD = re.compile(r"[^\W\d][\w ]{2,24}:\s")
"""A line of data at the top: `Interviewer:     Tom Ray`."""
_NUMBERED = re.compile(r"^\s{0,8}(\d{1,2})(?:\s{2,}|\s*$)")
"""A line of a court's transcript: `12      Q.   Where were you?`."""
_NEARLY = 0.9
_FEWEST_TYPED, _MOSTLY, _LEAST_INDENTED = 12, 0.6, 0.2
"""Rows of a typescript in double spacing at least, the share of them that blank rows part, and the
share that begin a paragraph; how long a row is, of the widest, that the next one goes on with."""


def without_line_numbers(rows: Sequence[str]) -> list[str]:
    """The rows of a court's transcript without the number that each line begins with."""
    found = [(row, _NUMBERED.match(row)) for row in rows if row.strip()]
    numbers = [int(hit[1]) for _, hit in found if hit]
    steps = sum(1 for above, below in pairwise(numbers) if below in {above + 1, 1})
    if len(numbers) < _FEWEST_TYPED or len(numbers) < _MOSTLY * len(found):
        return list(rows)
    if steps < _NEARLY * (len(numbers) - 1):
        return list(rows)
    return [row[hit.end() :] if (hit := _NUMBERED.match(row)) else row for row in rows]


def running_heads(rows: Sequence[str]) -> dict[int, Line]:
    """Rows that head or foot a page: a few words, and the page's number far to the right.

    There are several, and the numbers go up.
    """
    found = [
        (place, int(hit["page"])) for place, row in enumerate(rows) if (hit := _HEAD.match(row))
    ]
    rising = all(above < below for (_, above), (_, below) in pairwise(found))
    if len(found) < 2 or not rising:
        return {}
    style = frozenset({"running"})
    return {place: Line(clean(rows[place]), Block.FURNITURE, style=style) for place, _ in found}


def single_spaced(rows: Sequence[str]) -> list[str]:
    """The rows of a typescript in double spacing without the blank row after each.

    Its paragraphs are indented, and rows that are not go on with the one above.
    """
    words = [place for place, row in enumerate(rows) if row.strip()]
    spaced = [(above, below) for above, below in pairwise(words) if below - above == 2]
    if len(words) < _FEWEST_TYPED or len(spaced) < _MOSTLY * len(words):
        return list(rows)
    widest = sorted(len(rows[place]) for place in words)[int(len(words) * 0.9)]
    goes_on = [
        below - 1
        for above, below in spaced
        if rows[below][0] != " " and not _FIELD.match(rows[below])
    ]
    indented = sum(1 for _, below in spaced if rows[below][0] == " ")
    full = {blank for blank in goes_on if len(rows[blank - 1]) > widest * _MOSTLY}
    if not full or len(full) < _MOSTLY * len(goes_on) or indented < _LEAST_INDENTED * len(spaced):
        return list(rows)
    return [row for place, row in enumerate(rows) if place not in full]
