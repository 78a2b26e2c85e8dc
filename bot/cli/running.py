"""The commands of the running bot: `run`, `chat`."""

import asyncio
import importlib
from types import ModuleType

import click

from bot.settings import load_settings


@click.command("run")
def run_command() -> None:
    """Run the bot in Telegram; without a token, open the terminal instead."""
    settings = load_settings()
    serving = _serving()
    asyncio.run(
        serving.run_in_terminal(settings)
        if settings.token is None
        else serving.run_in_telegram(settings)
    )


@click.command("chat")
def chat_command() -> None:
    """Talk to the bot in this terminal, without Telegram."""
    asyncio.run(_serving().run_in_terminal(load_settings()))


def _serving() -> ModuleType:
    """Loaded late: Telegram's library takes half a second, and `--help` needs none of it."""
    return importlib.import_module("bot.serving")
