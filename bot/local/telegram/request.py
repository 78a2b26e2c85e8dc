"""A transport for python-telegram-bot that calls Telegram's server in this process."""

import asyncio
from urllib.parse import unquote

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.local.telegram.bot_api import Files, Telegram
from bot.local.telegram.faults import DroppedError


class LocalRequest(BaseRequest):
    """For `ApplicationBuilder.request` and `.get_updates_request`, with `TOKEN` as the token.

    Args:
        telegram: The server.
    """

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram

    @property
    def read_timeout(self) -> float | None:
        """Telegram in this process answers at once."""
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_rest: object,
        **_timeouts: object,
    ) -> tuple[int, bytes]:
        """Carry out `.../bot<token>/METHOD`, or the download of `.../file/bot<token>/PATH`."""
        if method == "GET":
            token, _, path = url.partition("/file/bot")[2].partition("/")
            return self._telegram.download(unquote(token), unquote(path))
        before, _, name = url.rpartition("/")
        token = before.rpartition("/bot")[2]
        # A real call always gives the loop to others; so does this one.
        await asyncio.sleep(0)
        parameters = request_data.json_parameters if request_data else {}
        try:
            return await self._telegram.answer(token, name, parameters, _files(request_data))
        except DroppedError as dropped:
            raise (
                TimedOut(str(dropped)) if dropped.timed_out else NetworkError(str(dropped))
            ) from None


def _files(data: RequestData | None) -> Files:
    """The files of a request, read."""
    if data is None or not data.contains_files:
        return {}
    files: dict[str, tuple[str, bytes]] = {}
    for part, (name, content, _) in data.multipart_data.items():
        files[part] = (name, content if isinstance(content, bytes) else content.read())
    return files
