"""Updates are fetched by long polling, few at a time, and confirmed once they are handled."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence

from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.alerts.refusals import wait_seconds
from bot.backoff import backoff
from bot.chat.client import UNREADABLE_ERRORS, Client
from bot.chat.errors import one_line
from bot.chat.receiving.inbox import Inbox

log = logging.getLogger(__name__)

WAIT = 30
"""Seconds for which Telegram holds a call while there is nothing to tell."""

GLANCE = 0.1
"""Seconds between calls while something is being handled: such a call comes back at once."""

MAX_FETCHED = 100
"""Updates that Telegram tells at once."""

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0
"""Seconds between attempts while Telegram cannot be reached; each pause is twice the one before."""

MAX_REJECTIONS = 15
"""Answers in a row that the token is unknown after which the bot ends, some five minutes: a token
that was known may be so because a server is in trouble, or a proxy speaks in its place."""


async def poll(client: Client, inbox: Inbox, kinds: Sequence[str]) -> None:
    """Fetches updates until it is cancelled, whatever Telegram answers.

    Each call asks for the first update that is not handled and those after it, which tells Telegram
    that all before it are handled.

    Args:
        client: Initialised.
        inbox: What takes them.
        kinds: The kinds of updates that are wanted.

    Raises:
        InvalidToken: Telegram does not know the token any more.
    """
    failures = rejections = 0
    while True:
        await _calm(inbox)
        offset, is_busy = inbox.offset, inbox.span > 0
        wanted = min(inbox.span + inbox.room, MAX_FETCHED)
        try:
            raws = await client.fetch_updates(offset, wanted, 0 if is_busy else WAIT, kinds)
        except TelegramError as error:
            rejections = rejections + 1 if isinstance(error, InvalidToken) else 0
            if rejections >= MAX_REJECTIONS:
                raise
            failures += 1
            await _rest_after(error, failures)
            continue
        rejections = 0
        inbox.metrics.telegram_answered()
        is_new = inbox.put(raws, offset)
        if raws and not is_new and not is_busy and inbox.offset == offset:
            failures += 1
            await _rest_after(TelegramError("no updates"), failures)
            continue
        failures = 0


async def _calm(inbox: Inbox) -> None:
    """Waits until everything is handled, or for a moment and until there is room for more."""
    until = time.monotonic() + GLANCE
    while inbox.span and (left := until - time.monotonic()) > 0:
        await inbox.change(left)
    while not inbox.room or inbox.span >= MAX_FETCHED:
        await inbox.change()


async def patiently(call: Callable[[], Awaitable[object]]) -> None:
    """Makes a call until Telegram can be reached.

    Args:
        call: What is tried.

    Raises:
        InvalidToken: Telegram does not know the token.
    """
    failures = 0
    while True:
        try:
            await call()
        except InvalidToken:
            raise
        except TelegramError as error:
            failures += 1
            await _rest_after(error, failures)
        except UNREADABLE_ERRORS:
            # What the library makes of an answer that is not Telegram's.
            failures += 1
            await _rest_after(TelegramError("Invalid server response"), failures)
        else:
            return


async def _rest_after(error: TelegramError, failures: int) -> None:
    """Logs trouble in one line, and waits."""
    pause = backoff(failures, FIRST_PAUSE, LONGEST_PAUSE)
    if isinstance(error, RetryAfter):
        pause = wait_seconds(error.retry_after)
    log.warning("%s; next attempt in %.0f s", one_line(error) or error.message, pause)
    await asyncio.sleep(pause)
