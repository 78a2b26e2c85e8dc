"""A PDF with text becomes lines: fonts tell bold and headings, distances tell paragraphs."""

import logging
import re
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from itertools import pairwise

import pypdf
from pypdf.errors import DependencyError, FileNotDecryptedError

from bot.corpus.formats import hyphens, plain
from bot.corpus.lines import Block, Line, Offsets, Page, Runs, covered
from bot.corpus.remark import DocumentError

MOST_PAGES = 400
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_SLANTED = re.compile(r"italic|oblique", re.IGNORECASE)
_REFERENCE = re.compile(r"\s*[\d*†‡]{1,3}\s*")
"""A small number that refers to a note."""
_RAISED, _SMALL = 0.75, 0.93
"""Sizes beside the line's below which a number is a reference, beside the text's a note."""
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡]+)[.)]?\s*(?=\S)")
_COLUMN = 120
"""Points at least between the left edges of two columns."""
_COLUMN_SHARE = 0.15
"""Share of the rows that begin at the left edge of a column."""
_TOP = 12
"""Rows of the beginning in which each line of data is one of its own."""
_REPEATED = 3
"""Pages on which a head or foot stands, or both of two."""
_ENDED = re.compile(r"[.?!:…。？！：]['\"”’»)）]*$")


@dataclass(slots=True)
class _Row:
    """One line on a page: where it stands, how large it is, its runs."""

    page: int
    x: float
    y: float
    size: float
    runs: Runs = field(default_factory=Runs)
    line: Line = field(default_factory=lambda: Line(""))


@dataclass(frozen=True, slots=True)
class _Usual:
    """What is usual in a file: size of type, distance and length of rows, left edges of columns."""

    size: float
    step: float
    width: float
    margins: Sequence[int]


def parse(data: bytes) -> Page:
    """Read a PDF."""
    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError("locked")
        if len(reader.pages) > MOST_PAGES:
            raise DocumentError("pages", most=MOST_PAGES)
        rows = _rows(reader)
        title = reader.metadata.title if reader.metadata else None
    except (DocumentError, MemoryError):
        raise
    except (DependencyError, FileNotDecryptedError) as error:
        raise DocumentError("locked") from error
    except Exception as error:  # broken files raise anything from KeyError to MemoryError
        raise DocumentError("damaged") from error
    lines = _lines(rows)
    if not lines:
        raise DocumentError("pictures")
    meta = {"title": title} if isinstance(title, str) and " " in title else {}
    return Page(tuple(lines), meta=meta)


def _rows(reader: pypdf.PdfReader) -> list[_Row]:
    """The lines of all pages, in the order in which the file writes them."""
    rows: list[_Row] = []
    visitor = _Visitor(rows)
    for number, page in enumerate(reader.pages):
        visitor.page = number
        page.extract_text(visitor_text=visitor)
    return rows


class _Visitor:
    """Receives the pieces of text of a file and adds them to its rows."""

    def __init__(self, rows: list[_Row]) -> None:
        self.page = 0
        self._rows = rows

    def __call__(
        self, text: str, user: Sequence[float], matrix: Sequence[float], *font: object
    ) -> None:
        """Take one piece: text, the page's and the text's matrix, font and size."""
        face, size = font
        name = str(face.get("/BaseFont", "")) if isinstance(face, Mapping) else ""
        height = float(size) if isinstance(size, (int, float)) else 10.0
        x = matrix[4] * user[0] + matrix[5] * user[2] + user[4]
        y = matrix[4] * user[1] + matrix[5] * user[3] + user[5]
        height = abs(height * (matrix[3] or matrix[1] or 1) * (user[3] or user[1] or 1)) or 10.0
        for index, piece in enumerate(text.split("\n")):
            if index or not self._rows or self._rows[-1].page != self.page:
                self._rows.append(_Row(self.page, x, y, height))
            row = self._rows[-1]
            if row.line.text and height < _RAISED * row.size and _REFERENCE.fullmatch(piece):
                continue
            if piece.strip() and not row.line.text:
                row.x, row.y, row.size = x, y, height
                row.line = Line("begun")
            row.runs.add(piece, bold=bool(_BOLD.search(name)), italic=bool(_SLANTED.search(name)))


def _lines(rows: Sequence[_Row]) -> list[Line]:
    """Rows become lines: paragraphs by distance, headings by size, repeated rows left out."""
    kept = _written(rows)
    if not kept:
        return []
    usual = _usual(kept)
    repeated = _repeated(kept) | _small_heads(kept, usual.size)
    notes = _notes(kept, usual.size)
    lines: list[Line] = []
    above: _Row | None = None
    for place, row in enumerate(kept):
        if place in repeated or place in notes:
            style = frozenset({"running"} if place in repeated else ())
            lines.append(replace(row.line, kind=Block.FURNITURE, style=style))
            continue
        gap = _is_apart(above, row, usual)
        told = place < _TOP and plain.begins_with_field(row.line.text)
        heading = row.size > 1.15 * usual.size and len(row.line.text) < 200
        lines.append(
            replace(
                row.line,
                kind=Block.HEADING if heading else Block.TEXT,
                level=max(1, 4 - round(row.size / usual.size)) if heading else 0,
                opens=gap or ((told or _opens(above, row, usual)) and not heading),
                gap=gap,
            )
        )
        above = row
    return hyphens.without_hyphens(lines)


