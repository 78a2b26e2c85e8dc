"""An answer is cut into passages: the units that are searched, shown first and highlighted."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.corpus.interview import PARAGRAPH
from bot.search.text.sentences import SENTENCE_END, ends_in_abbreviation
from bot.search.text.span import Span

PASSAGE_WORDS = 110
"""Words that a passage aims at; characters of scripts without spaces count by twos."""

_LONGEST = 165
_PARAGRAPH_END = re.compile(re.escape(PARAGRAPH))
WORD_UNIT = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1100-\u17ff\u3040-\u30ff\u3400-\u9fff]{1,2}|\w+"
)
_WORD_OR_GAP = bytes(ord("w" if WORD_UNIT.match(chr(code)) else " ") for code in range(256))
"""For each byte of ASCII whether it is a part of a word."""


@lru_cache(maxsize=128)  # popular answers are cut again and again
def cut_passages(answer: str) -> tuple[Span, ...]:
    """Cuts an answer into passages that follow one another and together are the answer.

    Short paragraphs are joined up to about `PASSAGE_WORDS` words, and long ones cut at sentences.

    Args:
        answer: As stored; its passages depend on nothing else.
    """
    found: list[Span] = []
    start = end = words = 0
    for piece, count in _pieces(answer):
        if words and words + count > _LONGEST - 0.5 * min(words, PASSAGE_WORDS):
            found.append(Span(start, end))
            start, words = end, 0
        end = piece.end
        words += count
    if end > start or not found:
        found.append(Span(start, len(answer)))
    return tuple(found)


@lru_cache(maxsize=64)
def sentences(answer: str, span: Span) -> tuple[Span, ...]:
    """Cuts a stretch of an answer into sentences that follow one another and together are it.

    They end where `cut_passages` may cut, and with a paragraph, but not after Mr. or an initial.

    Args:
        answer: The whole answer.
        span: What of it is cut.
    """
    found: list[Span] = []
    for paragraph in _cut(answer, span, _PARAGRAPH_END):
        start = paragraph.start
        for piece in _cut(answer, paragraph, SENTENCE_END):
            if not answer[piece.end : paragraph.end].strip():
                found.append(Span(start, paragraph.end))
                break
            if not ends_in_abbreviation(answer, piece.end):
                found.append(Span(start, piece.end))
                start = piece.end
    return tuple(found)


def _pieces(answer: str) -> Iterator[tuple[Span, int]]:
    """Paragraphs with their count of words; long ones in sentences, longer ones in stretches."""
    for paragraph in _cut(answer, Span(0, len(answer)), _PARAGRAPH_END):
        if (count := _count(answer, paragraph)) <= _LONGEST:
            yield paragraph, count
            continue
        for sentence in _cut(answer, paragraph, SENTENCE_END):
            if (count := _count(answer, sentence)) <= _LONGEST:
                yield sentence, count
            else:
                for stretch in _stretches(answer, sentence):
                    yield stretch, _count(answer, stretch)


def _cut(text: str, span: Span, end_of: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for match in end_of.finditer(text, span.start, span.end):
        if match.end() > start:
            yield Span(start, match.end())
            start = match.end()
    if start < span.end:
        yield Span(start, span.end)


def _stretches(text: str, span: Span) -> Iterator[Span]:
    """A sentence without end, cut after every `PASSAGE_WORDS` words."""
    start, words = span.start, 0
    for match in WORD_UNIT.finditer(text, span.start, span.end):
        if words == PASSAGE_WORDS:
            yield Span(start, match.start())
            start, words = match.start(), 0
        words += 1
    yield Span(start, span.end)


def _count(text: str, span: Span) -> int:
    stretch = text[span.start : span.end]
    if stretch.isascii():  # the same in a tenth of the time
        told = stretch.encode().translate(_WORD_OR_GAP)
        return told.count(b" w") + told.startswith(b"w")
    return len(WORD_UNIT.findall(stretch))
