"""A quotation whose words are not all there, or not in this order, is aligned with a text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

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
from bot.search.quotations.quotation import Gap, Quotation
from bot.search.quotations.wording import QuotedWord, is_negation, is_number, weight_of

STRAY = 4
"""A single word that matches this many words away from the rest matches by chance."""

REACH_FACTOR = 2
"""The rest of a quotation may be spread over so many times as many words; else it is looked for
nearer to its longest run."""

COUNTED_OMISSION = 10
"""Words of an unmarked omission that lower the similarity: a long one is one fault, not many."""

SHORT_OMISSION = 5
"""Words; an omission this short that drops a “not” turns the sentence around."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that are the same in both: places in the record and in the quotation, and how many."""

    recorded: int
    quoted: int
    size: int


def align_quotation(
    quotation: Quotation, text: str, recorded: Sequence[QuotedWord]
) -> Comparison | None:
    """Finds the stretch that comes closest, and what differs.

    Args:
        quotation: With at least one word.
        text: Of the record.
        recorded: The words of the text.

    Returns:
        `None` when no words are shared.
    """
    quoted = quotation.words
    runs = _runs(as_compared(recorded), as_compared(quoted))
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
            if run.quoted in gaps and not _denies(dropped):
                piece = replace(piece, op="omit", weighs=False)
            else:
                missing += min(COUNTED_OMISSION, sum(map(weight_of, dropped)))
        pieces += filter(None, [piece])
        if run.size:
            pieces.append(_equal(quotation, text, recorded, run))
        before = run
    covered = frozenset(place for r in runs for place in range(r.quoted, r.quoted + r.size))
    total = sum(weight_of(word.text) for word in quoted)
    held = sum(weight_of(quoted[place].text) for place in covered)
    span = stretch(recorded, first, past)
    if differing_pieces(pieces):
        similarity = held / (total + missing)
        return Comparison(Standing.ALTERED, span, tuple(pieces), similarity, covered)
    standing = Standing.SHORTENED if len(quotation.parts) > 1 else Standing.EXACT
    return Comparison(standing, span, tuple(pieces), 1.0, covered)


def _denies(dropped: Sequence[str]) -> bool:
    """Whether words that were left out turn the sentence around."""
    return len(dropped) <= SHORT_OMISSION and any(map(is_negation, dropped))


def _equal(quotation: Quotation, text: str, recorded: Sequence[QuotedWord], run: _Run) -> Piece:
    """The words of a run, as both write them."""
    same = quotation.words[run.quoted : run.quoted + run.size]
    said = quotation.text[same[0].start : same[-1].end]
    return Piece("equal", said, as_written(text, recorded, run.recorded, run.recorded + run.size))


def _runs(recorded: Sequence[str], quoted: Sequence[str]) -> list[_Run]:
    """Runs of words that both have, in order, without words that match by chance far away."""
    runs = _blocks(recorded, quoted)
    if not runs:
        return []
    main = max(range(len(runs)), key=lambda at: (runs[at].size, -at))
    longest = runs[main]
    before = _close_before(runs[:main], longest)
    if before and longest.recorded - before[0].recorded > REACH_FACTOR * longest.quoted:
        near = _close_before(_blocks_before(recorded, quoted, longest), longest)
        before = _fuller(before, near)
    behind = _close_behind(runs[main + 1 :], longest)
    rest = len(quoted) - longest.quoted - longest.size
    if behind and behind[-1].recorded - longest.recorded - longest.size > REACH_FACTOR * rest:
        near = _close_behind(_blocks_behind(recorded, quoted, longest), longest)
        behind = _fuller(behind, near)
    return [*before, longest, *behind]


def _close_before(runs: Sequence[_Run], longest: _Run) -> list[_Run]:
    """The runs before the longest without words that match by chance far away."""
    kept = [longest]
    for run in reversed(runs):
        if run.size > 1 or kept[0].recorded - (run.recorded + run.size) < STRAY:
            kept.insert(0, run)
    return kept[:-1]


def _close_behind(runs: Sequence[_Run], longest: _Run) -> list[_Run]:
    kept = [longest]
    for run in runs:
        if run.size > 1 or run.recorded - (kept[-1].recorded + kept[-1].size) < STRAY:
            kept.append(run)
    return kept[1:]


def _blocks(recorded: Sequence[str], quoted: Sequence[str]) -> list[_Run]:
    matcher = SequenceMatcher(None, recorded, quoted, autojunk=False)
    return [_Run(*block) for block in matcher.get_matching_blocks() if block.size]


def _blocks_behind(recorded: Sequence[str], quoted: Sequence[str], main: _Run) -> list[_Run]:
    """What the words behind the longest run share with those right behind it on record."""
    theirs, mine = main.recorded + main.size, main.quoted + main.size
    rest = quoted[mine:]
    blocks = _blocks(recorded[theirs : theirs + REACH_FACTOR * len(rest)], rest)
    return [_Run(theirs + each.recorded, mine + each.quoted, each.size) for each in blocks]


def _blocks_before(recorded: Sequence[str], quoted: Sequence[str], main: _Run) -> list[_Run]:
    """Likewise before it; of several places the one closest to it."""
    rest = quoted[: main.quoted][::-1]
    near = recorded[max(0, main.recorded - REACH_FACTOR * len(rest)) : main.recorded][::-1]
    return [
        _Run(
            main.recorded - each.recorded - each.size,
            main.quoted - each.quoted - each.size,
            each.size,
        )
        for each in reversed(_blocks(near, rest))
    ]


def _fuller(far: list[_Run], near: list[_Run]) -> list[_Run]:
    """Of the runs on one side of the longest, those near it where they hold as many words."""
    return near if sum(run.size for run in near) >= sum(run.size for run in far) else far


def _edges(
    runs: Sequence[_Run], quoted: int, text: str, recorded: Sequence[QuotedWord]
) -> tuple[int, int]:
    """The stretch of the record: what was put for other words at its ends included.

    A quotation whose first words differ replaces as many words before the rest, where the same
    sentence has them.
    """
    first = runs[0].recorded
    while first > 0 and runs[0].recorded - first < runs[0].quoted:
        if ends_sentence(text[recorded[first - 1].end : recorded[first].start]):
            break
        first -= 1
    past = last = runs[-1].recorded + runs[-1].size
    wanted = quoted - runs[-1].quoted - runs[-1].size
    while past < len(recorded) and past - last < wanted:
        if ends_sentence(text[recorded[past - 1].end : recorded[past].start]):
            break
        past += 1
    return first, past


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
    if "".join(as_compared(mine)) == "".join(as_compared(other)):
        return None
    weighs = _count(mine) != _count(other) or _numbers(mine) != _numbers(other)
    quoted = written[mine[0].start : mine[-1].end] if mine else ""
    words = as_written(text, recorded, *theirs)
    if mine and other:
        return Piece("replace", quoted, words, weighs)
    return Piece("insert" if mine else "delete", quoted, words, weighs)


def _count(words: Sequence[QuotedWord]) -> int:
    return sum(is_negation(word.text) for word in words)


def _numbers(words: Sequence[QuotedWord]) -> list[str]:
    return [word.text for word in words if is_number(word.text)]
