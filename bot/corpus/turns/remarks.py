"""Questions without a question mark among those that only their question marks tell."""

from collections.abc import Sequence
from itertools import pairwise

from bot.corpus.lines import Block, Line
from bot.corpus.words import thresholds
from bot.corpus.words.address import told_apart


def add_remarks(lines: Sequence[Line], begins: list[bool]) -> None:
    """A short remark to somebody, between paragraphs of whoever replies, begins a turn too.

    Only where most replies are one paragraph: in longer ones a speaker may say `you` as well.
    """
    asked = [place for place, begin in enumerate(begins) if begin]
    lengths = [
        following - place - 1
        for place, following in zip(asked, [*asked[1:], len(lines)], strict=True)
    ]
    between = _every_other(asked)
    few = sum(length == 1 for length in lengths) * 2 < len(asked)
    if few and not between:
        return
    told = told_apart([line.text for line in lines])
    if told and between and all(_fits(lines[at : at + 2], told[at : at + 2]) for at in between):
        for place in between:
            begins[place] = True
    if few:
        return
    for place in range(asked[0] + 2, len(lines) - 1) if told else ():
        line, below = lines[place], lines[place + 1]
        you, me = told[place]
        if (
            you
            and not me
            and told[place + 1][1]
            and line.kind is Block.TEXT
            and line.gap
            and not any(begins[place - 1 : place + 2])
            and len(line.text) < min(thresholds.LONGEST_LOOSE_QUESTION, len(below.text))
        ):
            begins[place] = True


def _every_other(asked: Sequence[int]) -> list[int]:
    """Where every other paragraph between the questions begins, if all are an even number apart.

    Nothing where there are more of them than of the questions.
    """
    if len(asked) < _FEWEST_ALTERNATING or any((b - a) % 2 for a, b in pairwise(asked)):
        return []
    between = [place for a, b in pairwise(asked) for place in range(a + 2, b, 2)]
    return between if len(between) <= len(asked) else []


def _fits(lines: Sequence[Line], told: Sequence[tuple[bool, bool]]) -> bool:
    """Whether a paragraph may be a remark that the next one replies to: short, and no `I`."""
    remark, reply = lines
    plain = remark.kind is Block.TEXT is reply.kind and remark.gap
    most = min(thresholds.LONGEST_LOOSE_QUESTION, 2 * len(reply.text))
    return plain and not told[0][1] and told[1][1] and len(remark.text) < most


def without_introduction(lines: Sequence[Line], begins: list[bool]) -> None:
    """A question of the introduction, with no more than a caption below it, begins no turn."""
    asked = [place for place, begin in enumerate(begins) if begin]
    replies = [lines[place + 1].text for place in asked if place + 1 < len(lines)]
    ended = [text.endswith((".", "!", "…", "。", "»", "”", '"')) for text in replies]
    told = len(asked) > thresholds.WORDED_LINES and asked[0] + 2 == asked[1]
    if told and not ended[0] and all(ended[1:]) and len(replies[0].split()) < _CAPTION_WORDS:
        begins[asked[0]] = False


_CAPTION_WORDS = 4
_FEWEST_ALTERNATING = 3
"""Questions that have to stand at every other paragraph."""
