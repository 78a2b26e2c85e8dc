"""A saved web page becomes lines: bold, headings and breaks kept, menus and scripts left."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from typing import cast

from lxml import etree

from bot.corpus.formats import decode, frontmatter, plain
from bot.corpus.formats.markdown import templates
from bot.corpus.formats.pages import elements, layout_table, pagemeta, shown
from bot.corpus.lines import MOST_LINES, Block, Line, Page, Runs, clean
from bot.corpus.remark import DocumentError
from bot.corpus.words import searched

MOST_TAGS = 150_000
"""Elements of one page."""
MAX_OPEN_TAGS = 3_000
"""Elements inside one another: libxml2 walks through all of them for each that is closed."""
MAX_DRESS = 40
"""Classes and colours in force at once that are told apart."""
LARGEST_LINE = 512 * 1024
"""Code points of one line of a page; what is beyond is left."""
_INLINE = frozenset({"span", "a", "time"})
_LONGEST_CAPTION = 80
"""Code points of a line that may be the caption of the picture above it."""
_SHORTEST_PROSE = 40
"""Code points of a line with which the text of a page has begun."""
_LONGEST_LABEL = 3
"""Code points of an element that may be no more than the label of a turn: `Q:`."""
_SEAM = "><"
"""Where one such element ends and the next begins."""
_CHUNK = 16 * 1024
_FOOTNOTE = re.compile(r"\s*\[?\w{1,3}\]?\s*")


class Collector:
    """Receives the tags and texts of a page, in order, and collects its lines.

    It keeps counts rather than a tree, so that memory and time do not depend on how deep tags nest.
    """

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._meta = pagemeta.PageMeta()
        self._title = ""
        self._seam = ""
        self._last = ""
        self._shown = shown.ShownProperties(self._meta)
        self._frames: list[elements.OpenElement] = []
        self._state: Counter[str] = Counter()
        self._dress: Counter[str] = Counter()
        self._block = Line("")
        self._runs = Runs()
        self._size = 0
        self._letters = 0
        self._turned = False
        self._pictured = False
        self._told = False
        self._marked: Counter[str] = Counter()
        self._gap = True
        self._breaks = 0
        self._raw: list[str] = []
        self._tags = 0
        self._tables = 0
        self._cells: list[list[int]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        tag = tag.lower() if isinstance(tag, str) else ""
        self._tags += 1
        if self._tags > MOST_TAGS or len(self.lines) > MOST_LINES:
            raise DocumentError("too-many-lines")
        if tag in elements.VOID:
            self._void(tag, attributes)
            return
        self._seam = f"{self._seam}<" if tag in _INLINE else ""
        frame = elements.OpenElement(tag, None)
        if len(self._frames) >= MAX_OPEN_TAGS:
            raise DocumentError("nested")  # before it is open: what is open will be closed
        self._frames.append(frame)
        frame.on = elements.switches(tag, attributes)
        if tag == "title":
            self._raw.clear()
        for name in frame.on:
            self._state[name] += 1
            if ":" in name:
                self._dress[name] += 1
        if tag == "html" and attributes.get("lang"):
            self._meta.visible("language", attributes["lang"])
        if tag == "time" and attributes.get("datetime"):
            self._meta.visible("date", attributes["datetime"])
        self._shown.start(frame, attributes, self.lines)
        self._tabulate(tag)
        self._turn(frame, attributes)
        if tag in elements.BLOCKS:
            self._end_line()
            self._gap = True
            frame.block = self._block
            self._block = self._opened(tag)

    def end(self, tag: str) -> None:
        """An element closes; so do those inside it that were left open."""
        tag = tag.lower() if isinstance(tag, str) else ""
        if tag in elements.VOID or not any(
            frame.tag == tag for frame in self._frames[-searched.OPEN_ELEMENTS :]
        ):
            return
        self._seam = ">" if tag in _INLINE else ""
        while self._frames:
            frame = self._frames.pop()
            if frame.tag == "pre" and self._raw:
                self._preformatted()
            self._turned = self._turned or (frame.turn and self._size > _LONGEST_LABEL)
            if frame.block is not None:
                self._end_line()
                self._gap = True
                self._block = frame.block
            if frame.tag == "table":
                self._cells.pop()
            if frame.tag == "script" and self._state["data"]:
                self._meta.script("".join(self._raw))
                self._raw.clear()
            if frame.tag == "title":
                self._title = self._title or clean("".join(self._raw))
                self._raw.clear()
            self._shown.end(frame)
            self._off(frame.on)
            if frame.tag == tag:
                return

    def data(self, text: str) -> None:
        """Text between tags."""
        state = self._state
        if state["title"] or state["data"] or (state["pre"] and not state["silent"]):
            self._raw.append(text)
        elif state["silent"]:
            if self._frames[-1].tag not in elements.SILENT:
                self._shown.unseen(text)
        elif self._size < LARGEST_LINE:
            marked = state["note"] and _FOOTNOTE.fullmatch(text)
            if marked and (state["link"] or text.strip().startswith("[")):
                return
            if state["note"] and text.strip() in {"[", "]"}:
                return  # the brackets around the link to a footnote
            self._shown.data(text)
            if text.strip():
                self._breaks = 0
                letters = sum(1 for character in text if character.isalnum())
                self._letters += letters
                for name in islice(self._dress, MAX_DRESS):
                    self._marked[name] += letters
            self._size += len(text)
            if self._seam == _SEAM and text[:1].isupper() and self._last.islower():
                text = f" {text}"  # styles part them: `<span>Ann Reed</span><span>Published`
            self._seam, self._last = "", text[-1:]
            self._runs.add(
                text, bold=state["bold"] > 0, italic=state["italic"] > 0, link=state["link"] > 0
            )

    def comment(self, text: str) -> None:
        """A comment in the source: nothing to see."""

    def close(self) -> None:
        """The page ends."""
        while self._frames:
            self.end(self._frames[-1].tag)
        self._end_line()
        self._meta.visible("title", self._title)

    @property
    def meta(self) -> dict[str, str]:
        """What the page says of itself."""
        return self._meta.found()

    def _turn(self, frame: elements.OpenElement, attributes: Mapping[str, str]) -> None:
        """A reply set beside its question begins a line: two `span`s in one block."""
        frame.turn = frame.tag in _INLINE and elements.is_turn(attributes)
        if frame.turn and self._turned:
            self._end_line()
            self._gap = True

    def _tabulate(self, tag: str) -> None:
        """Count table, row and column."""
        if tag == "table":
            self._end_line()
            self._cells.append([self._tables, -1, -1])
            self._tables += 1
        elif tag == "tr" and self._cells:
            self._cells[-1][1:] = [self._cells[-1][1] + 1, -1]
        elif tag in {"td", "th"} and self._cells:
            self._end_line()
            self._cells[-1][2] += 1

    def _void(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "br":
            if self._state["pre"]:
                self._raw.append("\n")
            self._breaks += 1
            self._end_line()
            self._gap = self._gap or self._breaks > 1
        elif tag == "hr":
            self._end_line()
            if not self._state["silent"]:
                self.lines.append(Line("* * *", Block.RULE))
            self._gap = True
        elif tag == "img":
            self._pictured = True
        elif tag == "meta":
            self._meta.tag(attributes)
            if attributes.get("itemprop") == "name":
                self._shown.name(attributes.get("content") or "")
        elif tag == "link" and "canonical" in (attributes.get("rel") or ""):
            self._meta.address(attributes.get("href") or "")

    def _off(self, names: list[str]) -> None:
        for name in names:
            for counts in (self._state, self._dress):
                if name in counts:
                    counts[name] -= 1
                    if not counts[name]:
                        del counts[name]

    def _opened(self, tag: str) -> Line:
        """The block marks of the lines inside an element."""
        if tag in elements.HEADINGS:
            return Line("", Block.HEADING, elements.HEADINGS[tag])
        if tag == "li":
            return Line("", Block.ITEM)
        if tag == "blockquote":
            return Line("", Block.QUOTE)
        if tag in {"p", "div"} and self._block.kind in {Block.HEADING, Block.ITEM, Block.QUOTE}:
            return Line("", self._block.kind, self._block.level)
        return Line("")

    def _end_line(self) -> None:
        if self._state["pre"] and self._raw:
            return
        line = self._runs.take(self._block)
        if line is not None:
            marks = frozenset(
                name for name, count in self._marked.items() if count >= 0.9 * self._letters > 0
            )
            caption = self._state["caption"] or self._below_picture(line.text)
            self._pictured = False
            self._told = self._told or len(line.text) > _SHORTEST_PROSE
            if self._state["furniture"]:
                line = replace(line, kind=Block.FURNITURE)
            elif caption and line.kind is not Block.QUOTE:
                line = replace(line, kind=Block.CAPTION)
            if self._state["guess"]:
                marks |= {"guess"}
            table, row, column = self._cells[-1] if self._cells else (0, -1, -1)
            cell = (table, row, column) if row >= 0 and column >= 0 else None
            self.lines.append(replace(line, gap=self._gap, style=marks, cell=cell))
            self._gap = False
        self._size = self._letters = 0
        self._turned = False
        self._marked.clear()

    def _below_picture(self, text: str) -> bool:
        """Whether a few words in the middle of the line tell what the picture above them shows."""
        few = self._pictured and self._told and len(text) < _LONGEST_CAPTION
        return few and self._state["centre"] > 0 and text[-1] not in ".?!…。？！:："

    def _preformatted(self) -> None:
        """Text as it was typed: its own line breaks count."""
        text = "".join(self._raw)
        self._raw.clear()
        kind = Block.FURNITURE if self._state["furniture"] else None
        self.lines.extend(
            replace(line, kind=kind) if kind else line for line in plain.lines_of(text)
        )


def parse(data: bytes) -> Page:
    """Read a page, front matter above it allowed."""
    decoded = decode.decode(data, declared=True)
    front, body = frontmatter.split(decoded.text)
    page = read_html(templates.without_templates(body))
    lines = layout_table.without_boxes(page.lines)
    return replace(page, lines=lines, front=front, doubts=decoded.doubts)


def read_html(text: str) -> Page:
    """Read the text of a page or of a part of one."""
    collector = Collector()
    parser = etree.HTMLParser(
        target=cast("etree.ParserTarget", collector), huge_tree=True, remove_pis=True
    )
    try:
        for start in range(0, len(text), _CHUNK):  # what the collector raises ends it after one
            parser.feed(text[start : start + _CHUNK].replace("\0", ""))
        parser.close()
    except (etree.LxmlError, ValueError):
        collector.close()
    return Page(tuple(collector.lines), meta=collector.meta)
