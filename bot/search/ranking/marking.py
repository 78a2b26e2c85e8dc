"""The words of a passage that match a question, by their places in the answer."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.search.query.query import Query
from bot.search.text.analysis import Token, tokens
from bot.search.text.passages import sentences
from bot.search.text.scripts.characters import simplified
from bot.search.text.span import Span

_MAY_HOLD_CHARACTERS = re.compile("[\u3400-\U0010ffff]")


# Hundreds are made for a question; a frozen one takes four times as long.
@dataclass(slots=True, unsafe_hash=True)
class Sentence:
    """A sentence of an answer, and what of a question stands in it.

    Attributes:
        span: Without white space at its ends.
        found: Where words of the question stand, in order: place, concept, how much of it they are.
    """

    span: Span
    found: tuple[tuple[Span, int, float], ...]

    @property
    def weights(self) -> dict[int, float]:
        """How much of each concept it says."""
        most: dict[int, float] = {}
        for _, concept, weight in self.found:
            most[concept] = max(most.get(concept, 0.0), weight)
        return most


def said(query: Query, answer: str, passage: Span, language: str) -> list[Sentence]:
    """The sentences of a passage, in order, with the words of a question in them.

    Args:
        query: The question.
        answer: The whole answer; places count from its beginning.
        passage: Where to look.
        language: Of the answer.
    """
    found = _found(query, answer, passage, language)
    cut: list[Sentence] = []
    first = 0
    for span in sentences(answer, passage):
        past = first
        while past < len(found) and found[past][0].start < span.end:
            past += 1
        cut.append(Sentence(span.trimmed(answer), tuple(found[first:past])))
        first = past
    return cut


def _found(
    query: Query, answer: str, passage: Span, language: str
) -> list[tuple[Span, int, float]]:
    lookup, says, text = query.lookup, query.says, answer[passage.start : passage.end]
    read = tokens(text, language, query.sought)
    found: list[tuple[Span, int, float]] = []
    for place, token in enumerate(read):
        if token.function or token.term not in lookup:
            continue
        for number, others, weight in lookup[token.term]:
            if number not in says:
                continue
            end = token.end
            if others:
                here = read[place : place + 1 + len(others)]
                if tuple([each.term for each in here[1:]]) != others:
                    continue
                if not _follow(answer, passage.start, here):
                    continue
                end = here[-1].end
            found.append((Span(passage.start + token.start, passage.start + end), number, weight))
    if query.characters and _MAY_HOLD_CHARACTERS.search(text):
        characters, text = _words_of_one(query), simplified(text)
        for place, each in enumerate(text, passage.start):
            found += [(Span(place, place + 1), *said) for said in characters.get(each, ())]
        found.sort(key=lambda each: each[0].start)
    return found


def _words_of_one(query: Query) -> dict[str, list[tuple[int, float]]]:
    """The concepts that are a word of one Chinese character, by it, and what it counts."""
    found = {
        character: [(n, weight) for n, _, weight in of if not query.concepts[n].character]
        for character, of in query.characters.items()
    }
    return {character: of for character, of in found.items() if of}


def _follow(answer: str, offset: int, read: Sequence[Token]) -> bool:
    """Whether no other word stands between tokens."""
    gaps = (answer[offset + one.end : offset + other.start] for one, other in pairwise(read))
    return not any(map(str.isalnum, "".join(gaps)))


def marks(
    answer: str, said: Sequence[Sentence], everywhere: Collection[int] = ()
) -> tuple[Span, ...]:
    """Where words of a question stand in sentences: in order, and apart.

    Words of a sentence that touch, with nothing but white space or a hyphen between them, are one.

    Args:
        answer: The whole answer.
        said: Sentences of it that follow one another.
        everywhere: Concepts that are not marked: they tell no answer from another.
    """
    found: list[Span] = []
    for sentence in said:
        last: Span | None = None
        for span, _, _ in (each for each in sentence.found if each[1] not in everywhere):
            if last and answer[last.end : span.start].strip() in {"", "-"}:
                last = found[-1] = Span(last.start, max(span.end, last.end))
            elif last is None or span.start >= last.end:
                last = span
                found.append(span)
    return tuple(found)
