"""What tests of several rooms start from: a small corpus, a real store, the bot and its people."""

import asyncio
import gc
import logging
import os
import shutil
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import hypothesis
import pytest
from hypothesis import HealthCheck
from telegram import Update

from bot.chat.application import build_application
from bot.chat.context import Verbatim
from bot.chat.services import Services
from bot.corpus.interview import Interview
from bot.intake import document_reader, folder
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.chats import Chat, User
from bot.local.telegram.refusal import Json
from bot.local.telegram.request import LocalRequest
from bot.search.engine import open_searcher
from bot.search.query import understanding
from bot.search.query.lexicon.lexicon import Lexicon, load_lexicon
from bot.setting_values import Secret
from bot.settings import Settings
from bot.store.database import Store, open_store
from bot.store.record import interviews
from tests.local_api.process import free_port, furnish
from tests.on_record import put_on_record
from tests.shipped import PackLexicon, packed_once
from tests.small_corpus import INTERVIEWS, TOPICS
from tests.warm_readers import WarmReaders

# A machine under load is slow, which is no mistake of what is tested. Whoever changed something
# tests the same examples as whoever did not; `--hypothesis-profile=explore` looks for others.
PATIENT = hypothesis.settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis.settings.register_profile("patient", PATIENT, derandomize=True, database=None)
hypothesis.settings.register_profile("explore", PATIENT, derandomize=False, print_blob=True)
hypothesis.settings.load_profile("patient")

ADMIN = 10_000_001

Publish = Callable[[Interview], Awaitable[int]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--steps", type=int, default=150, help="Of each random walk.")


def pytest_configure() -> None:
    """Keeps compiled code, whatever the environment says: tests start the bot a hundred times."""
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_collection_finish() -> None:
    """What stays to the end, thousands of tests among it, is left out of garbage collections."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """Two workers for each core, since many tests wait for a process or a clock."""
    return 2 * (yield)


@pytest.fixture(autouse=True)
def _log_as_it_was() -> Iterator[None]:
    """What a command run in this process sets of the log ends with its test."""
    yield
    logging.getLogger("bot").setLevel(logging.NOTSET)
    for handler in logging.getLogger().handlers[:]:
        if type(handler) is logging.StreamHandler:
            logging.getLogger().removeHandler(handler)


@pytest.fixture
def steps(request: pytest.FixtureRequest) -> int:
    """How far a random walk goes."""
    found: int = request.config.getoption("steps")
    return found


@pytest.fixture(scope="session")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    folder = tmp_path_factory.mktemp("data")
    (folder / "topics.toml").write_text(TOPICS, encoding="utf-8")
    return load_lexicon(folder)


@pytest.fixture(scope="session")
def warm_readers() -> Iterator[WarmReaders]:
    readers = WarmReaders()
    yield readers
    readers.end()


@pytest.fixture(autouse=True)
def documents_are_read_at_once(warm_readers: WarmReaders, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits for the start of a process that reads, unless it is about that."""
    monkeypatch.setattr(document_reader, "ReaderProcess", warm_readers.start)


@pytest.fixture(scope="session", autouse=True)
def pack_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PackLexicon]:
    """No test waits until the lexicon is analysed that another one had analysed before."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent  # of all workers
    (folder / "packed").mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        packed = packed_once(folder / "packed")
        patch.setattr(understanding, "pack", packed)
        yield packed


@pytest.fixture(autouse=True)
def files_settle_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits to see whether a file still grows, unless it says so."""
    monkeypatch.setattr(folder, "SETTLE_SECONDS", 0.0)


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory, lexicon: Lexicon) -> Path:
    """A folder with an empty database, and one that holds `INTERVIEWS`, to be copied."""
    folder = tmp_path_factory.mktemp("databases")

    async def write() -> None:
        async with open_store(folder / "empty.db"), open_store(folder / "corpus.db") as store:
            for interview in INTERVIEWS:
                await put_on_record(store, lexicon, interview)

    asyncio.run(write())
    return folder


