"""Whether somebody tells of what is said: a novel, a report, a portrait."""

import re
from itertools import pairwise

from bot.corpus.turns.turn import Cut
from bot.corpus.words import thresholds, vocabulary

_NARRATED_LINES = 2
"""Paragraphs of a narrator among short lines with dashes from which on these are a dialogue."""
LED_BY_DASH = re.compile(r"^[—–―─━_=-]+\s*[\w¿¡«“\"]")
BEGINS_QUOTED = re.compile(r"^[\"“„«「『]")
_WORDS_ALONE = frozenset({"wording", "quoted", "quoted answers"})
"""Readings in which question marks or quotation marks alone tell the turns."""
_TOLD = re.compile(
    r"[,!?…]\s*[—–]\s*[a-zа-яё]"
    r"|[,?!…]\s(?:he|she|they|(?:the\s)?\w+)?\s?(?:said|asked|replied|answered|whispered|shouted|muttered|cried)\b"
)
"""How a narrator goes on behind what somebody says: `— Yes, — she said`, `- Why? asked Jo`."""


def is_narrated(cut: Cut, *, said_so: bool) -> bool:
    """Whether a narrator or an author stands between what is taken for turns."""
    return _is_story(cut) or _is_portrait(cut) or (not said_so and _is_dialogue(cut))


def _is_story(cut: Cut) -> bool:
    """Whether a narrator stands between the dashes: `— Yes, — she said`."""
    told = sum(1 for turn in cut.turns if _TOLD.search(turn.text))
    return cut.scheme == "dash" and told > thresholds.NARRATED * len(cut.turns)


def _is_portrait(cut: Cut) -> bool:
    """Whether an author tells what somebody said, again and again: `He says:`, and a quotation.

    What ends in question marks is then asked of readers.
    """
    lines = [line.text for turn in cut.turns for line in turn.lines]
    told = sum(
        above.endswith((":", "：")) and bool(BEGINS_QUOTED.match(below))
        for above, below in pairwise(lines)
    )
    asked = sum(turn.asking for turn in cut.turns)
    return cut.scheme in _WORDS_ALONE and told >= _NARRATED_LINES and told * 2 >= asked


def _is_dialogue(cut: Cut) -> bool:
    """Whether short lines with dashes go on in paragraphs that tell of people, as in a novel."""
    first = [line.text for turn in cut.turns for line in turn.lines[:1]]
    below = [line.text for turn in cut.turns for line in turn.lines[1:]]
    if cut.scheme != "dash":
        every = [*first, *below]
        first = [text for text in every if LED_BY_DASH.match(text)]
        below = [text for text in every if not LED_BY_DASH.match(text)]
    lengths = sorted(map(len, first))
    short = len(first) > len(below) and lengths[len(lengths) // 2] < thresholds.CHAT_LINE
    told = [text for text in below if not (vocabulary.says_me(text) or vocabulary.says_you(text))]
    return (
        short and len(told) >= _NARRATED_LINES and len(told) > thresholds.SPOKEN_DASHES * len(below)
    )
