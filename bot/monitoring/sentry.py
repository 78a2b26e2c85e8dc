"""Faults of the program, sent to Sentry: kinds and places, and nothing that anybody wrote."""

import asyncio
import importlib
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot import __version__
from bot.errors import OperatorError
from bot.faults import causes_of, frames_of
from bot.monitoring.log_counts import kind_of
from bot.setting_values import Secret

REPEAT_SECONDS = 3_600.0
"""Seconds within which a fault is not reported again."""

MAX_REMEMBERED = 100
"""Faults of which it is known when they were last reported."""

FLUSH_SECONDS = 2.0
"""Seconds that reports may take to leave when the bot stops."""


class SentryError(OperatorError):
    """Faults cannot be reported as the settings ask; the message says what to do."""


@asynccontextmanager
async def fault_reports(dsn: Secret) -> AsyncIterator[None]:
    """Reports errors of the log as long as the context lasts.

    Args:
        dsn: Where Sentry, or what speaks like it, receives them.

    Raises:
        SentryError: The package is missing, or the address is none.
    """
    client = _client(dsn.value)
    handler = _Reporting(client)
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
        await asyncio.to_thread(client.close, timeout=FLUSH_SECONDS)


def event_of(record: logging.LogRecord) -> dict[str, Any]:
    """What is reported of an error of the log: its line without values, kinds and places."""
    event: dict[str, Any] = {
        "level": record.levelname.lower(),
        "logger": record.name,
        "logentry": {"message": kind_of(record)},
    }
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        event["exception"] = {
            "values": [
                {
                    "type": type(cause).__name__,
                    "stacktrace": {
                        "frames": [
                            {
                                "filename": frame.file,
                                "lineno": frame.line,
                                "function": frame.function,
                                "in_app": frame.file.startswith("bot/"),
                            }
                            for frame in frames_of(cause)
                        ]
                    },
                }
                for cause in reversed(causes_of(error))
            ]
        }
    return event


class _Reporting(logging.Handler):
    def __init__(self, client: Any) -> None:  # noqa: ANN401 (of a package that need not be there)
        super().__init__(logging.ERROR)
        self._client = client
        self._reported: dict[str, float] = {}

    def emit(self, record: logging.LogRecord) -> None:
        event, now = event_of(record), time.monotonic()
        what = repr(event)
        if now - self._reported.get(what, -REPEAT_SECONDS) < REPEAT_SECONDS:
            return
        self._reported[what] = now
        if len(self._reported) > MAX_REMEMBERED:
            del self._reported[next(iter(self._reported))]
        self._client.capture_event(event)


def _client(dsn: str) -> Any:  # noqa: ANN401 (as above)
    try:
        sentry = importlib.import_module("sentry_sdk")
    except ImportError:
        raise SentryError(
            "VERBATIM_SENTRY_DSN needs a package more: python -m pip install sentry-sdk"
        ) from None
    try:
        # A client of its own: it hooks into nothing, and knows only what `event_of` gives it.
        return sentry.Client(
            dsn=dsn,
            release=__version__,
            server_name="verbatim",
            default_integrations=False,
            auto_enabling_integrations=False,
            auto_session_tracking=False,
            send_client_reports=False,
            max_breadcrumbs=0,
            shutdown_timeout=FLUSH_SECONDS,
        )
    except sentry.utils.BadDsn:
        raise SentryError(
            "VERBATIM_SENTRY_DSN: it has to be the address that Sentry tells for a project"
        ) from None
