"""One reading process that waits for the next document, so that it need not be started for it."""

from threading import Lock, Timer

from bot.intake.reader_process import ReaderProcess

KEPT_SECONDS = 60.0
"""Files often come one after the other; longer than that the process would only take memory."""


class SpareReader:
    """Keeps the last process that read, for a while. May be used from several threads.

    Args:
        seconds: How long.
    """

    def __init__(self, seconds: float = KEPT_SECONDS) -> None:
        self._seconds = seconds
        self._lock = Lock()
        self._kept: ReaderProcess | None = None
        self._timer: Timer | None = None
        self._is_closed = False

    def take(self) -> ReaderProcess | None:
        """The process that was kept, if it still runs; it is the caller's now."""
        process = self._exchange(None)
        if process is not None and not process.is_running:
            process.end()
            return None
        return process

    def keep(self, process: ReaderProcess) -> None:
        """Keeps a process that has nothing to do, in the place of the one before.

        Args:
            process: It reads with `bot.corpus.reader`, and analyses nothing.
        """
        before = self._exchange(process)
        if before is not None:
            before.end()

    def close(self) -> None:
        """Ends the process, and every one that would be kept from now on."""
        with self._lock:
            self._is_closed = True
        process = self._exchange(None)
        if process is not None:
            process.end()

    def _exchange(self, process: ReaderProcess | None) -> ReaderProcess | None:
        """Puts a process into the place of another, and gives that; its own when it is closed."""
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
            if process is not None and self._is_closed:
                return process
            before, self._kept = self._kept, process
            if process is not None:
                self._timer = Timer(self._seconds, self._expire, (process,))
                self._timer.daemon = True
                self._timer.start()
            return before

    def _expire(self, process: ReaderProcess) -> None:
        with self._lock:
            if self._kept is not process:  # somebody took it just now
                return
            self._kept = self._timer = None
        process.end()
