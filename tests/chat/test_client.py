"""What is answered to a call is a refusal of Telegram's, or trouble on the way to it."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager, suppress

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.chat import client
from bot.chat.client import MAX_DESCRIPTION, MAX_WAIT_ASKED, Client, Request
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.faults import Reply
from tests.local_api.server import serve

PAGE = b"<html>a secret</html>"


def refused(description: object = "Nothing doing", **parameters: object) -> bytes:
    return json.dumps(
        {"ok": False, "description": description, "parameters": parameters or None}
    ).encode()


@asynccontextmanager
async def calling(url: str) -> AsyncIterator[Awaitable[int]]:
    """A message that is sent to whoever listens there."""
    async with Request() as request, Request() as updates:
        bot = Client(TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=updates)
        yield bot.send_html(1, "x")


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (401, refused(), InvalidToken),
        (403, refused(), Forbidden),
        (400, refused(5), BadRequest),
        (400, b'{"ok": false, "parameters": [1]}', BadRequest),
        (400, refused("x" * 100_000), BadRequest),
        (400, refused(migrate_to_chat_id=-1007), ChatMigrated),
        (400, refused(migrate_to_chat_id="x"), BadRequest),
        (400, refused(migrate_to_chat_id=-(2**63)), BadRequest),
        (200, b'{"ok": false}', TelegramError),
        (200, b'{"ok": true}', TelegramError),
        *((status, PAGE, NetworkError) for status in (302, 400, 401, 403, 404, 407, 429, 502, 599)),
        *((status, b"{}", NetworkError) for status in (400, 401, 403, 404)),
    ],
)
async def test_a_refusal_is_telegrams_own_or_trouble(
    status: int, body: bytes, kind: type[TelegramError]
) -> None:
    telegram = Telegram(policies=(lambda _: Reply(status, body),))
    async with serve(telegram) as url, calling(url) as call:
        with pytest.raises(TelegramError) as told:
            await call
    assert type(told.value) is kind
    assert "a secret" not in str(told.value)
    assert "Unknown error" not in str(told.value)  # as the library says of a mistake of ours
    assert len(str(told.value)) <= MAX_DESCRIPTION


@pytest.mark.parametrize(
    ("body", "seconds"),
    [
        (refused(retry_after=7), 7),
        (refused(retry_after=2.6), 3),
        (refused(retry_after=-5), 1),
        (refused(retry_after=10**30), MAX_WAIT_ASKED),
        (refused(retry_after=float("inf")), MAX_WAIT_ASKED),
        (refused(retry_after=float("nan")), 1),
        (refused(retry_after="7"), 1),
        (refused(retry_after=[7]), 1),
        (refused(), 1),
        (b'{"ok": false, "parameters": 5}', 1),
    ],
)
async def test_how_long_it_asks_to_be_left_alone(body: bytes, seconds: int) -> None:
    telegram = Telegram(policies=(lambda _: Reply(429, body),))
    async with serve(telegram) as url, calling(url) as call:
        with pytest.raises(RetryAfter) as told:
            await call
    assert told.value.retry_after == seconds


async def test_an_answer_that_comes_byte_by_byte_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(client, "MAX_CALL_SECONDS", 0.3)
    hung_up = asyncio.Event()

    async def drip(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        with suppress(ConnectionError):
            while not writer.is_closing():
                writer.write(b" ")
                await writer.drain()
                await asyncio.sleep(0.05)
        writer.close()
        hung_up.set()

    async with await asyncio.start_server(drip, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with calling(f"http://127.0.0.1:{port}") as call:
            with pytest.raises(TimedOut):
                await call
            await hung_up.wait()


async def test_an_answer_without_an_end_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "MAX_ANSWER", 1 << 16)
    hung_up = asyncio.Event()

    async def pour(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        with suppress(ConnectionError):
            while True:
                writer.write(b"1000\r\n" + b"x" * 0x1000 + b"\r\n")
                await writer.drain()
        writer.close()
        hung_up.set()

    async with await asyncio.start_server(pour, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with calling(f"http://127.0.0.1:{port}") as call:
            with pytest.raises(NetworkError, match="too long"):
                await call
            await hung_up.wait()
