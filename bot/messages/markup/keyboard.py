"""Buttons as Telegram takes them."""

from collections.abc import Sequence

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.messages.markup.message import Button, ButtonRow


def keyboard(rows: Sequence[ButtonRow]) -> InlineKeyboardMarkup | None:
    """The keyboard of a message; `None` for one without buttons."""
    shown = [[_button(button) for button in row] for row in rows if row]
    return InlineKeyboardMarkup(shown) if shown else None


def _button(button: Button) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        button.text,
        url=button.url or None,
        copy_text=CopyTextButton(button.copy) if button.copy else None,
        callback_data=button.action.encode() if button.action else None,
        style=button.style or None,
    )