@pytest.fixture
async def store(
    tmp_path: Path, databases: Path, request: pytest.FixtureRequest
) -> AsyncIterator[Store]:
    """A database in a file of its own, empty but for what the fixture `corpus` wants in it."""
    kept = "corpus" if "corpus" in request.fixturenames else "empty"
    shutil.copyfile(databases / f"{kept}.db", tmp_path / "verbatim.db")
    async with open_store(tmp_path / "verbatim.db") as opened:
        yield opened


@pytest.fixture
def publish(store: Store, lexicon: Lexicon) -> Publish:
    """Puts an interview on record and into the index; gives its key."""
    return partial(put_on_record, store, lexicon)


@pytest.fixture
def corpus(store: Store) -> Store:
    """A database that holds `INTERVIEWS`."""
    return store


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        token=Secret(TOKEN),
        admins=frozenset({ADMIN}),
        seeds=tmp_path / "seeds",
        data=tmp_path,
        database=tmp_path / "verbatim.db",
    )


@pytest.fixture
async def services(settings: Settings, store: Store, lexicon: Lexicon) -> Services:
    return Services(settings, store, lexicon, await open_searcher(store, lexicon))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder for a bot that runs in a process of its own, with a corpus of one interview."""
    return furnish(tmp_path)


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
def ada(telegram: Telegram) -> User:
    """Somebody who never wrote to the bot."""
    return telegram.person()


@pytest.fixture
def unused_tcp_port() -> int:
    """In the place of the plugin's, whose port another test may be given before it is used."""
    return free_port()


class Driver:
    """The real application, and people who talk to it over the local server.

    Attributes:
        offset: The first update that was not handled yet.
    """

    def __init__(self, telegram: Telegram, application: Verbatim, store: Store) -> None:
        self.telegram = telegram
        self.application = application
        self.store = store
        self.offset = 0

    async def work(self) -> None:
        """Lets the bot handle everything that happened."""
        while updates := await self.application.bot.get_updates(self.offset, timeout=0):
            for update in updates:
                self.offset = update.update_id + 1
                await self.application.process_update(update)

    async def handle(self, update: Update) -> None:
        """Lets the bot handle one update as it is."""
        await self.application.process_update(update)

    async def say(
        self,
        user: User,
        text: str,
        chat: Chat | None = None,
        *,
        reply_to: int | None = None,
        thread: int | None = None,
        quote: str = "",
    ) -> list[Json]:
        """Somebody writes; what the bot sent then."""
        before = len(self.telegram.sent(chat or user))
        self.telegram.say(user, text, chat, reply_to=reply_to, thread=thread, quote=quote)
        await self.work()
        return self.telegram.sent(chat or user)[before:]

    async def press(self, user: User, message: Json, button: str) -> Json:
        """Somebody presses a button, named by its beginning; what the press is answered by."""
        label = next((text for text in labels(message) if text.startswith(button)), button)
        pressed = self.telegram.press(user, message, label)
        await self.work()
        assert pressed.answer is not None
        return pressed.answer


async def exchange_id(store: Store, question: str) -> str:
    """The id of the exchange in whose question these words are."""
    async with store.read() as db:
        for card in await interviews.cards(db):
            for record in await interviews.interview_exchanges(db, card.key):
                if question in record.question:
                    return record.id
    raise ValueError(question)


def labels(message: Json) -> list[str]:
    """What is on the buttons of a message."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def bold(message: Json) -> list[str]:
    """What is bold in a message."""
    return [text for kind, text in marked(message) if kind == "bold"]


def marked(message: Json) -> Iterator[tuple[str, str]]:
    """Kind and text of everything in a message that has markup."""
    encoded = message["text"].encode("utf-16-le")
    for entity in message.get("entities", []):
        start, end = entity["offset"], entity["offset"] + entity["length"]
        yield entity["type"], encoded[2 * start : 2 * end].decode("utf-16-le")


@asynccontextmanager
async def driven(telegram: Telegram, services: Services) -> AsyncIterator[Driver]:
    """The application over a local server, as long as the block lasts."""
    application = build_application(services, request=LocalRequest(telegram))
    await application.initialize()
    try:
        yield Driver(telegram, application, services.store)
    finally:
        await application.shutdown()


@pytest.fixture
async def bot(telegram: Telegram, services: Services) -> AsyncIterator[Driver]:
    """The bot; with the fixture `corpus` it has something to say."""
    async with driven(telegram, services) as driver:
        yield driver
