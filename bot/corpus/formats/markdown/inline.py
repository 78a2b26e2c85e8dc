"""Marks inside a paragraph of Markdown: what is bold, slanted or a link, and where lines break."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.corpus.formats import plain
from bot.corpus.formats.markdown import pandoc, site_marks
from bot.corpus.lines import Line, Runs, clean, covered
from bot.corpus.words import thresholds

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
_TWICE = re.compile(r"(?<=[^\s*])\*{4}(?=[^\s*])")
"""Where bold ends and begins again at once, as editors export it: `**Q：****Why**`."""
_SPACED = re.compile(
    r"(?m)^[ \t]{0,3}\*\*[ \t]+(?=\S)(?P<bold>[^*\n]{1,600}?)[ \t]+\*\*(?=[ \t]|$)"
)
"""Bold with spaces inside of both marks at the beginning of a row: `** Why? **`."""
_SPACE_INSIDE = re.compile(
    r"(?<!\S)(?:\*\*(?=[^\s*])(?P<bold>[^*]{1,600}?)[ \t]+\*\*"
    r"|\*(?=[^\s*])(?P<italic>[^*]{2,600}?)[ \t]+\*(?!\S))"
)
"""Bold or italics that end in a space, `**Q: **Why`, which CommonMark takes for none."""
_MARKED = re.compile(r"[\\`*_\[<&\n~]")
"""What may be a mark inside a paragraph, or parts its lines."""
_LONGEST = 64 * 1024
"""Code points of a paragraph beyond which its marks are not looked at."""
_LONG_ROW = 16
"""Code points of a row from which on a word below it that is a link goes on with it."""
_NOTED = re.compile(r"\[\^\w{1,20}\]")


def marked_lines(
    rows: Sequence[str], base: Line, references: Mapping[str, object], *, wrapped: bool, whole: bool
) -> list[Line]:
    """The lines of one paragraph, item or heading.

    Args:
        rows: As they stand in the file.
        base: The block's marks.
        references: The addresses of links, as markdown-it takes them.
        wrapped: Whether the document breaks its rows anywhere.
        whole: Whether the block is one line.
    """
    if not rows:
        return []
    made: list[Line] = []
    runs = Runs()

    told = len(rows) > 1 and all(map(plain.begins_with_field, rows))

    def end_line() -> None:
        opens = told or not (wrapped or whole)
        line = runs.take(replace(base, opens=opens, gap=False, number="") if made else base)
        if line is not None:
            broken = bool(made) and _goes_on(made, line)
            made.append(replace(line, opens=False) if broken and not told else line)

    rows = [row.strip() for row in rows if not site_marks.PICTURE_ROW.match(row)]
    text = pandoc.without_attributes(_NOTED.sub("", "\n".join(rows)))
    if len(text) > _LONGEST or text.count("[") > 400:
        return [replace(base, text=clean(text))]
    if not _MARKED.search(text):
        return [replace(base, text=shown)] if (shown := clean(text)) else []
    on: Counter[str] = Counter()
    for mark, step, content, soft in _pieces(text, references):
        on[mark] += step
        inside = whole or (soft and on["bold"] + on["italic"] > 0)
        if mark == "break" and not inside:
            end_line()
        elif mark == "break":
            runs.break_line()
        elif mark == "text":
            marks = {name: on[name] > 0 for name in ("bold", "italic", "link")}
            runs.add(content, **marks)
    end_line()
    return made


def _goes_on(made: Sequence[Line], line: Line) -> bool:
    """Whether a row goes on with the sentence above it, which may end in rows of links."""
    begun = next((at for at in range(len(made) - 1, 0, -1) if made[at].opens), 0)
    above = "".join(each.text for each in made[begun:])
    linked = covered(line.links, line.text) > thresholds.WHOLLY and len(made[-1].text) > _LONG_ROW
    return plain.continues(above if begun < len(made) - 1 else made[-1].text, line.text) or (
        linked and above[-1:].isalpha() and above[-1:].lower() == above[-1:]
    )


def _pieces(text: str, references: Mapping[str, object]) -> Iterator[tuple[str, int, str, bool]]:
    """The pieces of a paragraph.

    Yields:
        A mark that goes on (1) or off (-1), `break`, `text` or nothing; by how much; what the piece
        says; whether it is a break of the source alone.
    """
    if "**" in text:
        text = _TWICE.sub("", text)
        text = _BESIDE_MARK.sub(lambda hit: f"<b>{hit[1] or hit[2]}</b>", text)
    if "** " in text:
        text = _SPACED.sub(r"<b>\g<bold></b>", text)
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
