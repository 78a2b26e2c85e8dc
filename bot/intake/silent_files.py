"""Files that do not answer: on a network that is gone, or in a cloud that cannot be reached."""

import asyncio
import errno
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

_T = TypeVar("_T")

ANSWER_SECONDS = 60.0
"""Seconds for which a file or a folder is waited for."""

THREAD_NAME = "reading a file"

_silent: dict[Path, threading.Thread] = {}
"""What did not answer in time, with the threads that may still wait for it."""


async def in_time(path: Path, call: Callable[[Path], _T]) -> _T:
    """Makes a call to the file system in a thread of its own, which nobody waits for at the end.

    Args:
        path: What is read. While an earlier call for it hangs, no other is made.
        call: Reads it.

    Raises:
        OSError: There was no answer in time, or what `call` raises.
    """
    if path in _silent:
        if _silent[path].is_alive():
            raise _no_answer(path)
        del _silent[path]
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[_T] = loop.create_future()

    def settle(result: _T | None, error: BaseException | None) -> None:
        if answer.done():
            return
        if error is not None:
            answer.set_exception(error)
        else:
            answer.set_result(result)  # type: ignore[arg-type] # None is a result too

    def ask() -> None:
        result, error = None, None
        try:
            result = call(path)
        except Exception as caught:  # noqa: BLE001 - raised where it is waited for
            error = caught
        with suppress(RuntimeError):  # the loop ended meanwhile
            loop.call_soon_threadsafe(settle, result, error)

    thread = threading.Thread(target=ask, name=THREAD_NAME, daemon=True)
    thread.start()
    try:
        async with asyncio.timeout(ANSWER_SECONDS):
            return await answer
    except TimeoutError:
        _silent[path] = thread
        raise _no_answer(path) from None


def _no_answer(path: Path) -> OSError:
    return OSError(errno.ETIMEDOUT, "The file system does not answer", str(path))
