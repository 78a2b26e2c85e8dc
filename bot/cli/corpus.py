"""What commands that read the corpus have in common."""

import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

import aiosqlite
import click
from rich.console import Console
from rich.progress import BarColumn, TaskID, TextColumn
from rich.progress import Progress as ProgressBar

from bot.backups import check_not_lost
from bot.intake.ingest import path_inside, silence_file
from bot.intake.library import Library, Progress, ProgressListener
from bot.intake.sync import sync
from bot.intake.vectors import VectorListener, await_vectors
from bot.intake.watch import trouble_lines
from bot.search.engine import Searcher, open_searcher
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.search.semantic.encoder import EncoderError
from bot.search.semantic.state import semantic_if_installed
from bot.settings import Settings
from bot.store.database import Store, open_store
from bot.store.record import interviews

BATCH_CARDS = 500
"""Interviews that are fetched at a time for a listing of all."""


@asynccontextmanager
async def open_corpus(
    settings: Settings, *, silenced: Sequence[Path] = (), withdraw_missing: bool = False
) -> AsyncIterator[tuple[Store, Library]]:
    """The open database, brought up to date with the folder of the corpus.

    Args:
        settings: Where both are.
        silenced: Files that alert nobody if they are new in the folder.
        withdraw_missing: Whether to withdraw what is gone, even if it is most of the corpus.

    Raises:
        StoreError: The database cannot be used, or was lost.
    """
    check_not_lost(settings.database, settings.backups)
    library = Library(settings.seeds, load_lexicon(settings.data))
    async with open_store(settings.database) as store:
        for file in silenced:
            if path_inside(library.seeds, file) is not None:
                with suppress(OSError):  # whoever reads it next says so
                    await silence_file(store, file)
        await _bring_up_to_date(store, library, withdraw_missing=withdraw_missing)
        yield store, library


async def _bring_up_to_date(store: Store, library: Library, *, withdraw_missing: bool) -> None:
    with progress_bar() as progress:
        found = await sync(store, library, progress=progress, withdraw_missing=withdraw_missing)
    for line in trouble_lines(found, library.seeds):
        click.echo(line, err=True)


async def open_search(store: Store, library: Library) -> Searcher:
    """Makes ready to ask the corpus, by meaning too where the extra is installed.

    Sentence vectors that are missing are made first, unless they are so many that a running bot has
    to make them: then words alone decide, and that is said.
    """
    semantic = semantic_if_installed()
    searcher = await open_searcher(store, library.lexicon, semantic=semantic)
    if semantic:
        try:
            with vectors_bar() as progress:
                made = await await_vectors(store, semantic, progress)
        except EncoderError as error:
            click.echo(f"Words alone decide: {error}", err=True)
            return searcher
        if not made.is_complete:
            click.echo(
                f"Words alone decide: {made.made} of {made.total} sentence vectors are made;"
                " a running bot makes the others",
                err=True,
            )
    return searcher


@contextmanager
def vectors_bar() -> Iterator[VectorListener]:
    """A bar for the sentence vectors that are being made, for somebody who looks on."""
    with ProgressBar(
        TextColumn("Sentence vectors"),
        BarColumn(),
        TextColumn("{task.completed} of {task.total}"),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    ) as bar:
        task = bar.add_task("")
        yield lambda progress: bar.update(task, completed=progress.made, total=progress.total)


@contextmanager
def progress_bar() -> Iterator[ProgressListener]:
    """A bar for the documents that are being read, for somebody who looks on."""
    with ProgressBar(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("document {task.completed} of {task.total}, {task.fields[exchanges]} exchanges"),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    ) as bar:
        task: list[TaskID] = []

        def show(progress: Progress) -> None:
            if not task:
                task.append(bar.add_task("", exchanges=0))
            bar.update(
                task[0],
                description=progress.document,
                completed=progress.number,
                total=progress.total,
                exchanges=progress.exchanges,
            )

        yield show


async def each_card(db: aiosqlite.Connection) -> AsyncIterator[interviews.Card]:
    """All interviews on record, newest first."""
    offset = 0
    while page := await interviews.cards(db, offset, BATCH_CARDS):
        for card in page:
            yield card
        offset += BATCH_CARDS
