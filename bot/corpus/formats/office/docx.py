"""A Word document becomes lines: its paragraphs with their styles, bold and italics."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.corpus.formats.office import package
from bot.corpus.formats.office.paragraphs import Paragraphs
from bot.corpus.lines import Block, Line, Page, clean
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
    return Page(tuple(collector.paragraphs.lines))


def _value(attributes: Mapping[str, str]) -> str:
    return next(
        (value for key, value in attributes.items() if package.local_name(key) == "val"), ""
    )


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
        name = package.local_name(tag)
        if name == "style":
            self._style = next(
                (
                    value
                    for key, value in attributes.items()
                    if package.local_name(key) == "styleId"
                ),
                "",
            )
        elif name == "name" and self._style:
            self.names.setdefault(self._style, _value(attributes).casefold())
        elif name == "basedOn" and self._style:
            self._bases.setdefault(self._style, _value(attributes))
        elif name in _MARKS and self._style:
            self._marks.setdefault(self._style, set()).add(_mark(name, attributes))

    def end(self, tag: str) -> None:
        """An element closes."""
        if package.local_name(tag) == "style":
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
        self.paragraphs = Paragraphs()
        self._styles = styles
        self._outside: list[tuple[Line, set[str], set[str]]] = []  # what text boxes interrupt
        self._line = Line("")
        self._marks: set[str] = set()
        self._run: set[str] = set()
        self._skip = self._link = 0
        self._in_run = self._in_text = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        name = package.local_name(tag)
        if name == "tbl":
            self.paragraphs.open_table()
        elif name == "tr":
            self.paragraphs.open_row()
        elif name == "tc":
            self.paragraphs.open_cell()
        self._skip += name in _SKIPPED
        self._link += name == "hyperlink"
        self._in_text = self._in_text or name == "t"
        if name == "txbxContent":
            self._outside.append((self._line, self._marks, self._run))
            self.paragraphs.open_box()
        elif name == "p":
            self._end_line()
            self._line, self._marks, self.paragraphs.gap = Line(""), set(), True
        elif name == "pStyle":
            self._styled(_value(attributes))
        elif name == "numPr" and self._line.kind is Block.TEXT:
            self._line = replace(self._line, kind=Block.ITEM)
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
            self.paragraphs.add(" ")
        elif name in {"br", "cr"}:
            self._end_line()

    def end(self, tag: str) -> None:
        """An element closes."""
        name = package.local_name(tag)
        self._skip -= name in _SKIPPED
        if name == "txbxContent" and self._outside:
            self._end_line()
            self.paragraphs.close_box()
            self._line, self._marks, self._run = self._outside.pop()
            self._in_run = True
        elif name == "p":
            self._end_line()
            self.paragraphs.gap = True
        elif name == "r":
            self._in_run = False
        elif name == "hyperlink":
            self._link -= 1
        elif name == "t":
            self._in_text = False
        elif name == "tbl":
            self.paragraphs.close_table()

    def data(self, text: str) -> None:
        """Text between tags."""
        if self._in_text and not self._skip:
            marks = {mark for mark in self._marks | self._run if f"no {mark}" not in self._run}
            self.paragraphs.add(
                text,
                bold="b" in marks,
                italic="i" in marks,
                link=self._link > 0,
                hidden="vanish" in marks,
            )

    def close(self) -> None:
        """The part ends."""
        self._end_line()

    def _styled(self, style: str) -> None:
        name = self._styles.names.get(style, style.casefold())
        self._marks = self._styles.marks(style)
        kind, level = Block.TEXT, 0
        if heading := _HEADING.match(name):
            kind, level = Block.HEADING, int(heading[1])
        elif name in _TITLE:
            kind, level = Block.HEADING, 1
        elif name in _CAPTION:
            kind = Block.CAPTION
        elif _QUOTE.search(name):
            kind = Block.QUOTE
        plain = (
            name in {"normal", "standard", "body text", "обычный", "正文"} or kind is not Block.TEXT
        )
        self._line = replace(
            self._line,
            kind=kind,
            level=level,
            style=frozenset() if plain else frozenset({f"class:{clean(name)}"}),
        )

    def _end_line(self) -> None:
        self.paragraphs.end_line(self._line)
