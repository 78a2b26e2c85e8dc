"""A small HTTP server of our own, which tells whoever asks no more than it has to."""

import resource
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream
from tornado.web import Application, HTTPError, RequestHandler

from bot.process.listening import listening_socket

REQUEST_TIMEOUT = 10.0
"""Seconds within which the head of a request has to come, and then its body."""

MAX_HEAD = 16 << 10
"""Bytes of the head of a request."""

MAX_CONNECTIONS = 1_000
"""Connections at once; fewer where the system lets the process open few files."""

Route = tuple[str, type[RequestHandler], dict[str, Any]]


class QuietHandler(RequestHandler):
    """Answers in plain text, and a refusal with its status alone."""

    def set_default_headers(self) -> None:
        """Before anything else is said."""
        self.clear_header("Server")
        self.set_header("Content-Type", "text/plain; charset=utf-8")

    def write_error(self, status_code: int, **_: object) -> None:
        """Sends the status."""
        self.set_status(status_code)
        self.finish()

    def log_exception(self, *_: object) -> None:
        """Refusals are no news; whoever sends nonsense would fill the log."""


class _Unknown(QuietHandler):
    def prepare(self) -> None:
        raise HTTPError(404)


class _Server(HTTPServer):
    """Hangs up on who comes while too many are there: no file could be opened any more."""

    open_connections = 0

    def handle_stream(self, stream: IOStream, address: tuple[str, int]) -> None:
        if self.open_connections >= _max_connections():
            stream.close()
            return
        self.open_connections += 1
        super().handle_stream(stream, address)

    def on_close(self, server_conn: object) -> None:
        self.open_connections -= 1
        super().on_close(server_conn)


def _max_connections() -> int:
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return min(MAX_CONNECTIONS, files // 4) if files >= 0 else MAX_CONNECTIONS


@asynccontextmanager
async def http_server(
    address: str, setting: str, routes: Sequence[Route], *, max_body: int
) -> AsyncIterator[None]:
    """Serves as long as the context lasts.

    Args:
        address: `HOST:PORT`.
        setting: Which setting names it.
        routes: Patterns of paths, each with what handles it and what that is made of.
        max_body: Bytes of the body of a request.

    Raises:
        ListenError: The address cannot be listened on.
    """
    listening = listening_socket(address, setting)
    server = _Server(
        Application(list(routes), default_handler_class=_Unknown, log_function=lambda _: None),
        max_body_size=max_body,
        max_header_size=MAX_HEAD,
        idle_connection_timeout=REQUEST_TIMEOUT,
        body_timeout=REQUEST_TIMEOUT,
    )
    server.add_socket(listening)
    try:
        yield
    finally:
        server.stop()
        await server.close_all_connections()
