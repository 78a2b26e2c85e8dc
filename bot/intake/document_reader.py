"""Documents are read in processes of their own, which are ended when one takes too long.

Whatever a file holds, it costs that file alone: the bot answers meanwhile, and stops when told to.
A process reads one document after the other until one of them is trouble. Where there is much to
read, processes analyse as well, and read ahead.
"""

from collections import deque
from collections.abc import Collection, Generator, Iterator, Sequence
from contextlib import suppress
from inspect import GEN_CREATED, getgeneratorstate
from itertools import cycle
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from bot.corpus.interview import Reading
from bot.corpus.remark import DocumentError, Remark
from bot.intake.reader_process import WHOLE, FilePart, ReaderProcess
from bot.intake.spare_reader import SpareReader
from bot.search.query.lexicon.lexicon import Lexicon

if TYPE_CHECKING:
    from bot.intake.analyse import AnalysedBatch

MAX_SECONDS = 60
"""Seconds for the next reading of a document. The largest that are read take a few."""

MAX_PROCESSES = 2
"""Processes that read while what they found is written."""

MAX_DOCUMENTS = 1000
"""Documents that one process reads: what a library leaves behind in memory goes with it."""

MIN_BYTES_APART = 400_000
"""Bytes of documents to come from which processes that analyse and read ahead are worth
starting."""


MIN_BYTES_TOGETHER = 4_000_000
"""Bytes of a document of many interviews from which processes share it."""


class UnreadableError(DocumentError):
    """A document could not be read for a reason that may pass, or for a fault of the program."""


class DocumentReader:
    """Reads documents as `bot.corpus.reader.read` does, each in bounded time and memory.

    Processes are started when they are needed and end with `close`; it may be called while another
    thread waits for a reading, which then fails at once.

    Args:
        module: Its `read` reads a file. It is loaded by the processes alone.
        seconds: Time for one reading.
        spare: May have a process ready that reads with `bot.corpus.reader`, and is given such a one
            at the end.

    Attributes:
        lexicon: Topics and synonyms for what the processes analyse; `None` while there is too
            little to come for that, and `read` is to be used.
    """

    def __init__(
        self,
        module: str = "bot.corpus.reader",
        seconds: float = MAX_SECONDS,
        spare: SpareReader | None = None,
    ) -> None:
        self._module = module
        self._seconds = seconds
        self._spare = spare
        self.lexicon: Lexicon | None = None
        self._expected: deque[Path] = deque()
        self._begun: dict[Path, ReaderProcess] = {}
        self._lock = RLock()  # held while processes are counted, started or ended
        self._is_closed = False
        self._idle: list[ReaderProcess] = []
        self._all: set[ReaderProcess] = set()

    def expect(self, paths: Sequence[Path], size: int, lexicon: Lexicon | None = None) -> None:
        """Says what is to be read next, or analysed.

        Args:
            paths: Documents to read ahead, in order; all of each will be analysed, if anything.
            size: Bytes of everything that is to be read.
            lexicon: Topics and synonyms, for what is to be analysed.
        """
        if size >= MIN_BYTES_APART:
            self.lexicon = lexicon
            self._expected = deque(dict.fromkeys(paths))

    def read(self, path: Path) -> Iterator[Reading]:
        """Reads a document.

        Raises:
            OSError: The file cannot be opened or read.
            UnreadableError: It takes too much time or memory, or fails.
        """
        begun = None if self.lexicon else self._begun.pop(path, None)
        process = begun or self._begin(path, None)
        self._read_ahead()
        for answer in self._answers(process):
            if isinstance(answer, Reading):
                yield answer

    def analyse(self, path: Path, unchanged: Collection[str]) -> "Iterator[AnalysedBatch]":
        """Reads and analyses a document, part by part.

        Args:
            path: The document.
            unchanged: Fingerprints of interviews that need no analysis.

        Raises:
            OSError: As in `read`.
            UnreadableError: As in `read`.
        """
        begun = self._begun.pop(path, None)
        processes = [begun] if begun else self._begin_together(path, frozenset(unchanged))
        self._read_ahead()
        answers = [self._answers(process) for process in processes]
        try:
            for each in cycle(answers):
                answer = next(each, None)
                if answer is None:
                    return
                if isinstance(answer, Reading):
                    continue
                if answer.last:
                    for other in answers:
                        next(other, None)  # nothing more comes, and the process is free
                yield answer
        finally:
            for process, each in zip(processes, answers, strict=True):
                if getgeneratorstate(each) == GEN_CREATED:  # nobody came to ask it
                    self._free(process, is_idle=False)

    def close(self) -> None:
        """Ends the processes, all but the one that may be kept, and lets none be started."""
        with self._lock:
            self._is_closed = True
            if self._spare and self._idle and not self.lexicon:
                process = self._idle.pop()
                self._all.discard(process)
                self._spare.keep(process)
            for process in tuple(self._all):
                process.end()
            self._all.clear()
            self._idle.clear()

    def _answers(self, process: ReaderProcess) -> "Generator[Reading | AnalysedBatch, None, None]":
        done = False
        try:
            while (answer := process.answer(self._seconds)) is not None:
                done = isinstance(answer, OSError)
                if isinstance(answer, OSError):
                    raise answer
                if isinstance(answer, Remark):
                    raise UnreadableError(answer.code, **dict(answer.values))
                yield answer
            done = True
        finally:
            self._free(process, is_idle=done and process.documents < MAX_DOCUMENTS)
            if done:
                self._read_ahead()

    def _begin_together(self, path: Path, unchanged: frozenset[str]) -> list[ReaderProcess]:
        """Has a document analysed, by several processes if it is large and they have nothing else.

        Each reads all of it, which takes a thirtieth of what analysing does.
        """
        with self._lock:
            alone = len(self._all) > len(self._idle) or path.suffix.casefold() != ".jsonl"
            if alone or path.stat().st_size < MIN_BYTES_TOGETHER:
                return [self._begin(path, unchanged)]
            return [
                self._begin(path, unchanged, (place, MAX_PROCESSES))
                for place in range(MAX_PROCESSES)
            ]

    def _begin(
        self, path: Path, unchanged: frozenset[str] | None, part: FilePart = WHOLE
    ) -> ReaderProcess:
        with self._lock:
            if self._is_closed:
                raise UnreadableError("reading-fails")
            process = self._idle.pop() if self._idle else self._new_process()
            self._all.add(process)
        process.begin(path, unchanged, part)
        with suppress(ValueError):
            self._expected.remove(path)
        return process

    def _new_process(self) -> ReaderProcess:
        kept = self._spare.take() if self._spare and not self.lexicon else None
        return kept or ReaderProcess(self._module, self.lexicon)

    def _read_ahead(self) -> None:
        """Has processes begin with what comes next; what they find waits in their pipes."""
        while self._expected and len(self._begun) < MAX_PROCESSES and not self._is_closed:
            if not self._idle and len(self._all) >= MAX_PROCESSES:
                return
            path = self._expected[0]
            self._begun[path] = self._begin(path, frozenset() if self.lexicon else None)

    def _free(self, process: ReaderProcess, *, is_idle: bool) -> None:
        """Keeps a process for the next document, or ends it."""
        with self._lock:
            if process not in self._all:  # it was ended meanwhile
                return
            if is_idle:
                self._idle.append(process)
            else:
                self._all.discard(process)
                process.end()
