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
    asyncio.run(serving.chat(settings) if settings.token is None else serving.run(settings))


@click.command("chat")
def chat_command() -> None:
    """Talk to the bot in this terminal, without Telegram."""
    asyncio.run(_serving().chat(load_settings()))


def _serving() -> ModuleType:
    """Loaded late: Telegram's library takes half a second, and `--help` needs none of it."""
    return importlib.import_module("bot.serving")
