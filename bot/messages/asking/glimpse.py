"""Why a question is suggested: the words of its answer that match, and what stands around them."""

from bot.search.text.span import Span
from bot.search.verdict import Hit

MAX_GLIMPSE_CHARS = 110


def glimpse(hit: Hit) -> Span:
    """The stretch of an answer to show below its question, at most `MAX_GLIMPSE_CHARS` long.

    Args:
        hit: What is suggested; of its passage, the sentence that most words match, or a part of it.
    """
    answer, starts, shown = hit.record.answer, [mark.start for mark in hit.marks], hit.telling
    start, end = shown.start, shown.end
    if end - start > MAX_GLIMPSE_CHARS:
        first = next((at for at in starts if at >= start), start)
        start = max(start, min(first - MAX_GLIMPSE_CHARS // 3, end - MAX_GLIMPSE_CHARS))
        if start > shown.start:
            start = _after_space(answer, start, first)
        end = _before_space(answer, start, min(end, start + MAX_GLIMPSE_CHARS))
    return Span(start, end).trimmed(answer)


def _after_space(text: str, start: int, end: int) -> int:
    space = text.find(" ", start, end)
    return space + 1 if space >= 0 else start


def _before_space(text: str, start: int, end: int) -> int:
    space = text.rfind(" ", start + MAX_GLIMPSE_CHARS // 2, end + 1)
    return space if space >= 0 else end
