"""A Word document becomes lines: its paragraphs with their styles, bold and italics."""

import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from typing import cast

from lxml import etree

from bot.corpus.lines import MOST_LINES, Kind, Line, Page, Runs, clean
from bot.corpus.remark import DocumentError

LARGEST_PART = 48 * 1024 * 1024
"""Bytes of one unpacked part; a larger one is a zip bomb rather than an interview."""
_HEADING = re.compile(
    r"^(?:heading|überschrift|заголовок|titre|título|标题|標題)\s*(\d)$", re.IGNORECASE
)
_TITLE = frozenset({"title", "titel", "название", "titre", "título", "标题", "標題"})
_CAPTION = frozenset({"caption", "beschriftung", "название объекта", "légende", "题注", "epígrafe"})
_QUOTE = re.compile(r"quote|zitat|цитата|citation|cita", re.IGNORECASE)
_SKIPPED = frozenset(
    {"del", "moveFrom", "Fallback", "instrText", "delText", "footnoteReference", "pict"}
)
_OFF = frozenset({"0", "false", "off", "none"})


def parse(data: bytes) -> Page:
    """Read a `.docx` file."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" not in names:
                raise DocumentError("damaged")
            body = _part(archive, "word/document.xml")
            styles = _part(archive, "word/styles.xml") if "word/styles.xml" in names else b""
        known = _Styles()
        if styles:
            _feed(known, styles)
        collector = _Collector(known)
        _feed(collector, body)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        OSError,
    ) as error:
        raise DocumentError("damaged") from error
    return Page(tuple(collector.lines))


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as file:
        data = file.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise DocumentError("unpacks")
    return data


def _feed(target: "_Styles | _Collector", data: bytes) -> None:
    parser = etree.XMLParser(
        target=cast("etree.ParserTarget", target),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
    )
    try:
        parser.feed(data)
        parser.close()
    except etree.LxmlError as error:
        raise DocumentError("damaged") from error


def _plain(tag: str) -> str:
    return tag.rpartition("}")[2]


def _value(attributes: Mapping[str, str]) -> str:
    return next((value for key, value in attributes.items() if _plain(key) == "val"), "")


class _Styles:
    """Receives `styles.xml`: names of styles, and which of them are bold or italic."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.marks: dict[str, set[str]] = {}
        self._style = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        name = _plain(tag)
        if name == "style":
            self._style = next(
                (value for key, value in attributes.items() if _plain(key) == "styleId"), ""
            )
        elif name == "name" and self._style:
            self.names.setdefault(self._style, _value(attributes).casefold())
        elif name in {"b", "i"} and self._style and _value(attributes) not in _OFF:
            self.marks.setdefault(self._style, set()).add(name)

    def end(self, tag: str) -> None:
        """An element closes."""
        if _plain(tag) == "style":
            self._style = ""

    def data(self, text: str) -> None:
        """Text between tags: none that matters."""

    def close(self) -> None:
        """The part ends."""


class _Collector:
    """Receives `document.xml` and collects its paragraphs as lines."""

    def __init__(self, styles: _Styles) -> None:
        self.lines: list[Line] = []
        self._styles = styles
        self._runs = Runs()
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
        name = _plain(tag)
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
        if name == "p":
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
        if name in {"b", "i"}:
            self._run.add(f"no {name}" if value in _OFF else name)
        elif name == "rStyle":
            self._run |= self._styles.marks.get(value, set())
        elif name == "tab":
            self._runs.add(" ")
        elif name in {"br", "cr"}:
            self._end_line()

    def end(self, tag: str) -> None:
        """An element closes."""
        name = _plain(tag)
        self._skip -= name in _SKIPPED
        if name == "p":
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
            self._runs.add(text, bold="b" in marks, italic="i" in marks, link=self._link > 0)

    def close(self) -> None:
        """The part ends."""
        self._end_line()

    def _styled(self, style: str) -> None:
        name = self._styles.names.get(style, style.casefold())
        self._marks = set(self._styles.marks.get(style, set()))
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
        line = self._runs.take(replace(self._line, gap=self._gap, cell=cell))
        if line is not None:
            if len(self.lines) >= MOST_LINES:
                raise DocumentError("too-many-lines")
            self.lines.append(line)
            self._gap = False
