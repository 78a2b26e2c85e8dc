"""A Word document becomes lines: its paragraphs with their styles, bold and italics."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.corpus.formats import package
from bot.corpus.lines import MOST_LINES, Kind, Line, Page, Runs, clean
from bot.corpus.remark import DocumentError

MAX_BASES = 12
"""Styles based on one another; Word allows eleven."""
_HEADING = re.compile(
    r"^(?:heading|überschrift|заголовок|titre|título|标题|標題)\s*(\d)$", re.IGNORECASE
)
_TITLE = frozenset({"title", "titel", "название", "titre", "título", "标题", "標題"})
_CAPTION = frozenset({"caption", "beschriftung", "название объекта", "légende", "题注", "epígrafe"})
_QUOTE = re.compile(r"quote|zitat|цитата|citation|cita", re.IGNORECASE)
_SKIPPED = frozenset(
    {"del", "moveFrom", "Fallback", "instrText", "delText", "footnoteReference", "pict"}
)
_MARKS = frozenset({"b", "i", "vanish"})
"""Bold, italics, and text that is not printed."""
_OFF = frozenset({"0", "false", "off", "none"})


def parse(data: bytes) -> Page:
    """Read a `.docx` file."""
    with package.opened(data) as archive:
        names = set(archive.namelist())
        if "word/document.xml" not in names:
            raise DocumentError("damaged")
        styles = _Styles()
        if "word/styles.xml" in names:
            package.feed(styles, package.part(archive, "word/styles.xml"))
        collector = _Collector(styles)
        package.feed(collector, package.part(archive, "word/document.xml"))
    return Page(tuple(collector.lines))


def _value(attributes: Mapping[str, str]) -> str:
    return next((value for key, value in attributes.items() if package.plain(key) == "val"), "")


class _Styles:
    """Receives `styles.xml`: names of styles, and which of them are bold, italic or hidden."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._marks: dict[str, set[str]] = {}
        self._bases: dict[str, str] = {}
        self._style = ""

    def marks(self, style: str) -> set[str]:
        """The marks of a style and of those it is based on; the nearest that says so counts."""
        found: set[str] = set()
        for _ in range(MAX_BASES):
            own = self._marks.get(style, set())
            found |= {mark for mark in own if _opposite(mark) not in found}
            style = self._bases.get(style, "")
        return {mark for mark in found if not mark.startswith("no ")}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        name = package.plain(tag)
        if name == "style":
            self._style = next(
                (value for key, value in attributes.items() if package.plain(key) == "styleId"), ""
            )
        elif name == "name" and self._style:
            self.names.setdefault(self._style, _value(attributes).casefold())
        elif name == "basedOn" and self._style:
            self._bases.setdefault(self._style, _value(attributes))
        elif name in _MARKS and self._style:
            self._marks.setdefault(self._style, set()).add(_mark(name, attributes))

    def end(self, tag: str) -> None:
        """An element closes."""
        if package.plain(tag) == "style":
            self._style = ""

    def data(self, text: str) -> None:
        """Text between tags: none that matters."""

    def close(self) -> None:
        """The part ends."""


def _mark(name: str, attributes: Mapping[str, str]) -> str:
    return f"no {name}" if _value(attributes) in _OFF else name


def _opposite(mark: str) -> str:
    return mark.removeprefix("no ") if mark.startswith("no ") else f"no {mark}"


