"""The rooms put together into a bot that runs: in Telegram, or in this terminal."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from io import FileIO
from pathlib import Path

import click
from telegram import Bot

from bot.alerts import sender
from bot.alerts.choices import is_choice_alone
from bot.backups import back_up_nightly, check_not_lost, guard
from bot.chat.application import build_application
from bot.chat.context import Verbatim
from bot.chat.receiving.running import Background, RunError, run_bot
from bot.chat.routing import compare_in_advance
from bot.chat.services import Services
from bot.chat.upkeep import keep_tally
from bot.corpus.files import open_at_once
from bot.intake.folder import scan
from bot.intake.library import Library, LibraryError
from bot.intake.spare_reader import SpareReader
from bot.intake.sync import is_read_whole, sync
from bot.intake.vectors import await_vectors, keep_vectors
from bot.intake.watch import ProgressLog, log_report, trouble_lines, watch_seeds
from bot.log import configure_log, log_what_nobody_catches
from bot.messages.language.formats import spoken_date
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.phrases import asked_of_record
from bot.messages.language.words import words
from bot.monitoring import monitoring
from bot.process.garbage import spare_what_stays
from bot.process.health import BEAT_SECONDS, life_of, sign_of_life
from bot.process.sole_process import sole_process
from bot.process.standstill import end_after_standstill
from bot.process.stopping import stopped_by_signals
from bot.search.engine import ask_in_advance, open_searcher
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.search.semantic.encoder import EncoderError
from bot.search.semantic.state import semantic_if_installed
from bot.search.text.frequency import likely_language
from bot.search.topics.topics import topics_of
from bot.setting_values import Secret
from bot.settings import Settings, unknown_settings
from bot.store.database import open_store
from bot.store.file.shrinking import keep_small
from bot.store.trouble import StoreError

_log = logging.getLogger(__name__)

SEEDS_TIMEOUT = 10.0
"""Seconds that a start waits for the folder of a corpus that is on record, on a network perhaps."""

FIRST_READING_SECONDS = 60.0
"""Seconds for which nobody is answered, while a corpus is read for the first time."""

START_RETRY = 10.0
"""Seconds before a start is tried again that failed by what passes."""

WITHOUT_TELEGRAM = (
    "No token is set, so this is the bot in the terminal. For Telegram: write /newbot to"
    " @BotFather, and put the token that it gives into .env as VERBATIM_TOKEN=…"
)


async def run_in_telegram(settings: Settings) -> None:
    """Runs the bot in Telegram until SIGTERM or SIGINT.

    Raises:
        LexiconError: A file of topics or synonyms has a mistake.
        LibraryError: The folder of the corpus cannot be read.
        StoreError: The database cannot be used, or was lost.
        RunError: Telegram does not know the token, or a part of the bot failed.
    """
    configure_log(settings.log_level, settings.log_format)
    log_what_nobody_catches()
    for line in unknown_settings():
        _log.warning("Unknown setting: %s", line)
    with stopped_by_signals():
        async with sole_process(settings.database):
            await _run_when_possible(settings)
    _log.info("Stopped")


async def _run_when_possible(settings: Settings) -> None:
    """Runs the bot as soon as there is room on the disk, and nobody keeps the database locked.

    To end would help nobody: a supervisor gives up after some starts.
    """
    while True:
        try:
            await _run_alone(settings)
        except StoreError as error:
            if not error.passes:
                raise
            _log.error("The start waits: %s", error)
        await asyncio.sleep(START_RETRY)


async def _run_alone(settings: Settings) -> None:
    check_not_lost(settings.database, settings.backups)
    alive = asyncio.create_task(beat(settings.database))
    try:
        async with _services(settings) as (services, background), monitoring(services):
            await run_bot(
                services,
                prepare=lambda: _index_first(services),
                background=(*background, *_care(services)),
            )
    finally:
        alive.cancel()
        await asyncio.wait({alive})


def _care(services: Services) -> Sequence[Background]:
    """What looks after the database meanwhile."""
    settings = services.settings

    async def watch_database(_: Bot) -> None:
        try:
            await guard(services.store)
        except StoreError as error:
            raise RunError(str(error)) from error

    async def write_backups(_: Bot) -> None:
        if settings.backups is None:
            await asyncio.Event().wait()
        else:
            await back_up_nightly(settings.database, settings.backups)

    async def keep_database_small(_: Bot) -> None:
        await keep_small(services.store)

    async def watch_standstill(_: Bot) -> None:
        await end_after_standstill()

    always = (watch_database, write_backups, keep_database_small)
    return (*always, watch_standstill) if settings.other else always


async def _index_first(services: Services) -> None:
    """Reads the corpus before anybody is answered, when it was never read to its end.

    What takes longer, and what is new in the folder later, comes in beside the answers.
    """
    seeds = services.settings.seeds
    await ask_in_advance(services.store, services.searcher)
    await asyncio.to_thread(_warm_up, services)
    async with services.store.read() as db:
        was_read = await is_read_whole(db)
    try:
        async with asyncio.timeout(SEEDS_TIMEOUT if was_read else None):
            await asyncio.to_thread(scan, seeds)
    except TimeoutError:
        _log.error("Reading documents paused: %s does not answer; is it mounted?", seeds)
    except LibraryError:  # as the watching of the folder will tell
        if not was_read:
            raise
    if was_read:
        return
    library = Library(seeds, services.lexicon)
    try:
        async with asyncio.timeout(FIRST_READING_SECONDS):
            log_report(await sync(services.store, library, progress=ProgressLog()), seeds)
    except (TimeoutError, StoreError) as error:  # the watching of the folder goes on with it
        if isinstance(error, StoreError) and not error.passes:
            raise
        services.first_reading.is_over = False
        _log.warning("Not all documents are read yet: answers come from those that are")


def _warm_up(services: Services) -> None:
    """Reads and analyses now what the first message would wait for a fifth of a second."""
    for language in LANGUAGES:
        spoken_date("2020-01-01", words(language))
    for language in services.searcher.languages:
        topics_of(services.lexicon, "", "", language)
    likely_language(("",), services.searcher.languages)
    is_choice_alone("zone UTC")
    asked_of_record("x")
    compare_in_advance()
    spare_what_stays()


async def run_in_terminal(settings: Settings) -> None:
    """Talks to the bot in this terminal until the end of input.

    Raises:
        LexiconError: A file of topics or synonyms has a mistake.
        LibraryError: The folder of the corpus cannot be read.
        StoreError: The database cannot be used.
    """
    from bot.local.telegram.request import LocalRequest  # noqa: PLC0415 - see run_terminal
    from bot.local.terminal.session import (  # noqa: PLC0415 - nothing of it runs in Telegram
        run_terminal,
    )

    configure_log("ERROR")
    if settings.token is None:
        click.echo(WITHOUT_TELEGRAM, err=True)
    # A database of its own: here, every chat of the real one would count as gone.
    settings = replace(settings, database=settings.database.with_suffix(".terminal.db"))
    async with _services(settings) as (services, background):
        found = await sync(services.store, Library(settings.seeds, services.lexicon))
        for line in trouble_lines(found, settings.seeds):
            click.echo(line, err=True)
        if services.searcher.semantic:
            try:
                await await_vectors(services.store, services.searcher.semantic)
            except EncoderError as error:
                click.echo(f"Words alone decide: {error}", err=True)

        def build(token: str, request: LocalRequest) -> Verbatim:
            local = replace(settings, token=Secret(token))
            return build_application(replace(services, settings=local), request=request)

        await run_terminal(build, background=background)


async def beat(database: Path) -> None:
    """Gives signs of life until it is cancelled, and takes the file away then."""
    file, life = sign_of_life(database), ""
    try:
        while True:
            life = life or life_of(database)  # it may not have been made yet
            try:
                file.parent.mkdir(parents=True, exist_ok=True)
                with FileIO(file, "w", opener=open_at_once) as written:
                    written.write(life.encode())
            except OSError as error:  # a full disk: the bot itself can go on
                _log.warning("No sign of life can be given: %s", error.strerror)
            # A first start is about to make the database.
            await asyncio.sleep(BEAT_SECONDS if life else BEAT_SECONDS / 100)
    finally:
        with suppress(OSError):
            file.unlink()


@asynccontextmanager
async def _services(settings: Settings) -> AsyncIterator[tuple[Services, Sequence[Background]]]:
    """What handlers work with, and what runs beside them."""
    lexicon = load_lexicon(settings.data)
    spare_reader = SpareReader()
    library = Library(settings.seeds, lexicon, spare_reader)
    async with open_store(settings.database) as store:
        semantic = semantic_if_installed()
        searcher = await open_searcher(store, lexicon, semantic=semantic)

        async def watch_folder(_: Bot) -> None:
            await watch_seeds(store, library)

        services = Services(settings, store, lexicon, searcher, spare_reader=spare_reader)

        async def send_alerts(bot: Bot) -> None:
            await sender.deliver_alerts(
                bot, store, lexicon, pace=services.pace, metrics=services.metrics
            )

        async def write_tally(_: Bot) -> None:
            await keep_tally(services)

        async def make_vectors(_: Bot) -> None:
            if semantic:
                await keep_vectors(store, semantic)

        always = (watch_folder, send_alerts, write_tally)
        try:
            yield services, (*always, make_vectors) if semantic else always
        finally:
            spare_reader.close()
            with suppress(StoreError):
                await services.tally.write(store)
