"""Lines of a file descriptor, read without holding up the loop."""

import asyncio
import os
from collections.abc import AsyncIterator


async def input_lines(descriptor: int) -> AsyncIterator[str]:
    """The lines of a terminal, a pipe or a file, as they come.

    Args:
        descriptor: An open file descriptor, 0 for standard input.

    Yields:
        Each line without its end. What is not UTF-8 is replaced.
    """
    loop = asyncio.get_running_loop()
    chunks: asyncio.Queue[bytes] = asyncio.Queue()

    def read() -> None:
        chunk = _read(descriptor)
        if not chunk:
            loop.remove_reader(descriptor)
        chunks.put_nowait(chunk)

    try:
        loop.add_reader(descriptor, read)
    except OSError:
        # A file is always ready, and the loop does not watch it.
        while chunk := _read(descriptor):
            chunks.put_nowait(chunk)
        chunks.put_nowait(b"")
    rest = b""
    try:
        while chunk := await chunks.get():
            *whole, rest = (rest + chunk).split(b"\n")
            for line in whole:
                yield _text(line)
    finally:
        loop.remove_reader(descriptor)
    if rest:
        yield _text(rest)


def _read(descriptor: int) -> bytes:
    """What there is; nothing at the end or for a descriptor that was closed."""
    try:
        return os.read(descriptor, 1 << 16)
    except OSError:
        return b""


def _text(line: bytes) -> str:
    return line.rstrip(b"\r").decode(errors="replace")
