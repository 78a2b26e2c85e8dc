"""Pages that name both sides by classes: `class="question"` beside `class="answer"`."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.corpus.lines import Block, Line
from bot.corpus.turns.turn import Cut, Turn
from bot.corpus.words import thresholds, vocabulary

SCHEME = "class:sides"
_NUMBER = re.compile(r"[^\W\d_]{0,8}[.\s]?\d{1,3}[.):]?")
"""What counts a question on a line of its own: `Q4`."""


def by_sides(lines: Sequence[Line]) -> Cut | None:
    """The reading in which classes say of each line who says it; what neither holds is nobody's."""
    sides = [_side(line) for line in lines]
    told = [side for side in sides if side is not None]
    changes = sum(1 for left, right in pairwise(told) if left and not right)
    if changes < thresholds.SIDES_IN_CLASSES:
        return None
    turns: list[Turn] = []
    group: list[Line] = []
    begin, asking = -1, False
    for place, (line, side) in enumerate(zip(lines, sides, strict=True)):
        if side is None:
            group += [replace(line, kind=Block.FURNITURE)] if begin >= 0 else []
            continue
        if begin < 0 or side is not asking:
            if begin >= 0:
                turns.append(Turn(asking, "", tuple(group), begin))
            group, begin, asking = [], place, side
        group.append(line)
    turns.append(Turn(asking, "", tuple(group), begin))
    return Cut(SCHEME, tuple(_without_heads(turns)))


def _side(line: Line) -> bool | None:
    """Whether a line's classes say that it asks; `None` when they say nothing or both."""
    parts = [
        frozenset(re.split(r"[-_]+", mark.removeprefix("class:").casefold()))
        for mark in line.style
        if mark.startswith("class:")
    ]
    asks = any(vocabulary.ASKING_CLASSES & part for part in parts)
    answers = any(vocabulary.ANSWERING_CLASSES & part for part in parts)
    return asks if asks is not answers else None


def _without_heads(turns: Sequence[Turn]) -> list[Turn]:
    """The turns without what heads them: a number, a heading, a name that comes again and again."""
    first = Counter(turn.lines[0].text for turn in turns if not turn.asking)
    replies = sum(first.values())
    again = {text for text, count in first.items() if count > 2 and count * 2 > replies}
    made: list[Turn] = []
    for turn in turns:
        start = 0
        while start < len(turn.lines) - 1 and _heads(turn, turn.lines[start], again):
            start += 1
        head = [replace(line, kind=Block.FURNITURE) for line in turn.lines[:start]]
        said = [_unset(line) for line in turn.lines[start:]]
        made.append(replace(turn, lines=(*said, *head)))
    return made


def _unset(line: Line) -> Line:
    """A line whose classes say whose words it holds is no heading, whatever sets it: `<h2>`."""
    heads = line.kind is Block.HEADING and _side(line) is not None
    return replace(line, kind=Block.TEXT, level=0) if heads else line


def _heads(turn: Turn, line: Line, again: set[str]) -> bool:
    return (
        line.kind is Block.HEADING
        or (turn.asking and bool(_NUMBER.fullmatch(line.text)))
        or (not turn.asking and line.text in again)
    )
