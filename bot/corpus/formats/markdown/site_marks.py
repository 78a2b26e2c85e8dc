"""What makers of sites write into Markdown: tags, shortcodes, classes of kramdown, captions."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.corpus.formats.markdown.templates import without_templates
from bot.corpus.lines import Block, Line, clean

_FOOTNOTE = re.compile(r"^\s{0,3}\[\^[^\]]+\]:")
_INDENTED = re.compile(r"^(?: {2,}|\t)")
"""A further row of a footnote."""
_TEMPLATE_TAG = re.compile(r"^[ \t]*\{%(?:(?!%\}).){0,4000}%\}[ \t]*$", re.DOTALL | re.MULTILINE)
_SHORTCODE = re.compile(
    r"\[caption\b[^\]\n]{0,400}\](?P<caption>(?:(?!\[/?caption).){0,4000})\[/caption\]"
    r"|^[ \t]*\[/?(?:embed|gallery|playlist|audio|video|youtube|vimeo|soundcloud|more)\b"
    r"[^\]\n]{0,400}\][ \t]*$",
    re.DOTALL | re.MULTILINE,
)
"""What WordPress puts around pictures and in the place of what it embeds."""
_LINKED_PICTURE = re.compile(
    r"^[ \t]*\[\s*\n\s*!\[[^\]\n]*\]\([^)\n]*\)\s*\n\s*\]\([^)\n]*\)[ \t]*$"
    r"(?:\s*^\[(?:image |photo )?source\]\([^)\n]*\)\.?[ \t]*$)?",
    re.IGNORECASE | re.MULTILINE,
)
"""A picture that is a link, on rows of its own, and where it is from: how Substack gives them."""
PICTURE_ROW = re.compile(r"^\s*!\[[^\]\n]*\]\([^)\n]*\)(?:\{[^}\n]*\})?\s*$")
"""A row that is a picture and nothing else."""
_PICTURE = re.compile(r"^\s*!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])(?:\{[^}\n]*\})?\s*$")
"""The same, or with its address below the text."""
_UNSAID = re.compile(r"[#>*+|!\[-]|\d+[.)]\s")
"""How a row begins that is no caption."""
_CAPTION_CHARS, _FEWEST_CAPTIONS = 80, 2
_BLOCK_CLASSES = re.compile(r"^\s*\{:((?:\s*\.[\w-]{1,40})+)\s*\}\s*$")
"""The classes that kramdown gives the block above: `{: .question }`."""
_GOES_ON = re.compile(r"(?m)^([^\S\n]*\{:(?:\s*\.[\w-]{1,40})+\s*\})[ \t]+(?=\S)")
"""The same with the next paragraph on its row."""
_CLASS = re.compile(r"\.([\w-]+)")
_SLANTED_ROW = re.compile(
    r"^\s*(?P<mark>[*_])(?![*_\s])(?P<text>[^*\n]{2,300}[^*_?\s])(?P=mark)\s*$"
)
"""A row all in italics, which below a picture tells what that shows."""
_COMPONENT = re.compile(
    r"^\s{0,3}<(?P<tag>[A-Z]\w{1,30})(?P<attributes>(?:\s[^<>]{0,400})?)>(?P<text>.+)</(?P=tag)>\s*$"
)
"""One of a site's own elements, as MDX has them: `<Chat type="left">…</Chat>`."""
_KIND = re.compile(r"(?:type|side|align|position|role|variant)\s*=\s*[{\"']+([\w-]{1,20})")
IMPORT = re.compile(
    r"^(?:import\s.{1,200}\sfrom\s+['\"][^'\"]+['\"];?|import\s+['\"][^'\"]+['\"];?)$"
)
"""A line of MDX that fetches such an element."""


_TORN = re.compile(r"(?m)^(?P<head>\*\*[^*\n]+)\n[ \t]+\n[ \t]*(?P<tail>[^*\n]{0,80})\*\*[ \t]*$")
"""Bold that goes on behind a row of spaces, as converters leave a break inside of it."""
_FIGURE = re.compile(r"(?m)^=IMAGE=[^=\n]{1,200}=[^\n]*=[ \t]*$")
"""A picture with its caption, as an archive of articles marks it: `=IMAGE=boat.jpg=A boat=`."""


