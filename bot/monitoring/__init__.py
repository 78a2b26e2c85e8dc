"""What tells others how the bot is: an address to be asked, a heartbeat, reports of faults."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from bot.chat.services import Services
from bot.monitoring.heartbeat import heartbeats
from bot.monitoring.log_counts import count_log
from bot.monitoring.sentry import fault_reports


@asynccontextmanager
async def monitoring(services: Services) -> AsyncIterator[None]:
    """Whatever the settings ask for, as long as the context lasts.

    Args:
        services: Of the bot that is watched.

    Raises:
        OperatorError: The address cannot be listened on, or a package is missing.
    """
    settings = services.settings
    async with AsyncExitStack() as stack:
        if settings.sentry_dsn:
            await stack.enter_async_context(fault_reports(settings.sentry_dsn))
        if settings.metrics:
            from bot.monitoring.server import metrics_server  # noqa: PLC0415 - loads a server

            stack.enter_context(count_log(services.metrics))
            await stack.enter_async_context(metrics_server(services))
        if settings.heartbeat_url:
            await stack.enter_async_context(heartbeats(settings.heartbeat_url, services))
        yield
