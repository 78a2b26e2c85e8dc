"""A saved web page becomes lines: bold, headings and paragraph breaks kept, menus and scripts left."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from bot.corpus import decode, frontmatter, plain
from bot.corpus.lines import MOST_LINES, Kind, Line, Page, Runs, TooLongError, clean

_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "button",
        "select",
        "textarea",
        "head",
        "object",
    ]
    + ["math", "audio", "video", "canvas", "datalist", "map"]
)
_ASIDE = frozenset(["nav", "footer", "aside", "menu", "dialog"])
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "td",
        "th",
        "blockquote",
        "pre",
        "figcaption",
        "caption",
        "dt",
        "dd",
        "tr",
        "table",
        "ul",
        "ol",
    ]
    + [
        "section",
        "article",
        "header",
        "main",
        "address",
        "center",
        "fieldset",
        "figure",
        "summary",
        "details",
        "body",
    ]
    + [
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "form",
        "dl",
        "tbody",
        "thead",
        "label",
        "html",
        "hgroup",
        *_ASIDE,
    ]
)
_VOID = frozenset(
    [
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "wbr",
        "area",
        "base",
        "col",
        "embed",
        "source",
        "track",
    ]
)
_PLACES = (
    r"comments?|commentlist|respond|disqus|cookies?|consent|gdpr|adverts?|advertisement|ads?|promo|share|sharing|sharedaddy|"
    r"social|related|recommended|recommendations|sidebar|breadcrumbs?|menu|navbar|nav|navigation|newsletter|subscribe|subscription|"
    r"popup|modal|footer|pagination|pager|toolbar|widgets?|toc|reflist|references|infobox|navbox|catlinks|printfooter|editsection|"
    r"jump|pullquote|pull-quote|masthead|banner|login|search|skip|paywall|trending|popular|teaser|teasers|outbrain|taboola|donate"
)
_FURNITURE = re.compile(
    rf"^(?!(?:has|with|no|is|had|not)[-_])(?:[a-z0-9]+[-_]{{1,2}}){{0,2}}(?:{_PLACES})(?:[-_]{{1,2}}[a-z0-9]+){{0,2}}$"
)
_CAPTION = re.compile(
    r"^(?:[a-z0-9]+[-_]{1,2}){0,3}(?:caption|credit|photo-?credit|legend|imgdesc)s?(?:[-_]{1,2}[a-z0-9]+){0,2}$"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)
_SLANTED = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_COLOUR = re.compile(r"(?<![-\w])color\s*:\s*([#\w(),. %]{3,40}?)\s*(?:;|$)", re.IGNORECASE)
_META = {
    "og:title": "title",
    "twitter:title": "title",
    "og:site_name": "outlet",
    "application-name": "outlet",
    "citation_journal_title": "outlet",
    "publisher": "outlet",
    "article:published_time": "date",
    "datepublished": "date",
    "date": "date",
    "pubdate": "date",
    "publishdate": "date",
    "dc.date": "date",
    "dc.date.issued": "date",
    "citation_publication_date": "date",
    "sailthru.date": "date",
    "author": "author",
    "article:author": "author",
    "dc.creator": "author",
    "og:url": "url",
}
MOST_TAGS = 150_000
"""Elements of one page."""
LARGEST_LINE = 512 * 1024


class _Frame:
    """An open element and what it switched on."""

    __slots__ = ("block", "on", "tag")

    def __init__(self, tag: str, block: Line | None) -> None:
        self.tag = tag
        self.block = block
        self.on: list[str] = []


class Collector:
    """Receives the tags and texts of a page, in order, and collects its lines.

    It keeps counts rather than a tree, so that memory and time do not depend on how deep tags nest.
    """

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.meta: dict[str, str] = {}
        self._found: dict[str, str] = {}
        self._frames: list[_Frame] = []
        self._state: Counter[str] = Counter()
        self._block = Line("")
        self._runs = Runs()
        self._size = 0
        self._letters = 0
        self._marked: Counter[str] = Counter()
        self._gap = True
        self._breaks = 0
        self._raw: list[str] = []
        self._tags = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        tag = tag.lower() if isinstance(tag, str) else ""
        self._tags += 1
        if self._tags > MOST_TAGS or len(self.lines) > MOST_LINES:
            raise TooLongError
        if tag in _VOID:
            self._void(tag, attributes)
            return
        frame = _Frame(tag, None)
        self._frames.append(frame)
        self._switch(frame, tag, attributes)
        if tag in _BLOCKS:
            self._end_line()
            self._gap = True
            frame.block = self._block
            self._block = self._opened(tag, attributes)

    def end(self, tag: str) -> None:
        """An element closes; so do those inside it that were left open."""
        tag = tag.lower() if isinstance(tag, str) else ""
        if tag in _VOID or not any(frame.tag == tag for frame in self._frames[-64:]):
            return
        while self._frames:
            frame = self._frames.pop()
            if frame.tag == "pre" and self._raw:
                self._preformatted()
            if frame.block is not None:
                self._end_line()
                self._gap = True
                self._block = frame.block
            if frame.tag == "script" and self._state["data"]:
                self._linked_data("".join(self._raw))
                self._raw.clear()
            if frame.tag == "title":
                self._found.setdefault("title", clean("".join(self._raw)))
                self._raw.clear()
            for name in frame.on:
                self._state[name] -= 1
            if frame.tag == tag:
                return

    def data(self, text: str) -> None:
        """Text between tags."""
        if (
            self._state["title"]
            or self._state["data"]
            or (self._state["pre"] and not self._state["silent"])
        ):
            self._raw.append(text)
        elif not self._state["silent"] and self._size < LARGEST_LINE:
            if (
                self._state["note"]
                and re.fullmatch(r"\s*\[?\w{1,3}\]?\s*", text)
                and self._state["link"]
            ):
                return
            if text.strip():
                self._breaks = 0
                letters = sum(1 for character in text if character.isalnum())
                self._letters += letters
                for name in [
                    name for name, count in self._state.items() if count > 0 and ":" in name
                ]:
                    self._marked[name] += letters
            self._size += len(text)
            self._runs.add(
                text,
                bold=self._state["bold"] > 0,
                italic=self._state["italic"] > 0,
                link=self._state["link"] > 0,
            )

    def comment(self, text: str) -> None:
        """A comment in the source: nothing to see."""

    def close(self) -> None:
        """The page ends."""
        while self._frames:
            self.end(self._frames[-1].tag)
        self._end_line()
        for key, value in self._found.items():
            self.meta.setdefault(key, value)

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
                self.lines.append(Line("* * *", Kind.RULE))
            self._gap = True
        elif tag == "meta":
            name = (
                attributes.get("property")
                or attributes.get("name")
                or attributes.get("itemprop")
                or ""
            ).casefold()
            content = clean(attributes.get("content") or "")
            if content and name in _META:
                self.meta.setdefault(_META[name], content)
        elif tag == "link" and "canonical" in (attributes.get("rel") or ""):
            self.meta.setdefault("url", (attributes.get("href") or "").strip())

    def _switch(self, frame: _Frame, tag: str, attributes: Mapping[str, str]) -> None:
        """Note what an element switches on until it closes."""
        style = attributes.get("style") or ""
        classes = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".casefold().split()
        on = frame.on
        if tag in _SILENT or "hidden" in attributes or _HIDDEN.search(style):
            on.append("silent")
        if tag == "script" and "ld+json" in (attributes.get("type") or ""):
            on.append("data")
        if tag in {"title", "pre"} and not self._state["silent"] - (tag == "title"):
            on.append(tag)
        if tag in _ASIDE:
            on.append("furniture")
        elif tag not in {"body", "html", "main", "article"} and any(
            _FURNITURE.match(name) for name in classes
        ):
            on.append("guess" if tag in _BLOCKS else "silent")
        if tag in {"figure", "figcaption", "caption"} or any(
            _CAPTION.match(name) for name in classes
        ):
            on.append("caption")
        if tag in {"b", "strong", "th", "dt"} or _BOLD.search(style):
            on.append("bold")
        if tag in {"i", "em", "cite", "dfn"} or _SLANTED.search(style):
            on.append("italic")
        if tag == "a" and attributes.get("href"):
            on.append("link")
        if tag == "sup":
            on.append("note")
        if tag == "html" and attributes.get("lang"):
            self.meta.setdefault("language", attributes["lang"])
        if tag == "time" and attributes.get("datetime"):
            self._found.setdefault("date", attributes["datetime"])
        colour = _COLOUR.search(style)
        on.extend(f"class:{name}" for name in (attributes.get("class") or "").split()[:6])
        on.extend(
            f"{mark}:{value}"
            for mark, value in (
                ("colour", colour and colour[1]),
                ("colour", attributes.get("color")),
            )
            if value
        )
        on.extend(f"tag:{tag}" for _ in range(tag in {"u", "dt", "dd", "q", "em", "strong"}))
        for name in on:
            self._state[name] += 1

    def _opened(self, tag: str, attributes: Mapping[str, str]) -> Line:
        kind, level = Kind.TEXT, 0
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            kind, level = Kind.HEADING, int(tag[1])
        elif tag in {"li"}:
            kind = Kind.ITEM
        elif self._state["quote"] or tag == "blockquote":
            kind = Kind.QUOTE
        elif self._block.kind in {Kind.HEADING, Kind.ITEM, Kind.QUOTE} and tag in {"p", "div"}:
            kind, level = self._block.kind, self._block.level
        return Line("", kind, level)

    def _end_line(self) -> None:
        if self._state["pre"] and self._raw:
            return
        line = self._runs.take(self._block)
        if line is not None:
            marks = frozenset(
                name for name, count in self._marked.items() if count >= 0.9 * self._letters > 0
            )
            if self._state["furniture"]:
                line = replace(line, kind=Kind.FURNITURE)
            elif self._state["caption"] and line.kind is not Kind.QUOTE:
                line = replace(line, kind=Kind.CAPTION)
            if self._state["guess"]:
                marks |= {"guess"}
            self.lines.append(replace(line, gap=self._gap, style=marks))
            self._gap = False
        self._size = self._letters = 0
        self._marked.clear()

    def _preformatted(self) -> None:
        """Text as it was typed: its own line breaks count."""
        text = "".join(self._raw)
        self._raw.clear()
        kind = Kind.FURNITURE if self._state["furniture"] else None
        self.lines.extend(replace(line, kind=kind) if kind else line for line in plain.parse(text))

    def _linked_data(self, text: str) -> None:
        """What schema.org data in the page says of the article."""
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            return
        entries = data if isinstance(data, list) else [data]
        for entry in [
            *entries,
            *(inner for e in entries if isinstance(e, dict) for inner in _list(e.get("@graph"))),
        ]:
            if isinstance(entry, dict) and ("headline" in entry or "datePublished" in entry):
                self._take("title", entry.get("headline"))
                self._take("date", entry.get("datePublished"))
                self._take("author", _name(entry.get("author")))
                self._take("outlet", _name(entry.get("publisher")))

    def _take(self, key: str, value: object) -> None:
        if isinstance(value, str) and value.strip():
            self.meta.setdefault(key, clean(value))


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _name(value: object) -> object:
    if isinstance(value, list):
        return ", ".join(str(name) for entry in value if (name := _name(entry)))
    return value.get("name") if isinstance(value, dict) else value


def parse(data: bytes) -> Page | str:
    """Read a page, front matter above it allowed. Returns the reason when it holds no text."""
    text = decode.decode(data, declared=True)
    if text is None:
        return "The file holds no text."
    front, body = frontmatter.split(text)
    return replace(page(body), front=front)


def page(text: str) -> Page:
    """Read the text of a page or of a part of one."""
    from lxml import etree  # noqa: PLC0415 - takes 30 ms to load

    collector = Collector()
    parser = etree.HTMLParser(target=collector, huge_tree=True, remove_pis=True)
    try:
        parser.feed(text.encode("utf-8", "replace").decode("utf-8").replace("\0", ""))
        parser.close()
    except (etree.LxmlError, ValueError):
        collector.close()
    return Page(tuple(collector.lines), meta=collector.meta)
