"""The operator's log: one line an event, on standard error, without secrets."""

import logging
import re

_TOKEN = re.compile(r"[0-9]{3,}:[A-Za-z0-9_-]{20,}")
"""A bot's token, as it stands in the address of every call to Telegram."""


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
