"""Rich messages, such as other bots send and people forward, are read as plain text.

https://core.telegram.org/bots/api#richmessage; the library does not know them.
"""

from collections.abc import Iterator

from bot.chat.client import Json

MAX_RICH_CHARS = 4_096
"""Characters that are read; other messages have no more."""

_THINKING = "thinking"
"""The type of a block with what is not said yet."""


def with_rich_text(raw: Json) -> Json:
    """An update of whose rich messages the text stands where that of others does.

    Args:
        raw: As Telegram sent it; it is not changed.
    """
    kinds = ("message", "edited_message", "guest_message")
    changed = {kind: _with_text(raw[kind]) for kind in kinds if isinstance(raw.get(kind), dict)}
    return raw | changed


def _with_text(message: Json) -> Json:
    added: Json = {}
    answered, rich = message.get("reply_to_message"), message.get("rich_message")
    if isinstance(answered, dict):
        added["reply_to_message"] = _with_text(answered)
    if isinstance(rich, dict) and not message.get("text"):
        said = "\n".join(filter(None, _lines(rich.get("blocks"))))[:MAX_RICH_CHARS]
        added |= {"text": said} if said.strip() else {}
    return message | added


def _lines(value: object) -> Iterator[str]:
    """The lines of blocks, items of a list or cells of a table."""
    if isinstance(value, list):
        for each in value:
            yield from _lines(each)
    elif isinstance(value, dict) and value.get("type") != _THINKING:
        yield from (_plain(value.get(name)) for name in ("summary", "text"))
        for name in ("blocks", "items", "cells"):
            yield from _lines(value.get(name))


def _plain(text: object) -> str:
    """A formatted text without its formats."""
    if isinstance(text, list):
        return "".join(map(_plain, text))
    if isinstance(text, dict):
        return _plain(text.get("text", text.get("alternative_text")))
    return text if isinstance(text, str) else ""