class _Collector:
    """Receives `document.xml` and collects its paragraphs as lines."""

    def __init__(self, styles: _Styles) -> None:
        self.lines: list[Line] = []
        self._styles = styles
        self._runs, self._hidden = Runs(), Runs()
        self._outside: list[
            tuple[Runs, Line, set[str], set[str], bool]
        ] = []  # what text boxes interrupt
        self._line = Line("")
        self._marks: set[str] = set()
        self._run: set[str] = set()
        self._skip = self._link = 0
        self._in_run = self._in_text = False
        self._gap = True
        self._tables = 0
        self._cells: list[list[int]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        name = package.plain(tag)
        if name == "tbl":
            self._cells.append([self._tables, -1, -1])
            self._tables += 1
        elif name == "tr" and self._cells:
            self._cells[-1][1:] = [self._cells[-1][1] + 1, -1]
        elif name == "tc" and self._cells:
            self._cells[-1][2] += 1
        self._skip += name in _SKIPPED
        self._link += name == "hyperlink"
        self._in_text = self._in_text or name == "t"
        if name == "txbxContent":
            self._outside.append((self._runs, self._line, self._marks, self._run, self._gap))
            self._runs = Runs()
        elif name == "p":
            self._end_line()
            self._line, self._marks, self._gap = Line(""), set(), True
        elif name == "pStyle":
            self._styled(_value(attributes))
        elif name == "numPr" and self._line.kind is Kind.TEXT:
            self._line = replace(self._line, kind=Kind.ITEM)
        elif name == "r":
            self._run, self._in_run = set(), True
        elif self._in_run and not self._skip:
            self._within(name, _value(attributes))

    def _within(self, name: str, value: str) -> None:
        """An element inside a run opens."""
        if name in _MARKS:
            self._run.add(f"no {name}" if value in _OFF else name)
        elif name == "rStyle":
            self._run |= self._styles.marks(value)
        elif name == "tab":
            self._runs.add(" ")
        elif name in {"br", "cr"}:
            self._end_line()

    def end(self, tag: str) -> None:
        """An element closes."""
        name = package.plain(tag)
        self._skip -= name in _SKIPPED
        if name == "txbxContent" and self._outside:
            self._end_line()
            self._runs, self._line, self._marks, self._run, self._gap = self._outside.pop()
            self._in_run = True
        elif name == "p":
            self._end_line()
            self._gap = True
        elif name == "r":
            self._in_run = False
        elif name == "hyperlink":
            self._link -= 1
        elif name == "t":
            self._in_text = False
        elif name == "tbl" and self._cells:
            self._cells.pop()

    def data(self, text: str) -> None:
        """Text between tags."""
        if self._in_text and not self._skip:
            marks = {mark for mark in self._marks | self._run if f"no {mark}" not in self._run}
            runs = self._hidden if "vanish" in marks else self._runs
            runs.add(text, bold="b" in marks, italic="i" in marks, link=self._link > 0)

    def close(self) -> None:
        """The part ends."""
        self._end_line()

    def _styled(self, style: str) -> None:
        name = self._styles.names.get(style, style.casefold())
        self._marks = self._styles.marks(style)
        kind, level = Kind.TEXT, 0
        if heading := _HEADING.match(name):
            kind, level = Kind.HEADING, int(heading[1])
        elif name in _TITLE:
            kind, level = Kind.HEADING, 1
        elif name in _CAPTION:
            kind = Kind.CAPTION
        elif _QUOTE.search(name):
            kind = Kind.QUOTE
        plain = (
            name in {"normal", "standard", "body text", "обычный", "正文"} or kind is not Kind.TEXT
        )
        self._line = replace(
            self._line,
            kind=kind,
            level=level,
            style=frozenset() if plain else frozenset({f"class:{clean(name)}"}),
        )

    def _end_line(self) -> None:
        table, row, column = self._cells[-1] if self._cells else (0, -1, -1)
        cell = (table, row, column) if row >= 0 and column >= 0 else None
        base = replace(self._line, gap=self._gap, cell=cell)
        if self._outside:  # a text box: a pull quote, a caption, a note
            base = replace(base, kind=Kind.FURNITURE, cell=None)
        line = self._runs.take(base)
        hidden = self._hidden.take(Line("", Kind.FURNITURE))
        self._gap = self._gap and line is None
        for each in (line, hidden):
            if each is not None:
                if len(self.lines) >= MOST_LINES:
                    raise DocumentError("too-many-lines")
                self.lines.append(each)
