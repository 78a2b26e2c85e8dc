"""A call to an address of the operator's every minute, as long as the bot is well.

A dead man's switch there raises the alarm when the calls stop.
"""

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from bot.chat.services import Services
from bot.monitoring.ailing import ailment
from bot.setting_values import Secret

HEARTBEAT_SECONDS = 60.0
HEARTBEAT_TIMEOUT = 10.0

START_SECONDS = 60.0
"""Seconds after the start in which it says nothing that the bot is not well yet."""

START_LOOK_SECONDS = 1.0

_log = logging.getLogger(__name__)


@asynccontextmanager
async def heartbeats(url: Secret, services: Services) -> AsyncIterator[None]:
    """Calls the address every minute as long as the context lasts.

    Args:
        url: Is called with GET; what it answers counts for nothing but its status.
        services: Of the running bot; while it is not well, nothing is called.
    """
    task = asyncio.create_task(_beat(url.value, services), name="heartbeat")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


async def _beat(url: str, services: Services) -> None:
    said = ""
    patient_until = time.monotonic() + START_SECONDS
    async with httpx.AsyncClient(timeout=HEARTBEAT_TIMEOUT) as client:
        while True:
            trouble = await ailment(services)
            if trouble and time.monotonic() < patient_until:
                await asyncio.sleep(START_LOOK_SECONDS)
                continue
            failure = "" if trouble else await _call(client, url)
            # Each is told once, not every minute.
            if trouble and not said:
                _log.warning("No heartbeat is sent: %s", trouble)
            elif failure and failure != said:
                _log.warning("The heartbeat did not arrive: %s", failure)
            said = trouble or failure
            await asyncio.sleep(HEARTBEAT_SECONDS)


async def _call(client: httpx.AsyncClient, url: str) -> str:
    """Calls the address; why that was in vain, without the address, which may hold a secret."""
    try:
        answer = await client.get(url)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return type(error).__name__
    return "" if answer.is_success else f"status {answer.status_code}"
