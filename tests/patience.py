"""Waiting for something that happens in its own time, on a machine that may be slow."""

import asyncio
import inspect
from collections.abc import Callable

PATIENCE = 100.0
"""Seconds after which something that has to happen counts as never happening."""


async def until(is_so: Callable[[], object]) -> None:
    """Waits for what has no event to wait for, such as what another process does.

    Args:
        is_so: Whether it has happened; it may be asynchronous.
    """
    async with asyncio.timeout(PATIENCE):
        while True:
            found = is_so()
            if inspect.isawaitable(found):
                found = await found
            if found:
                return
            await asyncio.sleep(0.01)
