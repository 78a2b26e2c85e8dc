"""A reader of documents is closed at any moment, and nothing is left running."""

import asyncio
import multiprocessing
import threading
from functools import partial
from pathlib import Path

import pytest

from bot.intake import document_reader
from bot.intake.document_reader import (
    DocumentReader,
    UnreadableError,
)
from bot.intake.reader_process import ReaderProcess
from bot.search.query.lexicon.lexicon import Lexicon
from tests.intake.conftest import FERRY, Desk
from tests.intake.test_document_reader import codes
from tests.patience import until
from tests.warm_readers import WarmReaders


@pytest.fixture(autouse=True)
def documents_are_read_at_once(warm_readers: WarmReaders) -> None:
    """Not here: each test starts processes of its own, and no others are there."""
    warm_readers.end()


async def test_closing_ends_it_while_another_thread_waits(stuck: DocumentReader) -> None:
    reading = stuck.read(Path("hang"))
    next(reading)
    waiting = asyncio.create_task(asyncio.to_thread(next, reading))
    await asyncio.sleep(0.2)
    stuck.close()
    with pytest.raises(UnreadableError):
        await waiting
    assert multiprocessing.active_children() == []


async def test_one_that_is_being_started_when_it_is_closed_is_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    is_starting, may_start = threading.Event(), threading.Event()

    def start(module: str, lexicon: Lexicon | None) -> ReaderProcess:
        is_starting.set()
        may_start.wait()
        return ReaderProcess(module, lexicon)

    monkeypatch.setattr(document_reader, "ReaderProcess", start)
    reader = DocumentReader("tests.intake.stuck", seconds=10)
    reading = asyncio.create_task(asyncio.to_thread(codes, reader, "hang"))
    await asyncio.to_thread(is_starting.wait)
    closed = asyncio.create_task(asyncio.to_thread(reader.close))
    await asyncio.sleep(0.1)
    may_start.set()
    await closed
    with pytest.raises(UnreadableError, match="reading-fails"):
        await reading
    assert multiprocessing.active_children() == []


def test_none_is_started_once_it_is_closed(stuck: DocumentReader) -> None:
    stuck.close()
    with pytest.raises(UnreadableError):
        codes(stuck, "good")
    assert multiprocessing.active_children() == []


async def test_a_bot_that_stops_does_not_wait_for_a_document(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.put("hang.jsonl", FERRY)
    hanging = partial(DocumentReader, "tests.intake.stuck")
    monkeypatch.setattr("bot.intake.sync.DocumentReader", hanging)
    task = asyncio.create_task(desk.sync())
    await until(multiprocessing.active_children)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert multiprocessing.active_children() == []
