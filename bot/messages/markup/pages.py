"""A long answer is cut into pages that join to the answer exactly."""

import re

from bot.messages.markup.message import fitting, units
from bot.search.text.sentences import SENTENCE_END
from bot.search.text.span import Span

PAGE_UNITS = 2800
"""Units of a page; with the longest heading above it, a message is still within its limit."""

_LADDER = (re.compile(r"\n\s*"), SENTENCE_END, re.compile(r"\s+|(?<=[，、])"))
"""Where a page may end, best first: after a paragraph, a sentence, a word."""


def pages(answer: str, size: int = PAGE_UNITS) -> list[Span]:
    """Cuts an answer into pages of about the same length.

    Args:
        answer: The whole answer.
        size: The most units that a page may have.

    Returns:
        Spans that follow one another from the first to the last code point; at least one.
    """
    found: list[Span] = []
    start, left = 0, units(answer)
    while left > size:
        # What is left is shared evenly, so that the last page is not a few words.
        aim = left / -(-left // size)
        end = start + _end(answer[start : start + size], size, aim)
        found.append(Span(start, end))
        left -= units(answer[start:end])
        start = end
    found.append(Span(start, len(answer)))
    return found


def _end(text: str, size: int, aim: float) -> int:
    """Where a page ends that begins this text, in code points; at least 1."""
    most = fitting(text, size)
    for rung in _LADDER:
        ends = [match.end() for match in rung.finditer(text) if match.end() <= most]
        near = [end for end in ends if end > 0.6 * aim]
        if near:
            return min(near, key=lambda end: abs(end - aim))
    return max(most, 1)
