"""A process that works for this one and talks with it through a pipe.

A pipe and a process are all there is of it, no semaphore that would outlast a kill: so it leaves
nothing behind, however either of the two ends.
"""

import multiprocessing
import os
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import TypeVarTuple

_Arguments = TypeVarTuple("_Arguments")


class ProcessEndedError(Exception):
    """The process ended before it answered."""


class PipedProcess:
    """One such process, for one caller at a time.

    Args:
        serve: What it does with its end of the pipe; it ends with this process if it begins with
            `settle_in_background`.
        arguments: What else `serve` is given.

    Raises:
        OSError: It cannot be started.
    """

    def __init__(
        self, serve: Callable[[Connection, *_Arguments], None], *arguments: *_Arguments
    ) -> None:
        context = multiprocessing.get_context("spawn")  # this process has threads
        self._connection, child = context.Pipe()
        self._process = context.Process(
            target=_in_silence, args=(serve, child, *arguments), daemon=True
        )
        self._process.start()
        child.close()
        self._lock = Lock()  # held while somebody waits for an answer
        self.is_ended = False

    @property
    def exit_code(self) -> int | None:
        """As `multiprocessing` says; `None` while it runs."""
        return self._process.exitcode

    @property
    def processor_seconds(self) -> float:
        """How much of the processor it had; 0 where the system does not tell."""
        with suppress(OSError, ValueError, IndexError):
            told = Path(f"/proc/{self._process.pid}/stat").read_text("ascii", "replace")
            # The name before it, in brackets, may hold anything.
            user, system = told.rpartition(")")[2].split()[11:13]
            return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
        return 0.0

    def send(self, what: object) -> None:
        """Gives it something to do."""
        with suppress(OSError):  # it ended while nobody looked; the answer tells
            self._connection.send(what)

    def receive(self, seconds: float | None = None) -> object:
        """What it answers.

        Raises:
            ProcessEndedError: It ended, by itself or by `end`.
            TimeoutError: Nothing came within so many seconds.
        """
        with self._lock:
            try:
                if self._connection.poll(seconds):
                    return self._connection.recv()
            except (EOFError, OSError) as error:
                raise ProcessEndedError from error
        raise TimeoutError

    def end(self) -> None:
        """Ends it, whatever it does, and whoever waits for it."""
        self.is_ended = True
        self._process.kill()
        with self._lock:
            self._connection.close()
        self._process.join()


def _in_silence(
    serve: Callable[[Connection, *_Arguments], None],
    connection: Connection,
    *arguments: *_Arguments,
) -> None:
    """Python would print where it failed, and the error's text, which quotes what was handled."""
    try:
        serve(connection, *arguments)
    except Exception as error:
        raise SystemExit(1) from error
