"""`python -m bot ask`."""

import asyncio
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import TextIOWrapper

import click
from rich.console import Console
from rich.text import Text

from bot.cli import echo_record
from bot.cli.corpus import open_corpus, open_search
from bot.errors import OperatorError
from bot.messages.cli.collection import collection_record, collection_text
from bot.messages.cli.console import refused_record, result_record, result_text
from bot.messages.language.phrases import asked_of_record
from bot.search.collection import ask_collection
from bot.search.engine import MAX_LIMIT, Searcher, search
from bot.search.query.filters import FilterError, Filters, with_filter
from bot.search.sourced import as_narrowed
from bot.search.verdict import Result
from bot.settings import Settings, load_settings
from bot.store import interviews
from bot.store.database import Store


@click.command("ask")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each question.")
@click.option(
    "--limit", default=5, show_default=True, type=click.IntRange(1, MAX_LIMIT), help="Most hits."
)
@click.option("--since", metavar="DATE", help="Only what was published since: 2022, 2022-06, …")
@click.option("--until", metavar="DATE", help="Only what was published until.")
@click.option("--by", multiple=True, metavar="NAME", help="Only this speaker. Repeatable.")
@click.option("--in", "outlets", multiple=True, metavar="OUTLET", help="Only there. Repeatable.")
@click.option("--without", multiple=True, metavar="WORD", help="Nothing with this. Repeatable.")
@click.option("--phrase", multiple=True, metavar="WORDS", help="Only with these words together.")
@click.argument("question", nargs=-1, required=True)
def ask_command(
    question: tuple[str, ...],
    *,
    limit: int,
    since: str | None,
    until: str | None,
    by: tuple[str, ...],
    outlets: tuple[str, ...],
    without: tuple[str, ...],
    phrase: tuple[str, ...],
    as_json: bool,
) -> None:
    """Answer a question; - reads questions from standard input, one a line."""
    many = question == ("-",)
    questions = lines() if many else [" ".join(question)]
    named = [("since", since), ("until", until)]
    named += [("by", name) for name in by] + [("in", outlet) for outlet in outlets]
    named += [("without", word) for word in without] + [("phrase", words) for words in phrase]
    filters = Filters()
    try:
        for name, value in named:
            filters = with_filter(filters, name, value or "")
    except FilterError as error:
        raise click.UsageError(str(error)) from error
    asyncio.run(_ask(load_settings(), questions, limit, filters, as_json=as_json, many=many))


def lines() -> Iterator[str]:
    """The lines of standard input, without their ends."""
    with TextIOWrapper(sys.stdin.buffer, "utf-8", errors="replace", newline="\n") as stream:
        for line in stream:
            yield line.rstrip("\r\n")


async def _ask(
    settings: Settings,
    questions: Iterable[str],
    limit: int,
    filters: Filters,
    *,
    as_json: bool,
    many: bool,
) -> None:
    console = Console(highlight=False)
    async with open_corpus(settings) as (store, library):
        searcher = await open_search(store, library)
        async with store.read() as db:
            is_empty = not await interviews.count(db)
        if is_empty and not as_json:
            console.print(f"There are no interviews on record yet: put one into {settings.seeds}")
            return
        for question in questions:
            # Programs count on one object a line, whatever the line holds.
            if many and not as_json:
                if not question.strip():
                    continue
                console.print(Text(f"> {question}", style="bold"))
            try:
                result = await _result(store, searcher, question, limit, filters)
            except FilterError as error:
                if not many:
                    raise OperatorError(str(error)) from error
                # The other lines get their answers all the same.
                if as_json:
                    echo_record(refused_record(question, error))
                else:
                    console.print(Text(f"{error}\n"))
                continue
            collected = await ask_collection(store, searcher, question)
            if as_json:
                echo_record(result_record(result) | collection_record(collected))
            else:
                console.print(collection_text(collected) if collected else result_text(result))
                if many:
                    console.print()


async def _result(
    store: Store, searcher: Searcher, question: str, limit: int, filters: Filters
) -> Result:
    """What a question gets, bare of courtesies, of the interviews of its date and its outlet."""
    asked = await as_narrowed(store, searcher, asked_of_record(question), filters)
    result = await search(store, searcher, asked, limit, filters)
    return replace(result, query=question)
