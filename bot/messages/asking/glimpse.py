"""Why a question is suggested: the words of its answer that match, and what stands around them."""

from collections.abc import Sequence

from bot.messages.markup.marking import after_space
from bot.search.text.passages import sentences
from bot.search.text.span import Span
from bot.search.verdict import Hit

MAX_GLIMPSE_CHARS = 110


def glimpse(hit: Hit) -> Span:
    """The stretch of an answer to show below its question, at most `MAX_GLIMPSE_CHARS` long.

    Args:
        hit: What is suggested; of its passage, the sentence that most words match, or a part of it.
    """
    return _stretch(hit.record.answer, hit.telling, hit.marks)


def glimpse_of_question(hit: Hit) -> Span:
    """The same of the interviewer's question, where only that holds the words.

    Args:
        hit: What is listed.
    """
    question, first = hit.record.question, hit.asked[0].start
    cut = sentences(question, Span(0, len(question)))
    return _stretch(question, next(each for each in cut if first < each.end), hit.asked)


def _stretch(text: str, shown: Span, marks: Sequence[Span]) -> Span:
    start, end = shown.start, shown.end
    if end - start > MAX_GLIMPSE_CHARS:
        first = next((mark.start for mark in marks if mark.start >= start), start)
        start = max(start, min(first - MAX_GLIMPSE_CHARS // 3, end - MAX_GLIMPSE_CHARS))
        if start > shown.start:
            start = after_space(text, start, first)
        end = _before_space(text, start, min(end, start + MAX_GLIMPSE_CHARS))
    return Span(start, end).trimmed(text)


def _before_space(text: str, start: int, end: int) -> int:
    space = text.rfind(" ", start + MAX_GLIMPSE_CHARS // 2, end + 1)
    return space if space >= 0 else end
