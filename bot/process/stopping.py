"""SIGTERM and SIGINT end the process with 0 within seconds, whatever it is doing."""

import asyncio
import logging
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

SIGNALS = (signal.SIGINT, signal.SIGTERM)

GRACE = 4.4
"""Seconds to end in. A thread that reads a long document does not hear of the end, and would keep
the process until it is done."""

_log = logging.getLogger(__name__)


@contextmanager
def stopped_by_signals() -> Iterator[None]:
    """The first signal cancels the task in this block and leaves the block; others change nothing.

    Whatever keeps the process after that is cut off; the database stands that at any moment.
    """
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()
    is_stopping = False

    def stop() -> None:
        nonlocal is_stopping
        if task is None or is_stopping:
            return
        is_stopping = True
        watchdog = threading.Timer(GRACE, os._exit, (0,))
        watchdog.daemon = True
        watchdog.start()
        task.cancel()

    for number in SIGNALS:
        loop.add_signal_handler(number, stop)
    try:
        yield
    except asyncio.CancelledError:
        if task is None or not is_stopping or task.uncancel() > 0:
            raise
    except Exception as error:
        if not is_stopping:
            raise
        _log.warning("Stopping was cut short: %s", type(error).__name__)
    finally:
        for number in SIGNALS:
            loop.remove_signal_handler(number)
            if is_stopping:
                signal.signal(number, signal.SIG_IGN)
