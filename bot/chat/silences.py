"""Chats that were told lately that something went wrong, and are not told again for a while."""

import time
from collections.abc import Callable

SILENCE = 60.0
"""Seconds for which a chat is not told again."""


class Silences:
    """Which chats these are, in memory alone.

    Args:
        clock: Tells seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: dict[int, float] = {}

    def begin(self, chat: int) -> bool:
        """Whether a chat may be told now, and not again for a while."""
        now = self._clock()
        self._until = {each: until for each, until in self._until.items() if until > now}
        is_new = chat not in self._until
        self._until.setdefault(chat, now + SILENCE)
        return is_new
