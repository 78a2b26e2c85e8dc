"""A large document is analysed in other processes while this one writes and answers."""

import asyncio
import gc
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import AsyncGenerator, Callable, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import suppress
from threading import Thread

from bot.corpus.interview import Interview
from bot.intake.preparing import Analysis, Batch, Stretch, analyse, changed, joined, prepare
from bot.search.query.lexicon import Lexicon

WORKERS = 2
"""Processes at most; each takes some 100 MB while a large document is read, and none afterwards."""

AHEAD = 3 * WORKERS
"""Stretches of a document that are read before they are written, so that nobody waits for work."""

FEW = 100
"""Exchanges; fewer of a stretch are analysed before a process would have started."""

NICENESS = 10
"""Answering goes before analysing."""

_lexicons: list[Lexicon] = []
"""The one of a worker process; sent once."""


async def analysed(
    read_next: Callable[[], Stretch | None], lexicon: Lexicon
) -> AsyncGenerator[Batch, None]:
    """Analyses a document as it is read, in order.

    What fits into one batch is analysed in a thread of this process; for more, processes are
    started. They end with this iterator, which is to be closed, and with this process.

    Args:
        read_next: Reads the next stretch; called in a thread.
        lexicon: For the topics.
    """
    stretch = await asyncio.to_thread(read_next)
    pool = None if stretch is None or stretch.last else _pool(lexicon)
    if pool is None:
        while stretch is not None:
            yield await asyncio.to_thread(prepare, stretch, lexicon)
            stretch = await asyncio.to_thread(read_next)
        return
    ahead: deque[tuple[Stretch, asyncio.Future[list[Analysis]]]] = deque()
    try:
        while stretch is not None or ahead:
            if stretch is not None:
                ahead.append((stretch, _submit(pool, stretch, lexicon)))
                stretch = await asyncio.to_thread(read_next)
            if stretch is None or len(ahead) >= AHEAD:
                first, analyses = ahead.popleft()
                try:
                    batch = joined(first, await analyses)
                except BrokenExecutor:  # the system ended a worker, short of memory perhaps
                    batch = await asyncio.to_thread(prepare, first, lexicon)
                yield batch
    finally:
        for _, analyses in ahead:
            analyses.cancel()
        await asyncio.shield(asyncio.to_thread(pool.shutdown, cancel_futures=True))


def _pool(lexicon: Lexicon) -> ProcessPoolExecutor | None:
    """Processes to analyse in; `None` where there is one core, or the system has none to give."""
    if (os.cpu_count() or 1) < 2:
        return None
    try:
        return ProcessPoolExecutor(
            WORKERS,
            mp_context=multiprocessing.get_context("spawn"),  # this process has threads
            initializer=_begin,
            initargs=(lexicon,),
        )
    except (ImportError, OSError):  # a system without semaphores or shared memory
        return None


def _submit(
    pool: ProcessPoolExecutor, stretch: Stretch, lexicon: Lexicon
) -> asyncio.Future[list[Analysis]]:
    loop = asyncio.get_running_loop()
    interviews = [draft.interview for draft in changed(stretch)]
    if sum(len(interview.exchanges) for interview in interviews) >= FEW:
        with suppress(BrokenExecutor):
            return loop.run_in_executor(pool, _analyse, interviews)
    return loop.run_in_executor(None, analyse, interviews, lexicon)


def _begin(lexicon: Lexicon) -> None:
    _lexicons.append(lexicon)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all; the parent ends this
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    gc.disable()  # analysis leaves no cycles, and what it remembers is long to walk through
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Ends this process when the parent was killed and could not end it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _analyse(interviews: Sequence[Interview]) -> list[Analysis]:
    return analyse(interviews, _lexicons[0])
