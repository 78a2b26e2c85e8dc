"""The commands of the running bot: `run`, `chat`, `health`."""

import asyncio
import importlib
from types import ModuleType

import click

from bot.health import is_alive
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


@click.command("health")
def health_command() -> int:
    """End with 0 when the running bot is alive, else with 1."""
    if is_alive(load_settings().database):
        return 0
    click.echo("The bot does not run, or is stuck.", err=True)
    return 1


def _serving() -> ModuleType:
    """Loaded late: Telegram's library takes half a second, and `health` runs every minute."""
    return importlib.import_module("bot.serving")
