"""A large document is analysed in other processes while this one writes and answers."""

import asyncio
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import suppress
from threading import Thread

from bot.intake.analyse import AnalysedBatch, ReadBatch, analyse, analyse_batch, with_entries
from bot.intake.document_reader import NICENESS, end_with_parent
from bot.search.query.lexicon import Lexicon
from bot.store.index import Entries

MAX_WORKERS = 2
"""Processes at most; each takes some 100 MB while a large document is read, and none afterwards."""

MAX_BATCHES_AHEAD = 3 * MAX_WORKERS
"""Parts of a document that are read before they are written, so that nobody waits for work."""

MIN_EXCHANGES_FOR_PROCESS = 100
"""Exchanges; fewer of a part are analysed before a process would have started."""


async def analysed(
    read_next: Callable[[], ReadBatch | None], lexicon: Lexicon
) -> AsyncGenerator[AnalysedBatch, None]:
    """Analyses a document as it is read, in order.

    What fits into one batch is analysed in a thread of this process; for more, processes are
    started. They end with this iterator, which is to be closed, and with this process.

    Args:
        read_next: Reads the next batch; called in a thread.
        lexicon: For the topics.
    """
    batch = await asyncio.to_thread(read_next)
    pool = None if batch is None or batch.last else _pool()
    if pool is None:
        while batch is not None:
            yield await asyncio.to_thread(analyse_batch, batch, lexicon)
            batch = await asyncio.to_thread(read_next)
        return
    ahead: deque[tuple[ReadBatch, asyncio.Future[list[Entries]]]] = deque()
    try:
        while batch is not None or ahead:
            if batch is not None:
                ahead.append((batch, _submit(pool, batch)))
                batch = await asyncio.to_thread(read_next)
            if batch is None or len(ahead) >= MAX_BATCHES_AHEAD:
                first, analyses = ahead.popleft()
                try:
                    done = await analyses
                except BrokenExecutor:  # the system ended a worker, short of memory perhaps
                    yield await asyncio.to_thread(analyse_batch, first, lexicon)
                else:
                    yield await asyncio.to_thread(with_entries, first, done, lexicon)
    finally:
        for _, analyses in ahead:
            analyses.cancel()
        await asyncio.shield(asyncio.to_thread(pool.shutdown, cancel_futures=True))


def _pool() -> ProcessPoolExecutor | None:
    """Processes to analyse in; `None` where there is one core, or the system has none to give."""
    if (os.cpu_count() or 1) < 2:
        return None
    try:
        return ProcessPoolExecutor(
            MAX_WORKERS,
            mp_context=multiprocessing.get_context("spawn"),  # this process has threads
            initializer=_begin,
        )
    except (ImportError, OSError):  # a system without semaphores or shared memory
        return None


def _submit(pool: ProcessPoolExecutor, batch: ReadBatch) -> asyncio.Future[list[Entries]]:
    loop = asyncio.get_running_loop()
    interviews = batch.changed()
    if sum(len(interview.exchanges) for interview in interviews) >= MIN_EXCHANGES_FOR_PROCESS:
        with suppress(BrokenExecutor):
            return loop.run_in_executor(pool, analyse, interviews)
    return loop.run_in_executor(None, analyse, interviews)


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all; the parent ends this
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    Thread(target=end_with_parent, daemon=True).start()
