"""Documents are read in processes of their own, which are ended when one takes too long.

Whatever a file holds, it costs that file alone: the bot answers meanwhile, and stops when told to.
"""

import logging
import multiprocessing
import os
import signal
import traceback
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock, Thread

from bot.corpus.interview import Reading
from bot.corpus.remark import DocumentError, Remark, remark

MAX_SECONDS = 60
"""For the next reading of a document. The largest that are read take a few seconds."""

MAX_MEGABYTES = 1024
"""Address space of a process, where the system can limit it. It takes some 200 to begin with."""

MAX_PROCESSES = 2
"""That read ahead while others are written."""

MIN_EXPECTED = 20
"""Documents to come for which a second process is worth its start."""

NICENESS = 10
"""Answering goes before reading."""

_log = logging.getLogger(__name__)


class UnreadableError(DocumentError):
    """A document could not be read for a reason that may pass, or for a fault of the program."""


class DocumentReader:
    """Reads documents as `bot.corpus.reader.read` does, each in bounded time and memory.

    Processes are started when they are needed and end with `close`; it may be called while another
    thread waits for a reading, which then fails at once.

    Args:
        module: Its `read` reads a file. It is loaded by the processes alone.
        seconds: Time for one reading.
    """

    def __init__(self, module: str = "bot.corpus.reader", seconds: float = MAX_SECONDS) -> None:
        self._module = module
        self._seconds = seconds
        self._expected: deque[Path] = deque()
        self._begun: dict[Path, _Process] = {}
        self._idle: list[_Process] = []
        self._all: set[_Process] = set()

    def expect(self, paths: Sequence[Path]) -> None:
        """Says which documents will all be read next, in order, so that they are read ahead."""
        self._expected = deque(paths)

    def read(self, path: Path) -> Iterator[Reading]:
        """Reads a document.

        Raises:
            OSError: The file cannot be opened or read.
            UnreadableError: It takes too much time or memory, or fails.
        """
        process = self._begun.pop(path, None) or self._begin(path)
        self._read_ahead()
        done = False
        try:
            while (answer := process.answer(self._seconds)) is not None:
                if isinstance(answer, Reading):
                    yield answer
                    continue
                done = isinstance(answer, OSError)
                if isinstance(answer, OSError):
                    raise answer
                raise UnreadableError(answer.code, **dict(answer.values))
            done = True
        finally:
            if done:
                self._idle.append(process)
            else:
                self._end(process)

    def close(self) -> None:
        """Ends the processes."""
        while self._all:
            self._end(next(iter(self._all)))
        self._idle.clear()
        self._begun.clear()

    def _begin(self, path: Path) -> "_Process":
        process = self._idle.pop() if self._idle else _Process(self._module)
        self._all.add(process)
        process.begin(path)
        with suppress(ValueError):
            self._expected.remove(path)
        return process

    def _read_ahead(self) -> None:
        """Has processes begin with what comes next; what they find waits in their pipes."""
        while self._expected and len(self._begun) < MAX_PROCESSES - 1:
            if not self._idle and len(self._all) + len(self._expected) < MIN_EXPECTED:
                return
            path = self._expected[0]
            self._begun[path] = self._begin(path)

    def _end(self, process: "_Process") -> None:
        self._all.discard(process)
        process.end()


class _Process:
    """One process that reads, for one caller at a time."""

    def __init__(self, module: str) -> None:
        context = multiprocessing.get_context("spawn")  # this process has threads
        self._connection, child = context.Pipe()
        self._process = context.Process(target=_serve, args=(child, module), daemon=True)
        self._process.start()
        child.close()
        self._lock = Lock()  # held while somebody waits for an answer
        self._ended = False

    def begin(self, path: Path) -> None:
        """Has a document read."""
        with suppress(OSError):  # it ended while nobody looked; the answer tells
            self._connection.send(path)

    def answer(self, seconds: float) -> "Reading | OSError | Remark | None":
        """What comes next: a reading, what went wrong, or nothing more."""
        with self._lock:
            try:
                if not self._connection.poll(seconds):
                    return remark("slow", seconds=round(seconds))
                found: Reading | OSError | Remark | str | None = self._connection.recv()
            except (EOFError, OSError):
                if not self._ended:
                    _log.error("A process that reads documents ended: %s", self._process.exitcode)
                return remark("reading-fails")
        if isinstance(found, str):
            _log.error("A document could not be read\n%s", found)
            return remark("reading-fails")
        return found

    def end(self) -> None:
        """Ends it, whatever it does, and whoever waits for it."""
        self._ended = True
        self._process.kill()
        with self._lock:
            self._connection.close()
        self._process.join()


def _serve(connection: Connection, module: str) -> None:
    """What such a process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all; the parent ends this
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    Thread(target=end_with_parent, daemon=True).start()
    _limit_memory()
    read = import_module(module).read
    while True:
        path = connection.recv()
        try:
            for reading in read(path):
                connection.send(reading)
            connection.send(None)
        except OSError as error:
            connection.send(error)
        except MemoryError:
            connection.send(remark("memory"))
        except Exception:  # content never raises; should it all the same, it is told and logged
            connection.send(traceback.format_exc())
            raise


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # a system that has no such limit
        resource = import_module("resource")
        most = MAX_MEGABYTES * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def end_with_parent() -> None:
    """Ends this process when the parent was killed and could not end it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
