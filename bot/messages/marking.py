"""A stretch of an answer as markup, with the matched words bold."""

from collections.abc import Iterator, Sequence

from bot.messages.html import Html, bold, escape, join
from bot.messages.message import fitting, units
from bot.search.verdict import Span

MOST_MARKS = 40
"""Telegram keeps 100 entities of a message; the passage and the whole answer share them."""

PASSAGE = 1400
"""Units of a passage in view; a longer one is cut around its first matched word."""


def marked(text: str, span: Span, marks: Sequence[Span]) -> Html:
    """A stretch of a text, escaped, with marks bold.

    Args:
        text: The whole text.
        span: What of it is shown.
        marks: Offsets into the text; those outside the stretch are left out.
    """
    pieces: list[str] = []
    at = span.start
    for mark in _joined(text, span, marks):
        pieces += [escape(text[at : mark.start]), bold(text[mark.start : mark.end])]
        at = mark.end
    return join((*pieces, escape(text[at : span.end])))


def passage_html(answer: str, passage: Span, marks: Sequence[Span]) -> Html:
    """A passage with “…” on the sides where the answer goes on."""
    span = trimmed(answer, _bounded(answer, passage, marks))
    whole = trimmed(answer, Span(0, len(answer)))
    before = "… " if span.start > whole.start else ""
    after = " …" if span.end < whole.end else ""
    return join((before, marked(answer, span, marks), after))


def trimmed(text: str, span: Span) -> Span:
    """A stretch without the white space at its ends."""
    shown = text[span.start : span.end]
    start = span.start + len(shown) - len(shown.lstrip())
    return Span(start, max(start, span.start + len(shown.rstrip())))


def _bounded(text: str, passage: Span, marks: Sequence[Span]) -> Span:
    if units(text[passage.start : passage.end]) <= PASSAGE:
        return passage
    first = next((mark.start for mark in marks if mark.start >= passage.start), passage.start)
    start = max(passage.start, min(first, passage.end) - PASSAGE // 4)
    if start > passage.start:
        space = text.find(" ", start, first)
        start = space + 1 if space >= 0 else start
    end = start + fitting(text[start : passage.end], PASSAGE)
    if end < passage.end:
        space = text.rfind(" ", start + PASSAGE // 4, end)
        end = space if space >= 0 else end
    return Span(start, end)


def _joined(text: str, span: Span, marks: Sequence[Span]) -> Iterator[Span]:
    """Marks inside the stretch; neighbours with only white space between them become one."""
    current: Span | None = None
    count = 0
    for mark in sorted(marks, key=lambda each: each.start):
        if not span.start <= mark.start < mark.end <= span.end:
            continue
        if current is not None and (
            mark.start <= current.end or text[current.end : mark.start].isspace()
        ):
            current = Span(current.start, max(current.end, mark.end))
            continue
        if current is not None:
            count += 1
            yield current
            if count == MOST_MARKS:
                return
        current = mark
    if current is not None:
        yield current
