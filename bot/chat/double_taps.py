"""A button is tapped twice because nothing seems to happen: what it sends is sent once."""

import time
from collections import OrderedDict
from dataclasses import dataclass

from telegram import CallbackQuery

DOUBLE_TAP_SECONDS = 3.0
"""After something was sent, in which one more tap on the same button does not mean it."""


@dataclass(frozen=True, slots=True)
class _Sending:
    """What a press had sent.

    Attributes:
        button: The message with the button, and what the button carries.
        content: What was sent, as a hash.
        at: Seconds of the clock.
    """

    button: tuple[int, str | None]
    content: int
    at: float


class DoubleTaps:
    """What the last press in each chat had sent, if that was a moment ago."""

    def __init__(self) -> None:
        self._last: OrderedDict[int, _Sending] = OrderedDict()

    def pressed(self, query: CallbackQuery) -> None:
        """Notes a press: whoever pressed another button meanwhile may mean the first one again."""
        if query.message is not None:
            chat = query.message.chat.id
            last = self._last.get(chat)
            if last is not None and last.button != (query.message.message_id, query.data):
                del self._last[chat]

    def has_just_sent(self, query: CallbackQuery, content: object) -> bool:
        """Whether the same button sent the same a moment ago.

        Args:
            query: The press.
            content: What is to be sent.
        """
        last = self._last.get(query.message.chat.id) if query.message is not None else None
        return (
            last is not None
            and last.content == hash(content)
            and time.monotonic() - last.at < DOUBLE_TAP_SECONDS
        )

    def sent(self, query: CallbackQuery, content: object) -> None:
        """Notes what was sent because of a press, and forgets what is long past.

        Args:
            query: The press.
            content: What was sent.
        """
        if query.message is None:
            return
        chat, now = query.message.chat.id, time.monotonic()
        self._last.pop(chat, None)
        button = (query.message.message_id, query.data)
        self._last[chat] = _Sending(button, hash(content), now)
        while now - self._last[first := next(iter(self._last))].at > DOUBLE_TAP_SECONDS:
            del self._last[first]
