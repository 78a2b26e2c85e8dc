"""A quotation and a stretch of the record side by side, piece by piece."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from bot.search.quotations.wording import QuotedWord
from bot.search.text.span import Span


class Standing(StrEnum):
    """How a quotation stands to the record."""

    EXACT = "exact"
    SHORTENED = "shortened"
    ALTERED = "altered"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a quotation beside the record.

    Attributes:
        op: What was done to the record's words; `omit` for what was left out and marked as such.
        quoted: The words in the quotation, as written; empty for what was left out.
        recorded: The words on record, as written; empty for what was added.
        weighs: Whether a negation or a number is among what differs.
    """

    op: Literal["equal", "replace", "delete", "insert", "omit"]
    quoted: str
    recorded: str
    weighs: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """A quotation beside the stretch of a text that comes closest.

    Attributes:
        standing: What it is if this is where the words come from.
        span: The stretch of the text, in code points.
        pieces: The quotation and the stretch side by side, in order.
        similarity: 0 to 1: the share of the quotation that stands there, less what was left out.
        covered: Places of the quotation's words that stand there.
    """

    standing: Standing
    span: Span
    pieces: tuple[Piece, ...]
    similarity: float
    covered: frozenset[int]


def differing_pieces(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces that differ, what counts most first."""
    found = [piece for piece in pieces if piece.op not in {"equal", "omit"}]
    return sorted(found, key=lambda piece: not piece.weighs)


def as_compared(words: Sequence[QuotedWord]) -> list[str]:
    """Words as they are compared."""
    return [word.text for word in words]


def stretch(words: Sequence[QuotedWord], first: int, past: int) -> Span:
    """From one word to the one before another."""
    return Span(words[first].start, words[past - 1].end)


def as_written(text: str, recorded: Sequence[QuotedWord], first: int, past: int) -> str:
    """The same, as it stands in the text; empty when there is no word in it."""
    return text[recorded[first].start : recorded[past - 1].end] if past > first else ""


def ends_sentence(between: str) -> bool:
    """Whether a sentence ends in what stands between two words."""
    return any(character in ".!?…。！？\n" for character in between)
