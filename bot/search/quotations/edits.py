"""What an edit changed in a text, by words."""

from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from bot.search.quotations.pieces import Piece, as_compared, as_written
from bot.search.quotations.wording import is_negation, is_number, words_of

MAX_COMPARED_WORDS = 4_000
"""Words between the first and the last difference that are aligned; more count as replaced."""

CONTEXT_WORDS = 8
"""Words beside a difference that are shown."""


def edits(before: str, after: str) -> tuple[Piece, ...]:
    """Both versions of a text side by side, in order, with little around what differs.

    Args:
        before: The older version; its words are `quoted`.
        after: The newer version; its words are `recorded`.

    Returns:
        Nothing when all words are the same.
    """
    old, new = words_of(before), words_of(after)
    found = list(_opcodes(as_compared(old), as_compared(new)))
    if all(tag == "equal" for tag, *_ in found):
        return ()
    pieces: list[Piece] = []
    for place, (tag, start, end, new_start, new_end) in enumerate(found):
        if tag == "equal":
            head = CONTEXT_WORDS if place else 0
            tail = CONTEXT_WORDS if place < len(found) - 1 else 0
            if new_end - new_start <= head + tail:
                pieces.append(_piece("equal", "", as_written(after, new, new_start, new_end)))
                continue
            if head:
                pieces.append(
                    _piece("equal", "", as_written(after, new, new_start, new_start + head))
                )
            pieces.append(Piece("omit", "", ""))
            if tail:
                pieces.append(_piece("equal", "", as_written(after, new, new_end - tail, new_end)))
            continue
        changed = (*old[start:end], *new[new_start:new_end])
        weighs = any(is_negation(word.text) or is_number(word.text) for word in changed)
        quoted = as_written(before, old, start, end)
        recorded = as_written(after, new, new_start, new_end)
        pieces.append(_piece(tag, quoted, recorded, weighs=weighs))
    return tuple(pieces)


def _opcodes(old: list[str], new: list[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """The steps from one list of words to the other; a long rewritten stretch is one step."""
    most = min(len(old), len(new))
    first = next((at for at in range(most) if old[at] != new[at]), most)
    last = next((at for at in range(most - first) if old[-1 - at] != new[-1 - at]), most - first)
    ends = (len(old) - last, len(new) - last)
    if first:
        yield "equal", 0, first, 0, first
    middle = old[first : ends[0]], new[first : ends[1]]
    if max(map(len, middle)) > MAX_COMPARED_WORDS:
        yield "replace", first, ends[0], first, ends[1]
    else:
        for step in Levenshtein.opcodes(*middle):
            places = (step.src_start, step.src_end, step.dest_start, step.dest_end)
            start, end, new_start, new_end = (first + place for place in places)
            yield step.tag, start, end, new_start, new_end
    if last:
        yield "equal", ends[0], len(old), ends[1], len(new)


def _piece(tag: str, quoted: str, recorded: str, *, weighs: bool = False) -> Piece:
    if tag == "equal":
        return Piece("equal", recorded, recorded)
    if not recorded:
        return Piece("insert", quoted, "", weighs)
    return Piece("replace" if quoted else "delete", quoted, recorded, weighs)
