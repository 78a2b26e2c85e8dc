"""`python -m bot health`."""

import click

from bot.environment import database_path
from bot.process.health import trouble


@click.command("health")
def health_command() -> int:
    """End with 0 when the running bot is alive, else with 1."""
    said = trouble(database_path())
    if said:
        click.echo(said, err=True)
    return int(bool(said))
