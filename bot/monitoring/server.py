"""`/healthz` and `/metrics`, for whoever watches the bot."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, RequestHandler

from bot.chat.services import Services
from bot.listening import REQUEST_TIMEOUT, listening_socket
from bot.monitoring.ailing import ailment
from bot.monitoring.figures import FigureCollector, read_figures
from bot.store.trouble import StoreError

MAX_REQUEST = 16 << 10
"""Bytes of a request's head, and of a body, of which there should be none."""


@asynccontextmanager
async def metrics_server(services: Services) -> AsyncIterator[None]:
    """Serves as long as the context lasts.

    Args:
        services: Of the running bot; `settings.metrics` is the address.

    Raises:
        ListenError: The address cannot be listened on.
    """
    listening = listening_socket(services.settings.metrics or "", "VERBATIM_METRICS")
    health: dict[str, Any] = {"services": services}
    routes = [
        ("/healthz", _Health, health),
        ("/metrics", _Metrics, health | {"lock": asyncio.Lock()}),
    ]
    server = HTTPServer(
        Application(routes, default_handler_class=_Unknown, log_function=lambda _: None),
        max_body_size=MAX_REQUEST,
        max_header_size=MAX_REQUEST,
        idle_connection_timeout=REQUEST_TIMEOUT,
        body_timeout=REQUEST_TIMEOUT,
    )
    server.add_socket(listening)
    try:
        yield
    finally:
        server.stop()
        await server.close_all_connections()


class _Handler(RequestHandler):
    def set_default_headers(self) -> None:
        self.clear_header("Server")
        self.set_header("Content-Type", "text/plain; charset=utf-8")

    def write_error(self, status_code: int, **_: object) -> None:
        self.set_status(status_code)
        self.finish()

    def log_exception(self, *_: object) -> None:
        """Refusals are no news; whoever sends nonsense would fill the log."""


class _Unknown(_Handler):
    def prepare(self) -> None:
        raise HTTPError(404)


class _Health(_Handler):
    """200 when the bot does its work, else 503 with the reason."""

    def initialize(self, services: Services) -> None:
        self._services = services

    async def get(self) -> None:
        reason = await ailment(self._services)
        self.set_status(503 if reason else 200)
        self.finish(f"{reason or 'ok'}\n")


class _Metrics(_Handler):
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
