"""Plain text becomes lines."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.corpus.formats import hyphens, typescript
from bot.corpus.lines import MOST_LINES, Block, Line, clean
from bot.corpus.remark import DocumentError

BREAK = re.compile(r"\r\n|[\r\n\u0085\u2028\u2029\f\v]")
_RULE = re.compile(
    r"^\s*(?:[-=*_~#•·.■□◆◼*–—]\s*){3,}$|^--\s*$|^\s*[■□◆◼]\s*$"
    r"|^\s*</?[^\W\d_][\w=.:-]{1,30}>\s*$"
)
"""Rows that part: of marks, or of a mark of collections of texts, `<TXT=3b>`."""
_ITEM = re.compile(r"^\s*[•·▪‣◦*]\s+(?=\S)")
_COLUMN = re.compile(r"^\s*((?:[A-ZА-ЯЁ][\w.'’-]{0,20} ?){1,3})(?:\t+| {3,})(?=\S)")
"""A name in a column of its own, as typewritten transcripts have it."""
_DATA = re.compile(
    r"^\s*(?:>|[\w-]+(?: [\w-]+)?:\s|\*{2}[^*]{2,24}\*{2}\s?[:：]|\*{2}[^*:：]{2,24}[:：]\*{2}"
    r"|[\u3040-\u9fff]{2,6}[:：]|(?:[Bb]y|[Pp]ar|[Pp]or|[Vv]on|di)(?: [^\W\d_a-z][\w.'’-]*){2,4}$)"
)
_FEWEST_WRAPPED = 2
"""Long lines below which another stands, fewer of which wrap nothing."""
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]")
_IDEOGRAMS = re.compile(r"[\u3040-\u9fff]")
_LABELLED = re.compile(r"^.{1,24}[:：]")
_SHORTEST_WIDE = 14
"""A line whose sentence goes on below it is longer than this where letters are wide."""


def lines_of(text: str) -> tuple[Line, ...]:
    """Read plain text: blank lines part paragraphs; so do line ends unless lines are wrapped."""
    raw = typescript.single_spaced(typescript.without_line_numbers(stripped_lines(text)))
    heads = typescript.running_heads(raw)
    wrapped = is_wrapped(raw)
    lines: list[Line] = []
    opens = gap = True
    for place, row in enumerate(raw):
        visible = clean(row)
        if not visible:
            opens = gap = True
            continue
        if place in heads or _RULE.match(row):
            apart = heads.get(place, Line(visible, Block.RULE))
            opens, gap = (opens, gap) if place in heads else (True, True)
            lines.append(apart)
            continue
        kind = Block.TEXT
        label = _COLUMN.match(row) or (place < 12 and _DATA.match(row))
        if marker := _ITEM.match(row):
            kind, visible, opens = Block.ITEM, clean(row[marker.end() :]), True
        elif visible.startswith(">"):
            stripped = visible.lstrip("> ")
            if not stripped:
                opens = True
                continue
            opens = opens or not lines or lines[-1].kind is not Block.QUOTE
            kind, visible = Block.QUOTE, stripped
        elif lines and lines[-1].kind is Block.QUOTE:
            opens = True
        if lines and not gap and not opens and not wrapped and kind is lines[-1].kind:
            opens = not continues(lines[-1].text, visible)
        elif not opens:
            opens = not wrapped or bool(label)
        column = label[1] if label and label.re is _COLUMN else ""
        bold = ((0, len(column)),) if column and visible.startswith(column) else ()
        lines.append(Line(visible, kind, opens=opens, gap=gap, bold=bold))
        opens = gap = False
    return tuple(hyphens.without_hyphens(lines))


def begins_with_field(text: str) -> bool:
    """Whether a line may be one of data, such as `Interviewer: Ann Reed`."""
    return bool(_DATA.match(text))


def stripped_lines(text: str, most: int = MOST_LINES) -> list[str]:
    """The lines of a text, without the white space at their ends.

    Args:
        text: The whole of it.
        most: Lines that are not blank.

    Raises:
        DocumentError: When there are more than an interview can have.
    """
    found = BREAK.split(text, maxsplit=3 * most)
    if len(found) > 3 * most or sum(1 for row in found if row.strip()) > most:
        raise DocumentError("too-many-lines")
    return [row.rstrip() for row in found]


def is_wrapped(rows: Sequence[str]) -> bool:
    """Whether the lines of paragraphs were broken at a fixed width, as in mail and old web pages.

    Lines that another line of the same paragraph follows are then nearly as long as the longest.
    """
    inner = [
        _width(row)
        for row, following in pairwise(rows)
        if row.strip() and following.strip() and not _DATA.match(row)
    ]
    if not inner:
        return False
    lengths = sorted(inner)
    widest = lengths[int(len(lengths) * 0.97)] if len(lengths) > 1 else lengths[0]
    if not 30 <= widest <= 140:
        return False
    ends = sum(
        1
        for row, following in pairwise(rows)
        if following.strip()
        and row.rstrip().endswith((".", "?", "!", ":", "…", '"', "”", "»", "。", "？"))
    )
    if ends > len(inner) * 0.5:
        return False
    near = sum(1 for length in lengths if length >= widest * 0.6)
    every = [_width(row) for row in rows if row.strip()]
    beyond = sum(1 for length in every if length > widest + 12)
    return near >= max(_FEWEST_WRAPPED, len(lengths) * 0.45) and beyond <= len(every) * 0.05


def continues(above: str, below: str) -> bool:
    """Whether a line goes on with the sentence of the line above it.

    A Chinese or Japanese one does after a comma, or where a word in Latin stands at the break, a
    Spanish one until its question mark closes.
    """
    if len(above) > _SHORTEST_WIDE and _IDEOGRAMS.search(above):
        latin = below[:1].isascii() or above[-1:].isascii()
        broken = latin and below[:1].isalpha() and above[-1:].isalpha()
        goes_on = (broken or above.endswith(("，", "、", "；"))) and _IDEOGRAMS.search(below)
        return bool(goes_on) and not _LABELLED.match(below)
    if above.count("¿") > above.count("?"):
        return True
    return (
        below[:1].islower()
        and (above[-1:].isalnum() or above.endswith(("-", ",")))
        and len(above) > 30
    )


def _width(row: str) -> int:
    return len(row) + len(_WIDE.findall(row))
