"""A process that is halted for long, such as on a machine that is paused, may have a successor."""

import asyncio
import time

from bot.errors import OperatorError

MAX_STANDSTILL = 30.0
"""Seconds for which a bot that has a standby may stand still: half of what the standby waits."""

STANDSTILL_LOOK = 1.0
"""Seconds between two looks at the clocks."""


class StandstillError(OperatorError):
    """The process stood still, and the standby may run since; the message says what to do."""


async def end_after_standstill() -> None:
    """Watches that the process is not halted for so long that the standby takes over.

    Raises:
        StandstillError: It was, such as a machine that was paused. Two may run now.
    """
    while True:
        before = _clocks()
        await asyncio.sleep(STANDSTILL_LOOK)
        # One of the clocks goes on while a machine sleeps, the other while somebody sets the time.
        stood = max(now - then for then, now in zip(before, _clocks(), strict=True))
        if stood > MAX_STANDSTILL:
            raise StandstillError(
                f"The bot stood still for {stood:.0f} seconds, and the other machine may have taken"
                " over; start it again by way of: python -m bot standby ADDRESS"
            )


def _clocks() -> tuple[float, float]:
    return time.monotonic(), time.time()
