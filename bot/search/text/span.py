"""A stretch of a text."""

from dataclasses import dataclass


# Hundreds are made for a question; a frozen one takes four times as long.
@dataclass(slots=True, unsafe_hash=True)
class Span:
    """A stretch of a text in code points, half open: `text[start:end]`."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two have a code point in common."""
        return self.start < other.end and other.start < self.end

    def trimmed(self, text: str) -> "Span":
        """This stretch of a text without the white space at its ends; never turned around."""
        piece = text[self.start : self.end]
        start = self.start + len(piece) - len(piece.lstrip())
        return Span(start, max(start, self.start + len(piece.rstrip())))
