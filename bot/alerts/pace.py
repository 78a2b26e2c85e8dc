"""How fast the sender may send, and when it steps aside."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.alerts.clock import Clock

INTERVAL = 1 / 29.5
"""Seconds from one alert to the next. Telegram takes about 30 messages a second from a bot:
https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"""

CATCH_UP = 0.008
"""Seconds of lateness that the next alert may make up for: as much as still leaves no more than 30
within any second."""

CHAT_GAP = 1.05
GROUP_GAP = 3.05
"""Seconds from one message to the next in one chat: 1 a second, and 20 a minute in a group."""

MAX_YIELD = 0.5
"""Seconds for which one alert waits while people are being answered, at most."""

YIELD_STEP = 0.01
"""Seconds after which it looks again whether they were."""


def gap_of(kind: str) -> float:
    """Seconds that a chat of this kind is left alone after a message."""
    return CHAT_GAP if kind == "private" else GROUP_GAP


class ActiveRequests:
    """The requests of people that are being answered now; the sender gives way to them."""

    def __init__(self) -> None:
        self._asking = 0
        self._served = 0

    @contextmanager
    def track(self) -> Iterator[None]:
        """Somebody is being answered for as long as the block lasts."""
        self._asking += 1
        try:
            yield
        finally:
            self._asking -= 1
            self._served += 1

    @property
    def busy(self) -> bool:
        """Whether somebody is being answered now."""
        return self._asking > 0

    def served(self) -> int:
        """How many were answered since this was last asked; each took the place of an alert."""
        served, self._served = self._served, 0
        return served


class Pace:
    """The moments at which the sender may send.

    Args:
        clock: The time.
        active_requests: Who is asking now.
    """

    def __init__(self, clock: Clock, active_requests: ActiveRequests) -> None:
        self._clock = clock
        self._active_requests = active_requests
        self._next = 0.0
        self._held_until = 0.0
        self._held_for = 0.0

    def hold(self, seconds: float) -> None:
        """Nothing is sent for so long, or longer if it was told so before."""
        until = self._clock.time() + seconds
        if until > self._release():
            self._held_until, self._held_for = until, seconds

    @property
    def held(self) -> bool:
        """Whether nothing may be sent for now."""
        return self._release() > self._clock.time()

    def _release(self) -> float:
        """Unix time from which something may be sent.

        A clock that was put back must not stop the sender until it has caught up.
        """
        self._held_until = min(self._held_until, self._clock.time() + self._held_for)
        return self._held_until

    async def turn(self) -> None:
        """Waits until the next alert may be sent, and takes that moment."""
        patience = MAX_YIELD
        while True:
            now = self._clock.time()
            self._next = min(self._next, now + 1)  # likewise
            wait = max(self._next, self._release()) - now
            if wait > 0:
                await self._clock.sleep(min(wait, 1))
            elif self._active_requests.busy and patience > 0:
                patience -= YIELD_STEP
                await self._clock.sleep(YIELD_STEP)
            else:
                break
        taken = 1 + self._active_requests.served()
        self._next = max(self._next, now - CATCH_UP) + INTERVAL * taken