_WRAPPED = re.compile(
    r"^(?P<tag>[ \t]*<(?P<name>div|section|article)\b[^<>\n]{0,200}>[ \t]*)\n"
    r"(?P<inside>(?:(?!</?(?:div|section|article|table|p|ul|ol|h[1-6])\b).){0,200000}?)"
    r"^[ \t]*</(?P=name)>[ \t]*$",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
"""An element on rows of its own around Markdown, or around each question."""
_PARAGRAPH = re.compile(
    r"(?m)^[ \t]*<p\b[^<>\n]{0,200}>(?P<inside>[^\n]*\*\*[^\s*][^\n]*)</p>[ \t]*$", re.IGNORECASE
)
"""A paragraph of HTML on one row with Markdown inside: `<p class="noindent">**Why?**</p>`."""
_BOLD_ROW = re.compile(r"(?m)^[ \t]*\*\*[^\s*]")
_FEWEST_WRAPPED = 3
"""Rows inside that begin in bold, or elements of one kind, from which on Markdown is inside."""


def without_tags(text: str) -> str:
    """Markdown without tags of templates; classes of kramdown have rows of their own."""
    tags = Counter(hit["tag"].strip() for hit in _WRAPPED.finditer(text))
    text = _WRAPPED.sub(lambda hit: _unwrapped(hit, tags[hit["tag"].strip()]), text)
    if len(_PARAGRAPH.findall(text)) >= _FEWEST_WRAPPED:
        text = _PARAGRAPH.sub(r"\g<inside>", text)
    text = _TORN.sub(_joined, _FIGURE.sub("", text))
    text = _LINKED_PICTURE.sub("\n", without_templates(_TEMPLATE_TAG.sub("", text)))
    return _GOES_ON.sub(r"\1\n", _SHORTCODE.sub(_captioned, text))


def _unwrapped(hit: re.Match[str], times: int) -> str:
    """The Markdown inside of an element, where that is what it holds; else all of it."""
    bold = len(_BOLD_ROW.findall(hit["inside"]))
    inside = bold and max(bold, times) >= _FEWEST_WRAPPED
    return f"\n{hit['inside']}\n" if inside else hit[0]


def _joined(hit: re.Match[str]) -> str:
    """Bold on one row, and what follows it below."""
    bold = f"{hit['head'].rstrip()} {hit['tail'].strip()}".rstrip()
    return f"{bold}**\n"


def _captioned(hit: re.Match[str]) -> str:
    """A picture and its caption as HTML has them; what is embedded leaves nothing."""
    return f"\n\n<figure>{hit['caption']}</figure>\n\n" if hit["caption"] else ""


def classed(lines: Sequence[Line], row: str) -> Sequence[Line]:
    """Lines with the classes that the row below gives them: `{: .question .wide }`."""
    classes = _BLOCK_CLASSES.match(row)
    if not classes:
        return lines
    style = frozenset(f"class:{name}" for name in _CLASS.findall(classes[1])[:4])
    return [replace(line, style=line.style | style) for line in lines]


def with_captions(rows: Sequence[str]) -> list[str]:
    """The rows, of which those that tell what the picture above shows are captions of HTML.

    They are a few words by themselves, below most of several pictures.
    """
    pictures = [place for place, row in enumerate(rows) if _PICTURE.match(row)]
    found = {place + 1 + (not "".join(rows[place + 1 : place + 2]).strip()) for place in pictures}
    short = {
        place
        for place in found
        if place < len(rows)
        and 0 < len(rows[place].strip()) < _CAPTION_CHARS
        and not "".join(rows[place + 1 : place + 2]).strip()
        and not _UNSAID.match(rows[place].lstrip())
        and not rows[place].rstrip().endswith(("?", ":", "!"))
    }
    unended = sum(not rows[place].rstrip().endswith((".", "。", "_", "*")) for place in short)
    usual = unended >= _FEWEST_CAPTIONS and len(short) * 2 > len(pictures)
    said = [f"<figure>{row}</figure>" if place in short else row for place, row in enumerate(rows)]
    return said if usual else list(rows)


def aside(rows: Sequence[str], place: int, row: str) -> tuple[list[Line], int] | None:
    """A row in italics below a picture, or a footnote: nobody's words."""
    slanted = _SLANTED_ROW.match(row)
    if slanted and place and PICTURE_ROW.match(rows[place - 1]):
        return [Line(clean(slanted["text"]), Block.CAPTION)], place + 1
    if not _FOOTNOTE.match(row):
        return None
    end = place + 1
    while end < len(rows) and rows[end].strip() and _INDENTED.match(rows[end]):
        end += 1
    return [Line(clean(" ".join(rows[place:end])), Block.FURNITURE)], end


def own_element(row: str) -> tuple[str, frozenset[str]]:
    """What one of a site's own elements holds, and its name and kind as the dress of a line."""
    part = _COMPONENT.match(row)
    if part is None:
        return "", frozenset()
    names = [part["tag"]]
    names += [f"{part['tag']}-{hit[1]}" for hit in _KIND.finditer(part["attributes"])]
    return part["text"], frozenset(f"class:{name.casefold()}" for name in names)
