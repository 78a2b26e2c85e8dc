"""Labels that only the first question and the first reply have, as newspapers print them."""

import re
from collections.abc import Sequence

from bot.corpus.lines import Line
from bot.corpus.turns.labels.fields import data_field
from bot.corpus.turns.labels.roles import Hints
from bot.corpus.turns.labels.set_off import Label, Mark, find_label
from bot.corpus.turns.turn import Turn
from bot.corpus.words import thresholds
from bot.corpus.words.vocabulary import asks

_STOPS = (".", "。", "!", "！", "…")
_FEWEST_BELOW = 4
"""Turns of a talk that has a title."""
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


def without_headline(hints: Hints, turns: list[Turn]) -> tuple[Hints, list[Turn]]:
    """The turns without a title above a line of data, `Ann Reed: a life`, whose name answers."""
    head, *below = turns[0].lines or (Line(""),)
    titled = len(head.text) < thresholds.LONGEST_TITLE_AS_TURN and not head.text.endswith(_STOPS)
    titled = titled and not asks(head.text) and turns[0].place < thresholds.TITLE_AS_TURN_WITHIN
    if len(turns) < _FEWEST_BELOW or not titled or not any(map(data_field, below)):
        return hints, turns
    return hints.with_names(frozenset(), frozenset(turns[0].who.split())), turns[1:]
