"""Counts the warnings and errors of the log by their line."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from bot.metrics import Metrics

MAX_KIND = 120
"""Characters of a kind; a longer one is cut."""

_VALUE = re.compile(r"%[-#0-9.]*[a-z]")


def kind_of(record: logging.LogRecord) -> str:
    """The line without its values, as docs/operating.md has it; of a library, only its name."""
    if record.name.partition(".")[0] != "bot":
        return record.name.partition(".")[0]
    return _VALUE.sub("…", str(record.msg))[:MAX_KIND]


class _Counting(logging.Handler):
    def __init__(self, metrics: Metrics) -> None:
        super().__init__(logging.WARNING)
        self._metrics = metrics

    def emit(self, record: logging.LogRecord) -> None:
        self._metrics.error(record.levelname, kind_of(record))


@contextmanager
def count_log(metrics: Metrics) -> Iterator[None]:
    """Counts as long as the context lasts."""
    handler = _Counting(metrics)
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
