"""Processes that read documents, each for many tests: to start one takes longer than most tests."""

from pathlib import Path
from typing import TYPE_CHECKING

from bot.corpus.interview import Reading
from bot.corpus.remark import Remark
from bot.intake.reader_process import WHOLE, FilePart, ReaderProcess
from bot.search.query.lexicon.lexicon import Lexicon

if TYPE_CHECKING:
    from bot.intake.analyse import AnalysedBatch


class WarmReaders:
    """Processes that have nothing to do and are ready for the next test."""

    def __init__(self) -> None:
        self.idle: list[ReaderProcess] = []

    def start(self, module: str, lexicon: Lexicon | None) -> ReaderProcess:
        """A process that reads, as `ReaderProcess` is one; a new one if need be."""
        if lexicon is not None:
            return ReaderProcess(module, lexicon)
        try:
            return self.idle.pop()
        except IndexError:
            return _WarmReader(module, self.idle)

    def end(self) -> None:
        """Ends those that are idle."""
        while self.idle:
            ReaderProcess.end(self.idle.pop())


class _WarmReader(ReaderProcess):
    """A process that is idle again, rather than ended, once it has read what it was given."""

    def __init__(self, module: str, idle: list[ReaderProcess]) -> None:
        super().__init__(module, None)
        self._idle = idle
        self._is_reading = False

    def begin(
        self, path: Path, unchanged: frozenset[str] | None = None, part: FilePart = WHOLE
    ) -> None:
        self._is_reading = True
        super().begin(
            path.absolute(), unchanged, part
        )  # it was started in the folder of another test

    def answer(self, seconds: float) -> "Reading | AnalysedBatch | OSError | Remark | None":
        found = super().answer(seconds)
        self._is_reading = not (found is None or isinstance(found, OSError))
        return found

    def end(self) -> None:
        if self._is_reading:
            super().end()
        else:
            self._idle.append(self)
