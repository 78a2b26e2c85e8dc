"""The operator's log: one line an event, on standard error, without secrets."""

import logging
import re
import time

_TOKEN = re.compile(r"[0-9]{3,}:[A-Za-z0-9_-]{20,}")
"""A bot's token, as it stands in the address of every call to Telegram."""

BETWEEN = 5.0
"""Seconds between two lines about the same work."""

_log = logging.getLogger(__name__)


class _Formatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return _TOKEN.sub("<token>", super().format(record))


def configure_log(level: str) -> None:
    """Sends the log of the whole process to standard error.

    Args:
        level: Name of the least level that is shown, such as `INFO`.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    # Below INFO, libraries tell every call with what is in it: people's words, names and numbers.
    libraries = max(logging.getLevelNamesMapping()[level], logging.INFO)
    logging.basicConfig(level=libraries, handlers=[handler], force=True)
    logging.getLogger("bot").setLevel(level)
    # At INFO these tell every address that is called, the token in it.
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # It would tell of every strange request.
    logging.getLogger("tornado").setLevel(logging.ERROR)
    # At INFO it tells of every look at the folder.
    logging.getLogger("watchfiles").setLevel(logging.WARNING)


class IndexingLog:
    """Says now and then how far a long first indexing is.

    Args:
        documents: How many there are.
    """

    def __init__(self, documents: int) -> None:
        self._documents = documents
        self._begun = self._said = time.monotonic()
        self._seen: set[str] = set()

    def note(self, path: str, exchanges: int) -> None:
        """So many exchanges of a document are read."""
        self._seen.add(path)
        now = time.monotonic()
        if now - self._said >= BETWEEN:
            self._said = now
            place = f"document {len(self._seen)} of {self._documents}"
            _log.info("First indexing: %s, %s exchanges of it", place, exchanges)

    def end(self) -> None:
        """All of them are read."""
        if self._said > self._begun:
            _log.info("First indexing: done")
