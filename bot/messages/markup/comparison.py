"""Two texts side by side, by words."""

from collections.abc import Sequence

from bot.messages.markup.html import Html, bold, escape, join, struck
from bot.messages.markup.message import clip, units
from bot.search.quotations.pieces import Piece

MAX_COMPARED_UNITS = 1_200
"""Units of the record's words that are shown of one source."""

MAX_CHANGE_UNITS = 160
"""Units of one unmarked omission that are shown."""


def comparison_html(pieces: Sequence[Piece]) -> Html:
    """The record's words, those that were left out in bold, with what was added struck through."""
    left = MAX_COMPARED_UNITS
    parts: list[Html] = []
    for piece in pieces:
        room = min(left, MAX_COMPARED_UNITS if piece.op == "equal" else MAX_CHANGE_UNITS)
        if piece.op == "omit":
            parts.append(escape(clip(piece.quoted, room) if piece.quoted else "…"))
        elif piece.op == "equal":
            parts.append(escape(clip(piece.recorded, room)))
        else:
            changed = (
                struck(clip(piece.quoted, room)) if piece.quoted else "",
                bold(clip(piece.recorded, room)) if piece.recorded else "",
            )
            parts.append(join(changed, " "))
        left -= units(piece.quoted) + units(piece.recorded)
        if left < MAX_CHANGE_UNITS:
            parts.append(Html("…"))
            break
    return join(parts, " ")
