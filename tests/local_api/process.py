"""`python -m bot` in a process of its own, against a Telegram server of the test."""

import asyncio
import os
import secrets
import socket
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import IO

from bot.local.telegram.bot_api import TOKEN
from tests.local_api.forked import ForkedProcess, fork
from tests.patience import PATIENCE

FERRY = """\
The ferry has a captain again

Harbour News, 3 May 2024

Harbour News asked the captain Ada Finch about her first season.

Q: When will the new berth for ferries open?

A: The new berth opens in September. The pillars stand already, the deck follows in July.

Q: Will fishing boats pay more?

A: Fees for fishing boats stay as they are until 2026.
"""


PORTS = range(20_000, 32_768)

DIES = """
import os, runpy, signal, sqlite3, sys

left, connect = int(sys.argv[1]), sqlite3.connect

def count(statement):
    global left
    if statement.split(None, 1)[0] in {"BEGIN", "INSERT", "UPDATE", "DELETE", "COMMIT"}:
        left -= statement != "BEGIN"
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

def counted(*arguments, **options):
    db = connect(*arguments, **options)
    db.set_trace_callback(count)
    return db

sqlite3.connect = counted
sys.argv = ["bot", *sys.argv[2:]]
runpy.run_module("bot", run_name="__main__")
"""
"""The bot, which kills itself before it writes for so many times."""


def furnish(home: Path) -> Path:
    """Gives a bot's folder a corpus of one interview."""
    (home / "seeds").mkdir()
    (home / "data").mkdir()
    (home / "seeds" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    return home


@asynccontextmanager
async def bot(
    home: Path,
    *arguments: str,
    stdin: int = asyncio.subprocess.DEVNULL,
    stderr: int | IO[bytes] = asyncio.subprocess.PIPE,
    writes: int | None = None,
    **settings: str,
) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m bot` there, ended at the end of the block if it did not end before.

    With `writes` it kills itself before it writes to its database for so many times: after so much
    work rather than time, so that a slow machine does not make it another test.
    """
    how = ("-m", "bot") if writes is None else ("-c", DIES, str(writes))
    async with python(home, *how, *arguments, stdin=stdin, stderr=stderr, **settings) as process:
        yield process


@asynccontextmanager
async def forked_bot(
    home: Path,
    *arguments: str,
    stderr: IO[bytes] | None = None,
    writes: int | None = None,
    **settings: str,
) -> AsyncIterator[ForkedProcess]:
    """The same as `bot`, for what is not about its start: what it loads was loaded before."""
    how = ("-m", "bot") if writes is None else ("-c", DIES, str(writes))
    async with _forked(home, (*how, *arguments), settings, stderr) as process:
        yield process


@asynccontextmanager
async def forked_program(home: Path, program: str, **settings: str) -> AsyncIterator[ForkedProcess]:
    """A program that runs the bot in its own way, ended like a `bot`."""
    async with _forked(home, ("-c", program), settings, None) as process:
        yield process


@asynccontextmanager
async def _forked(
    home: Path, how: Sequence[str], settings: Mapping[str, str], stderr: IO[bytes] | None
) -> AsyncIterator[ForkedProcess]:
    process = await fork(home, how, _environment(settings), stderr)
    try:
        yield process
    finally:
        process.kill()
        await process.communicate()


@asynccontextmanager
async def python(
    home: Path,
    *arguments: str,
    stdin: int = asyncio.subprocess.DEVNULL,
    stderr: int | IO[bytes] = asyncio.subprocess.PIPE,
    **settings: str,
) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python` there, with the bot and its tests at hand, ended like a `bot`."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        cwd=home,
        env=_environment(settings),
        stdin=stdin,
        stdout=asyncio.subprocess.PIPE,
        stderr=stderr,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if "VERBATIM_" not in name}
    return inherited | {"PYTHONPATH": str(Path.cwd()), "PYTHONUTF8": "1"} | dict(settings)


def free_port() -> int:
    """A port on which nobody listens now, of those that the system gives to nobody unasked."""
    while True:
        port = secrets.choice(PORTS)
        with socket.socket() as free, suppress(OSError):
            free.bind(("127.0.0.1", port))
            return port


async def said(home: Path, *arguments: str, backups: str = "") -> tuple[int | None, str, str]:
    """How a command ended, and what it said."""
    async with forked_bot(
        home, *arguments, VERBATIM_TOKEN=TOKEN, VERBATIM_BACKUPS=backups
    ) as process:
        output, log = await asyncio.wait_for(process.communicate(), PATIENCE)
    return process.returncode, output.decode(), log.decode()
