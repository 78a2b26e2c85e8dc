"""A process that reads documents, one after the other, in bounded time and memory."""

import logging
from contextlib import suppress
from importlib import import_module
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, cast

from bot.corpus.interview import Reading
from bot.corpus.remark import Remark, remark
from bot.faults import in_one_line
from bot.intake.background import settle_in_background
from bot.intake.piped_process import PipedProcess, ProcessEndedError
from bot.search.query.lexicon.lexicon import Lexicon

if TYPE_CHECKING:
    from bot.intake.analyse import AnalysedBatch

MAX_MEGABYTES = 1024
"""Address space of a process, where the system can limit it. It takes some 300 to begin with."""

MAX_TIMES_LONGER = 10
"""How many times as long a document may take where other programs keep the processor busy."""

_MOST = 0.9
"""Share of its seconds that a process may have had of the processor and get more."""

FilePart = tuple[int, int]
"""The place of a process among so many that share a document: they analyse its batches in turns."""

WHOLE: FilePart = (0, 1)

_log = logging.getLogger(__name__)


class ReaderProcess:
    """One process that reads, for one caller at a time.

    Args:
        module: Its `read` reads a file.
        lexicon: Topics and synonyms for what is analysed; without, it only reads.

    Attributes:
        documents: How many it was given.
    """

    def __init__(self, module: str, lexicon: Lexicon | None) -> None:
        self._process = PipedProcess(_serve, module, lexicon)
        self.documents = 0

    @property
    def is_running(self) -> bool:
        """Whether it has not ended, by itself or by `end`."""
        return not self._process.is_ended and self._process.exit_code is None

    def begin(
        self, path: Path, unchanged: frozenset[str] | None = None, part: FilePart = WHOLE
    ) -> None:
        """Has a document read.

        Args:
            path: The document.
            unchanged: Fingerprints of interviews that need no analysis; `None` to analyse nothing.
            part: Which of its batches are analysed, if anything.
        """
        self.documents += 1
        self._process.send((path, unchanged, part))

    def answer(self, seconds: float) -> "Reading | AnalysedBatch | OSError | Remark | None":
        """What comes next: a reading, what went wrong, or nothing more."""
        try:
            found = self._receive(seconds)
        except TimeoutError:
            return remark("slow", seconds=round(seconds))
        except ProcessEndedError:
            if not self._process.is_ended:
                _log.error("A process that reads documents ended: %s", self._process.exit_code)
            return remark("reading-fails")
        if isinstance(found, str):
            _log.error("A document could not be read: %s", found)
            return remark("reading-fails")
        return cast("Reading | AnalysedBatch | OSError | Remark | None", found)

    def _receive(self, seconds: float) -> object:
        """What comes within so many seconds of the processor, if it gets any.

        Raises:
            TimeoutError: Nothing came, or it waits for something else than the processor.
        """
        began = self._process.processor_seconds
        for _ in range(MAX_TIMES_LONGER):
            before = self._process.processor_seconds
            with suppress(TimeoutError):
                return self._process.receive(seconds)
            used = self._process.processor_seconds
            if used - began >= _MOST * seconds or used <= before:  # that one hangs
                break
        raise TimeoutError

    def end(self) -> None:
        """Ends it, whatever it does, and whoever waits for it."""
        self._process.end()


def _serve(connection: Connection, module: str, lexicon: Lexicon | None) -> None:
    """What such a process does."""
    settle_in_background()
    _limit_memory()
    read = import_module(module).read
    analysis = import_module("bot.intake.analyse") if lexicon else None  # takes a while to load
    while True:
        path, unchanged, (place, shared_by) = connection.recv()
        try:
            readings = read(path)
            if analysis is None or unchanged is None:
                for reading in readings:
                    connection.send(reading)
            else:
                batches = analysis.read_batches(readings, unchanged)
                for batch in islice(batches, place, None, shared_by):
                    connection.send(analysis.analyse_batch(batch, lexicon))
            connection.send(None)
        except OSError as error:
            connection.send(error)
        except MemoryError:
            connection.send(remark("memory"))
        except (
            Exception
        ) as error:  # content never raises; should it all the same, it is told and logged
            connection.send(in_one_line(error))
            raise


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # a system that has no such limit
        resource = import_module("resource")
        most = MAX_MEGABYTES * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
