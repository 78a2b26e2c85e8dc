"""The words of a passage that match a question, by their places in the answer."""

from bot.search.analysis import is_function_term, tokens
from bot.search.ranking import Query
from bot.search.verdict import Span


def trimmed(text: str, span: Span) -> Span:
    """A span without the white space at its ends; never turned around."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, max(start, span.start + len(piece.rstrip())))


def marks(query: Query, answer: str, passage: Span, language: str) -> tuple[Span, ...]:
    """Where words of a question stand in a passage: in order, inside it, and apart.

    Words that touch, with nothing but white space or a hyphen between them, are one mark.

    Args:
        query: The question.
        answer: The whole answer; marks count from its beginning.
        passage: Where to look.
        language: Of the answer.
    """
    read = tokens(answer[passage.start : passage.end], language)
    found: list[Span] = []
    for place, token in enumerate(read):
        for number, wanted, _ in query.lookup.get(token.term, ()):
            here = read[place : place + len(wanted)]
            if query.concepts[number].function or is_function_term(token.term):
                continue
            if tuple(t.term for t in here) == wanted:
                start, end = passage.start + here[0].start, passage.start + here[-1].end
                if found and answer[found[-1].end : start].strip() in {"", "-"}:
                    found[-1] = Span(found[-1].start, max(end, found[-1].end))
                elif not found or start >= found[-1].end:
                    found.append(Span(start, end))
    return tuple(found)
