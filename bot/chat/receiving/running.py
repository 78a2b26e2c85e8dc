"""The life of the bot: start, receive updates, stop within seconds, and never die in silence."""

import asyncio
import contextlib
import logging
import signal
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Updater
from telegram.request import BaseRequest

from bot.chat.application import UPDATES, build_application
from bot.chat.context import Verbatim
from bot.chat.menu import publish_menu
from bot.chat.receiving.polling import patiently, poll
from bot.chat.services import Services
from bot.errors import OperatorError

log = logging.getLogger(__name__)

Background = Callable[[Bot], Awaitable[None]]
"""Work beside the handlers, which ends only when it is cancelled or fails."""

LAST_MOMENTS = 4.0
"""Seconds that background work may take to end."""

STEP = 2.0
"""Seconds that each further step of stopping may take."""


class RunError(OperatorError):
    """The bot cannot run, or cannot go on; the message says why in one line."""


async def run_bot(
    services: Services,
    *,
    background: Sequence[Background] = (),
    request: BaseRequest | None = None,
    stop: asyncio.Event | None = None,
) -> None:
    """Runs the bot until SIGTERM or SIGINT.

    Telegram may be out of reach at the start and at any time later; the bot waits for it.

    Args:
        services: What handlers work with.
        background: What runs beside them; each is given the bot, and is cancelled at the end.
        request: How Telegram is reached; over HTTP when `None`.
        stop: Ends the run when set, instead of the signals.

    Raises:
        RunError: Telegram does not know the token, an address cannot be listened on, or a
            background task ended.
    """
    application = build_application(services, request=request)
    stopping = stop or asyncio.Event()
    async with AsyncExitStack() as stack:
        if stop is None:
            stack.enter_context(_signals(stopping))
        waiting = asyncio.create_task(stopping.wait())
        stack.push_async_callback(_cancelled, [waiting])
        starting = asyncio.create_task(patiently(application.initialize), name="starting")
        stack.push_async_callback(_within, application.bot.shutdown)
        stack.push_async_callback(_within, application.shutdown)
        stack.push_async_callback(_cancelled, [starting])
        await asyncio.wait({starting, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if not starting.done():
            return
        if starting.exception() is not None:
            raise _reason(starting)
        await application.start()
        stack.push_async_callback(_within, application.stop)
        log.info("@%s is ready", application.bot.username)
        receiving = asyncio.create_task(_receive(application, services), name="receiving updates")
        tasks = [
            receiving,
            *(
                asyncio.create_task(_awaited(work, application.bot), name=_name(work))
                for work in background
            ),
        ]
        stack.push_async_callback(_cancelled, tasks)
        menu = asyncio.create_task(publish_menu(application.bot, services.settings))
        stack.push_async_callback(_cancelled, [menu])
        await asyncio.wait({waiting, *tasks}, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            if task.done():
                raise _reason(task)
    log.info("Stopped")


async def _receive(application: Verbatim, services: Services) -> None:
    """Receives updates by the way that the settings name, until it is cancelled."""
    settings = services.settings
    if settings.webhook_url is None:
        await patiently(application.bot.delete_webhook)
        await poll(application, UPDATES)
        return
    async with _webhook(application, services):
        log.info("Listening on %s", settings.listen)
        await asyncio.Event().wait()


@asynccontextmanager
async def _webhook(application: Verbatim, services: Services) -> AsyncIterator[None]:
    settings = services.settings
    host, port = settings.listen_address
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else None
    url = settings.webhook_url or ""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        raise RunError(f"VERBATIM_LISTEN: {settings.listen}: {error.strerror}") from error
    listening.setblocking(False)
    async with Updater(application.bot, application.update_queue) as updater:
        await updater.start_webhook(
            # Its name is narrower than what it takes: any socket that listens.
            unix=listening,
            url_path=url.partition("://")[2].partition("/")[2],
            webhook_url=url,
            secret_token=secret,
            allowed_updates=UPDATES,
            bootstrap_retries=-1,
        )
        try:
            yield
        finally:
            await updater.stop()


async def _awaited(work: Background, bot: Bot) -> None:
    await work(bot)


async def _cancelled(tasks: Sequence[asyncio.Task[object]]) -> None:
    """Ends tasks, and waits for what they do at their end, but not for ever."""
    for task in tasks:
        task.cancel()
    done, late = await asyncio.wait(tasks, timeout=LAST_MOMENTS)
    for task in done:
        if not task.cancelled() and (error := task.exception()) is not None:
            log.debug("%s ended: %s", task.get_name(), type(error).__name__)
    for task in late:
        log.warning("%s did not end in time", task.get_name())


async def _within(step: Callable[[], Awaitable[None]]) -> None:
    """A step of stopping, which must not keep the process."""
    try:
        async with asyncio.timeout(STEP):
            await step()
    except (TimeoutError, TelegramError, RuntimeError) as error:
        log.warning("Stopping was cut short: %s", type(error).__name__)


@contextlib.contextmanager
def _signals(stopping: asyncio.Event) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopping.set)
    try:
        yield
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)


def _reason(task: asyncio.Task[object]) -> RunError:
    """Why the run cannot go on after one of its tasks ended."""
    error = task.exception()
    if isinstance(error, RunError):
        return error
    if isinstance(error, InvalidToken):
        return RunError("VERBATIM_TOKEN: Telegram does not know this token; @BotFather tells it")
    if error is not None:
        log.error("%s failed", task.get_name(), exc_info=error)
    return RunError(f"{task.get_name()} ended: {type(error).__name__ if error else 'too early'}")


def _name(work: Background) -> str:
    return str(getattr(work, "__qualname__", None) or type(work).__name__)
