"""`python -m bot`: the commands of an operator."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from io import TextIOWrapper
from pathlib import Path

import aiosqlite
import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn

from bot.corpus.interview import Reading
from bot.corpus.reader import read
from bot.corpus.record import to_record
from bot.health import is_alive
from bot.intake.library import Library, LibraryError
from bot.intake.publish import Published, publish
from bot.intake.sync import sync
from bot.messages.check import report
from bot.messages.console import (
    cards_table,
    figures_table,
    result_record,
    result_text,
    topics_table,
)
from bot.search.engine import MAX_LIMIT, open_searcher, search
from bot.search.lexicon import LexiconError, load_lexicon
from bot.search.suggest import suggest as suggest_topics
from bot.settings import Settings, SettingsError, load_settings
from bot.store import interviews
from bot.store.database import Store, StoreError, open_store
from bot.store.stats import stats as figures_of

PAGE = 500
"""Interviews that are fetched at a time for a listing of all."""

FILES = click.argument(
    "files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path)
)


def main() -> None:
    """Runs a command; every error is one line on standard error.

    Exits with 0 when all is well, 1 when something went wrong, 2 for wrong usage.
    """
    try:
        status = commands.main(prog_name="python -m bot", standalone_mode=False)
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "python -m bot"
        _fail(f"{error.format_message()} See: {where} --help", 2)
    except click.ClickException as error:
        _fail(error.format_message(), 1)
    except (SettingsError, LexiconError, LibraryError, StoreError) as error:
        _fail(str(error), 1)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        # Whoever read the output has read enough; nothing more can be written, not even at exit.
        sys.stdout = None
        sys.exit(0)
    sys.exit(status or 0)


def _fail(message: str, status: int) -> None:
    click.echo(" ".join(message.split()), err=True)
    sys.exit(status)


@click.group(no_args_is_help=True)
def commands() -> None:
    """Ask a corpus of interviews and be answered in the speakers' own words."""


@commands.command()
def run() -> None:
    """Run the bot in Telegram; without a token, open the terminal instead."""
    from bot import serving  # noqa: PLC0415 - Telegram's library takes half a second to load

    settings = load_settings()
    asyncio.run(serving.chat(settings) if settings.token is None else serving.run(settings))


@commands.command()
def chat() -> None:
    """Talk to the bot in this terminal, without Telegram."""
    from bot import serving  # noqa: PLC0415 - as above

    asyncio.run(serving.chat(load_settings()))


@commands.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each question.")
@click.option(
    "--limit", default=5, show_default=True, type=click.IntRange(1, MAX_LIMIT), help="Most hits."
)
@click.argument("question", nargs=-1, required=True)
def ask(question: tuple[str, ...], limit: int, *, as_json: bool) -> None:
    """Answer a question; - reads questions from standard input, one a line."""
    questions = _lines() if question == ("-",) else [" ".join(question)]
    asyncio.run(_ask(load_settings(), questions, limit, as_json=as_json))


