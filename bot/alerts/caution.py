"""When everything is held back: failures in a row that concern the bot, not one chat. Pure."""

from bot.alerts.refusals import Refusal, RefusalKind
from bot.backoff import backoff

HOLD_AFTER = 3
"""After so many failures in a row it is the bot that is in trouble, not a chat."""

MAX_HOLD = 60.0
"""Seconds for which trouble holds everything back at most, before it is tried once more."""


MAX_FLOOD_HOLD = 300.0
"""Likewise when Telegram asks to wait, however long: a server in trouble, or a proxy in its place,
may ask for a day."""


class Caution:
    """Counts what failed in a row."""

    def __init__(self) -> None:
        self._flooded: set[int] = set()
        self._troubles = 0

    def seconds_after(self, chat: int, refusal: Refusal | None) -> float:
        """Seconds for which nothing is to be sent after an attempt; 0 to go on.

        Args:
            chat: To which something was sent.
            refusal: Why it failed; `None` when Telegram took it.
        """
        kind = refusal.kind if refusal else None
        if refusal is None or kind is not RefusalKind.FLOOD:
            self._flooded.clear()
        else:
            self._flooded.add(chat)
        self._troubles = self._troubles + 1 if kind is RefusalKind.TROUBLE else 0
        if refusal and len(self._flooded) >= HOLD_AFTER:
            return min(refusal.wait, MAX_FLOOD_HOLD)
        if self._troubles >= HOLD_AFTER:
            return backoff(self._troubles - HOLD_AFTER + 1, 1.0, MAX_HOLD)
        return 0.0
