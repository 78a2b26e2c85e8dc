"""What pandoc writes around Markdown when it converts a page: attributes, classes, elements."""

import re

from bot.corpus.formats.pages import elements

_ATTRIBUTES = re.compile(
    r"(?:(?<=[\])])|(?<=\S)\s+(?=\{[#.][^{}\n]{1,200}\}\s*$))"
    r"\{(?::\s*(?=[#.\w])|[#.][\w-]|[\w-]{1,40}=[\"'])[^{}\n]{0,400}\}"
)
"""What pandoc and kramdown write behind headings, links and pictures: `{#top .title}`, `{: .b}`,
`{rel="author"}`."""
_SPAN = re.compile(r"\[([^\[\]\n]{1,400})\]\{(?:[#.][\w-]|[\w-]{1,40}=[\"'])[^{}\n]{0,400}\}")
"""Words to which pandoc gives a class: `[Orbit]{.small}`."""
_DIV = re.compile(r"^\s*:{3,}\s*(?P<names>.*?)\s*:*\s*$")
"""Where pandoc begins or ends an element of a page: `::: {.widget}`, `:::`."""
_SHORTCODE = re.compile(r"^\s*\{\{[<%]\s*(?P<end>/?)\s*(?P<name>[\w-]+)")
"""Where Hugo begins or ends an element: `{{< alert >}}`, `{{< /alert >}}`."""
_BOXES = frozenset(
    {"tip", "info", "note", "warning", "caution", "danger", "alert", "hint", "notice", "important"}
)
"""Names of boxes of remarks in what makes sites of Markdown."""


def without_attributes(text: str) -> str:
    """A paragraph without attributes, the words that had them kept."""
    return _ATTRIBUTES.sub("", _SPAN.sub(r"\1", text)) if "{" in text else text


class Boxes:
    """The elements that are open; true inside one whose class is usual for boxes of a page."""

    def __init__(self) -> None:
        self._open: list[bool] = []

    def row(self, row: str) -> None:
        """Note that an element begins or ends in this row, if one does."""
        if code := _SHORTCODE.match(row):
            if code["end"] and self._open:
                self._open.pop()
            elif not code["end"] and code["name"].casefold() in _BOXES:
                self._open.append(True)
            return
        hit = _DIV.match(row)
        if hit and hit["names"]:
            named = re.findall(r"[\w-]+", hit["names"])
            self._open.append(elements.is_furniture(named) or named[0].casefold() in _BOXES)
        elif hit and self._open:
            self._open.pop()

    def __bool__(self) -> bool:
        return any(self._open)