def _lines() -> Iterator[str]:
    with TextIOWrapper(sys.stdin.buffer, "utf-8", errors="replace", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\r\n")


async def _ask(settings: Settings, questions: Iterable[str], limit: int, *, as_json: bool) -> None:
    console = Console(highlight=False)
    async with _corpus(settings) as (store, library):
        searcher = await open_searcher(store, library.lexicon)
        for question in questions:
            result = await search(store, searcher, question, limit)
            if as_json:
                click.echo(json.dumps(result_record(result), ensure_ascii=False))
            else:
                console.print(result_text(result))


@commands.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each interview.")
@FILES
def check(files: tuple[Path, ...], *, as_json: bool) -> int:
    """Show how files are read, and change nothing."""
    refused = False
    for file in files:
        refusals: list[str] = []
        try:
            readings = _noting(read(file), refusals)
            if as_json:
                for reading in readings:
                    if reading.interview is not None:
                        record = {"file": str(file), **to_record(reading.interview)}
                        click.echo(json.dumps(record, ensure_ascii=False))
            else:
                click.echo(report(str(file), readings))
        except BrokenPipeError:
            raise
        except OSError as error:
            refusals.append(error.strerror or str(error))
        for refusal in refusals:
            refused = True
            click.echo(f"{file}: {refusal}", err=True)
    return int(refused)


def _noting(readings: Iterable[Reading], refusals: list[str]) -> Iterator[Reading]:
    for reading in readings:
        if reading.interview is None:
            refusals.append(reading.refusal)
        yield reading


@commands.command()
@click.option("--without-alerts", is_flag=True, help="Tell no subscriber.")
@FILES
def ingest(files: tuple[Path, ...], *, without_alerts: bool) -> int:
    """Publish files: keep copies in the seeds folder, and tell the subscribers."""
    return asyncio.run(_ingest(load_settings(), files, announced=not without_alerts))


async def _ingest(settings: Settings, files: Sequence[Path], *, announced: bool) -> int:
    refused = False
    async with _corpus(settings) as (store, library):
        for file in files:
            try:
                with _progress() as progress:
                    done = await publish(
                        store, library, file, announced=announced, progress=progress
                    )
            except OSError as error:
                done = Published("", (), error.strerror or str(error))
            if done.refusal:
                refused = True
                click.echo(f"{file}: {done.refusal}", err=True)
            if done.cards:
                Console(highlight=False).print(cards_table(done.cards))
    return int(refused)


@commands.command()
@click.option("--suggest", is_flag=True, help="Propose a topics.toml for this corpus instead.")
def topics(*, suggest: bool) -> None:
    """List the topics with the number of their questions."""
    asyncio.run(_topics(load_settings(), suggest=suggest))


async def _topics(settings: Settings, *, suggest: bool) -> None:
    async with _corpus(settings) as (store, library), store.read() as db:
        if suggest:
            texts = [
                (exchange.question, exchange.answer, card.language)
                async for card in _cards(db)
                for exchange in (await interviews.interview(db, card)).exchanges
            ]
            click.echo(suggest_topics(texts), nl=False)
        else:
            counts = await interviews.topic_counts(db)
            Console(highlight=False).print(topics_table(library.lexicon, counts))


@commands.command()
def documents() -> None:
    """List the interviews on record, newest first."""
    asyncio.run(_documents(load_settings()))


async def _documents(settings: Settings) -> None:
    async with _corpus(settings) as (store, _), store.read() as db:
        Console(highlight=False).print(cards_table([card async for card in _cards(db)]))


@commands.command()
def stats() -> None:
    """Show the figures of the corpus and its alerts."""
    asyncio.run(_stats(load_settings()))


async def _stats(settings: Settings) -> None:
    async with _corpus(settings) as (store, _):
        Console(highlight=False).print(figures_table(await figures_of(store)))


@commands.command()
def export() -> None:
    """Print every interview on record as JSON, one a line, newest first."""
    asyncio.run(_export(load_settings()))


async def _export(settings: Settings) -> None:
    async with _corpus(settings) as (store, _), store.read() as db:
        async for card in _cards(db):
            interview = await interviews.interview(db, card)
            click.echo(json.dumps(to_record(interview), ensure_ascii=False))


@commands.command()
def health() -> int:
    """End with 0 when the running bot is alive, else with 1."""
    if is_alive(load_settings().database):
        return 0
    click.echo("The bot does not run, or is stuck.", err=True)
    return 1


async def _cards(db: aiosqlite.Connection) -> AsyncIterator[interviews.Card]:
    """All interviews on record, newest first."""
    offset = 0
    while page := await interviews.cards(db, offset, PAGE):
        for card in page:
            yield card
        offset += PAGE


@asynccontextmanager
async def _corpus(settings: Settings) -> AsyncIterator[tuple[Store, Library]]:
    """The open database, brought up to date with the folder of the corpus."""
    library = Library(settings.seeds, load_lexicon(settings.data))
    async with open_store(settings.database) as store:
        await _bring_up_to_date(store, library)
        yield store, library


async def _bring_up_to_date(store: Store, library: Library) -> None:
    with _progress() as progress:
        found = await sync(store, library, progress=progress)
    for refused in found.refused:
        click.echo(f"{refused.file}: {' '.join(refused.reason.split())}", err=True)


@contextmanager
def _progress() -> Iterator[Callable[[str, int], None]]:
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
