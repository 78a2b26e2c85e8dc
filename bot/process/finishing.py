"""What has to be done to its end, whatever else happens meanwhile."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

_T = TypeVar("_T")


async def to_its_end(work: Awaitable[_T]) -> _T:
    """Waits for work that must not be left half done, however often its task is cancelled.

    Args:
        work: It is bounded in time, as nothing ends this wait.

    Raises:
        asyncio.CancelledError: The task was cancelled meanwhile; the work is done all the same.
    """
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled is None:
        return task.result()
    if not task.cancelled():
        task.exception()  # nobody asks for it any more
    raise cancelled
