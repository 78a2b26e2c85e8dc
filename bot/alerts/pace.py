"""How fast the bot may send: one limit for answers and alerts, and answers go first."""

import asyncio
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from bot.alerts.clock import Clock, SystemClock

MAX_A_SECOND = 30
"""Messages that Telegram takes from a bot in about a second:
https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"""

INTERVAL = 1 / 29.5
"""Seconds from one alert to the next."""

CATCH_UP = 0.008
"""Seconds of lateness that the next alert may make up for: as much as still leaves no more than 30
within any second."""

ALERTS_WINDOW = MAX_A_SECOND * INTERVAL - CATCH_UP
"""Seconds within which no more than `MAX_A_SECOND` messages leave."""

ANSWERS_WINDOW = 1.1
"""Likewise for answers, which leave in bursts: on their way some are overtaken by later ones."""

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

    @contextmanager
    def track(self) -> Iterator[None]:
        """Somebody is being answered for as long as the block lasts."""
        self._asking += 1
        try:
            yield
        finally:
            self._asking -= 1

    @property
    def busy(self) -> bool:
        """Whether somebody is being answered now."""
        return self._asking > 0


class Pace:
    """The moments at which messages may be sent; all that sends for one bot shares one pace.

    Args:
        clock: The time; the machine's when left out.
    """

    def __init__(self, clock: Clock | None = None) -> None:
        self.active_requests = ActiveRequests()
        self._clock = clock or SystemClock()
        self._sent: deque[float] = deque(maxlen=MAX_A_SECOND)
        self._answering = asyncio.Lock()
        self._held_until = 0.0
        self._alerts_held_until = 0.0
        self._next_alert_at = 0.0

    async def answer(self) -> None:
        """Waits until one more answer may be sent, and takes that moment."""
        async with self._answering:  # first come, first served
            while (wait := self._wait(self._clock.monotonic(), ANSWERS_WINDOW)) > 0:
                await self._clock.sleep(wait)
            self._sent.append(self._clock.monotonic())

    async def alert(self) -> None:
        """Waits until the next alert may be sent, and takes that moment."""
        patience = MAX_YIELD
        while True:
            now = self._clock.monotonic()
            wait = max(
                self._next_alert_at - now,
                self._alerts_held_until - now,
                self._wait(now, ALERTS_WINDOW),
            )
            if wait > 0:
                await self._clock.sleep(wait)
            elif self.active_requests.busy and patience > 0:
                patience -= YIELD_STEP
                await self._clock.sleep(YIELD_STEP)
            else:
                break
        self._sent.append(now)
        self._next_alert_at = max(self._next_alert_at, now - CATCH_UP) + INTERVAL

    def hold(self, seconds: float) -> None:
        """Nothing is sent for so long, or longer if it was told so before."""
        self._held_until = max(self._held_until, self._clock.monotonic() + seconds)

    def hold_alerts(self, seconds: float) -> None:
        """Likewise, for alerts alone."""
        self._alerts_held_until = max(self._alerts_held_until, self._clock.monotonic() + seconds)

    @property
    def alerts_held(self) -> bool:
        """Whether no alert may be sent for now."""
        return max(self._held_until, self._alerts_held_until) > self._clock.monotonic()

    def _wait(self, now: float, window: float) -> float:
        """Seconds until one more message may leave."""
        full = len(self._sent) == MAX_A_SECOND
        return max(self._held_until - now, self._sent[0] + window - now if full else 0.0)
