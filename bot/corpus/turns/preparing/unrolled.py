"""Turns that a saved page runs together on one line, or sets apart over several."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.corpus.lines import Block, Line, spoken_by
from bot.corpus.turns.labels import labels
from bot.corpus.turns.preparing.one_line import replies_apart
from bot.corpus.words import thresholds
from bot.corpus.words.vocabulary import ends_asking

_CELLS = re.compile(r"\s*\|(?:\s*\|)+\s*|^\|\s+|\s+\|$")
"""What parts the rows of a table of turns: `| [Host]Why? | | | [Reed]Because. |`."""
_EDGE = re.compile(r"[.?!。？！…”]\s\|$")
_DATED = re.compile(r"\s*\[\s?(?:19|20)\d\d-\d\d-\d\d \d\d:\d\d(?::\d\d)?\s?\]$")
"""When a line was written, behind it, in a talk that was held in writing."""
_MARK = re.compile(
    r"(?<!\S)(?P<mark>[QСس](?=\s?\d{0,2}\s?[.:：])|[*•●■◆▶])(?:\s?\d{0,2}\s?[.:：])?\s*(?=\S)"
)
"""What stands before each question of a talk that lost its line breaks."""
_ASKED = re.compile(r"[?？؟][\"”»’)）」]*(?=\s|$)")
_SENTENCE = re.compile(r"(?<!\.)[.?!。？！؟…][\"”»’)）」]*(?=\s|$)")
_GLUED = re.compile(r"(?P<name>Q|[A-Z]{2,3})(?=[A-Z][a-z]+[\s'’])")
"""A letter or initials that a saved page runs together with the words: `TRWhere do you write?`."""
_SPOKEN = re.compile(r"(?<=[.?!…»”])\s(?=[-–—]\s[A-ZА-ЯЁІЇЄ«“\"(])")
"""Where a turn with a dash begins that lost its line: `Why? - Because.`"""
_DASH = re.compile(r"[—–―─]{1,2}")
_QUOTED_REPLY = re.compile(r"(?<=\?)\s?«[^«»]{2,}(?:»[.…]?|$)")
"""A reply in quotation marks behind its question: `Why? «Because».`"""
_QUOTES = re.compile("[«»]")
_POSTED = re.compile(
    r"(?:\[[-–—+]\]\s?)?(?:u/)?(?P<name>[\w-]{2,24}?)(?:\s?\[[A-Z]{1,2}\]|\s\(?OP\)?|\sAMA Guest)?"
    r"[\s•·]{0,3}-?\d{1,6}(?:[.,]\d)?k?\s(?:karma|points?|upvotes?)\b.{0,40}"
)
"""The line above a contribution to a forum: `tidewatcher 48 points 3 years ago`."""


def unrolled(lines: Sequence[Line]) -> list[Line]:
    """The lines with a turn beginning at the beginning of one, where marks part turns otherwise."""
    rows = [piece for line in lines for piece in _cells(_without_edge(line))]
    rows = _unglued(_without_dates(rows))
    parted = [piece for line in rows for part in _questions(line) for piece in _dashes(part)]
    return replies_apart(_below_posts(_beside_names(_quotations(parted))))


def _without_edge(line: Line) -> Line:
    """A line without the edge of a cell behind its last sentence."""
    hit = _EDGE.search(line.text) if line.kind is Block.TEXT else None
    return line.cut(0, hit.start() + 1) if hit else line


def _cells(line: Line) -> list[Line]:
    """The cells of a row that holds a whole talk."""
    if line.kind is not Block.TEXT or line.text.count("|") < thresholds.UNROLLED_MARKS:
        return [line]
    hits = list(_CELLS.finditer(line.text))
    if sum(hit[0].count("|") > 1 for hit in hits) < 2:
        return [line]
    places = [0, *(end for hit in hits for end in hit.span()), len(line.text)]
    cut = [line.cut(start, end) for start, end in zip(places[::2], places[1::2], strict=True)]
    return [replace(piece, opens=True) for piece in cut if piece.text]


def _without_dates(lines: list[Line]) -> list[Line]:
    """The lines without the time behind each, where most turns have one."""
    found = {place: hit for place, line in enumerate(lines) if (hit := _DATED.search(line.text))}
    if len(found) < thresholds.UNROLLED_MARKS:
        return lines
    return [
        line.cut(0, found[place].start()) if place in found else line
        for place, line in enumerate(lines)
    ]


def _unglued(lines: list[Line]) -> list[Line]:
    """The lines with initials apart from the words, where several begin with the same, glued."""
    found = {
        place: hit
        for place, line in enumerate(lines)
        if line.kind is Block.TEXT and (hit := _GLUED.match(line.text))
    }
    times = Counter(hit["name"] for hit in found.values()).most_common(1)
    if not times or times[0][1] < thresholds.UNROLLED_MARKS:
        return lines
    name = times[0][0]
    return [
        spoken_by(line.cut(0, len(name)), line.cut(len(name)))
        if place in found and found[place]["name"] == name
        else line
        for place, line in enumerate(lines)
    ]


def _questions(line: Line) -> Iterator[Line]:
    """A paragraph that holds a whole talk, parted before each question and behind it."""
    found = list(_MARK.finditer(line.text)) if line.kind is Block.TEXT else []
    times = Counter(hit["mark"] for hit in found).most_common(1)
    if not times or times[0][1] < thresholds.UNROLLED_MARKS:
        yield line
        return
    mark = times[0][0]
    found = [hit for hit in found if hit["mark"] == mark]
    ends = [*(hit.start() for hit in found[1:]), len(line.text)]
    asked = [
        bool(_ASKED.search(line.text, hit.end(), end)) for hit, end in zip(found, ends, strict=True)
    ]
    ending = _ASKED if sum(asked) >= thresholds.MOST_LABELS * len(asked) else _SENTENCE
    parts = [
        (
            hit,
            ending.search(line.text, hit.end(), end) or _SENTENCE.search(line.text, hit.end(), end),
            end,
        )
        for hit, end in zip(found, ends, strict=True)
    ]
    replied = [bool(stop and line.text[stop.end() : end].strip()) for _, stop, end in parts]
    if sum(replied) < thresholds.MOST_LABELS * len(parts):
        yield line
        return
    if line.text[: found[0].start()].strip():
        yield line.cut(0, found[0].start())
    for hit, stop, end in parts:
        close = stop.end() if stop else end
        start = hit.start() if mark.isalpha() else hit.end()
        style = line.style if mark.isalpha() else line.style | {"class:bullet"}
        yield replace(line.cut(start, close), style=style, opens=True, gap=True)
        if line.text[close:end].strip():
            yield replace(line.cut(close, end), opens=True, gap=False)


def _dashes(line: Line) -> list[Line]:
    """A paragraph that holds a whole talk, parted before each dash behind a sentence."""
    found = list(_SPOKEN.finditer(line.text)) if line.kind is Block.TEXT else []
    if len(found) < thresholds.UNROLLED_DASHES:
        return [line]
    places = [*(hit.end() for hit in found), len(line.text)]
    turns = [line.cut(start, end) for start, end in pairwise(places)]
    asked = sum("?" in turn.text for turn in turns)
    if asked * thresholds.UNROLLED_ASKING < len(turns):
        return [line]
    above = line.cut(0, places[0])
    return [*([above] if above.text else []), *(replace(one, opens=True) for one in turns)]


def _quotations(lines: list[Line]) -> list[Line]:
    """The lines that hold nothing but questions and quotations that follow them, parted at these.

    A report has other words besides: `Why? «Because», she says.`
    """
    found = {place: turns for place, line in enumerate(lines) if (turns := _quoted_turns(line))}
    if sum(map(len, found.values())) < thresholds.UNROLLED_MARKS * 2:
        return lines
    return [piece for place, line in enumerate(lines) for piece in found.get(place, [line])]


def _quoted_turns(line: Line) -> list[Line]:
    """The questions and replies of a line; none where it holds anything else."""
    found = list(_QUOTED_REPLY.finditer(line.text)) if line.kind is Block.TEXT else []
    if not found or found[-1].end() < len(line.text):
        return []
    places = [0, *(at for hit in found for at in hit.span())]
    turns = [line.cut(start, end) for start, end in pairwise(places)]
    asked = [turn.text for turn in turns[::2]]
    told = all(ends_asking(text) and not _QUOTES.search(text) for text in asked)
    return [replace(turn, opens=True, gap=True) for turn in turns] if told else []


def _below_posts(lines: list[Line]) -> list[Line]:
    """The lines of a forum with each account beside the words below the line that names it."""
    found = {
        place: hit["name"]
        for place, line in enumerate(lines[:-1])
        if (hit := _POSTED.fullmatch(line.text))
    }
    if len(found) < thresholds.UNROLLED_MARKS or any(place + 1 in found for place in found):
        return lines
    made = list(lines)
    for place in sorted(found, reverse=True):
        head, said = made[place : place + 2]
        name = replace(head, text=found[place], bold=(), italic=(), links=())
        made[place : place + 2] = [replace(spoken_by(name, said), opens=True)]
    return made


def _beside_names(lines: list[Line]) -> list[Line]:
    """The lines with a name, a dash and the words on one, where each stands on its own."""
    places = [
        place
        for place in range(1, len(lines) - 1)
        if _DASH.fullmatch(lines[place].text)
        and len(lines[place - 1].text) <= thresholds.LONGEST_SET_OFF
        and labels.shape(lines[place - 1].text)
    ]
    if len(places) < thresholds.UNROLLED_MARKS or any(
        right - left < 3 for left, right in pairwise(places)
    ):
        return lines
    made = list(lines)
    for place in reversed(places):
        name, _, said = made[place - 1 : place + 2]
        made[place - 1 : place + 2] = [spoken_by(name, said)]
    return made
