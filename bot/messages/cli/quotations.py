"""What `verify` prints: for a program, and to be read."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from bot.messages.language.words import words
from bot.messages.markup.message import clip
from bot.messages.verifying.verification import heading_of, said_line
from bot.search.quotations.pieces import Piece, Standing, differing_pieces
from bot.search.quotations.verify import Verification

SHOWN = 400
"""Characters of the record's words that are printed of one source."""


def verification_record(found: Verification) -> dict[str, object]:
    """What a quotation gets, as other programs read it (the README's `verify --json`)."""
    return {
        "quotation": found.quotation,
        "verdict": found.verdict.value,
        "hits": [
            {
                "id": source.record.id,
                "interview": source.record.card.slug,
                "speaker": source.record.card.speaker,
                "outlet": source.record.card.outlet,
                "published": source.record.card.published or None,
                "said_by": source.said_by,
                "text": source.text,
                "similarity": round(source.similarity, 4),
                "differences": [
                    {"op": piece.op, "quoted": piece.quoted, "recorded": piece.recorded}
                    for piece in differing_pieces(source.pieces)
                ],
            }
            for source in found.sources
        ],
    }


def verification_text(found: Verification, *, styled: bool) -> RenderableType:
    """What a quotation gets, to be read.

    Args:
        found: What it is.
        styled: Whether colours are seen; else what differs stands in brackets: `[-quoted]`,
            `[+recorded]` or `[quoted → recorded]`.
    """
    english = words("en")
    parts: list[RenderableType] = [Text(english.plain(heading_of(found)), style="bold")]
    for source in found.sources:
        parts.append(Text(said_line(source, english), style="dim"))
        body = Text(clip(source.text, SHOWN))
        if found.verdict is Standing.ALTERED:
            show = _styled if styled else _bracketed
            body = Text(" ").join(show(piece) for piece in source.pieces)
        parts.append(Padding(body, (0, 0, 0, 2)))
    return Group(*parts, Text(""))


def _styled(piece: Piece) -> Text:
    text = Text()
    if piece.op == "equal":
        return text.append(piece.recorded)
    if piece.op == "omit":
        return text.append(piece.quoted or "…")
    if piece.quoted:
        text.append(piece.quoted, style="strike red")
    if piece.quoted and piece.recorded:
        text.append(" ")
    if piece.recorded:
        text.append(piece.recorded, style="bold green")
    return text


def _bracketed(piece: Piece) -> Text:
    if piece.op in {"equal", "omit"}:
        return _styled(piece)
    if piece.quoted and piece.recorded:
        return Text(f"[{piece.quoted} → {piece.recorded}]")
    return Text(f"[-{piece.quoted}]" if piece.quoted else f"[+{piece.recorded}]")
