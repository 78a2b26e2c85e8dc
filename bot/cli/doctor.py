"""`python -m bot doctor`."""

import asyncio
from collections.abc import AsyncIterator

import click

from bot.cli import echo_record
from bot.doctor.finding import Finding
from bot.doctor.machine import look_at_machine
from bot.doctor.telegram import look_at_telegram
from bot.environment import SettingsError
from bot.settings import load_settings, unknown_settings


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each finding.")
def doctor_command(*, as_json: bool) -> int:
    """Look at all that the bot depends on; end with 1 when something has to be done."""
    return asyncio.run(_doctor(as_json=as_json))


async def _doctor(*, as_json: bool) -> int:
    has_to_be_done = False
    async for finding in _findings():
        has_to_be_done |= not finding.is_well
        if as_json:
            record = {
                "check": finding.check,
                "ok": finding.is_well,
                "finding": finding.said,
                "advice": finding.advice,
            }
            echo_record(record)
        else:
            click.echo(f"{'ok  ' if finding.is_well else 'TODO'} {finding.check}: {finding.said}")
            if finding.advice:
                click.echo(f"     → {finding.advice}")
    return int(has_to_be_done)


async def _findings() -> AsyncIterator[Finding]:
    try:
        settings = load_settings()
    except SettingsError as error:
        yield Finding("settings", str(error), "set it as the README's table says")
        return
    yield Finding("settings", "all of them can be read")
    for line in unknown_settings():
        yield Finding("settings", line, "set it as the README's table says, or take it away")
    for finding in await asyncio.to_thread(lambda: list(look_at_machine(settings))):
        yield finding
    async for finding in look_at_telegram(settings):
        yield finding
