"""A quotation is aligned with one text of the record, and what differs is told by words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise
from typing import Literal

from bot.search.quotations.quotation import Gap, Part, Quotation
from bot.search.quotations.wording import QuotedWord, is_negation, is_number, weight_of
from bot.search.text.span import Span

REPLACED_BY_INSERTION = 4
"""Words of the record that an insertion in brackets may stand for: “[China] will” for “we will”."""

SHORT_OMISSION = 5
"""Words; an omission this short that drops a “not” turns the sentence around."""

STRAY = 4
"""A single word that matches this many words away from the rest matches by chance."""

COUNTED_OMISSION = 10
"""Words of an unmarked omission that lower the similarity: a long one is one fault, not many."""

TURNED_AROUND = 0.95
"""Similarity of words that all stand on record but for a gap that changes their sense."""

MAX_STARTS = 64
"""Places of a part's first words that are tried."""


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


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that are the same in both: places in the record and in the quotation, and how many."""

    recorded: int
    quoted: int
    size: int


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
    everything = frozenset(range(len(quotation.words)))
    whole = [word for part in quotation.parts for word in (*part.inserted, *_texts(part.words))]
    texts = _texts(recorded)
    if (at := _find(texts, whole, 0)) >= 0:
        span = _span(recorded, at, at + len(whole))
        said = Piece("equal", quotation.text, text[span.start : span.end])
        before, after = _cropped(text, recorded, at, at + len(whole))
        if not before and not after:
            return Comparison(Standing.EXACT, span, (said,), 1.0, everything)
        span = _span(recorded, at - before, at + len(whole) + after)
        around = [said]
        if before:
            around.insert(0, _left_out(text, recorded, at - 1))
        if after:
            around.append(_left_out(text, recorded, at + len(whole)))
        return Comparison(Standing.ALTERED, span, tuple(around), TURNED_AROUND, everything)
    if len(quotation.parts) > 1 and (places := _in_order(quotation.parts, texts)):
        pieces = _shortened(quotation, places, text, recorded)
        standing, similarity = Standing.SHORTENED, 1.0
        if differing_pieces(pieces):
            standing, similarity = Standing.ALTERED, TURNED_AROUND
        last = places[-1] + len(quotation.parts[-1].words)
        return Comparison(
            standing, _span(recorded, places[0], last), pieces, similarity, everything
        )
    return _aligned(quotation, text, recorded)


def _texts(words: Sequence[QuotedWord]) -> list[str]:
    return [word.text for word in words]


def _span(words: Sequence[QuotedWord], first: int, past: int) -> Span:
    return Span(words[first].start, words[past - 1].end)


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
        is_last = not follows or _ends_sentence(follows)
        after = is_last and not text[recorded[past - 1].end : recorded[past].start].strip()
    return before, after


def _left_out(text: str, recorded: Sequence[QuotedWord], at: int) -> Piece:
    return Piece("delete", "", _written(text, recorded, at, at + 1), weighs=True)


def _in_order(parts: Sequence[Part], texts: Sequence[str]) -> list[int] | None:
    """Where each part stands when all stand in order, insertions close to their neighbours."""
    start = -1
    for _ in range(MAX_STARTS):
        start = _find(texts, _texts(parts[0].words), start + 1)
        if start < 0:
            return None
        places = [start]
        for before, part in pairwise(parts):
            past = places[-1] + len(before.words)
            at = _find(texts, _texts(part.words), past)
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
                    _written(text, recorded, past, place),
                    weighs=turned,
                )
            )
        past = place + len(part.words)
        said = quotation.text[part.words[0].start : part.words[-1].end]
        pieces.append(Piece("equal", said, _written(text, recorded, place, past)))
    return tuple(pieces)


def _end(pieces: Sequence[Piece], quotation: Quotation) -> int:
    """Where the parts that have been read end in the quotation."""
    read = sum(piece.op == "equal" for piece in pieces)
    return quotation.parts[read - 1].words[-1].end


def _aligned(quotation: Quotation, text: str, recorded: Sequence[QuotedWord]) -> Comparison | None:
    """The closest stretch where the words are not all there, or not in this order."""
    quoted = quotation.words
    runs = _runs(_texts(recorded), _texts(quoted))
    if not runs:
        return None
    first, past = _edges(runs, len(quoted), text, recorded)
    gaps = _gaps_of(quotation)
    pieces: list[Piece] = []
    missing = 0.0
    before = _Run(first, 0, 0)
    for run in (*runs, _Run(past, len(quoted), 0)):
        mine = quoted[before.quoted + before.size : run.quoted]
        theirs = (before.recorded + before.size, run.recorded)
        piece = _piece(quotation.text, mine, text, recorded, theirs)
        if piece and not mine:
            dropped = [word.text for word in recorded[slice(*theirs)]]
            denied = len(dropped) <= SHORT_OMISSION and any(map(is_negation, dropped))
            if run.quoted in gaps and not denied:
                piece = replace(piece, op="omit", weighs=False)
            else:
                missing += min(COUNTED_OMISSION, sum(map(weight_of, dropped)))
        pieces += filter(None, [piece])
        if run.size:
            same = quoted[run.quoted : run.quoted + run.size]
            said = quotation.text[same[0].start : same[-1].end]
            words = _written(text, recorded, run.recorded, run.recorded + run.size)
            pieces.append(Piece("equal", said, words))
        before = run
    covered = frozenset(place for r in runs for place in range(r.quoted, r.quoted + r.size))
    total = sum(weight_of(word.text) for word in quoted)
    held = sum(weight_of(quoted[place].text) for place in covered)
    span = _span(recorded, first, past)
    if differing_pieces(pieces):
        similarity = held / (total + missing)
        return Comparison(Standing.ALTERED, span, tuple(pieces), similarity, covered)
    standing = Standing.SHORTENED if len(quotation.parts) > 1 else Standing.EXACT
    return Comparison(standing, span, tuple(pieces), 1.0, covered)


def _runs(recorded: Sequence[str], quoted: Sequence[str]) -> list[_Run]:
    """Runs of words that both have, in order, without words that match by chance far away."""
    matcher = SequenceMatcher(None, recorded, quoted, autojunk=False)
    runs = [_Run(*block) for block in matcher.get_matching_blocks() if block.size]
    if not runs:
        return []
    main = max(range(len(runs)), key=lambda at: (runs[at].size, -at))
    kept = [runs[main]]
    for run in runs[main + 1 :]:
        last = kept[-1]
        if run.size > 1 or run.recorded - (last.recorded + last.size) < STRAY:
            kept.append(run)
    for run in reversed(runs[:main]):
        following = kept[0]
        if run.size > 1 or following.recorded - (run.recorded + run.size) < STRAY:
            kept.insert(0, run)
    return kept


def _edges(
    runs: Sequence[_Run], quoted: int, text: str, recorded: Sequence[QuotedWord]
) -> tuple[int, int]:
    """The stretch of the record: what was put for other words at its ends included.

    A quotation whose first words differ replaces as many words before the rest, where the same
    sentence has them.
    """
    first = runs[0].recorded
    while first > 0 and runs[0].recorded - first < runs[0].quoted:
        if _ends_sentence(text[recorded[first - 1].end : recorded[first].start]):
            break
        first -= 1
    past = last = runs[-1].recorded + runs[-1].size
    wanted = quoted - runs[-1].quoted - runs[-1].size
    while past < len(recorded) and past - last < wanted:
        if _ends_sentence(text[recorded[past - 1].end : recorded[past].start]):
            break
        past += 1
    return first, past


def _ends_sentence(between: str) -> bool:
    return any(character in ".!?…。！？\n" for character in between)


def _gaps_of(quotation: Quotation) -> dict[int, Gap]:
    """The marked gaps by the place of the word that follows each."""
    found: dict[int, Gap] = {}
    place = 0
    for part in quotation.parts:
        if part.before:
            found[place] = part.before
        place += len(part.words)
    return found


def _piece(
    written: str,
    mine: Sequence[QuotedWord],
    text: str,
    recorded: Sequence[QuotedWord],
    theirs: tuple[int, int],
) -> Piece | None:
    """What stands between two runs; nothing where only the spaces between words differ."""
    other = recorded[slice(*theirs)]
    if "".join(_texts(mine)) == "".join(_texts(other)):
        return None
    weighs = _count(mine) != _count(other) or _numbers(mine) != _numbers(other)
    quoted = written[mine[0].start : mine[-1].end] if mine else ""
    words = _written(text, recorded, *theirs)
    if mine and other:
        return Piece("replace", quoted, words, weighs)
    return Piece("insert" if mine else "delete", quoted, words, weighs)


def _count(words: Sequence[QuotedWord]) -> int:
    return sum(is_negation(word.text) for word in words)


def _numbers(words: Sequence[QuotedWord]) -> list[str]:
    return [word.text for word in words if is_number(word.text)]


def _written(text: str, recorded: Sequence[QuotedWord], first: int, past: int) -> str:
    return text[recorded[first].start : recorded[past - 1].end] if past > first else ""
