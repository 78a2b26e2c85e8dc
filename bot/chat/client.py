"""The bot as a client of the Bot API, which takes whatever a server answers."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any

import httpx
from telegram import ForceReply, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import ChatMigrated, NetworkError, TelegramError, TimedOut
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.chat.places import Place

MAX_DIGITS = 20
"""A longer number is none that Telegram sends, and Python may refuse to read it."""

MAX_CALL_SECONDS = 120.0
"""A call takes no longer, however slowly its answer comes; time limits of the library begin anew
with each byte."""

MAX_ANSWER = 64 << 20
"""Bytes of an answer; the largest file that is read as a document takes half of that."""

MAX_DESCRIPTION = 200
"""Characters that are kept of the reason for a refusal."""

MAX_WAIT_ASKED = 3_600
"""Seconds after which it is called again, however long Telegram wants to be left alone."""

UNREADABLE_ERRORS = (
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What the library raises when it builds an object of something else than the API describes."""

Json = dict[str, Any]
ReplyMarkup = ForceReply | InlineKeyboardMarkup

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Client(ExtBot[None]):
    """The library's bot, which can also fetch updates as they come."""

    async def fetch_updates(
        self, offset: int, limit: int, seconds: int, kinds: Sequence[str]
    ) -> list[object]:
        """The updates from one on, not built yet.

        `Bot.get_updates` builds them all, and fails for all when one cannot be built.

        Args:
            offset: The first that is wanted; Telegram forgets those before it.
            limit: At most so many, up to 100.
            seconds: How long Telegram waits for the first when there is none.
            kinds: The kinds that are wanted.

        Raises:
            TelegramError: Telegram cannot be reached, or this is not its answer.
        """
        wanted = {"offset": offset, "limit": limit, "timeout": seconds, "allowed_updates": kinds}
        try:
            found = await self._post("getUpdates", wanted, read_timeout=seconds + 10)
        except UNREADABLE_ERRORS as error:
            raise TelegramError("Invalid server response") from error
        if not isinstance(found, list):
            raise TelegramError("Invalid server response")
        return found

    async def send_html(
        self,
        chat: int,
        html: str,
        *,
        markup: ReplyMarkup | None = None,
        to: ReplyParameters | None = None,
        place: Place | None = None,
    ) -> int:
        """Sends a message, as `Bot.send_message` does, which also builds what was sent.

        Nobody reads that, and to build it would take a tenth of an update's time. A group that
        became a supergroup meanwhile gets it there.

        Args:
            chat: Where.
            html: The text.
            markup: What is below it.
            to: The message that is answered.
            place: Where in the chat.

        Returns:
            The number of the message; 0 when the answer does not tell it.

        Raises:
            TelegramError: It was refused, or Telegram cannot be reached.
        """
        where: Json = {"chat_id": chat, "reply_parameters": to, **(place or {})}
        try:
            sent = await self._post("sendMessage", where | _shown(html, markup))
        except ChatMigrated as moved:
            # There, other messages and topics have these numbers.
            where = {"chat_id": moved.new_chat_id}
            sent = await self._post("sendMessage", where | _shown(html, markup))
        number = sent.get("message_id") if isinstance(sent, dict) else None
        return number if isinstance(number, int) else 0

    async def edit_html(
        self, where: Mapping[str, int], html: str, *, markup: ReplyMarkup | None = None
    ) -> None:
        """Gives a message another text, as `edit_message_text` does.

        Args:
            where: `chat_id` and `message_id`.
            html: The text.
            markup: What is below it.

        Raises:
            TelegramError: As `send_html`.
        """
        await self._post("editMessageText", {**where, **_shown(html, markup)})


def _shown(html: str, markup: ReplyMarkup | None) -> Json:
    return {
        "text": html,
        "parse_mode": ParseMode.HTML,
        "link_preview_options": _NO_PREVIEW,
        "reply_markup": markup,
    }