def _written(rows: Sequence[_Row]) -> list[_Row]:
    """The rows that have text, as lines."""
    kept: list[_Row] = []
    for row in rows:
        line = row.runs.take(Line(""))
        if line is not None:
            row.line = line
            kept.append(row)
    return kept


def _usual(rows: Sequence[_Row]) -> _Usual:
    """What is usual in a file of one row or more."""
    size = statistics.median(row.size for row in rows)
    steps = [above.y - row.y for above, row in pairwise(rows) if above.page == row.page]
    steps = sorted(value for value in steps if value > 0.5 * size)
    step = min(steps[len(steps) // 5], 1.8 * size) if steps else 1.2 * size
    lengths = [len(row.line.text) for row in rows]
    width = statistics.quantiles(lengths, n=10)[-1] if len(rows) > 1 else 80.0
    return _Usual(size, step, width, _margins(rows))


def _is_turned(above: _Row, row: _Row, usual: _Usual) -> bool:
    """Whether a row is the first of a page or a column."""
    return above.page != row.page or _next_column(above, row, usual.margins)


def _is_apart(above: _Row | None, row: _Row, usual: _Usual) -> bool:
    """Whether a row stands apart from the one above."""
    if above is None:
        return True
    if _is_turned(above, row, usual):
        return bool(_ENDED.search(above.line.text))
    most = 1.3 * usual.step * max(1.0, row.size / usual.size)
    return not -0.5 * usual.step < above.y - row.y <= most or abs(above.size - row.size) > 1


def _opens(above: _Row | None, row: _Row, usual: _Usual) -> bool:
    """Whether a row begins a paragraph by its indent or dress, or by a short row above."""
    column = max((edge for edge in usual.margins if edge <= row.x + 1), default=usual.margins[0])
    right = column + usual.size
    if above is None:
        return row.x > right
    indented = row.x > right and (_is_turned(above, row, usual) or above.x <= right)
    short = len(above.line.text) < 0.75 * usual.width and bool(_ENDED.search(above.line.text))
    return indented or short or _bold(above.line) is not _bold(row.line)


def _margins(rows: Sequence[_Row]) -> list[int]:
    """The left edges of the columns, the usual one first."""
    counts = Counter(round(row.x) for row in rows)
    found: list[int] = []
    for edge, count in counts.most_common(6):
        apart = all(abs(edge - other) > _COLUMN for other in found)
        if not found or (apart and count > _COLUMN_SHARE * len(rows)):
            found.append(edge)
    return found


def _next_column(above: _Row, row: _Row, margins: Sequence[int]) -> bool:
    """Whether a row is the first of the next column."""
    return len(margins) > 1 and row.y > above.y and row.x > above.x + _COLUMN


def _small_heads(rows: Sequence[_Row], body: float) -> set[int]:
    """Places of the rows in small type that stand apart at the top or bottom of a page."""
    found: set[int] = set()
    for place, row in enumerate(rows):
        if row.size >= _SMALL * body or _NOTE.match(row.line.text):
            continue
        above = rows[place - 1] if place else None
        below = rows[place + 1] if place + 1 < len(rows) else None
        first = above is None or above.page != row.page
        last = below is None or below.page != row.page
        beside = below if first else above
        alone = beside is None or beside.page != row.page or abs(beside.y - row.y) > 1.8 * body
        if (first or last) and alone:
            found.add(place)
    return found


def _notes(rows: Sequence[_Row], body: float) -> set[int]:
    """Places of the rows of footnotes: small type from a number on, to the foot of the page."""
    found: set[int] = set()
    group: list[int] = []
    for place, row in enumerate(rows):
        if group and (rows[group[-1]].page != row.page or row.size >= _SMALL * body):
            group = []
        if row.size < _SMALL * body and (group or _NOTE.match(row.line.text)):
            group.append(place)
            found.add(place)
    return found


def _bold(line: Line) -> bool:
    return covered(line.bold, line.text) > 0.9


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text)


def _repeated(rows: Sequence[_Row]) -> set[int]:
    """Places of the rows at the top or bottom of a page that stand on three pages, or on both."""
    edges: dict[int, Offsets] = {}
    for place, row in enumerate(rows):
        first, _ = edges.get(row.page, (place, place))
        edges[row.page] = first, place
    counts: Counter[str] = Counter()
    for edge in edges.values():
        counts.update({_shape(rows[place].line.text) for place in edge})
    return {
        place
        for edge in edges.values()
        for place in edge
        if counts[_shape(rows[place].line.text)] >= min(_REPEATED, max(2, len(edges)))
    }
