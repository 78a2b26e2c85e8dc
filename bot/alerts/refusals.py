"""What Telegram's refusals mean for an alert. Pure.

A message whose answer was lost may have arrived: the Bot API has no way to find out, nor to send
the same message twice as one. It is sent again, since a second alert is a smaller evil than none,
and without a sound, since the first one may have had its own.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.backoff import backoff

FIRST_WAIT = 2.0
MAX_RETRY_WAIT = 1_800.0
"""Seconds between attempts while the network or the server has a problem."""

FIRST_RIGHTS_WAIT = 900.0
MAX_RIGHTS_WAIT = 6 * 3_600.0
"""Seconds between attempts while the bot may not write in a chat."""

_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
"""Failures before the first byte was on its way."""

_NO_RIGHTS = (
    "not enough rights",
    "no rights to send",
    "need administrator rights",
    "write_forbidden",
    "plain_forbidden",
    "chat_restricted",
    "admin_required",
)
"""Parts of Telegram's words for rights that administrators take and give back."""

_GONE = (
    "chat not found",
    "user not found",
    "chat was deactivated",
    "chat was deleted",
    "user_deactivated",
    "user is deactivated",
    "peer_id_invalid",
    "channel_private",
    "channel_invalid",
    "topic must be specified",
)
"""Parts of Telegram's words for a chat that is no more, or that the bot does not know; the last are
of a channel's direct messages, which take only replies. Whoever writes again is reached again."""

_NOT_DONE = re.compile(
    r"Internal Server Error|Bad Gateway|Service Unavailable|\((?:3\d\d|40[0-79]|4[1-9]\d)\)"
)
"""The server answered that it failed, or refused, or a proxy did: all but that it took too long."""


class RefusalKind(Enum):
    """What to do about a refusal."""

    FLOOD = auto()
    """Telegram wants us to wait; it did not take the message."""
    TROUBLE = auto()
    """The network or the server has a problem; try again later."""
    GONE = auto()
    """The chat does not want us, or is no more."""
    MOVED = auto()
    """The group became a supergroup, which has another number."""
    NO_THREAD = auto()
    """The forum topic is no more; the chat is still there."""
    TOPIC_CLOSED = auto()
    """The forum topic is closed, for now or for good."""
    NO_RIGHTS = auto()
    """The bot may not write in the chat at the moment."""
    REFUSED = auto()
    """This message will never be taken."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A failed attempt, understood.

    Attributes:
        reason: One line for the outbox; no chat's identity in it.
        wait: Seconds that Telegram wants us to wait.
        moved_to: The chat's new number.
        doubtful: The message may have arrived all the same.
    """

    kind: RefusalKind
    reason: str
    wait: float = 0.0
    moved_to: int = 0
    doubtful: bool = False


def refusal_of(error: Exception) -> Refusal:
    """What an exception of the library's means."""
    reason = " ".join(str(error).split())[:200] or type(error).__name__
    if isinstance(error, RetryAfter):
        return Refusal(RefusalKind.FLOOD, reason, wait=wait_seconds(error.retry_after))
    if isinstance(error, ChatMigrated):
        return Refusal(RefusalKind.MOVED, "became a supergroup", moved_to=error.new_chat_id)
    if isinstance(error, (Forbidden, BadRequest)):
        return Refusal(_kind_of(error, reason.lower()), reason)
    if isinstance(error, NetworkError):
        return Refusal(RefusalKind.TROUBLE, reason, doubtful=_may_have_arrived(error))
    # The rest says nothing of the chat: a token that was revoked, an answer that is not Telegram's.
    return Refusal(RefusalKind.TROUBLE, reason, doubtful=type(error) is TelegramError)


def _kind_of(error: Forbidden | BadRequest, reason: str) -> RefusalKind:
    if any(words in reason for words in _NO_RIGHTS):
        return RefusalKind.NO_RIGHTS
    if isinstance(error, Forbidden) or any(words in reason for words in _GONE):
        return RefusalKind.GONE
    if "thread not found" in reason or "topic_deleted" in reason:
        return RefusalKind.NO_THREAD
    if "topic_closed" in reason:
        return RefusalKind.TOPIC_CLOSED
    return RefusalKind.REFUSED


def wait_seconds(wait: float | timedelta) -> float:
    """A wait in seconds, whichever way the library tells it."""
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def wait_before(attempt: int) -> float:
    """Seconds before the next attempt after this many: 2, 4, 8 … up to half an hour."""
    return backoff(attempt, FIRST_WAIT, MAX_RETRY_WAIT)


def rights_wait_before(attempt: int) -> float:
    """Seconds before a chat in which the bot may not write is tried again: up to six hours."""
    return backoff(attempt, FIRST_RIGHTS_WAIT, MAX_RIGHTS_WAIT)


def _may_have_arrived(error: NetworkError) -> bool:
    if isinstance(error.__cause__, httpx.HTTPError):
        return not isinstance(error.__cause__, _NOT_SENT)
    return not _NOT_DONE.search(str(error))
