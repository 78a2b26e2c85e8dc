"""`python -m bot health`."""

import click

from bot.environment import database_path
from bot.health import is_alive


@click.command("health")
def health_command() -> int:
    """End with 0 when the running bot is alive, else with 1."""
    if is_alive(database_path()):
        return 0
    click.echo("The bot does not run, or is stuck.", err=True)
    return 1
