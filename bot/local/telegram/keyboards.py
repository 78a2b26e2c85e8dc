"""Keyboards under a message, held to Telegram's limits."""

import json
import re

from bot.local.telegram.refusal import Json, bad_request

MAX_BUTTONS = 100
MAX_IN_A_ROW = 8
MAX_MARKUP_BYTES = 10_000
MAX_DATA_BYTES = 64
MAX_COPIED = 256
MAX_INLINE_QUERY = 256
"""Characters that a client lets a person type; the rest never reaches the bot."""

BUTTON_ACTIONS = (
    "url",
    "callback_data",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
)
BUTTON_STYLES = ("danger", "success", "primary")
HOST = re.compile(
    r"(?:https?://)?[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#:]\S*)?|(?:tg|ton)://\S+", re.IGNORECASE
)


def checked_markup(markup: Json | None) -> Json | None:
    """A reply markup that Telegram takes, or None for an empty one, which removes the keyboard.

    Args:
        markup: `InlineKeyboardMarkup`, `ReplyKeyboardRemove` or `ForceReply`.

    Raises:
        RefusalError: For a button without exactly one action, data over 64 bytes, a bad link, too
            many buttons.
    """
    if not markup:
        return None
    rows: list[list[Json]] = [row for row in markup.get("inline_keyboard", []) if row]
    if not rows:
        return None if "inline_keyboard" in markup else markup
    for row in rows:
        for button in row:
            _check(button)
    size = len(json.dumps(rows, ensure_ascii=False).encode())
    too_many = sum(map(len, rows)) > MAX_BUTTONS or max(map(len, rows)) > MAX_IN_A_ROW
    if too_many or size > MAX_MARKUP_BYTES:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": rows}


def _check(button: Json) -> None:
    """Refuse a button that Telegram would refuse."""
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [
        action for action in BUTTON_ACTIONS if button.get(action) or _may_be_empty(action, button)
    ]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if button.get("style", BUTTON_STYLES[0]) not in BUTTON_STYLES:
        raise bad_request("can't parse inline keyboard button: unknown style")
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action is allowed")
    if actions == ["url"] and not HOST.fullmatch(button["url"]):
        raise bad_request(
            f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL"
        )
    if actions == ["callback_data"] and len(button["callback_data"].encode()) > MAX_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if actions == ["copy_text"] and not 1 <= len(button["copy_text"]["text"]) <= MAX_COPIED:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if actions[0].startswith("switch_inline") and len(str(button[actions[0]])) > MAX_INLINE_QUERY:
        raise bad_request("SWITCH_INLINE_QUERY_TOO_LONG")


def _may_be_empty(action: str, button: Json) -> bool:
    return action.startswith("switch_inline") and action in button
