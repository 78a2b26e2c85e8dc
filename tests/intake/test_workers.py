import asyncio
import multiprocessing
import os
import signal
from collections.abc import Iterator
from contextlib import aclosing
from dataclasses import replace
from multiprocessing.process import BaseProcess

import pytest

from bot.corpus.interview import Exchange, Interview
from bot.corpus.remark import remark
from bot.intake.analyse import (
    BATCH_EXCHANGES,
    AnalysedBatch,
    ReadBatch,
    ReadInterview,
    analyse_batch,
)
from bot.intake.workers import MAX_WORKERS, MIN_EXCHANGES_FOR_PROCESS, analysed
from bot.search.query.lexicon import Lexicon

LEXICON = Lexicon()
HARBOUR = Interview(
    title="Harbour",
    published="2020-05-01",
    outlet="The Post",
    speaker="Ada Marsh",
    interviewers=(),
    language="en",
    url=None,
    introduction="",
    exchanges=(Exchange("Who dredges the harbour?", "Nobody has since the storm."),)
    * MIN_EXCHANGES_FOR_PROCESS,
)


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def read_batches(count: int) -> Iterator[ReadBatch]:
    for number in range(count):
        interview = replace(HARBOUR, title=f"Harbour {number}")
        draft = ReadInterview(interview, number, f"{number:08d}", unchanged=number % 5 == 4)
        yield ReadBatch([draft], [remark("line-json", line=number)], last=number == count - 1)


def workers() -> list[BaseProcess]:
    return multiprocessing.active_children()


@pytest.mark.parametrize("count", [1, 2, 3 * MAX_WORKERS])
async def test_batches_come_in_order_as_if_one_had_made_them(count: int) -> None:
    reading = read_batches(count)
    async with aclosing(analysed(lambda: next(reading, None), LEXICON)) as ready:
        batches = [batch async for batch in ready]
    assert batches == [analyse_batch(batch, LEXICON) for batch in read_batches(count)]
    assert workers() == []


async def test_no_process_is_started_for_little_that_changed() -> None:
    little = replace(HARBOUR, exchanges=HARBOUR.exchanges[:1])
    drafts = [
        ReadInterview(little, 0, "0", unchanged=False),
        ReadInterview(HARBOUR, 1, "1", unchanged=True),
    ]
    reading = iter([ReadBatch(drafts, [], last=False)] * 3)
    async with aclosing(analysed(lambda: next(reading, None), LEXICON)) as ready:
        async for batch in ready:
            assert [each.entries is None for each in batch.interviews] == [False, True]
            assert workers() == []


async def test_what_ends_early_leaves_no_process_behind() -> None:
    reading = read_batches(BATCH_EXCHANGES)
    started = asyncio.Event()

    async def first() -> None:
        async with aclosing(analysed(lambda: next(reading, None), LEXICON)) as ready:
            async for _ in ready:
                assert workers()
                started.set()
                await asyncio.sleep(60)

    task = asyncio.create_task(first())
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert workers() == []


async def test_a_process_that_is_killed_is_done_without() -> None:
    reading = read_batches(20)
    batches: list[AnalysedBatch] = []
    async with aclosing(analysed(lambda: next(reading, None), LEXICON)) as ready:
        async for batch in ready:
            if not batches:
                for worker in workers():
                    os.kill(worker.pid or 0, signal.SIGTERM)
            batches.append(batch)
    assert batches == [analyse_batch(batch, LEXICON) for batch in read_batches(20)]


async def test_a_fault_of_reading_is_told_and_ends_the_processes() -> None:
    reading = read_batches(3)

    def read_next() -> ReadBatch | None:
        batch = next(reading, None)
        if batch is not None and batch.last:
            raise OSError("gone")
        return batch

    async def read() -> None:
        async with aclosing(analysed(read_next, LEXICON)) as ready:
            async for _ in ready:
                pass

    with pytest.raises(OSError, match="gone"):
        await read()
    assert workers() == []
