"""The life of the bot: start, receive updates, stop within seconds, and never die in silence."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack

import httpx
from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.request import BaseRequest

from bot.chat.application import UPDATES, build_application
from bot.chat.context import Verbatim
from bot.chat.menu import publish_menu
from bot.chat.receiving.inbox import MAX_UNHANDLED, Inbox
from bot.chat.receiving.polling import patiently, poll
from bot.chat.services import Services
from bot.errors import OperatorError
from bot.process.finishing import to_its_end
from bot.settings import Settings

log = logging.getLogger(__name__)

Background = Callable[[Bot], Awaitable[None]]
"""Work beside the handlers, which ends only when it is cancelled or fails."""

LAST_MOMENTS = 3.9
"""Seconds that background work may take to end."""

STOP_STEP_SECONDS = 0.2
"""Seconds that each further step of stopping may take."""


class RunError(OperatorError):
    """The bot cannot run, or cannot go on; the message says why in one line."""


async def run_bot(
    services: Services,
    *,
    prepare: Callable[[], Awaitable[None]] | None = None,
    background: Sequence[Background] = (),
    request: BaseRequest | None = None,
) -> None:
    """Runs the bot until it is cancelled.

    Telegram may be out of reach at the start and at any time later; the bot waits for it.

    Args:
        services: What handlers work with.
        prepare: What has to be done before anybody is answered.
        background: What runs beside the handlers; each is given the bot, and is cancelled at the
            end.
        request: How Telegram is reached; over HTTP when `None`.

    Raises:
        RunError: Telegram does not know the token, or a part of the bot ended.
        OperatorError: What a part of the bot failed with.
    """
    application = _built(services, request)
    inbox = Inbox(application)
    tasks: list[asyncio.Task[None]] = []

    def begin(work: Awaitable[None], name: str) -> asyncio.Task[None]:
        task = asyncio.create_task(_awaited(work), name=name)
        tasks.append(task)
        return task

    async with AsyncExitStack() as stack:
        stack.push_async_callback(_within, STOP_STEP_SECONDS, application.bot.shutdown)
        stack.push_async_callback(_within, STOP_STEP_SECONDS, application.shutdown)
        stack.push_async_callback(_stop, inbox, tasks)
        preparing = [begin(patiently(application.initialize), "reaching Telegram")]
        if prepare:
            preparing.append(begin(prepare(), "first indexing"))
        await asyncio.wait(preparing, return_when=asyncio.FIRST_EXCEPTION)
        _check(preparing)
        services.metrics.telegram_answered()
        await inbox.open()
        log.info("@%s is ready", application.bot.username)
        running = [
            begin(inbox.run(), "handling updates"),
            begin(_receive(application, inbox, services.settings), "receiving updates"),
            *(begin(work(application.bot), _name(work)) for work in background),
        ]
        begin(publish_menu(application.bot), "publishing the menu")
        await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        _check(running)
        (ended, *_) = (task for task in running if task.done())
        raise RunError(f"{ended.get_name()} ended: too early")


async def _receive(application: Verbatim, inbox: Inbox, settings: Settings) -> None:
    """Receives updates in the way that the settings name, until it is cancelled."""
    bot = application.bot
    if settings.webhook_url is None:
        await patiently(bot.delete_webhook)
        await poll(bot, inbox, UPDATES)
        return
    secret = settings.webhook_secret.value if settings.webhook_secret else None
    from bot.chat.receiving.webhook import webhook  # noqa: PLC0415 - loads a server

    async with webhook(settings, inbox):
        log.info("Listening on %s", settings.listen)
        await patiently(
            lambda: bot.set_webhook(
                settings.webhook_url or "",
                secret_token=secret,
                allowed_updates=UPDATES,
                max_connections=MAX_UNHANDLED,
            )
        )
        await asyncio.Event().wait()


def _built(services: Services, request: BaseRequest | None) -> Verbatim:
    try:
        return build_application(services, request=request)
    except (httpx.InvalidURL, ImportError, RuntimeError, ValueError) as error:
        # Of all that is put together here, only the proxy comes from outside.
        raise RunError(
            "The proxy that the environment names cannot be used; it has to be an address such as"
            " socks5://127.0.0.1:1080 or http://127.0.0.1:3128"
        ) from error


async def _awaited(work: Awaitable[None]) -> None:
    await work


async def _stop(inbox: Inbox, tasks: Sequence[asyncio.Task[None]]) -> None:
    """Ends everything at once, and waits for it, but not for ever."""
    for task in tasks:
        task.cancel()
    # Told to stop while it ends by itself, it does not leave them to a database that is closed.
    (done, late), _ = await to_its_end(
        asyncio.gather(
            asyncio.wait(tasks, timeout=LAST_MOMENTS), _within(LAST_MOMENTS, inbox.close)
        )
    )
    for task in done:
        if not task.cancelled() and (error := task.exception()) is not None:
            log.debug("%s ended: %s", task.get_name(), type(error).__name__)
    for task in late:
        log.warning("%s did not end in time", task.get_name())


async def _within(seconds: float, step: Callable[[], Awaitable[None]]) -> None:
    """A step of stopping, which must not keep the process."""
    try:
        async with asyncio.timeout(seconds):
            await step()
    except (TimeoutError, TelegramError, RuntimeError) as error:
        log.warning("Stopping was cut short: %s", type(error).__name__)


def _check(tasks: Sequence[asyncio.Task[None]]) -> None:
    """Whether none of these failed.

    Raises:
        OperatorError: Why the bot cannot go on after one did.
    """
    for task in tasks:
        error = task.exception() if task.done() else None
        if error is None:
            continue
        if isinstance(error, OperatorError):
            raise error
        if isinstance(error, InvalidToken):
            raise RunError(
                "VERBATIM_TOKEN: Telegram does not know this token; copy it again from @BotFather"
            ) from error
        log.error("%s failed", task.get_name(), exc_info=error)
        raise RunError(f"{task.get_name()} ended: {type(error).__name__}") from error


def _name(work: Background) -> str:
    return str(getattr(work, "__qualname__", None) or type(work).__name__)
