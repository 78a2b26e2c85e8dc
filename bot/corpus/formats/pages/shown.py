"""What a web page says of itself in sight: elements that show who wrote or published it."""

from collections.abc import Mapping, Sequence

from bot.corpus.formats.pages.elements import OpenElement
from bot.corpus.formats.pages.pagemeta import PageMeta, shown_as
from bot.corpus.lines import Block, Line, clean

MAX_PROPERTIES = 4
"""Elements inside one another that show who wrote or published the page."""
MAX_PROPERTY = 400
"""Code points of what one of them shows, a text at a time."""
_TOP_LINES = 12
"""Lines above the first heading in which links to the first page name the site."""
_PROSE = 200
"""Letters of a paragraph of text, below which no link names the site."""


class ShownProperties:
    """Listens to such elements while they are open, and tells `PageMeta` when they close."""

    def __init__(self, meta: PageMeta) -> None:
        self._meta = meta
        self._open: list[tuple[OpenElement, str, list[str]]] = []

    def start(
        self, element: OpenElement, attributes: Mapping[str, str], above: Sequence[Line]
    ) -> None:
        """An element opens below the lines `above`."""
        kind = shown_as(attributes)
        if not kind or len(self._open) >= MAX_PROPERTIES:
            return
        if kind == "site" and (
            len(above) > _TOP_LINES
            or any(line.kind is Block.HEADING or len(line.text) > _PROSE for line in above)
        ):
            return
        self._open.append((element, kind, []))

    def end(self, element: OpenElement) -> None:
        """An element closes."""
        while self._open and self._open[-1][0] is element:
            _, kind, texts = self._open.pop()
            self._meta.visible(kind, clean("".join(texts)))

    def data(self, text: str) -> None:
        """Text of the page."""
        for _, _, texts in self._open:
            texts.append(text[:MAX_PROPERTY])

    def unseen(self, text: str) -> None:
        """Text of the furniture of a page: a link to the first page names the site there too."""
        for _, kind, texts in self._open:
            if kind == "site":
                texts.append(text[:MAX_PROPERTY])

    def name(self, content: str) -> None:
        """A `<meta>` tag gives the name that belongs to the innermost element."""
        if self._open:
            self._open[-1][2].append(content)
