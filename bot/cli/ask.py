"""`python -m bot ask`."""

import asyncio
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import TextIOWrapper
from typing import NamedTuple

import click
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from bot.chat.asking.bare import without_courtesies
from bot.chat.asking.several import asked_among, separate_questions
from bot.cli import echo_record
from bot.cli.corpus import open_corpus, open_search
from bot.errors import OperatorError
from bot.messages.cli.collection import collection_record, collection_text
from bot.messages.cli.console import refused_record, result_record, result_text
from bot.search.collection.cards import Collected
from bot.search.deciding import FoundAnswers, decide, find_answers
from bot.search.engine import MAX_LIMIT, Searcher
from bot.search.query.filters import FilterError, Filters, with_filter
from bot.search.verdict import Result
from bot.settings import Settings, load_settings
from bot.store.database import Store
from bot.store.record import interviews

MAX_QUESTION = 4_096
"""Characters of a question that are read, as many as a message in Telegram has."""


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
            if many and not as_json:
                if not question.strip():
                    continue
                console.print(Text(f"> {question}", style="bold"))
            try:
                asked = await _asked(store, searcher, question[:MAX_QUESTION], limit, filters)
            except FilterError as error:
                if not many:
                    raise OperatorError(str(error)) from error
                # The other lines get their answers all the same.
                if as_json:
                    echo_record(refused_record(question, error))
                else:
                    console.print(Text(f"{error}\n"))
                continue
            # Programs count on one object a line, whatever the line holds.
            if as_json:
                echo_record(_record(asked._replace(question=question)))
            else:
                console.print(_text(asked))
                if many:
                    console.print()


class _Asked(NamedTuple):
    """What a question got, and what each of its parts got where they ask for several things."""

    question: str
    decision: Collected | FoundAnswers
    hits: Result
    parts: tuple["_Asked", ...] = ()


async def _asked(
    store: Store, searcher: Searcher, question: str, limit: int, filters: Filters
) -> _Asked:
    """What a question gets, as the chat decides it."""
    separate = await separate_questions(question, store, searcher)
    parts = [await _decided(store, searcher, part, limit, filters) for part in separate.questions]
    bare = await without_courtesies(question, store, searcher)
    alone = "" if parts or filters or not bare else await asked_among(bare, store, searcher)
    whole = await _decided(store, searcher, alone or bare, limit, filters)
    return whole._replace(question=question, parts=tuple(parts))


async def _decided(
    store: Store, searcher: Searcher, question: str, limit: int, filters: Filters
) -> _Asked:
    decision = await decide(store, searcher, question, limit, filters, only_shown=False)
    if isinstance(decision, FoundAnswers):
        return _Asked(question, decision, decision.result)
    return _Asked(question, decision, await find_answers(store, searcher, question, limit, filters))


def _record(asked: _Asked) -> dict[str, object]:
    """What a question got, as other programs read it."""
    decision, hits = asked.decision, replace(asked.hits, query=asked.question)
    if isinstance(decision, Collected):
        record = result_record(hits) | collection_record(decision)
    else:
        record = result_record(hits, decision.listed)
    return record | ({"parts": [_record(part) for part in asked.parts]} if asked.parts else {})


def _text(asked: _Asked) -> RenderableType:
    """The same to be read: each part below its question."""
    if asked.parts:
        heads = (Text(part.question, style="bold italic") for part in asked.parts)
        each = zip(heads, map(_text, asked.parts), strict=True)
        return Group(*(Padding(Group(head, text), (0, 0, 1, 0)) for head, text in each))
    decision = asked.decision
    if isinstance(decision, Collected):
        return collection_text(decision)
    return result_text(asked.hits, decision.listed, decision.nobody)
