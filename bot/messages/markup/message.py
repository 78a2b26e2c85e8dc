"""What a renderer returns, and the one place that knows how long things may be."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from html import unescape

from bot.messages.buttons.grammar import Action
from bot.messages.markup.html import Html, as_paragraphs, encodable

MAX_MESSAGE_UNITS = 4096
"""UTF-16 units of a message after its markup was read; https://core.telegram.org/bots/api#sendmessage"""

MAX_LABEL_UNITS = 60
"""Units of the text on a button; phones show about half of it."""

ROW_COLUMNS = 44
"""Columns of text on a row of buttons that a phone shows; a Chinese character takes two."""

MAX_COPY_UNITS = 256
"""Units of what a button copies."""

MAX_NOTICE_UNITS = 200
"""Units of the answer to a press on a button."""

_TAG = re.compile(r"<[^>]*>")
_END = re.compile(r"(?<=[。！？，；、：])|\s+")
"""Where a text may be cut: at white space, and after Chinese punctuation."""


class Style(StrEnum):
    """How a button looks where the reader's app knows it; plain elsewhere.

    https://core.telegram.org/bots/api#inlinekeyboardbutton
    """

    PLAIN = ""
    DANGER = "danger"
    SUCCESS = "success"


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message; exactly one of `action`, `url` and `copy` is given.

    Attributes:
        text: What is on it.
        action: What the bot is told when it is pressed.
        url: What it opens.
        copy: What it puts on the clipboard.
        style: How it looks.
    """

    text: str
    action: Action | None = None
    url: str = ""
    copy: str = ""
    style: Style = Style.PLAIN


ButtonRow = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """What the bot says.

    Attributes:
        html: At most `MAX_MESSAGE_UNITS` units after its markup was read.
        buttons: Rows of buttons.
    """

    html: Html
    buttons: tuple[ButtonRow, ...] = ()


def units(text: str) -> int:
    """Length in UTF-16 units, which Telegram counts in."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def below(heading: Html, message: Message) -> Message:
    """A message below another line."""
    return replace(message, html=as_paragraphs(heading, message.html))


def plain(html: Html) -> str:
    """The text of a message without its markup."""
    return unescape(_TAG.sub("", html))


def length(html: Html) -> int:
    """Units of a message as Telegram counts them: after its markup was read."""
    return units(unescape(_TAG.sub("", html)))


def fitting(text: str, limit: int) -> int:
    """How many code points of a text are within a number of units; characters stay whole.

    Args:
        text: Any text.
        limit: UTF-16 units.
    """
    if units(text) <= limit:
        return len(text)
    end = taken = 0
    for character in text:
        taken += 2 if character > "\uffff" else 1
        if taken > limit:
            break
        end += 1
    while 0 < end < len(text) and _continues(text[end - 1], text[end]):
        end -= 1
    return end


def clip(text: str, limit: int) -> str:
    """One line of at most `limit` units: cut at a word, with “…” where it was cut."""
    line = " ".join(encodable(text).split())
    if units(line) <= limit:
        return line
    end = fitting(line, limit - 1)
    ends = (match.start() for match in _END.finditer(line, 0, end + 1))
    cuts = [start for start in ends if start <= end]
    if cuts and cuts[-1] > end // 2:
        end = cuts[-1]
    return line[:end].rstrip(" ,;:–—-，；：、") + "…"


def label(text: str, limit: int = MAX_LABEL_UNITS) -> str:
    """The text of a button: one line that is never blank."""
    line = clip(text, limit)
    visible = (unicodedata.category(character)[0] not in "CZ" for character in line)
    return line if any(visible) else "…"


def columns(text: str) -> int:
    """How wide a text is, in columns."""
    return sum(1 + (unicodedata.east_asian_width(character) in "WF") for character in text)


def paired(buttons: Iterable[Button]) -> tuple[ButtonRow, ...]:
    """Buttons two in a row where a phone shows the texts of both, else one.

    Args:
        buttons: In order.
    """
    rows: list[ButtonRow] = []
    for button in buttons:
        last = rows[-1] if rows else ()
        is_beside = len(last) == 1 and all(
            columns(each.text) <= ROW_COLUMNS // 2 for each in (*last, button)
        )
        if is_beside:
            rows[-1] = (*last, button)
        else:
            rows.append((button,))
    return tuple(rows)


def _continues(before: str, after: str) -> bool:
    """Whether two code points are parts of one character as people see it."""
    joiner = "\u200d"
    return (
        joiner in {before, after}
        or unicodedata.combining(after) != 0
        or "\ufe00" <= after <= "\ufe0f"
        or "\U0001f3fb" <= after <= "\U0001f3ff"
    )
