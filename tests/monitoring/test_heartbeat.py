"""The heartbeat: called while the bot is well, silent while it is not, told once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from tornado.web import RequestHandler

from bot.chat.services import Services
from bot.monitoring import ailing, heartbeat
from bot.setting_values import Secret
from tests.monitoring.conftest import served
from tests.patience import until


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch, services: Services) -> None:
    monkeypatch.setattr(heartbeat, "HEARTBEAT_SECONDS", 0.01)
    monkeypatch.setattr(heartbeat, "START_SECONDS", 0.0)
    services.metrics.telegram_answered()


@asynccontextmanager
async def switch(statuses: list[int]) -> AsyncIterator[tuple[Secret, list[str]]]:
    """A dead man's switch on this machine: its address, and the calls that came."""
    calls: list[str] = []

    class Switch(RequestHandler):
        def get(self) -> None:
            calls.append(self.request.path)
            self.set_status(statuses[0] if len(statuses) == 1 else statuses.pop(0))

    async with served(Switch) as host:
        yield Secret(f"http://{host}/ping/s3cret"), calls


async def test_it_beats_while_the_bot_is_well(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    async with switch([200]) as (url, calls), heartbeat.heartbeats(url, services):
        await until(lambda: len(calls) >= 3)
    assert set(calls) == {"/ping/s3cret"}
    assert caplog.text == ""


async def test_at_the_start_it_waits_for_telegram_and_says_nothing(
    services: Services, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(heartbeat, "START_SECONDS", 60.0)
    monkeypatch.setattr(heartbeat, "START_LOOK_SECONDS", 0.01)
    monkeypatch.setattr(services.metrics, "answered_at", None)
    async with switch([200]) as (url, calls), heartbeat.heartbeats(url, services):
        await asyncio.sleep(0.1)
        assert calls == []
        services.metrics.telegram_answered()
        await until(lambda: calls)
    assert caplog.text == ""


async def test_a_bot_that_does_not_become_well_is_told_after_a_while(
    services: Services, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(heartbeat, "START_SECONDS", 0.05)
    monkeypatch.setattr(heartbeat, "START_LOOK_SECONDS", 0.01)
    monkeypatch.setattr(services.metrics, "answered_at", None)
    async with switch([200]) as (url, _), heartbeat.heartbeats(url, services):
        await until(lambda: "Telegram has not been reached yet" in caplog.text)


async def test_it_stops_while_the_bot_is_not_and_goes_on_afterwards(
    services: Services, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with switch([200]) as (url, calls), heartbeat.heartbeats(url, services):
        await until(lambda: calls)
        with monkeypatch.context() as full:
            full.setattr(ailing, "MIN_ROOM", 10**18)
            await until(lambda: "No heartbeat is sent" in caplog.text)
            before = len(calls)
            await asyncio.sleep(0.1)
            assert len(calls) == before
        await until(lambda: len(calls) > before)
    assert caplog.text.count("No heartbeat is sent") == 1


async def test_an_address_that_fails_is_told_once_and_never_repeated(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    async with switch([500, 500, 404, 200]) as (url, calls), heartbeat.heartbeats(url, services):
        await until(lambda: len(calls) >= 5)
    async with heartbeat.heartbeats(Secret("http://127.0.0.1:9/s3cret"), services):
        await until(lambda: "ConnectError" in caplog.text)
    told = [record.getMessage() for record in caplog.records if record.name.startswith("bot")]
    assert told == [
        "The heartbeat did not arrive: status 500",
        "The heartbeat did not arrive: status 404",
        "The heartbeat did not arrive: ConnectError",
    ]
