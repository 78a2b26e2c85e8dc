"""Ways of reading that a process for them has to stand."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from bot.corpus.interview import Reading
from bot.corpus.remark import remark


def read(path: Path) -> Iterator[Reading]:
    """Does what the name of the file says."""
    yield Reading(None, remark("empty"))
    match path.stem:
        case "hang":
            time.sleep(600)
        case "starve":  # as on a machine that is busy
            _starve()
            yield Reading(None, remark("holds-none"))
        case "spin":
            sum(range(10**15))
        case "grow":
            bytearray(4 << 30)
        case "fail":
            raise LookupError("a fault of ours")
        case "die":
            os._exit(3)
        case "deny":
            raise PermissionError(13, "Permission denied", str(path))
        case _:
            yield Reading(None, remark("holds-none"))


def _starve() -> None:
    for _ in range(5):
        end = time.process_time() + 0.02
        while time.process_time() < end:
            pass
        time.sleep(0.5)
