"""A bot that runs in this process, over a server that tests can spoil."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import pytest

from bot.chat.receiving import inbox, polling
from bot.chat.receiving import running as running_room
from bot.chat.receiving.running import Background, run_bot
from bot.chat.services import Services
from bot.local.telegram.bot_api import Files, Telegram
from bot.local.telegram.chats import User
from bot.local.telegram.request import LocalRequest
from tests.patience import PATIENCE, until


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "FIRST_PAUSE", 0.01)


@pytest.fixture(autouse=True)
def nothing_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow this machine is, unless a test is about that."""
    monkeypatch.setattr(inbox, "LONG_SECONDS", PATIENCE)
    monkeypatch.setattr(running_room, "STOP_STEP_SECONDS", PATIENCE)


@asynccontextmanager
async def running(
    telegram: Telegram, services: Services, *background: Background
) -> AsyncIterator[asyncio.Task[None]]:
    """The bot at work as long as the block lasts."""
    run = asyncio.create_task(
        run_bot(services, background=background, request=LocalRequest(telegram))
    )
    try:
        yield run
    finally:
        ended_alone = run.done()
        run.cancel()
        await asyncio.wait({run})
    assert run.cancelled() or ended_alone


async def answered(telegram: Telegram, user: User, times: int) -> None:
    """Waits until somebody was answered so often."""
    await until(lambda: len(telegram.sent(user)) >= times)


class Holding(Telegram):
    """A server that keeps one person waiting for whatever the bot sends.

    Attributes:
        held: Who waits.
        released: Set to let them wait no longer.
        is_holding: Whether something was sent to them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.held: int | None = None
        self.released = asyncio.Event()
        self.is_holding = False

    async def answer(
        self, token: str, method: str, parameters: Mapping[str, object], files: Files
    ) -> tuple[int, bytes]:
        if method == "sendMessage" and str(parameters["chat_id"]) == str(self.held):
            self.is_holding = True
            await self.released.wait()
        return await super().answer(token, method, parameters, files)
