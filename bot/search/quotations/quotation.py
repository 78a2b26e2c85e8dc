"""A quotation as it was written becomes its parts: words, omissions and insertions."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.search.quotations.wording import QuotedWord, words_of

MAX_QUOTATION = 4_096
"""Characters of a quotation that are read: as many as a message of Telegram holds."""

_GAP = re.compile(
    r"[\[［(（<〈]\s*(?:\.{2,}|…+|⋯+)\s*[\]］)）>〉]"  # […] (...) <…>
    r"|\.{3,}|…+|⋯+|\.\s\.\s\."
    r"|[\[［](?P<inserted>[^\]］]{0,200})[\]］]"
)


class Gap(StrEnum):
    """What stands between two parts of a quotation."""

    OMISSION = "omission"
    INSERTION = "insertion"


@dataclass(frozen=True, slots=True)
class Part:
    """Words that are claimed to follow one another on record.

    Attributes:
        words: Their places count in the whole quotation.
        before: What the part is set off by from the one before; `None` for the first.
        inserted: The words in brackets before it, which are the editor's.
    """

    words: tuple[QuotedWord, ...]
    before: Gap | None = None
    inserted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that somebody claims were said.

    Attributes:
        text: As it was written, without white space at its ends.
        parts: In order; none when it holds no word.
    """

    text: str
    parts: tuple[Part, ...]

    @property
    def words(self) -> tuple[QuotedWord, ...]:
        """The words that are claimed to have been said, without insertions."""
        return tuple(word for part in self.parts for word in part.words)


def parse_quotation(text: str) -> Quotation:
    """Reads a quotation: `…` and `[…]` mark an omission, words in brackets an insertion.

    Args:
        text: Any text; what is beyond `MAX_QUOTATION` is left out.
    """
    text = text.strip()[:MAX_QUOTATION]
    parts: list[Part] = []
    gap: Gap | None = None
    inserted: tuple[str, ...] = ()
    at = 0
    for hit in [*_GAP.finditer(text), None]:
        words = _words(text, at, hit.start() if hit else len(text))
        if words:
            parts.append(Part(words, gap if parts else None, inserted if parts else ()))
            gap, inserted = None, ()
        if hit is None:
            break
        at = hit.end()
        added = tuple(word.text for word in words_of(hit["inserted"] or ""))
        inserted += added
        if not added:
            gap = Gap.OMISSION
        elif gap is None:
            gap = Gap.INSERTION
    return Quotation(text, tuple(parts))


def _words(text: str, start: int, end: int) -> tuple[QuotedWord, ...]:
    return tuple(
        QuotedWord(word.text, word.start + start, word.end + start)
        for word in words_of(text[start:end])
    )