class Request(HTTPXRequest):
    """Calls over HTTP. What is answered and is no JSON is never logged.

    Args:
        httpx_kwargs: What `httpx` is told, events left out.
        options: As the library's.
    """

    def __init__(
        self,
        *,
        httpx_kwargs: Json | None = None,
        **options: Any,  # noqa: ANN401 - passed on as they come
    ) -> None:
        hooks = {"event_hooks": {"response": [_bound]}}
        super().__init__(httpx_kwargs=(httpx_kwargs or {}) | hooks, **options)

    async def do_request(
        self,
        *arguments: Any,  # noqa: ANN401 - passed on as they come
        **options: Any,  # noqa: ANN401
    ) -> tuple[int, bytes]:
        """Makes a call, in bounded time.

        Raises:
            NetworkError: There was no answer, or another program gave it in Telegram's place, such
                as a proxy: what that refuses says nothing of chats or of the token.
        """
        try:
            async with asyncio.timeout(MAX_CALL_SECONDS):
                status, payload = await super().do_request(*arguments, **options)
        except TimeoutError as error:
            raise TimedOut from error
        is_success = HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES
        return status, payload if is_success else _refusal(status, payload)

    @staticmethod
    def parse_json_payload(payload: bytes) -> Json:
        """The object in an answer.

        Raises:
            TelegramError: There is none, or nothing in it.
        """
        try:
            answer = loads(payload)
        except ValueError as error:
            raise TelegramError("Invalid server response") from error
        if not isinstance(answer, dict) or "result" not in answer:
            raise TelegramError("Invalid server response")
        return answer


class _BoundedStream(httpx.AsyncByteStream):
    """An answer as it comes, which fails once it is too long."""

    def __init__(self, stream: httpx.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        length = 0
        async for chunk in self._stream:
            length += len(chunk)
            if length > MAX_ANSWER:
                raise httpx.ReadError("The answer is too long")
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


async def _bound(response: httpx.Response) -> None:
    if isinstance(response.stream, httpx.AsyncByteStream):
        response.stream = _BoundedStream(response.stream)


def _refusal(status: int, payload: bytes) -> bytes:
    """A refusal in the shape in which the library can read it, whatever else is in it.

    Raises:
        NetworkError: It is none of the Bot API's.
    """
    try:
        answer = loads(payload)
    except ValueError:
        answer = None
    if not isinstance(answer, dict) or answer.get("ok") is not False:
        is_known = status in {each.value for each in HTTPStatus}
        raise NetworkError(f"{HTTPStatus(status).phrase} ({status})" if is_known else f"{status}")
    reason, asked = answer.get("description"), answer.get("parameters")
    parameters: Json = {}
    moved = asked.get("migrate_to_chat_id") if isinstance(asked, dict) else None
    if isinstance(moved, int) and abs(moved) < 2**63:
        parameters["migrate_to_chat_id"] = moved
    wait = asked.get("retry_after") if isinstance(asked, dict) else None
    if status == HTTPStatus.TOO_MANY_REQUESTS or isinstance(wait, int | float):
        seconds = wait if isinstance(wait, int | float) else 1
        parameters["retry_after"] = round(min(MAX_WAIT_ASKED, max(1, seconds)))
    said = " ".join(reason.split())[:MAX_DESCRIPTION] if isinstance(reason, str) else ""
    return json.dumps({"description": said, "parameters": parameters, "result": None}).encode()


def loads(payload: bytes) -> object:
    """Reads JSON. Halves of characters, as they come from cut emoji, are replaced.

    Raises:
        ValueError: It is no JSON, or nested too deeply.
    """
    text = payload.decode("utf-8", "replace")
    try:
        value = json.loads(text, parse_int=_whole)
        return _clean(value) if "\\ud" in text.lower() else value
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= MAX_DIGITS else float("inf")


def _clean(value: object) -> object:
    """With every lone surrogate replaced, which neither SQLite nor Telegram takes."""
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, list):
        return [_clean(each) for each in value]
    if isinstance(value, dict):
        return {_clean(key): _clean(each) for key, each in value.items()}
    return value
