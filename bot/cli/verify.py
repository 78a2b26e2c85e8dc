"""`python -m bot verify`."""

import asyncio
from collections.abc import Iterable

import click
from rich.console import Console

from bot.cli import echo_record
from bot.cli.ask import lines
from bot.cli.corpus import open_corpus, open_search
from bot.messages.cli.quotations import verification_record, verification_text
from bot.search.quotations.verify import verify
from bot.settings import Settings, load_settings


@click.command("verify")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each quotation.")
@click.argument("quotation", nargs=-1, required=True)
def verify_command(quotation: tuple[str, ...], *, as_json: bool) -> None:
    """Check whether words were said; - reads quotations from standard input, one a line."""
    quotations = lines() if quotation == ("-",) else [" ".join(quotation)]
    asyncio.run(_verify(load_settings(), quotations, as_json=as_json))


async def _verify(settings: Settings, quotations: Iterable[str], *, as_json: bool) -> None:
    console = Console(highlight=False)
    async with open_corpus(settings) as (store, library):
        searcher = await open_search(store, library)
        for quotation in quotations:
            found = await verify(store, searcher, quotation)
            if as_json:
                echo_record(verification_record(found))
            else:
                styled = console.is_terminal and not console.no_color
                console.print(verification_text(found, styled=styled))
