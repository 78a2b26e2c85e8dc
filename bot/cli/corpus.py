"""What commands that read the corpus have in common."""

import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import aiosqlite
import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn

from bot.intake.library import Library
from bot.intake.sync import sync
from bot.messages.publishing.remarks import in_english
from bot.search.query.lexicon import load_lexicon
from bot.settings import Settings
from bot.store import interviews
from bot.store.database import Store, open_store

BATCH_CARDS = 500
"""Interviews that are fetched at a time for a listing of all."""

FILES = click.argument(
    "files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path)
)
"""The files that a command takes."""


@asynccontextmanager
async def open_corpus(settings: Settings) -> AsyncIterator[tuple[Store, Library]]:
    """The open database, brought up to date with the folder of the corpus."""
    library = Library(settings.seeds, load_lexicon(settings.data))
    async with open_store(settings.database) as store:
        await _bring_up_to_date(store, library)
        yield store, library


async def _bring_up_to_date(store: Store, library: Library) -> None:
    with progress_bar() as progress:
        found = await sync(store, library, progress=progress)
    for refused in found.refused:
        click.echo(f"{refused.file}: {in_english(refused.reason)}", err=True)


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int], None]]:
    """A bar for each document that is being read, for somebody who looks on."""
    with Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.completed} exchanges"),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    ) as bar:
        tasks: dict[str, TaskID] = {}

        def show(document: str, exchanges: int) -> None:
            if document not in tasks:
                tasks[document] = bar.add_task(document, total=None)
            bar.update(tasks[document], completed=exchanges)

        yield show


async def all_cards(db: aiosqlite.Connection) -> AsyncIterator[interviews.Card]:
    """All interviews on record, newest first."""
    offset = 0
    while page := await interviews.cards(db, offset, BATCH_CARDS):
        for card in page:
            yield card
        offset += BATCH_CARDS
