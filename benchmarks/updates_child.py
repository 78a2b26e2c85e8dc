"""A bot in a process of its own, so that its time and memory are its own: Verbatim, or an echo.

Run by `benchmarks.updates`: `python -m benchmarks.updates_child ours|echo URL FOLDER [PORT]`, where
PORT is for `/metrics`.
"""

import asyncio
import logging
import sys
import time
from pathlib import Path

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from benchmarks.ours import DATA
from benchmarks.sets import SEEDS
from bot.alerts.pace import Pace
from bot.chat.receiving.running import run_bot
from bot.chat.services import Services
from bot.intake.library import Library
from bot.intake.sync import sync
from bot.local.telegram.bot_api import TOKEN
from bot.log import configure_log
from bot.monitoring import monitoring
from bot.process.stopping import stopped_by_signals
from bot.search.engine import open_searcher
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.setting_values import Secret
from bot.settings import Settings
from bot.store.database import open_store

HASTE = 1_000
"""Telegram's limit on messages is far below what a bot can do, so its seconds are made short."""


class FastClock:
    """A clock by which Telegram takes a thousand times as many messages a second."""

    def time(self) -> float:
        """Seconds."""
        return time.time() * HASTE

    def monotonic(self) -> float:
        """The same."""
        return self.time()

    async def sleep(self, seconds: float) -> None:
        """Waits."""
        await asyncio.sleep(seconds / HASTE)


async def ours(url: str, folder: Path, port: str = "") -> None:
    """Verbatim, with its own corpus; where metrics are served, warnings are only counted."""
    configure_log("WARNING")
    settings = Settings(
        token=Secret(TOKEN),
        api_url=url,
        seeds=SEEDS,
        database=folder / "verbatim.db",
        metrics=f"127.0.0.1:{port}" if port else None,
    )
    if port:
        for handler in logging.getLogger().handlers:
            handler.setLevel(logging.ERROR)
    lexicon = load_lexicon(DATA)
    with stopped_by_signals():
        async with open_store(settings.database) as store:
            await sync(store, Library(SEEDS, lexicon))
            searcher = await open_searcher(store, lexicon)
            services = Services(settings, store, lexicon, searcher, Pace(FastClock()))
            async with monitoring(services):
                await run_bot(services)


def echo(url: str) -> None:
    """The least that a bot on the same library can do."""

    async def answer(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message and update.message.text:
            await update.message.reply_text(update.message.text)

    application = (
        Application.builder()
        .token(TOKEN)
        .base_url(f"{url}/bot")
        .base_file_url(f"{url}/file/bot")
        .concurrent_updates(True)
        .build()
    )
    application.add_handler(MessageHandler(filters.TEXT, answer))
    application.run_polling()


if __name__ == "__main__":
    _, which, address, *rest = sys.argv
    if which == "echo":
        echo(address)
    else:
        asyncio.run(ours(address, Path(rest[0]), *rest[1:]))
