"""`python -m bot ingest`."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console

from bot.cli import FILES_ARGUMENT
from bot.cli.corpus import open_corpus, progress_bar
from bot.corpus.files import refuse_folder
from bot.corpus.remark import remark
from bot.intake.ingest import Ingested, ingest
from bot.messages.cli.console import cards_table
from bot.messages.publishing.remarks import in_english
from bot.settings import Settings, load_settings


@click.command("ingest")
@click.option("--without-alerts", is_flag=True, help="Tell no subscriber.")
@FILES_ARGUMENT
def ingest_command(files: tuple[Path, ...], *, without_alerts: bool) -> int:
    """Publish files: keep copies in the seeds folder, and tell the subscribers."""
    return asyncio.run(_ingest(load_settings(), files, announced=not without_alerts))


async def _ingest(settings: Settings, files: Sequence[Path], *, announced: bool) -> int:
    refused = False
    silenced = () if announced else files
    async with open_corpus(settings, silenced=silenced) as (store, library):
        for file in files:
            try:
                refuse_folder(file)
                with progress_bar() as progress:
                    done = await ingest(
                        store, library, file, announced=announced, progress=progress
                    )
            except OSError as error:
                done = Ingested("", (), remark("unreadable", reason=error.strerror or str(error)))
            if done.refusal:
                refused = True
                click.echo(f"{file}: {in_english(done.refusal)}", err=True)
            if done.cards:
                Console(highlight=False).print(cards_table(done.cards))
    return int(refused)
