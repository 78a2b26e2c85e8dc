"""A message of Telegram as lines of a terminal."""

import re
from itertools import pairwise

from rich.cells import cell_len
from rich.text import Text

from bot.local.telegram.refusal import Json
from bot.local.telegram.text import utf16_length, utf16_slice

TERMINAL_STYLES = {
    "bold": "bold",
    "italic": "italic",
    "underline": "underline",
    "strikethrough": "strike",
    "spoiler": "reverse",
    "code": "cyan",
    "pre": "cyan",
    "text_link": "underline",
    "url": "underline",
}
BARS = {"blockquote": "│ ", "expandable_blockquote": "┆ "}
# Where a line may end: after white space, and on either side of a wide character, but never before
# what closes a phrase.
CLOSING = "，。！？；：、）】」』》〉”’…"
OPENING = "（【「『《〈“‘"
WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6"
WIDE += "\U0001f300-\U0001faff\U00020000-\U0003fffd"
UNIT = re.compile(rf"[{OPENING}]*[{WIDE}][{CLOSING}]*\s*|[^\s{WIDE}]+\s*|\s+")


def message_lines(message: Json, width: int) -> list[Text]:
    """The text of a message, wrapped: marks as styles, quotations behind a bar, links spelt out.

    Args:
        message: As the API shows it.
        width: In cells of the terminal.

    Returns:
        Lines, none of them wider. Only their styles tell bold from plain; all else is in the text.
    """
    lines: list[Text] = []
    if document := message.get("document"):
        lines.append(Text(f"[{document['file_name']}, {document['file_size']:,} bytes]"))
    for size in message.get("photo", []):
        shown = f"{size['width']} × {size['height']}, {size['file_size']:,} bytes"
        lines += [Text(f"[{shown}]")]
    text = message.get("text") or message.get("caption") or ""
    entities: list[Json] = message.get("entities") or message.get("caption_entities") or []
    for bar, begin, end in _blocks(text, [each for each in entities if each["type"] in BARS]):
        part = _styled(text, begin, end, [each for each in entities if each["type"] not in BARS])
        folded = bar == BARS["expandable_blockquote"]
        for paragraph in part.split("\n", allow_blank=True):
            for line in wrapped(paragraph, width - len(bar)):
                if folded:
                    line.stylize("dim")
                whole = Text.assemble((bar, "green"), line)
                whole.rstrip()
                lines.append(whole)
    return lines


def button_lines(rows: list[list[str]], width: int) -> list[Text]:
    """Rows of buttons; a row that is too wide goes on in the next line."""
    lines: list[Text] = []
    for row in rows:
        line = Text()
        for label in row:
            button = Text(f"[{label}]", style="bold blue")
            if line and line.cell_len + 1 + button.cell_len > width:
                lines.append(line)
                line = Text()
            line = Text(" ").join([line, button]) if line else button
        lines.extend(wrapped(line, width))
    return lines


def wrapped(text: Text, width: int) -> list[Text]:
    """A text without line ends in lines of at most `width` cells, broken as its script allows."""
    breaks: list[int] = []
    used = 0
    for unit in UNIT.finditer(text.plain):
        at = unit.start()
        size = cell_len(unit.group().rstrip())
        if used and used + size > width:
            breaks.append(at)
            used = 0
        while size > width:
            at += _fitting(text.plain[at : unit.end()], width)
            breaks.append(at)
            size = cell_len(text.plain[at : unit.end()].rstrip())
        used += cell_len(text.plain[at : unit.end()])
    lines = list(text.divide(breaks))
    for line in lines:
        line.rstrip()
    return lines


def _fitting(word: str, width: int) -> int:
    """How many characters of a word fill a line, at least one."""
    count = 1
    while count < len(word) and cell_len(word[: count + 1]) <= width:
        count += 1
    return count


def _blocks(text: str, quotes: list[Json]) -> list[tuple[str, int, int]]:
    """Stretches of a text, in UTF-16 units, with the bar before each; no line ends between."""
    size = utf16_length(text)
    bars = {quote["offset"]: BARS[quote["type"]] for quote in quotes}
    ends = {quote["offset"] + quote["length"] for quote in quotes}
    blocks = []
    for first, last in pairwise(sorted({0, size, *bars, *ends})):
        after = first in ends and utf16_slice(text, first, 1) == "\n"
        before = last in bars and utf16_slice(text, last - 1, 1) == "\n"
        begin, end = first + after, last - before
        if end > begin:
            blocks.append((bars.get(first, ""), begin, end))
    return blocks


def _styled(text: str, begin: int, end: int, entities: list[Json]) -> Text:
    """A stretch of a text with its styles, and the address after each link that hides it."""
    part = Text(utf16_slice(text, begin, end - begin))
    links: list[tuple[int, str]] = []
    for entity in entities:
        first = max(entity["offset"], begin) - begin
        last = min(entity["offset"] + entity["length"], end) - begin
        if entity["type"] not in TERMINAL_STYLES or last <= first:
            continue
        head, tail = (len(utf16_slice(part.plain, 0, at)) for at in (first, last))
        part.stylize(TERMINAL_STYLES[entity["type"]], head, tail)
        if entity["type"] == "text_link" and entity["url"] != part.plain[head:tail]:
            links.append((tail, entity["url"]))
    for at, url in sorted(links, reverse=True):
        before, after = part.divide([at])
        part = Text.assemble(before, (f" ({url})", "dim"), after)
    return part
