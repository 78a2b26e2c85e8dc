"""A stretch of an answer as markup: matched words bold, the sentence that answers underlined."""

from collections.abc import Iterator, Sequence
from itertools import islice

from bot.messages.markup.html import Html, bold, escape, join, underlined
from bot.messages.markup.message import fitting, units
from bot.search.text.passages import sentences
from bot.search.text.span import Span

MAX_MARKS_SHOWN = 40
"""Telegram keeps 100 entities of a message; the passage and the whole answer share them."""

MAX_PASSAGE_UNITS = 680
"""Units of a passage in view; a longer one is cut around its sentence or first matched word."""


def marked(text: str, span: Span, marks: Sequence[Span], sentence: Span | None = None) -> Html:
    """A stretch of a text, escaped, with marks bold and a sentence underlined.

    Args:
        text: The whole text.
        span: What of it is shown.
        marks: Offsets into the text; those outside the stretch, or across an end of the sentence,
            are left out.
        sentence: Another; nothing is underlined where all would be.
    """
    start = max(span.start, min(sentence.start, span.end)) if sentence else span.start
    end = max(start, min(sentence.end, span.end)) if sentence else span.end
    before, inside, after = Span(span.start, start), Span(start, end), Span(end, span.end)
    pieces: list[Html] = []
    left = MAX_MARKS_SHOWN
    for part in (before, inside, after):
        found = list(islice(_joined(text, part, marks), left))
        left -= len(found)
        shown = _bold(text, part, found)
        pieces.append(underlined(shown) if part is inside and shown and inside != span else shown)
    return join(pieces)


def passage_html(
    answer: str, passage: Span, marks: Sequence[Span], sentence: Span | None = None
) -> Html:
    """A passage with “…” on the sides where the answer goes on."""
    first = next((mark for mark in marks if mark.start >= passage.start), passage)
    span = _bounded(answer, passage, sentence or first).trimmed(answer)
    before, after = ellipses(answer, span)
    return join((before, marked(answer, span, marks, sentence), after))


def ellipses(answer: str, span: Span) -> tuple[str, str]:
    """What stands before and after a stretch of an answer: “…” where the answer goes on."""
    whole = Span(0, len(answer)).trimmed(answer)
    return ("… " if span.start > whole.start else "", " …" if span.end < whole.end else "")


def _bold(text: str, span: Span, marks: Sequence[Span]) -> Html:
    pieces: list[str] = []
    at = span.start
    for mark in marks:
        pieces += [escape(text[at : mark.start]), bold(text[mark.start : mark.end])]
        at = mark.end
    return join((*pieces, escape(text[at : span.end])))


def _bounded(text: str, passage: Span, seen: Span) -> Span:
    """A passage, or as much of it around what has to be seen as is in view: whole sentences."""
    if units(text[passage.start : passage.end]) <= MAX_PASSAGE_UNITS:
        return passage
    first = max(passage.start, min(seen.start, passage.end))
    cut = sentences(text, passage)
    least = first - MAX_PASSAGE_UNITS // 4
    start = next((each.start for each in cut if least <= each.start <= first), None)
    if start is None:
        within = [
            each.start for each in cut if first - MAX_PASSAGE_UNITS // 2 <= each.start <= first
        ]
        start = within[-1] if within else after_space(text, max(passage.start, least), first)
    end = start + fitting(text[start : passage.end], MAX_PASSAGE_UNITS)
    if end == passage.end:
        return Span(start, end)
    whole = [
        each.end for each in cut if max(first, start + MAX_PASSAGE_UNITS // 3) < each.end <= end
    ]
    if whole and whole[-1] >= seen.end:
        return Span(start, whole[-1])
    space = text.rfind(" ", start + MAX_PASSAGE_UNITS // 4, end)
    return Span(start, space if space >= 0 else end)


def after_space(text: str, start: int, end: int) -> int:
    """Where the first word begins behind a blank within some places; `start` without one."""
    space = text.find(" ", start, end)
    return space + 1 if space >= 0 else start


def _joined(text: str, span: Span, marks: Sequence[Span]) -> Iterator[Span]:
    """Marks inside the stretch; neighbours with only white space between them become one."""
    current: Span | None = None
    for mark in sorted(marks, key=lambda each: each.start):
        if not span.start <= mark.start < mark.end <= span.end:
            continue
        if current is not None and (
            mark.start <= current.end or text[current.end : mark.start].isspace()
        ):
            current = Span(current.start, max(current.end, mark.end))
            continue
        if current is not None:
            yield current
        current = mark
    if current is not None:
        yield current
