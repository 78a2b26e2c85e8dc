"""Two machines, one token: which of them may run the bot.

The machine that has the database runs it, unless the other one answers. The machine that has none
is the standby: it waits until the other one is surely gone. That its address is silent is not
enough, for the network between the two may be broken: Telegram has to say as well that updates
wait there and nobody fetches them. A bot that stood still meanwhile has to ask anew. Of two that
wait for each other, the one that drew the higher number is first.
"""

import asyncio
import logging
import random
from collections.abc import Callable
from contextlib import AsyncExitStack

import httpx

from bot.errors import OperatorError
from bot.http_server import QuietHandler, http_server
from bot.settings import Settings

LOOK_SECONDS = 5.0
"""Seconds between two looks at the other machine."""

MIN_LOOKS = 12
"""Looks in a row that have to find the other machine silent and the updates at Telegram waiting."""

LOOK_TIMEOUT = 5.0
STANDING_BY = "standing by "
"""What a machine says that waits for its turn, before the number that it drew."""

_log = logging.getLogger(__name__)


class StandbyError(OperatorError):
    """It cannot be found out whether the other machine runs; the message says what to do."""


async def wait_for_turn(settings: Settings, other: str) -> str:
    """Waits until this machine may run the bot.

    Args:
        settings: Of this machine.
        other: Address of `/healthz` of the bot on the other machine.

    Returns:
        Why it may.

    Raises:
        StandbyError: No token is set, or the address is none.
    """
    if settings.token is None:
        raise StandbyError("VERBATIM_TOKEN: it is needed to ask Telegram whether updates wait")
    has_database = settings.database.exists()
    tell = _Telling()
    number, waiting = random.random(), list[int]()  # noqa: S311 - nothing secret
    async with AsyncExitStack() as stack:
        client = await stack.enter_async_context(httpx.AsyncClient(timeout=LOOK_TIMEOUT))
        if settings.metrics and not has_database:
            route = (r".*", _StandingBy, {"number": lambda: number if waiting else 0})
            server = http_server(settings.metrics, "VERBATIM_METRICS", [route], max_body=0)
            await stack.enter_async_context(server)
        while True:
            if await _goes_first(client, other, 1 if has_database else number):
                waiting = []
                tell("Standing by: the other machine answers")
            elif has_database:
                return "The other machine does not answer, and the database is here"
            else:
                waiting = backlog_growth(waiting, await _updates_waiting(client, settings))
                tell("Standing by: the other machine is silent; Telegram is asked whether it runs")
                if len(waiting) >= MIN_LOOKS:
                    return f"The other machine is gone: {waiting[-1]} updates wait at Telegram"
            await asyncio.sleep(LOOK_SECONDS)


def backlog_growth(before: list[int], now: int | None) -> list[int]:
    """How many updates waited at each look since the last at which somebody had fetched some."""
    if not now:  # none, or Telegram cannot be reached: this machine may be the one that is cut off
        return []
    return [*before, now] if not before or now >= before[-1] else [now]


class _StandingBy(QuietHandler):
    """Tells the other machine that this one waits too, and the number that it drew.

    It is 0 as long as this one cannot say that its turn comes: the other one need not wait for it.
    """

    def initialize(self, number: Callable[[], float]) -> None:
        self._number = number

    def get(self) -> None:
        self.set_status(503)
        self.finish(f"{STANDING_BY}{self._number()}")


async def _goes_first(client: httpx.AsyncClient, other: str, number: float) -> bool:
    """Whether the other machine runs, or waits as well and drew a higher number.

    It runs if it answers at all: a bot that is not well is not gone.
    """
    try:
        said = (await client.get(other)).text
        if said.startswith(STANDING_BY):
            return float(said.removeprefix(STANDING_BY)) > number
    except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
        raise StandbyError(
            f"{other} is no address; it has to be such as http://10.0.0.1:9100/healthz"
        ) from error
    except (httpx.HTTPError, ValueError):
        return False
    return True


async def _updates_waiting(client: httpx.AsyncClient, settings: Settings) -> int | None:
    """How many updates wait at Telegram; asking for that takes none from the other machine."""
    token = settings.token.value if settings.token else ""
    try:
        answer = await client.get(f"{settings.api_url}/bot{token}/getWebhookInfo")
        return int(answer.json()["result"]["pending_update_count"])
    except (httpx.HTTPError, ValueError, LookupError, TypeError):
        return None


class _Telling:
    """Tells what changed, and nothing twice."""

    def __init__(self) -> None:
        self._said = ""

    def __call__(self, line: str) -> None:
        if line != self._said:
            _log.info("%s", line)
        self._said = line
