"""What a process does first that works in the background of the one that answers."""

import multiprocessing
import os
import signal
from contextlib import suppress
from threading import Thread

NICENESS = 10
"""Answering goes before reading."""


def settle_in_background() -> None:
    """Gives way to answering, ignores what a terminal sends to all, and ends with the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends this
    with suppress(AttributeError, OSError):  # unknown to the system, or refused by a sandbox
        os.nice(NICENESS)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Ends this process when the parent was killed and could not end it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
