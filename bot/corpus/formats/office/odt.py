"""A text document of LibreOffice (ODT) becomes lines, with its styles, bold and italics."""

from collections.abc import Mapping

from bot.corpus.formats.office import package
from bot.corpus.formats.office.paragraphs import Paragraphs
from bot.corpus.lines import Block, Line, Page
from bot.corpus.remark import DocumentError

MAX_PARENTS = 12
"""Styles based on one another."""
_SKIPPED = frozenset({"tracked-changes", "annotation", "note", "hidden-text", "script", "forms"})
_BOXES = frozenset({"text-box", "custom-shape"})


def parse(data: bytes) -> Page:
    """Read an `.odt` file."""
    with package.opened(data) as archive:
        names = set(archive.namelist())
        if "content.xml" not in names:
            raise DocumentError("damaged")
        collector = _Collector()
        if "META-INF/manifest.xml" in names:
            manifest = package.part(archive, "META-INF/manifest.xml")
            if b"encryption-data" in manifest:
                raise DocumentError("locked")
        if "styles.xml" in names:
            package.feed(collector.styles, package.part(archive, "styles.xml"))
        package.feed(collector, package.part(archive, "content.xml"))
    return Page(tuple(collector.paragraphs.lines))


class _Styles:
    """Receives elements and keeps which styles are bold, italic or hidden, and their parents."""

    def __init__(self) -> None:
        self._marks: dict[str, dict[str, bool]] = {}
        self._parents: dict[str, str] = {}
        self._style = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        name = package.local_name(tag)
        named = {package.local_name(key): value for key, value in attributes.items()}
        if name == "style":
            self._style = named.get("name", "")
            self._parents[self._style] = named.get("parent-style-name", "")
        elif name == "text-properties" and self._style:
            marks = self._marks.setdefault(self._style, {})
            if weight := named.get("font-weight"):
                marks["bold"] = weight == "bold" or (weight.isdigit() and int(weight[:4]) >= 600)
            if slant := named.get("font-style"):
                marks["italic"] = slant in {"italic", "oblique"}
            if "display" in named:
                marks["hidden"] = named["display"] == "none"

    def end(self, tag: str) -> None:
        """An element closes."""
        if package.local_name(tag) == "style":
            self._style = ""

    def data(self, text: str) -> None:
        """Text between tags: none that matters."""

    def close(self) -> None:
        """The part ends."""

    def marks(self, style: str) -> dict[str, bool]:
        """The marks of a style and of those it is based on; the nearest that says so counts."""
        found: dict[str, bool] = {}
        for _ in range(MAX_PARENTS):
            found = {**self._marks.get(style, {}), **found}
            style = self._parents.get(style, "")
        return found

    def family(self, style: str) -> set[str]:
        """The names of a style and of those it is based on, in lower case."""
        found: set[str] = set()
        for _ in range(MAX_PARENTS):
            found.add(style.casefold().replace("_20_", " "))
            style = self._parents.get(style, "")
        return found


class _Collector:
    """Receives `content.xml` and collects its paragraphs as lines."""

    def __init__(self) -> None:
        self.paragraphs = Paragraphs()
        self.styles = _Styles()
        self._line = Line("")
        self._outside: list[tuple[Line, list[dict[str, bool]]]] = []
        self._marks: list[dict[str, bool]] = []
        self._skip = self._items = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        name = package.local_name(tag)
        self.styles.start(tag, attributes)
        self._skip += name in _SKIPPED
        self._items += name == "list-item"
        if self._skip:
            return
        named = {package.local_name(key): value for key, value in attributes.items()}
        if name in {"p", "h"}:
            self._paragraph(name, named)
        elif name in {"span", "a"}:
            marks = self.styles.marks(named.get("style-name", ""))
            self._marks.append({**self._on(), **marks, **({"link": True} if name == "a" else {})})
        elif name in {"s", "tab"}:
            self.paragraphs.add(" ")
        elif name == "line-break":
            self._end_line()
        elif name in _BOXES:
            self._outside.append((self._line, self._marks))
            self._marks = []
            self.paragraphs.open_box()
        else:
            self._tabulate(name)

    def end(self, tag: str) -> None:
        """An element closes."""
        name = package.local_name(tag)
        self.styles.end(tag)
        self._skip -= name in _SKIPPED
        self._items -= name == "list-item"
        if self._skip or name in _SKIPPED:
            return
        if name in {"p", "h"}:
            self._end_line()
            self.paragraphs.gap = True
            self._marks = []
        elif name in {"span", "a"} and self._marks:
            self._marks.pop()
        elif name in _BOXES and self._outside:
            self._end_line()
            self.paragraphs.close_box()
            self._line, self._marks = self._outside.pop()
        elif name == "table":
            self.paragraphs.close_table()

    def data(self, text: str) -> None:
        """Text between tags."""
        if self._skip or not self._marks:
            return
        on = self._on()
        self.paragraphs.add(
            text,
            bold=on.get("bold", False),
            italic=on.get("italic", False),
            link=on.get("link", False),
            hidden=on.get("hidden", False),
        )

    def close(self) -> None:
        """The part ends."""
        self._end_line()

    def _on(self) -> dict[str, bool]:
        return self._marks[-1] if self._marks else {}

    def _paragraph(self, name: str, named: Mapping[str, str]) -> None:
        self._end_line()
        style = named.get("style-name", "")
        family = self.styles.family(style)
        self._marks = [self.styles.marks(style)]
        self._line = Line("", Block.ITEM if self._items else Block.TEXT)
        level = named.get("outline-level", "1")
        if name == "h":
            self._line = Line("", Block.HEADING, int(level) if level in set("123456789") else 1)
        elif "title" in family:
            self._line = Line("", Block.HEADING, 1)
        elif "caption" in family:
            self._line = Line("", Block.CAPTION)
        elif "quotations" in family:
            self._line = Line("", Block.QUOTE)
        self.paragraphs.gap = True

    def _tabulate(self, name: str) -> None:
        """Count table, row and column."""
        if name == "table":
            self._end_line()
            self.paragraphs.open_table()
        elif name == "table-row":
            self.paragraphs.open_row()
        elif name in {"table-cell", "covered-table-cell"}:
            self.paragraphs.open_cell()

    def _end_line(self) -> None:
        self.paragraphs.end_line(self._line)
