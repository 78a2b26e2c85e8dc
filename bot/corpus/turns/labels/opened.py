"""Labels that only the first question and the first reply have, as newspapers print them."""

import re
from collections.abc import Sequence

from bot.corpus.turns.labels.set_off import Label, Mark, find_label
from bot.corpus.turns.turn import Turn

_MOST_ABOVE = 6
"""Turns above the first with a label that may be an introduction."""
_LONGEST_OF_PAPER = 12
"""Letters of a label that begins small, of a newspaper that does: `taz`."""


def opening_labels(turns: Sequence[Turn]) -> tuple[Label, Label] | None:
    """The labels of the first question and the first reply: `taz: How …?`, `Ann Reed: Well.`.

    Whoever answers is named in full or called by that name in the question, and no label follows.
    """
    later = (line for turn in turns[2:] for line in turn.lines if line.opens)
    if any(head and head.mark is Mark.COLON and not head.loose for head in map(find_label, later)):
        return None
    sides = [turn.asking for turn in turns[:2]]
    heads = [find_label(turn.lines[0]) for turn in turns[:2] if turn.lines]
    if sides != [True, False] or len(heads) < len(sides):
        return None
    asks, answers = heads
    if not asks or not answers or {asks.mark, answers.mark} != {Mark.COLON}:
        return None
    brief = " " not in asks.name and len(asks.name) <= _LONGEST_OF_PAPER
    called = re.search(rf"(?<!\w){re.escape(answers.name)}(?!\w)", turns[0].text)
    full = (" " in answers.name or called) and not answers.loose
    return (
        (asks, answers) if full and (brief or not asks.loose) and asks.key != answers.key else None
    )


def from_labels(turns: Sequence[Turn]) -> Sequence[Turn]:
    """The turns from the first with labels on: what asks above them asks the reader."""
    places = range(0, min(_MOST_ABOVE, len(turns) - 2), 2)
    return next((turns[at:] for at in places if opening_labels(turns[at:])), turns)
