"""`/healthz` and `/metrics`, for whoever watches the bot."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.chat.services import Services
from bot.http_server import QuietHandler, http_server
from bot.monitoring.ailing import ailment
from bot.monitoring.figures import FigureCollector, read_figures
from bot.store.trouble import StoreError

MAX_REQUEST = 16 << 10
"""Bytes of a request's body, of which there should be none."""


@asynccontextmanager
async def metrics_server(services: Services) -> AsyncIterator[None]:
    """Serves as long as the context lasts.

    Args:
        services: Of the running bot; `settings.metrics` is the address.

    Raises:
        ListenError: The address cannot be listened on.
    """
    health: dict[str, Any] = {"services": services}
    routes = [
        ("/healthz", _Health, health),
        ("/metrics", _Metrics, health | {"lock": asyncio.Lock()}),
    ]
    address = services.settings.metrics or ""
    async with http_server(address, "VERBATIM_METRICS", routes, max_body=MAX_REQUEST):
        yield


class _Health(QuietHandler):
    """200 when the bot does its work, else 503 with the reason."""

    def initialize(self, services: Services) -> None:
        self._services = services

    async def get(self) -> None:
        reason = await ailment(self._services)
        self.set_status(503 if reason else 200)
        self.finish(f"{reason or 'ok'}\n")


class _Metrics(QuietHandler):
    """All figures, as Prometheus reads them."""

    def initialize(self, services: Services, lock: asyncio.Lock) -> None:
        self._services = services
        self._lock = lock

    async def get(self) -> None:
        services = self._services
        async with self._lock:  # whoever asks often waits for one after the other
            try:
                kept = generate_latest(FigureCollector(await read_figures(services)))
            except StoreError:
                kept = b""  # `/healthz` tells why; what is counted is shown all the same
        self.set_header("Content-Type", CONTENT_TYPE_LATEST)
        self.finish(generate_latest(services.metrics.registry) + kept)
