"""Files that do not answer: on a network that is gone, or in a cloud that cannot be reached."""

import asyncio
import errno
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

_T = TypeVar("_T")

ANSWER_SECONDS = 60.0
"""Seconds for which a file or a folder is waited for."""

MIN_BYTES_A_SECOND = 1_000_000
"""What is read of a long file in each further second."""

THREAD_NAME = "reading a file"

_silent: dict[Path, threading.Thread] = {}
"""What did not answer in time, with the threads that may still wait for it."""


async def in_time(path: Path, call: Callable[[Path], _T], size: int = 0) -> _T:
    """Makes a call to the file system in a thread of its own, which nobody waits for at the end.

    Args:
        path: What is read. While an earlier call for it hangs, no other is made.
        call: Reads it.
        size: Bytes that are to be read.

    Raises:
        OSError: There was no answer in time, or what `call` raises.
    """
    answer, thread = _begun(path, call)
    try:
        async with asyncio.timeout(ANSWER_SECONDS + size / MIN_BYTES_A_SECOND):
            return await asyncio.wrap_future(answer)
    except TimeoutError:
        raise _given_up(path, thread) from None


def in_time_blocking(path: Path, call: Callable[[Path], _T], seconds: float) -> _T:
    """As `in_time`, for whoever has no loop.

    Args:
        path: As of `in_time`.
        call: As of `in_time`.
        seconds: For which it is waited.

    Raises:
        OSError: As `in_time`.
    """
    answer, thread = _begun(path, call)
    try:
        return answer.result(seconds)
    except TimeoutError:
        raise _given_up(path, thread) from None


def _begun(path: Path, call: Callable[[Path], _T]) -> tuple[Future[_T], threading.Thread]:
    earlier = _silent.pop(path, None)
    if earlier and earlier.is_alive():
        raise _given_up(path, earlier)
    answer: Future[_T] = Future()
    answer.set_running_or_notify_cancel()  # nobody can cancel it, so that it can always be set

    def ask() -> None:
        try:
            answer.set_result(call(path))
        except Exception as error:  # noqa: BLE001 - raised where it is waited for
            answer.set_exception(error)

    thread = threading.Thread(target=ask, name=THREAD_NAME, daemon=True)
    thread.start()
    return answer, thread


def _given_up(path: Path, thread: threading.Thread) -> OSError:
    _silent[path] = thread
    return OSError(errno.ETIMEDOUT, "The file system does not answer", str(path))
