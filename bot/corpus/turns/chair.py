"""A chair who gives the floor: words that ask nothing and answer nothing."""

import re
from collections.abc import Sequence

from bot.corpus.turns.turn import Turn
from bot.corpus.words import thresholds, vocabulary

_WORDS = re.compile(r"[^\W\d_]+")


def without_chair(turns: Sequence[Turn]) -> tuple[list[Turn], list[Turn]]:
    """Take out the turns of one who only says who speaks next.

    Returns:
        The turns of the others, and those of the chair; none where everybody takes part.
    """
    people = {turn.who for turn in turns}
    if len(people) < 3:
        return list(turns), []
    for who in people:
        own = [place for place, turn in enumerate(turns) if turn.who == who]
        given = sum(1 for place in own if _gives_floor(turns, place))
        if len(own) >= thresholds.CHAIR_TURNS and given >= thresholds.CHAIR_SHARE * len(own):
            others = [turn for turn in turns if turn.who != who]
            return others, [turns[place] for place in own]
    return list(turns), []


def _gives_floor(turns: Sequence[Turn], place: int) -> bool:
    """Whether a short turn names the next speaker."""
    said = _WORDS.findall(turns[place].text.casefold())
    if place + 1 == len(turns):
        return len(said) <= thresholds.CHAIR_WORDS
    following = turns[place + 1].who
    named = [
        word
        for word in _WORDS.findall(following)
        if word not in vocabulary.HONORIFICS and word not in vocabulary.OFFICES and len(word) > 1
    ]
    return len(said) <= thresholds.CHAIR_WORDS and any(word in said for word in named)
