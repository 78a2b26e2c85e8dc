"""What a process does first that works in the background of the one that answers."""

import multiprocessing
import os
import signal
from contextlib import suppress
from pathlib import Path
from threading import Thread

NICENESS = 10
"""Answering goes before reading."""

FIRST_TO_GO = 1_000
"""The most that Linux takes: where memory runs out, it ends this process rather than the bot."""


def settle_in_background() -> None:
    """Gives way to answering, ignores what a terminal sends to all, and ends with the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends this
    with suppress(AttributeError, OSError):  # unknown to the system, or refused by a sandbox
        os.nice(NICENESS)
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(str(FIRST_TO_GO), encoding="ascii")
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Ends this process when the parent was killed and could not end it."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
