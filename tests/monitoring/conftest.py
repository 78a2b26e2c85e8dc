"""What the bot calls, on this machine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler


@asynccontextmanager
async def served(handler: type[RequestHandler]) -> AsyncIterator[str]:
    """A server of one handler: its host and port."""
    server = HTTPServer(Application([(r".*", handler)], log_function=lambda _: None))
    (bound,) = bind_sockets(0, "127.0.0.1")
    server.add_socket(bound)
    try:
        yield f"127.0.0.1:{bound.getsockname()[1]}"
    finally:
        server.stop()
        await server.close_all_connections()
