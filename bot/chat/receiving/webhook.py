"""Updates are received on an address of our own, behind a proxy that Telegram reaches."""

import hmac
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from tornado.web import HTTPError, stream_request_body

from bot.chat.client import loads
from bot.chat.receiving.inbox import Inbox
from bot.http_server import QuietHandler, http_server
from bot.settings import Settings

MAX_BODY = 1 << 20
"""Bytes of an update; the longest message with its markup takes a tenth."""

HEADER = "X-Telegram-Bot-Api-Secret-Token"

log = logging.getLogger(__name__)


@asynccontextmanager
async def webhook(settings: Settings, inbox: Inbox) -> AsyncIterator[None]:
    """Listens for updates as long as the context lasts.

    An update is answered once it is handled or on record; until then, Telegram sends it again.

    Args:
        settings: With `webhook_url` and `webhook_secret`.
        inbox: What takes the updates.

    Raises:
        ListenError: The address cannot be listened on.
    """
    secret = settings.webhook_secret.value if settings.webhook_secret else ""
    path = urlsplit(settings.webhook_url or "").path or "/"
    routes = [(r".*", _Receiver, {"inbox": inbox, "path": path, "secret": secret})]
    async with http_server(settings.listen, "VERBATIM_LISTEN", routes, max_body=MAX_BODY):
        yield


@stream_request_body
class _Receiver(QuietHandler):
    """One request. Who it is from is known before anything of its body is read."""

    def initialize(self, inbox: Inbox, path: str, secret: str) -> None:
        self._inbox = inbox
        self._path = path
        self._secret = secret
        self._body = bytearray()

    def prepare(self) -> None:
        if self.request.path.rstrip("/") != self._path.rstrip("/"):
            self._refuse(404)
        if self.request.method != "POST":
            self._refuse(405)
        told = self.request.headers.get(HEADER, "")
        if not hmac.compare_digest(told.encode("utf-8", "replace"), self._secret.encode()):
            self._refuse(403)

    def data_received(self, chunk: bytes) -> None:
        self._body += chunk

    async def post(self) -> None:
        try:
            raw = loads(bytes(self._body))
        except ValueError:
            log.warning("What the webhook received is not an update")
            raise HTTPError(400) from None
        if not await self._inbox.accept(raw):
            raise HTTPError(503)
        self.finish()

    def _refuse(self, status: int) -> None:
        # The rest of what comes on this connection is not read.
        self.set_header("Connection", "close")
        raise HTTPError(status)
