"""`python -m bot backup` and `restore`."""

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from bot.errors import OperatorError
from bot.process.sole_process import is_run
from bot.process.stopping import SIGNALS
from bot.settings import load_settings
from bot.store.database import open_store
from bot.store.file.copies import SIDE_FILES, Contents, back_up, check_free, move_aside, restore


@click.command("backup")
@click.option("--replace", is_flag=True, help="Write over FILE when it is there.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def backup_command(file: Path, *, replace: bool) -> None:
    """Copy the database into FILE, while the bot runs or not, and check the copy.

    A plain copy of the database file will not do: what was written last is in the -wal file beside
    it.
    """
    database = load_settings().database
    in_use = [database.with_name(database.name + ending).absolute() for ending in ("", *SIDE_FILES)]
    if file.exists() and not (replace and file.is_file()):
        raise OperatorError(f"{file} is there already; choose another name, or add --replace")
    if file.resolve() in (each.resolve() for each in in_use):
        raise OperatorError(f"{file} is the database itself; choose another name")
    with _asked_to_end() as stopped:
        contents = back_up(database, file, stopped=stopped)
    click.echo(f"Backup written and checked: {_told(contents)}")


@click.command("restore")
@click.option("--replace", is_flag=True, help="Move the database that is there aside.")
@click.option("--empty", is_flag=True, help="Begin with an empty database, in place of FILE.")
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
def restore_command(file: Path | None, *, replace: bool, empty: bool) -> None:
    """Put a backup in the place of the database; what was there is kept beside it."""
    if empty == (file is not None):
        raise click.UsageError("Name the FILE to put back, or say --empty.")
    database = load_settings().database
    if is_run(database):
        raise OperatorError("The bot is running; end it first, and start it again afterwards")
    if file is None:
        check_free(database, replace=replace)
        kept = move_aside(database)
        asyncio.run(_make_empty(database))
        click.echo(f"An empty database is at {database}; the next start reads the interviews")
    else:
        with _asked_to_end() as stopped:
            contents, kept = restore(file, database, replace=replace, stopped=stopped)
        click.echo(f"Restored: {_told(contents)}")
        if contents.is_plain:
            click.echo(
                "It was a plain copy of the database file: what was written last is missing, unless"
                " the bot had ended before",
                err=True,
            )
    if kept:
        click.echo(f"What was there before is kept: {kept}")


@contextmanager
def _asked_to_end() -> Iterator[Callable[[], bool]]:
    """Whether SIGTERM or SIGINT came: what is half written is then taken away first."""
    came = threading.Event()
    before = [(each, signal.signal(each, lambda *_: came.set())) for each in SIGNALS]
    try:
        yield came.is_set
    finally:
        for each, handler in before:
            signal.signal(each, handler)


async def _make_empty(database: Path) -> None:
    async with open_store(database):
        pass


def _told(contents: Contents) -> str:
    return (
        f"{contents.interviews} interviews, {contents.exchanges} questions, {contents.chats} chats,"
        f" {contents.subscriptions} subscriptions, {contents.waiting} alerts waiting,"
        f" {contents.size / 1e6:.1f} MB"
    )
