"""Processes that are forked from one in which the bot is loaded: to load it takes a second each."""

import asyncio
import multiprocessing
import os
import runpy
import signal
import sys
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import IO

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.local_api.loaded"])


class ForkedProcess:
    """What the tests use of an `asyncio.subprocess.Process`.

    Attributes:
        pid: Of the process.
        stdout: What it prints.
        stderr: What it says of errors, unless that goes to a file.
    """

    def __init__(
        self,
        process: multiprocessing.process.BaseProcess,
        stdout: asyncio.StreamReader,
        stderr: asyncio.StreamReader | None,
    ) -> None:
        assert process.pid is not None
        self._process = process
        self.pid = process.pid
        self.stdout = stdout
        self.stderr = stderr

    @property
    def returncode(self) -> int | None:
        """How it ended, if it did."""
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        """Sends it a signal, unless it has ended."""
        if self.returncode is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Asks it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """Ends it."""
        self.send_signal(signal.SIGKILL)

    async def wait(self) -> int:
        """Waits until it has ended."""
        ended = asyncio.Event()
        loop, sentinel = asyncio.get_running_loop(), self._process.sentinel
        loop.add_reader(sentinel, ended.set)
        try:
            await ended.wait()
        finally:
            loop.remove_reader(sentinel)
        assert self.returncode is not None
        return self.returncode

    async def communicate(self) -> tuple[bytes, bytes]:
        """What it said since it was listened to last; waits until it has ended."""
        streams = [each.read() for each in (self.stdout, self.stderr) if each]
        output, *errors = await asyncio.gather(*streams)
        await self.wait()
        return output, b"".join(errors)


async def fork(
    home: Path, arguments: Sequence[str], env: dict[str, str], stderr: IO[bytes] | None
) -> ForkedProcess:
    """A process that does what `python` does with these arguments, in a folder.

    Args:
        home: The folder.
        arguments: `-m bot …` or `-c PROGRAM …`.
        env: All of its environment.
        stderr: Where errors go, if not to the process that waits for it.
    """
    output = os.pipe()
    errors: tuple[int | None, int] = (None, os.dup(stderr.fileno())) if stderr else os.pipe()
    connections = [Connection(output[1]), Connection(errors[1])]
    process = FORKS.Process(target=_run, args=(str(home), tuple(arguments), env, connections))
    process.start()
    for each in connections:
        each.close()
    read = None if errors[0] is None else await _reader(errors[0])
    return ForkedProcess(process, await _reader(output[0]), read)


async def _reader(end: int) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(end, "rb")
    )
    return reader


def _run(
    home: str, arguments: Sequence[str], env: dict[str, str], connections: Sequence[Connection]
) -> None:
    os.chdir(home)
    os.environ.clear()
    os.environ.update(env)
    for number, connection in enumerate(connections, 1):
        os.dup2(connection.fileno(), number)
        connection.close()
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 (as long as we are)
    sys.stderr = open(2, "w", encoding="utf-8", buffering=1, closefd=False)  # noqa: SIM115
    how, what, *others = arguments
    sys.argv = [how, *others]
    if how == "-m":
        sys.argv[0] = what
        runpy.run_module(what, run_name="__main__", alter_sys=True)
    else:
        exec(what, {"__name__": "__main__"})  # noqa: S102 (as `python -c` does)
