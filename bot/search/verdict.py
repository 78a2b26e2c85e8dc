"""What a question gets: plain values, and the bands of confidence that decide."""

from dataclasses import dataclass
from enum import StrEnum

from bot.store.interviews import Record


class Verdict(StrEnum):
    """What is said to a question."""

    ANSWER = "answer"
    SUGGESTIONS = "suggestions"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text in code points, half open: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """An exchange that was found.

    Attributes:
        record: The exchange.
        passage: The stretch of its answer that fits best.
        marks: The words inside the passage that matched, in order, apart from each other.
        confidence: 0 to 1: how often an exchange found like this answers the question.
        sentence: The sentence of the passage that answers a question for a fact, when one stands
            out.
    """

    record: Record
    passage: Span
    marks: tuple[Span, ...]
    confidence: float
    sentence: Span | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What a question gets.

    Attributes:
        query: The question as it was asked.
        corrected: The question with its typing errors mended, when there were any.
        hits: What came closest, best first, for every verdict; empty only when no word of the
            question is on record.
    """

    query: str
    verdict: Verdict
    corrected: str | None
    hits: tuple[Hit, ...]


ANSWER_FROM = 0.5
SUGGEST_FROM = 0.2
"""Confidence from which a first hit is an answer, and from which hits are worth suggesting."""


def judge(confidence: float) -> Verdict:
    """The verdict that the confidence of the first hit gives."""
    if confidence >= ANSWER_FROM:
        return Verdict.ANSWER
    return Verdict.SUGGESTIONS if confidence >= SUGGEST_FROM else Verdict.NOTHING
