"""`python -m bot standby`."""

import asyncio
import importlib

import click

from bot.log import configure_log
from bot.settings import load_settings


@click.command("standby")
@click.argument("address")
def standby_command(address: str) -> None:
    """Wait until this machine may run the bot that another one runs; then end with 0.

    ADDRESS is /healthz of the bot on the other machine, as VERBATIM_METRICS serves it there.
    """
    settings = load_settings()
    configure_log(settings.log_level, settings.log_format)
    standby = importlib.import_module("bot.process.standby")
    click.echo(asyncio.run(standby.wait_for_turn(settings, address)))
