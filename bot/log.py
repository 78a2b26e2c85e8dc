"""The operator's log: one line an event, on standard error, without secrets."""

import json
import logging
import re
import sys
import threading
from datetime import UTC, datetime
from typing import Literal

from bot.faults import in_one_line

LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]
LogFormat = Literal["text", "json"]

_TOKEN = re.compile(r"[0-9]{3,}:[A-Za-z0-9_-]{20,}")
"""A bot's token, as it stands in the address of every call to Telegram."""

_SIGNALS = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What a terminal obeys or writes the other way round, such as in the name of a file."""

_log = logging.getLogger(__name__)


class _Formatter(logging.Formatter):
    """`TIME LEVEL LOGGER: MESSAGE`, and after a fault where it happened."""

    def format(self, record: logging.LogRecord) -> str:
        fault = _fault(record)
        line = f"{self.formatTime(record)} {record.levelname} {record.name}: {_message(record)}"
        return _safe(f"{line} | {fault}" if fault else line)


class _JsonFormatter(logging.Formatter):
    """An object a line; `time` is in UTC."""

    def format(self, record: logging.LogRecord) -> str:
        time = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        told = {
            "time": time.replace("+00:00", "Z"),
            "level": record.levelname,
            "logger": record.name,
            "message": _safe(_message(record)),
        }
        if fault := _fault(record):
            told["fault"] = _safe(fault)
        return json.dumps(told, ensure_ascii=False)


def configure_log(level: LogLevel, form: LogFormat = "text") -> None:
    """Sends the log of the whole process to standard error.

    Args:
        level: The least level that is shown.
        form: Lines for people, or for a program.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(_JsonFormatter() if form == "json" else _Formatter())
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
    # Of what no task waits for, it tells whole objects, with the texts of errors in them.
    logging.getLogger("asyncio").addFilter(_without_objects)


def log_what_nobody_catches() -> None:
    """Has faults in threads and in finalizers logged; Python would print them with their texts."""
    threading.excepthook = lambda told: _log.error("A thread ended", exc_info=told.exc_value)
    sys.unraisablehook = lambda told: _log.error(
        "A finalizer failed", exc_info=told.exc_value or True
    )


def _without_objects(record: logging.LogRecord) -> bool:
    record.msg, record.args = re.split(r"[\n<(]", record.getMessage(), maxsplit=1)[0].strip(), ()
    return True


def _message(record: logging.LogRecord) -> str:
    line = " ".join(record.getMessage().split())
    return _SIGNALS.sub(lambda sign: sign[0].encode("unicode_escape").decode(), line)


def _fault(record: logging.LogRecord) -> str:
    error = record.exc_info[1] if record.exc_info else None
    return in_one_line(error) if error is not None else ""


def _safe(text: str) -> str:
    return _TOKEN.sub("<token>", text)
