"""Documents are read in processes of their own, in bounded time and memory."""

import asyncio
import logging
import multiprocessing
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from bot.corpus.reader import read
from bot.corpus.remark import Remark, remark
from bot.intake.document_reader import DocumentReader, UnreadableError
from bot.intake.library import Library
from bot.intake.sync import sync
from bot.store.database import Store
from tests.intake.conftest import FERRY, TRANSCRIPT, Put


@pytest.fixture
def stuck() -> Iterator[DocumentReader]:
    with closing(DocumentReader("tests.intake.stuck", seconds=30)) as reader:
        yield reader


def codes(reader: DocumentReader, name: str) -> list[Remark | None]:
    return [reading.refusal for reading in reader.read(Path(name))]


def test_it_reads_as_the_reader_does(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(TRANSCRIPT)
    with closing(DocumentReader()) as reader:
        for _ in range(2):
            (reading,) = reader.read(path)
            assert reading == next(read(path))
            assert reading.interview is not None
            assert len(reading.interview.exchanges) == len(FERRY.exchanges)
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize(("name", "code"), [("grow", "memory"), ("fail", "reading-fails")])
def test_a_fault_costs_one_document(stuck: DocumentReader, name: str, code: str) -> None:
    with pytest.raises(UnreadableError) as unreadable:
        codes(stuck, name)
    assert unreadable.value.remark == remark(code)
    assert codes(stuck, "good") == [remark("empty"), remark("holds-none")]


def test_a_process_that_dies_costs_one_document(
    stuck: DocumentReader, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(UnreadableError):
        codes(stuck, "die")
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert codes(stuck, "good") == [remark("empty"), remark("holds-none")]


def test_one_that_takes_too_long_is_ended() -> None:
    with closing(DocumentReader("tests.intake.stuck", seconds=5)) as reader:
        assert codes(reader, "good") == [remark("empty"), remark("holds-none")]
        reading = reader.read(Path("hang"))
        assert next(reading).refusal == remark("empty")
        with pytest.raises(UnreadableError) as unreadable:
            next(reading)
        assert unreadable.value.remark == remark("slow", seconds=5)
        assert multiprocessing.active_children() == []


def test_what_the_system_says_is_passed_on(stuck: DocumentReader) -> None:
    with pytest.raises(PermissionError, match="Permission denied"):
        codes(stuck, "deny")
    assert codes(stuck, "good") == [remark("empty"), remark("holds-none")]


def test_a_document_that_is_left_half_read_is_not_mixed_with_the_next(
    stuck: DocumentReader,
) -> None:
    reading = stuck.read(Path("good"))
    assert next(reading).refusal == remark("empty")
    del reading
    assert codes(stuck, "good") == [remark("empty"), remark("holds-none")]


def test_many_are_read_ahead_in_order(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number:02}.txt" for number in range(30)]
    for path in paths:
        path.write_text(TRANSCRIPT.replace("in winter", f"in winter {path.stem}"))
    with closing(DocumentReader()) as reader:
        reader.expect(paths)
        for path in paths:
            (reading,) = reader.read(path)
            assert reading.interview is not None
            assert reading.interview.title.endswith(path.stem)
        assert len(multiprocessing.active_children()) == 2


async def test_closing_ends_it_while_another_thread_waits(stuck: DocumentReader) -> None:
    reading = stuck.read(Path("hang"))
    next(reading)
    waiting = asyncio.create_task(asyncio.to_thread(next, reading))
    await asyncio.sleep(0.2)
    stuck.close()
    with pytest.raises(UnreadableError):
        await waiting
    assert multiprocessing.active_children() == []


async def test_a_bot_that_stops_does_not_wait_for_a_document(
    store: Store, library: Library, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("hang.jsonl", FERRY)
    hanging = partial(DocumentReader, "tests.intake.stuck")
    monkeypatch.setattr("bot.intake.sync.DocumentReader", hanging)
    task = asyncio.create_task(sync(store, library))
    for _ in range(400):
        if multiprocessing.active_children():
            break
        await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert multiprocessing.active_children() == []
