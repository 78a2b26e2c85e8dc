"""A quotation is compared with one text of the record, and what differs is told by words."""

from collections.abc import Sequence
from itertools import pairwise

from bot.search.quotations.aligning import SHORT_OMISSION, align_quotation
from bot.search.quotations.pieces import (
    Comparison,
    Piece,
    Standing,
    as_compared,
    as_written,
    differing_pieces,
    ends_sentence,
    stretch,
)
from bot.search.quotations.quotation import Gap, Part, Quotation
from bot.search.quotations.wording import QuotedWord, is_negation, is_number

REPLACED_BY_INSERTION = 4
"""Words of the record that an insertion in brackets may stand for: “[China] will” for “we will”."""

TURNED_AROUND = 0.95
"""Similarity of words that all stand on record but for a gap that changes their sense."""

MAX_STARTS = 64
"""Places of a part's first words that are tried."""


def compare_quotation(
    quotation: Quotation, text: str, recorded: Sequence[QuotedWord]
) -> Comparison | None:
    """Compares a quotation with a text.

    Args:
        quotation: With at least one word.
        text: Of the record.
        recorded: The words of the text.

    Returns:
        The closest stretch; `None` when no words are shared.
    """
    return (
        _word_for_word(quotation, text, recorded)
        or _part_by_part(quotation, text, recorded)
        or align_quotation(quotation, text, recorded)
    )


def _word_for_word(
    quotation: Quotation, text: str, recorded: Sequence[QuotedWord]
) -> Comparison | None:
    """All words of a quotation in one stretch; altered if a “not” beside them was cut off."""
    everything = frozenset(range(len(quotation.words)))
    whole = [
        word for part in quotation.parts for word in (*part.inserted, *as_compared(part.words))
    ]
    if (at := _find(as_compared(recorded), whole, 0)) < 0:
        return None
    span = stretch(recorded, at, at + len(whole))
    said = Piece("equal", quotation.text, text[span.start : span.end])
    before, after = _cropped(text, recorded, at, at + len(whole))
    if not before and not after:
        return Comparison(Standing.EXACT, span, (said,), 1.0, everything)
    span = stretch(recorded, at - before, at + len(whole) + after)
    around = [said]
    if before:
        around.insert(0, _left_out(text, recorded, at - 1))
    if after:
        around.append(_left_out(text, recorded, at + len(whole)))
    return Comparison(Standing.ALTERED, span, tuple(around), TURNED_AROUND, everything)


def _part_by_part(
    quotation: Quotation, text: str, recorded: Sequence[QuotedWord]
) -> Comparison | None:
    """The parts of a quotation with gaps, each word for word, in their order."""
    if len(quotation.parts) == 1:
        return None
    places = _in_order(quotation.parts, as_compared(recorded))
    if not places:
        return None
    pieces = _shortened(quotation, places, text, recorded)
    standing, similarity = Standing.SHORTENED, 1.0
    if differing_pieces(pieces):
        standing, similarity = Standing.ALTERED, TURNED_AROUND
    span = stretch(recorded, places[0], places[-1] + len(quotation.parts[-1].words))
    everything = frozenset(range(len(quotation.words)))
    return Comparison(standing, span, pieces, similarity, everything)


def _find(texts: Sequence[str], wanted: Sequence[str], start: int) -> int:
    """Where words follow one another from a place on; -1 for nowhere."""
    if not wanted:
        return -1
    for at in range(start, len(texts) - len(wanted) + 1):
        if texts[at] == wanted[0] and texts[at : at + len(wanted)] == list(wanted):
            return at
    return -1


def _cropped(text: str, recorded: Sequence[QuotedWord], first: int, past: int) -> tuple[bool, bool]:
    """Whether a “not” was cut off: right before the words, or after them at the sentence's end."""
    before = after = False
    if first > 0 and is_negation(recorded[first - 1].text):
        before = not text[recorded[first - 1].end : recorded[first].start].strip()
    if past < len(recorded) and is_negation(recorded[past].text):
        follows = text[recorded[past].end :].lstrip()[:1]
        is_last = not follows or ends_sentence(follows)
        after = is_last and not text[recorded[past - 1].end : recorded[past].start].strip()
    return before, after


def _left_out(text: str, recorded: Sequence[QuotedWord], at: int) -> Piece:
    return Piece("delete", "", as_written(text, recorded, at, at + 1), weighs=True)


def _in_order(parts: Sequence[Part], texts: Sequence[str]) -> list[int] | None:
    """Where each part stands when all stand in order, insertions close to their neighbours."""
    start = -1
    for _ in range(MAX_STARTS):
        start = _find(texts, as_compared(parts[0].words), start + 1)
        if start < 0:
            return None
        places = [start]
        for before, part in pairwise(parts):
            past = places[-1] + len(before.words)
            at = _find(texts, as_compared(part.words), past)
            if at < 0 or (part.before is Gap.INSERTION and at - past > REPLACED_BY_INSERTION):
                break
            places.append(at)
        else:
            return places
    return None


def _shortened(
    quotation: Quotation, places: Sequence[int], text: str, recorded: Sequence[QuotedWord]
) -> tuple[Piece, ...]:
    """The parts, which all stand on record, and what the gaps between them leave out.

    A gap differs when it changes what is said: a dropped “not”, another number in brackets.
    """
    pieces: list[Piece] = []
    past = places[0]
    for part, place in zip(quotation.parts, places, strict=True):
        if part.before:
            left_out = [word.text for word in recorded[past:place]]
            near = left_out if len(left_out) <= SHORT_OMISSION else []
            numbers = {word for word in part.inserted if is_number(word)}
            turned = sum(map(is_negation, near)) != sum(map(is_negation, part.inserted)) or (
                bool(numbers) and any(is_number(word) and word not in numbers for word in near)
            )
            quoted = quotation.text[_end(pieces, quotation) : part.words[0].start].strip()
            pieces.append(
                Piece(
                    ("replace" if near else "insert") if turned else "omit",
                    quoted,
                    as_written(text, recorded, past, place),
                    weighs=turned,
                )
            )
        past = place + len(part.words)
        said = quotation.text[part.words[0].start : part.words[-1].end]
        pieces.append(Piece("equal", said, as_written(text, recorded, place, past)))
    return tuple(pieces)


def _end(pieces: Sequence[Piece], quotation: Quotation) -> int:
    """Where the parts that have been read end in the quotation."""
    read = sum(piece.op == "equal" for piece in pieces)
    return quotation.parts[read - 1].words[-1].end
