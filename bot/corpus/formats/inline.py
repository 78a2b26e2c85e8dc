"""Marks inside a paragraph of Markdown: what is bold, slanted or a link, and where lines break."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_INLINE = re.compile(r"<(/?)(b|strong|i|em|br)\b", re.IGNORECASE)
_TAGS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "br": "break"}
_TOKENS = {
    "strong_open": ("bold", 1),
    "strong_close": ("bold", -1),
    "em_open": ("italic", 1),
    "em_close": ("italic", -1),
    "link_open": ("link", 1),
    "link_close": ("link", -1),
    "softbreak": ("break", 0),
    "hardbreak": ("break", 0),
    "text": ("text", 0),
    "text_special": ("text", 0),
    "code_inline": ("text", 0),
}
_BESIDE_MARK = re.compile(
    r"(?<!\*)\*\*(?=[^\s*])([^*\n]{1,400}[:：.。,，、!！?？)）\]】」』”»…])\*\*(?=[^\W_])"
    r"|(?<!\*)(?<=[^\W_])\*\*(?=[(（\[【「『“«])([^*\n]{1,400}\S)\*\*(?!\*)"
)
"""Bold that ends in a mark before a letter, `**Q:**Why`, which CommonMark takes for none."""
_SPACE_INSIDE = re.compile(
    r"(?<!\S)(?:\*\*(?=[^\s*])(?P<bold>[^*]{1,600}?)[ \t]+\*\*"
    r"|\*(?=[^\s*])(?P<italic>[^*]{2,600}?)[ \t]+\*(?!\S))"
)
"""Bold or italics that end in a space, `**Q: **Why`, which CommonMark takes for none."""


def pieces(text: str, references: Mapping[str, object]) -> Iterator[tuple[str, int, str, bool]]:
    """The pieces of a paragraph.

    Yields:
        A mark that goes on (1) or off (-1), `break`, `text` or nothing; by how much; what the piece
        says; whether it is a break of the source alone.
    """
    if "**" in text:
        text = _BESIDE_MARK.sub(lambda hit: f"<b>{hit[1] or hit[2]}</b>", text)
    if " *" in text:
        text = _SPACE_INSIDE.sub(_without_space, text)
    for token in _inline().parseInline(text, {**references})[0].children or []:
        yield *_switched(token), token.content, token.type == "softbreak"


def _without_space(hit: re.Match[str]) -> str:
    """Bold or italics with the space that they end in behind them."""
    tag = "b" if hit["bold"] else "i"
    return f"<{tag}>{hit['bold'] or hit['italic']}</{tag}> "


@cache
def _inline() -> MarkdownIt:
    return (
        MarkdownIt("commonmark", {"html": True, "breaks": False})
        .disable("escape", ignoreInvalid=True)
        .enable(["escape", "strikethrough"])
    )


def _switched(token: Token) -> tuple[str, int]:
    """What a piece of a line is: a mark that goes on (1) or off (-1), `break`, `text` or none."""
    if token.type == "html_inline":
        hit = _INLINE.match(token.content)
        return (_TAGS[hit[2].casefold()], -1 if hit[1] else 1) if hit else ("", 0)
    return _TOKENS.get(token.type, ("", 0))
