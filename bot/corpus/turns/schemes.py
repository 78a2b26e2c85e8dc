"""Hypotheses of how a document marks its turns; each gives a reading or none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.corpus.formats.captions import OTHER_VOICE
from bot.corpus.lines import Block, Line, merge
from bot.corpus.turns import sides, styled, worded
from bot.corpus.turns.dress import DASH
from bot.corpus.turns.labels import labelled
from bot.corpus.turns.labels.legend import Legend
from bot.corpus.turns.labels.roles import Hints, Said, alternate
from bot.corpus.turns.turn import Cut, Turn, split_question
from bot.corpus.words import thresholds
from bot.corpus.words.vocabulary import asks, ends_asking

_NUMBERED_TURNS = 6
"""Numbered paragraphs from which on every other one may be a reply."""


def readings(lines: Sequence[Line], hints: Hints, legend: Legend) -> Iterator[Cut]:
    """Every reading that some hypothesis gives, best guess or not."""
    yield from labelled.by_labels(lines, hints, legend)
    whole = paragraphs(lines, "")
    yield from styled.by_style(paragraphs(lines, "bold"))
    if told := sides.by_sides(paragraphs(lines, sides.SCHEME)):
        yield told
    yield from by_dash(whole)
    yield from by_voice(whole)
    yield from by_number(whole)
    yield from worded.by_wording(whole)


def paragraphs(lines: Sequence[Line], scheme: str) -> list[Line]:
    """One line a paragraph, cut where bold questions end: what marks other than labels count."""
    whole = list(merge(lines))
    if scheme in {"", "dash", "number", "wording"}:
        return whole
    return [half for line in whole for half in styled.cut_after_question(line)]


def by_dash(lines: Sequence[Line]) -> Iterator[Cut]:
    """Every turn begins with a dash, as in Russian, French and Spanish print.

    Where nearly every dash has paragraphs without one below it, dashes mark the questions alone.
    """
    begins = [
        bool(DASH.match(line.text)) and line.kind in {Block.TEXT, Block.QUOTE} for line in lines
    ]
    listed = _list_above(lines, begins)
    begins = [begin and place >= listed for place, begin in enumerate(begins)]
    bare = [line.cut(hit.end()) if (hit := DASH.match(line.text)) else line for line in lines]
    below = [*begins[1:], True][: len(begins)]
    alone = sum(begin and follows for begin, follows in zip(begins, below, strict=True))
    both = alone > (1 - thresholds.MOST_LABELS) * sum(begins)
    if both and sum(begins) >= thresholds.DASHED_LINES:
        yield Cut("dash", tuple(_alternating(bare, begins)))


def _list_above(lines: Sequence[Line], begins: Sequence[bool]) -> int:
    """Where a list that is announced above the conversation ends; 0 without one.

    It has hyphens, and the turns have longer dashes.
    """
    dashed = [place for place, begin in enumerate(begins) if begin]
    first = next((place for place in dashed if not lines[place].text.startswith("-")), 0)
    items = [place for place in dashed if place < first]
    announced = len(items) > 1 and items[0] and lines[items[0] - 1].text.endswith(":")
    again = any(lines[place].text.startswith("-") for place in dashed if place > first)
    asked = any(asks(lines[place].text) for place in items)
    return first if announced and not again and not asked else 0


def by_voice(lines: Sequence[Line]) -> Iterator[Cut]:
    """Captions tell by `>>` that somebody else speaks, and not who."""
    begins = [OTHER_VOICE in line.style for line in lines]
    if sum(begins) >= thresholds.DASHED_LINES:
        yield Cut("voice", tuple(_alternating(lines, begins)))


def _alternating(lines: Sequence[Line], begins: Sequence[bool]) -> Iterator[Turn]:
    """The turns that begin at some lines, their sides told by the likeliest alternation."""
    groups: list[tuple[int, list[Line]]] = []
    for place, (line, begin) in enumerate(zip(lines, begins, strict=True)):
        if begin:
            groups.append((place, [line]))
        elif groups:
            groups[-1][1].append(line)
    said = [
        Said("", sum(len(line.text) for line in group), asks(group[0].text)) for _, group in groups
    ]
    for ask, (place, group) in zip(alternate(said), groups, strict=True):
        yield Turn(ask, "", tuple(group), place)


def by_number(lines: Sequence[Line]) -> Iterator[Cut]:
    """Questions are numbered, replies are not."""
    numbers = [line.number for line in lines]
    if sum(map(bool, numbers)) < thresholds.NUMBERED_LINES:
        return
    if turn_by_turn := _numbered_turns(lines):
        yield turn_by_turn
        return
    turns: list[Turn] = []
    group: list[Line] = []
    begin = -1
    for place, (line, number) in enumerate(zip(lines, numbers, strict=True)):
        if number:
            if group:
                turns.extend(split_question(Turn(True, "", tuple(group), begin)))
            group, begin = [line], place
        elif group:
            group.append(line)
    turns.extend(split_question(Turn(True, "", tuple(group), begin)))
    yield Cut("number", tuple(turns))


def _numbered_turns(lines: Sequence[Line]) -> Cut | None:
    """The reading in which replies are numbered as well: hardly anything goes without a number."""
    places = [place for place, line in enumerate(lines) if line.number]
    within = lines[places[0] : places[-1] + 1]
    if len(places) < _NUMBERED_TURNS or len(places) < thresholds.WHOLLY * len(within):
        return None
    asked = [ends_asking(lines[place].text) for place in places]
    even, odd = asked[::2], asked[1::2]
    if sum(even) * 2 < len(even) or any(odd):
        return None
    begins = [bool(line.number) for line in lines]
    bare = [replace(line, number="") for line in lines]
    return Cut("dash", tuple(_alternating(bare, begins)))
