"""The commands that show what is on record: `topics`, `documents`, `stats`, `export`."""

import asyncio
from time import process_time

import click
from rich.console import Console

from bot.cli import echo_record
from bot.cli.corpus import each_card, open_corpus
from bot.corpus.formats.record import to_record
from bot.messages.cli.console import cards_table, figures_table, topics_table
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.search.query.lexicon.lint import lint
from bot.search.semantic.encoder import is_installed
from bot.search.topics.suggest import suggest as suggest_topics
from bot.settings import Settings, load_settings
from bot.store.record import interviews
from bot.store.stats import stats as figures_of


@click.command("topics")
@click.option("--suggest", is_flag=True, help="Propose a topics.toml for this corpus instead.")
@click.option(
    "--check", is_flag=True, help="Check topics and synonyms instead; exit 1 if any is doubtful."
)
def topics_command(*, suggest: bool, check: bool) -> None:
    """List the topics with the number of their questions."""
    if check:
        _check_lexicon(load_settings())
        return
    asyncio.run(_topics(load_settings(), suggest=suggest))


def _check_lexicon(settings: Settings) -> None:
    start = process_time()
    lexicon = load_lexicon(settings.data)
    seconds = process_time() - start
    found = lint(lexicon)
    for line in found:
        click.echo(line)
    words = sum(map(len, lexicon.synonyms))
    click.echo(
        f"{len(lexicon.topics)} topics, {len(lexicon.synonyms):,} groups of {words:,} synonyms,"
        f" {len(found)} to put right; reading them costs {seconds:.2f} s of CPU at every start"
    )
    if found:
        raise SystemExit(1)


async def _topics(settings: Settings, *, suggest: bool) -> None:
    async with open_corpus(settings) as (store, library), store.read() as db:
        if suggest:
            texts = [
                (exchange.question, exchange.answer, card.language)
                async for card in each_card(db)
                for exchange in (await interviews.interview(db, card)).exchanges
            ]
            click.echo(suggest_topics(texts), nl=False)
        else:
            counts = await interviews.topic_counts(db)
            Console(highlight=False).print(topics_table(library.lexicon, counts))


@click.command("documents")
@click.option(
    "--withdraw-missing",
    is_flag=True,
    help="Withdraw at once what is gone from the seeds folder, even if it is most of the corpus.",
)
def documents_command(*, withdraw_missing: bool) -> None:
    """List the interviews on record, newest first."""
    asyncio.run(_documents(load_settings(), withdraw_missing=withdraw_missing))


async def _documents(settings: Settings, *, withdraw_missing: bool) -> None:
    opened = open_corpus(settings, withdraw_missing=withdraw_missing)
    async with opened as (store, _), store.read() as db:
        Console(highlight=False).print(cards_table([card async for card in each_card(db)]))


@click.command("stats")
def stats_command() -> None:
    """Show the figures of the corpus and its alerts."""
    asyncio.run(_stats(load_settings()))


async def _stats(settings: Settings) -> None:
    async with open_corpus(settings) as (store, _):
        Console(highlight=False).print(
            figures_table(await figures_of(store, semantic=is_installed()))
        )


@click.command("export")
def export_command() -> None:
    """Print every interview on record as JSON, one a line, newest first."""
    asyncio.run(_export(load_settings()))


async def _export(settings: Settings) -> None:
    async with open_corpus(settings) as (store, _), store.read() as db:
        async for card in each_card(db):
            interview = await interviews.interview(db, card)
            echo_record(to_record(interview))
