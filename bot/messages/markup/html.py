"""Telegram's HTML, made so that nothing unescaped slips through.

A `str` is text as people see it; an `Html` is markup. Text becomes markup only through `escape` or
the functions below. Telegram knows these tags: https://core.telegram.org/bots/api#html-style
"""

import re
from collections.abc import Iterable

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Html(str):
    """Markup that is ready to be sent; never made from text that was not escaped."""

    __slots__ = ()


def encodable(text: str) -> str:
    """Text that can be encoded: half of a surrogate pair becomes U+FFFD."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def escape(text: str) -> Html:
    """Markup that shows this text; what is markup already stays as it is."""
    if isinstance(text, Html):
        return text
    escaped = encodable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Html(escaped.replace('"', "&quot;"))


def join(parts: Iterable[str], separator: str = "") -> Html:
    """Parts in one markup; texts among them are escaped, empty ones left out."""
    return Html(escape(separator).join(escape(part) for part in parts if part))


def as_lines(*parts: str) -> Html:
    """Parts below one another, joined as `join` does."""
    return join(parts, "\n")


def as_paragraphs(*parts: str) -> Html:
    """Parts with an empty line between them, joined as `join` does."""
    return join(parts, "\n\n")


def bold(text: str) -> Html:
    """Bold text."""
    return Html(f"<b>{escape(text)}</b>")


def underlined(text: str) -> Html:
    """Underlined text; may hold bold text."""
    return Html(f"<u>{escape(text)}</u>")


def struck(text: str) -> Html:
    """Text that is struck through."""
    return Html(f"<s>{escape(text)}</s>")


def italic(text: str) -> Html:
    """Slanted text."""
    return Html(f"<i>{escape(text)}</i>")


def quote(text: str, *, folded: bool = False) -> Html:
    """A quotation.

    Args:
        text: What is quoted; may hold bold text and links, but no other quotation.
        folded: Shows three lines and unfolds at a tap.
    """
    return Html(f"<blockquote{' expandable' if folded else ''}>{escape(text)}</blockquote>")


def copyable(text: str) -> Html:
    """Text that a tap copies."""
    return Html(f"<pre>{escape(text)}</pre>")


def code(text: str) -> Html:
    """Text within a line that a tap copies."""
    return Html(f"<code>{escape(text)}</code>")


def link(text: str, url: str) -> Html:
    """A link."""
    return Html(f'<a href="{escape(url)}">{escape(text)}</a>')
