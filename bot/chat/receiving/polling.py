"""Updates are fetched by long polling."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.alerts.refusals import seconds
from bot.chat.context import Verbatim
from bot.chat.errors import one_line

log = logging.getLogger(__name__)

WAIT = 30
"""Seconds for which Telegram holds a call while there is nothing to tell."""

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0
"""Seconds between attempts while Telegram cannot be reached; each pause is twice the one before."""


async def poll(application: Verbatim, updates: Sequence[str]) -> None:
    """Fetches updates into the queue of the application, for ever.

    Whatever was fetched is told to Telegram with the next call; when this is cancelled, with one
    last call, so that nothing is handled twice after a restart.

    Args:
        application: Started.
        updates: The kinds of updates that are wanted.

    Raises:
        InvalidToken: Telegram does not know the token any more.
    """
    offset = 0
    pause = FIRST_PAUSE
    try:
        while True:
            try:
                fetched = await application.bot.get_updates(
                    offset, timeout=WAIT, allowed_updates=updates
                )
            except InvalidToken:
                raise
            except TelegramError as error:
                pause = await _rest_after(error, pause)
                continue
            pause = FIRST_PAUSE
            for update in fetched:
                offset = update.update_id + 1
                await application.update_queue.put(update)
    except asyncio.CancelledError:
        if offset:
            await _confirm(application, offset)
        raise


async def patiently(call: Callable[[], Awaitable[object]]) -> None:
    """Makes a call until Telegram can be reached.

    Args:
        call: What is tried.

    Raises:
        InvalidToken: Telegram does not know the token.
    """
    pause = FIRST_PAUSE
    while True:
        try:
            await call()
        except InvalidToken:
            raise
        except TelegramError as error:
            pause = await _rest_after(error, pause)
        else:
            return


async def _rest_after(error: TelegramError, pause: float) -> float:
    """Logs trouble in one line, waits, and gives the seconds to wait the next time."""
    if isinstance(error, RetryAfter):
        pause = seconds(error.retry_after)
    log.warning("%s; next attempt in %.0f s", one_line(error) or error.message, pause)
    await asyncio.sleep(pause)
    return min(2 * pause, LONGEST_PAUSE)


async def _confirm(application: Verbatim, offset: int) -> None:
    try:
        await application.bot.get_updates(offset, timeout=0, limit=1, read_timeout=2)
    except TelegramError as error:
        log.warning("The last updates may be handled twice: %s", type(error).__name__)
