"""What the texts of settings mean.

What makes no sense is refused with a `ValueError` that says what it has to be, and does not repeat
it: it may be a secret.
"""

import re
from dataclasses import dataclass, field
from typing import cast, get_args
from urllib.parse import urlsplit

from bot.log import LogFormat, LogLevel
from bot.process.listening import split_address

MAX_KEPT_DAYS = 366
"""Days for which texts of questions are kept at most."""

MAX_ID_DIGITS = 19
"""Digits of a number; Python refuses to read one of thousands."""

MAX_OPERATOR = 300
"""Characters of who runs the bot."""


@dataclass(frozen=True, slots=True)
class Secret:
    """What no log and no message may show.

    Attributes:
        value: The secret itself.
    """

    value: str = field(repr=False)


def read_token(text: str) -> Secret:
    """A bot's token."""
    if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", text):
        raise ValueError("it has to look like 123456:ABC-DEF, as @BotFather gave it")
    return Secret(text)


def read_webhook_secret(text: str) -> Secret:
    """What Telegram sends along with every update."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", text):
        raise ValueError("it has to be 1 to 256 letters, digits, _ or -")
    return Secret(text)


def read_secret_address(text: str) -> Secret:
    """An address that nobody else may know."""
    if not _is_address(text, "http", "https"):
        raise ValueError("it has to be an address that begins with https://")
    return Secret(text)


def read_api_url(text: str) -> str:
    """The address of a Bot API server."""
    if not _is_address(text, "http", "https"):
        raise ValueError("it has to be an address such as http://127.0.0.1:8081")
    return text.rstrip("/")


def read_health_address(text: str) -> str:
    """The address at which another bot says how it is."""
    if not _is_address(text, "http", "https"):
        raise ValueError("it has to be an address such as http://10.0.0.1:9100/healthz")
    return text


def read_webhook_url(text: str) -> str:
    """An address that Telegram calls."""
    if not _is_address(text, "https"):
        raise ValueError("it has to be an address that begins with https://")
    return text


def read_source_url(text: str) -> str:
    """An address that people may open."""
    if not re.fullmatch(r"https?://\S+\.\S{1,300}", text):
        raise ValueError("it has to be an address that begins with https://")
    return text


def read_listen(text: str) -> str:
    """An address of our own that is listened on."""
    split_address(text)
    return text


def read_user_ids(text: str) -> frozenset[int]:
    """Ids of Telegram's users."""
    names = text.replace(",", " ").split()
    if not all(name.isdecimal() and len(name) <= MAX_ID_DIGITS for name in names):
        raise ValueError("it has to be user ids, which are numbers, separated by commas")
    return frozenset(map(int, names))


def read_days(text: str) -> int:
    """A number of days."""
    is_number = text.isdecimal() and text.isascii() and len(text) <= MAX_ID_DIGITS
    days = int(text) if is_number else MAX_KEPT_DAYS + 1
    if days > MAX_KEPT_DAYS:
        raise ValueError(f"it has to be a number of days, 0 to {MAX_KEPT_DAYS}")
    return days


def read_operator(text: str) -> str:
    """Who runs the bot."""
    if len(text) > MAX_OPERATOR:
        raise ValueError(f"it has to have at most {MAX_OPERATOR} characters")
    return text


def read_log_level(text: str) -> LogLevel:
    """A level of the log, in capitals or not."""
    return cast("LogLevel", _one_of(get_args(LogLevel), text.upper()))


def read_log_format(text: str) -> LogFormat:
    """A format of the log, in capitals or not."""
    return cast("LogFormat", _one_of(get_args(LogFormat), text.lower()))


def _one_of(known: tuple[str, ...], text: str) -> str:
    if text not in known:
        raise ValueError(f"it has to be {', '.join(known[:-1])} or {known[-1]}")
    return text


def _is_address(text: str, *schemes: str) -> bool:
    try:
        address = urlsplit(text)
        is_whole = address.port is None or address.port > 0
    except ValueError:  # such as a port that is none
        return False
    is_plain = text.isprintable() and " " not in text
    return address.scheme in schemes and bool(address.hostname) and is_whole and is_plain
