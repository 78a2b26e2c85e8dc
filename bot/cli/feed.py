"""`python -m bot feed`."""

import asyncio
import sys
from pathlib import Path
from tempfile import NamedTemporaryFile

import click

from bot.cli.corpus import BATCH_CARDS, open_corpus
from bot.errors import OperatorError
from bot.messages.cli.feed import atom_feed
from bot.settings import Settings, load_settings
from bot.store.record import interviews

ENTRY_QUESTIONS = 100
"""Questions of one interview that its entry lists."""


@click.command("feed")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True, dir_okay=False))
def feed_command(file: Path) -> None:
    """Write an Atom feed of the interviews, newest first; - prints it."""
    document = asyncio.run(_feed(load_settings()))
    if str(file) == "-":
        sys.stdout.buffer.write(document)
        return
    try:
        _replace(file, document)
    except OSError as error:
        raise OperatorError(f"{file}: {error.strerror or error}") from error


async def _feed(settings: Settings) -> bytes:
    async with open_corpus(settings) as (store, _), store.read() as db:
        cards = await interviews.cards(db, 0, BATCH_CARDS)
        entries = []
        for card in cards:
            records = await interviews.interview_exchanges(db, card.key, 0, ENTRY_QUESTIONS)
            entries.append((card, [record.question for record in records]))
    return atom_feed(entries)


def _replace(file: Path, document: bytes) -> None:
    """Writes a file at once, so that whoever fetches it never gets half of it."""
    with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}-", delete=False) as written:
        half = Path(written.name)
        try:
            written.write(document)
            written.close()
            half.chmod(0o644)
            half.replace(file)
        except OSError:
            half.unlink(missing_ok=True)
            raise
