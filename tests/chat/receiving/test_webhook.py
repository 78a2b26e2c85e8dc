"""The webhook takes what Telegram sends, and costs nothing when somebody else sends something."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import Any

import httpx
import pytest

from bot import http_server
from bot.chat.services import Services
from bot.local.telegram.bot_api import Telegram
from bot.setting_values import Secret
from tests.chat.receiving.conftest import Holding, answered, running
from tests.patience import PATIENCE, until

pytestmark = pytest.mark.usefixtures("corpus")

SECRET = "s3cret"
HEADER = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


class Hook:
    """The address at which the bot listens."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.url = f"http://127.0.0.1:{port}/updates"

    async def raw(self, sent: bytes) -> bytes:
        """What comes back for some bytes, until the bot hangs up."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            with suppress(ConnectionError):
                writer.write(sent)
                await writer.drain()
            received = b""
            with suppress(ConnectionError):
                while chunk := await reader.read(1 << 16):
                    received += chunk
            return received
        finally:
            writer.close()


@asynccontextmanager
async def listening(telegram: Telegram, services: Services, port: int) -> AsyncIterator[Hook]:
    settings = replace(
        services.settings,
        webhook_url="https://verbatim.example/updates",
        webhook_secret=Secret(SECRET),
        listen=f"127.0.0.1:{port}",
    )
    async with running(telegram, replace(services, settings=settings)):
        await until(lambda: telegram.webhook["url"])
        yield Hook(port)


def head(
    length: int, *, method: str = "POST", path: str = "/updates", secret: str = SECRET
) -> bytes:
    return (
        f"{method} {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: {length}\r\n\r\n"
    ).encode()


@pytest.mark.parametrize(
    "refused",
    [
        (head(2, secret="wrong"), b"403"),
        (head(2, secret=""), b"403"),
        (head(2, path="/other"), b"404"),
        (head(2, method="PUT"), b"405"),
        (head(2, method="GET"), b"405"),
        (head(2, method="BREW"), b"405"),
    ],
)
async def test_who_is_not_telegram_is_refused_before_the_body_is_read(
    refused: tuple[bytes, bytes],
    telegram: Telegram,
    services: Services,
    unused_tcp_port: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    sent, status = refused
    async with listening(telegram, services, unused_tcp_port) as hook:
        reader, writer = await asyncio.open_connection("127.0.0.1", hook.port)
        writer.write(sent)
        assert status in await reader.readline()
        writer.close()
    assert not [record for record in caplog.records if record.levelno > logging.INFO]


async def test_who_comes_while_too_many_are_there_is_hung_up_on(
    telegram: Telegram,
    services: Services,
    unused_tcp_port: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(http_server, "MAX_CONNECTIONS", 2)
    async with listening(telegram, services, unused_tcp_port) as hook, asyncio.timeout(PATIENCE):
        there = [await asyncio.open_connection("127.0.0.1", hook.port) for _ in range(2)]
        assert await hook.raw(b"") == b""
        for _, writer in there:
            writer.close()
        received = b""
        while b"403" not in received:
            received = await hook.raw(head(0, secret="wrong"))


async def test_a_body_that_is_too_long_is_refused_before_it_is_read(
    telegram: Telegram, services: Services, unused_tcp_port: int
) -> None:
    async with listening(telegram, services, unused_tcp_port) as hook:
        received = await hook.raw(head(90_000_000) + b"x" * 4_000_000)
        chunked = head(0).replace(b"Content-Length: 0", b"Transfer-Encoding: chunked")
        endless = await hook.raw(chunked + b"fffff\r\n" + b"x" * 0xFFFFF + b"\r\n" + b"fff\r\n" * 9)
    assert received == b"" or b"400" in received
    assert endless == b"" or b"400" in endless


@pytest.mark.parametrize("sent", [b"", b"POST /upd", head(100), head(100) + b'{"update_id": 1,'])
async def test_who_is_slow_is_hung_up_on(
    sent: bytes,
    telegram: Telegram,
    services: Services,
    unused_tcp_port: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(http_server, "REQUEST_TIMEOUT", 0.05)
    async with listening(telegram, services, unused_tcp_port) as hook, asyncio.timeout(PATIENCE):
        await hook.raw(sent)


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff", b"[" * 100_000, b"null", b"[]", b"{}", b'{"update_id": "x"}']
)
async def test_a_body_that_is_no_update_is_one_line(
    body: bytes,
    telegram: Telegram,
    services: Services,
    unused_tcp_port: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with (
        listening(telegram, services, unused_tcp_port) as hook,
        httpx.AsyncClient(headers=HEADER) as client,
    ):
        status = (await client.post(hook.url, content=body)).status_code
    assert status in {200, 400}
    (line,) = (record for record in caplog.records if record.levelno > logging.INFO)
    assert line.exc_info is None


async def test_an_update_that_cannot_be_built_is_taken_so_that_it_does_not_come_again(
    telegram: Telegram, services: Services, unused_tcp_port: int, caplog: pytest.LogCaptureFixture
) -> None:
    bad: dict[str, Any] = {"update_id": 7, "message": {"message_id": 1, "text": "a secret"}}
    ada = telegram.person()
    telegram.say(ada, "/help")
    (good,) = telegram.updates.take()
    async with (
        listening(telegram, services, unused_tcp_port) as hook,
        httpx.AsyncClient(headers=HEADER) as client,
    ):
        for update in (bad, good):
            assert (await client.post(hook.url, json=update)).status_code == 200
        await answered(telegram, ada, 1)
    assert "a secret" not in caplog.text


async def test_many_at_once_are_all_answered(
    telegram: Telegram, services: Services, unused_tcp_port: int
) -> None:
    people = [telegram.person(f"P{number}") for number in range(60)]
    for person in people:
        telegram.say(person, "/help")
    sent = telegram.updates.take()
    async with (
        listening(telegram, services, unused_tcp_port) as hook,
        httpx.AsyncClient(headers=HEADER, timeout=60) as client,
    ):
        replies = await asyncio.gather(
            *(client.post(hook.url, content=json.dumps(update)) for update in sent)
        )
    assert {reply.status_code for reply in replies} == {200}
    assert all(len(telegram.sent(person)) == 1 for person in people)


async def test_an_update_is_not_taken_before_it_is_handled(
    services: Services, unused_tcp_port: int
) -> None:
    telegram = Holding()
    ada, bob = telegram.person("Ada"), telegram.person("Bob")
    telegram.held = ada.id
    for person in (ada, bob):
        telegram.say(person, "/help")
    first, second = telegram.updates.take()
    async with (
        listening(telegram, services, unused_tcp_port) as hook,
        httpx.AsyncClient(headers=HEADER, timeout=PATIENCE) as client,
    ):
        waiting = asyncio.create_task(client.post(hook.url, json=first))
        await until(lambda: telegram.is_holding)
        assert (await client.post(hook.url, json=second)).status_code == 200
        assert not waiting.done()
        telegram.released.set()
        assert (await waiting).status_code == 200
