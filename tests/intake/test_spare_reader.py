"""A process that read is kept for the next document, and never longer than it should be."""

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.intake.document_reader import DocumentReader
from bot.intake.library import Library
from bot.intake.spare_reader import SpareReader
from bot.intake.sync import sync
from bot.search.query.lexicon.lexicon import Lexicon
from bot.store.database import Store
from tests.intake.conftest import TRANSCRIPT
from tests.patience import PATIENCE
from tests.warm_readers import WarmReaders


@pytest.fixture(autouse=True)
def documents_are_read_at_once(warm_readers: WarmReaders) -> None:
    """Not here: each test starts processes of its own, and no others are there."""
    warm_readers.end()


@pytest.fixture
def spare() -> Iterator[SpareReader]:
    with closing(SpareReader()) as kept:
        yield kept
    assert multiprocessing.active_children() == []


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.txt"
    path.write_text(TRANSCRIPT)
    return path


def pids() -> list[int | None]:
    return [process.pid for process in multiprocessing.active_children()]


def read(path: Path, spare: SpareReader) -> bool:
    with closing(DocumentReader(spare=spare)) as reader:
        (reading,) = reader.read(path)
    return reading.interview is not None


def until_none_is_left() -> None:
    end = time.monotonic() + PATIENCE
    while multiprocessing.active_children() and time.monotonic() < end:
        time.sleep(0.01)
    assert multiprocessing.active_children() == []


def test_the_next_document_is_read_by_the_same_process(talk: Path, spare: SpareReader) -> None:
    assert read(talk, spare)
    kept = pids()
    assert len(kept) == 1
    assert read(talk, spare)
    assert pids() == kept


async def test_documents_that_come_one_after_the_other_share_a_process(
    store: Store, tmp_path: Path, spare: SpareReader
) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    library = Library(seeds, Lexicon(), spare)
    kept = []
    for number in range(2):
        file = seeds / "talk.txt"
        file.write_text(f"{TRANSCRIPT}\n{'And more. ' * number}\n")
        os.utime(file, (number, number))
        report = await sync(store, library)
        assert (*report.added, *report.changed) == (file.name,)
        kept.append(pids())
    assert kept[0] == kept[1] != []


def test_one_that_died_meanwhile_costs_nothing(talk: Path, spare: SpareReader) -> None:
    assert read(talk, spare)
    (process,) = multiprocessing.active_children()
    os.kill(process.pid or 0, signal.SIGKILL)
    process.join()
    assert read(talk, spare)


def test_one_that_waits_too_long_is_ended(talk: Path) -> None:
    with closing(SpareReader(seconds=0.1)) as spare:
        assert read(talk, spare)
        until_none_is_left()
        assert read(talk, spare)
        until_none_is_left()


def test_two_that_read_at_once_leave_one(talk: Path, spare: SpareReader) -> None:
    with closing(DocumentReader(spare=spare)) as one:
        assert [*one.read(talk)]
        assert read(talk, spare)
        assert len(pids()) == 2
    assert len(pids()) == 1


def test_nothing_is_kept_once_it_is_closed(talk: Path, spare: SpareReader) -> None:
    with closing(DocumentReader(spare=spare)) as reader:
        assert [*reader.read(talk)]
        spare.close()
    assert pids() == []


def test_one_that_analyses_is_not_kept(talk: Path, spare: SpareReader) -> None:
    with closing(DocumentReader(spare=spare)) as reader:
        reader.expect([talk], size=10_000_000, lexicon=Lexicon())
        assert [*reader.analyse(talk, ())]
    assert pids() == []
