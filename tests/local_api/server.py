"""Telegram's server over HTTP on this machine, for bots that run in a process of their own."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.faults import DroppedError


@asynccontextmanager
async def serve(telegram: Telegram, port: int = 0) -> AsyncIterator[str]:
    """Serve on 127.0.0.1 for as long as the context lasts.

    Args:
        telegram: The server.
        port: Where; 0 for one that is free.

    Yields:
        The address to give to the bot as its `API_URL`: `/bot<token>/METHOD` and
        `/file/bot<token>/PATH` are under it.
    """
    routes = [
        (r"/bot([^/]+)/([^/]+)", _Api, {"telegram": telegram}),
        (r"/file/bot([^/]+)/(.+)", _Download, {"telegram": telegram}),
    ]
    # No log: the token is in every address.
    server = HTTPServer(Application(routes, log_function=lambda _handler: None))
    sockets = bind_sockets(port, "127.0.0.1")
    server.add_sockets(sockets)
    try:
        yield f"http://127.0.0.1:{sockets[0].getsockname()[1]}"
    finally:
        server.stop()
        await server.close_all_connections()


class _Handler(RequestHandler):
    def initialize(self, telegram: Telegram) -> None:
        self.telegram = telegram

    def respond(self, status: int, body: bytes, kind: str = "application/json") -> None:
        self.set_status(status)
        self.set_header("Content-Type", kind)
        self.finish(body)


class _Download(_Handler):
    def get(self, token: str, path: str) -> None:
        self.respond(*self.telegram.download(token, path), kind="application/octet-stream")


class _Api(_Handler):
    task: asyncio.Task[tuple[int, bytes]] | None = None

    async def get(self, token: str, method: str) -> None:
        await self.post(token, method)

    async def post(self, token: str, method: str) -> None:
        try:
            parameters = self._parameters()
        except ValueError:
            self.respond(400, _malformed("Bad Request: can't parse the request"))
            return
        files = {
            part: (found[0].filename, found[0].body) for part, found in self.request.files.items()
        }
        self.task = asyncio.create_task(self.telegram.answer(token, method, parameters, files))
        try:
            self.respond(*await self.task)
        except DroppedError as dropped:
            await self._drop(dropped)
        except asyncio.CancelledError:
            # The bot hung up on a long poll.
            return

    def on_connection_close(self) -> None:
        if self.task:
            self.task.cancel()

    def _parameters(self) -> Mapping[str, object]:
        """From the address, a form or JSON."""
        sent: dict[str, object] = {
            name: values[-1].decode() for name, values in self.request.arguments.items()
        }
        kind = self.request.headers.get("Content-Type", "")
        if kind.startswith("application/json") and self.request.body:
            more = json.loads(self.request.body)
            if not isinstance(more, dict):
                raise ValueError("an object is expected")
            sent |= more
        return sent

    async def _drop(self, dropped: DroppedError) -> None:
        """Hang up, or keep the bot waiting for as long as it likes."""
        if dropped.timed_out:
            self.task = asyncio.create_task(_never())
            try:
                await self.task
            except asyncio.CancelledError:
                return
        self.detach().close()


async def _never() -> tuple[int, bytes]:
    await asyncio.Event().wait()
    raise AssertionError("nobody sets it")


def _malformed(words: str) -> bytes:
    return json.dumps({"ok": False, "error_code": 400, "description": words}).encode()
