"""What happens when a handler fails: the log knows the kind, the reader gets a calm sentence.

Nothing of an update is ever logged: no words, no ids, no token.
"""

import logging

from telegram import Update
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import ApplicationHandlerStop

from bot.alerts.refusals import RefusalKind, refusal_of
from bot.chat.apologies import awaits_alone, say_instead
from bot.chat.context import Context
from bot.store.trouble import NotSavedError, StoreError

_log = logging.getLogger(__name__)

NO_ENTRY = "A chat does not let the bot write any more"
_SHUT_OUT = {
    RefusalKind.GONE,
    RefusalKind.MOVED,
    RefusalKind.NO_THREAD,
    RefusalKind.TOPIC_CLOSED,
    RefusalKind.NO_RIGHTS,
}
_KNOWN: dict[type[TelegramError], str] = {
    InvalidToken: "Telegram does not know the token of this bot",
    Conflict: "Another program receives the updates of this bot: with one token, only one may",
    Forbidden: NO_ENTRY,
    RetryAfter: "Telegram asks to wait",
}
_HARMLESS = ("message is not modified", "query is too old")


async def on_error(update: object, context: Context) -> None:
    """Logs a failure by its kind, and tells whoever waits for an answer.

    Raises:
        ApplicationHandlerStop: Always, after a failure that matters.
    """
    error = context.error
    if error is None or is_harmless(error):
        return
    if line := one_line(error):
        _log.warning(line)
    else:
        _log.error("A handler failed", exc_info=error)
    if isinstance(update, Update) and awaits_alone(update) and _can_be_told(error):
        try:
            await say_instead(update, context, _told(error))
        except TelegramError as second:
            _log.warning("The reader could not be told: %s", type(second).__name__)
    # No other handler of this update fails in the same way, and the reader is told once.
    raise ApplicationHandlerStop


def _told(error: BaseException) -> str:
    """The key of what the reader is told."""
    if isinstance(error, StoreError):
        return "not-saved" if isinstance(error, NotSavedError) else "record-closed"
    return "failed"


def _can_be_told(error: BaseException) -> bool:
    """Whether another message may get through: not where this one was refused or lost its way."""
    if isinstance(error, BadRequest):
        return True
    return not isinstance(error, Forbidden | RetryAfter | NetworkError)


def is_harmless(error: BaseException) -> bool:
    """Whether nothing was lost: the message was as wanted already, or a press came too late."""
    return isinstance(error, BadRequest) and any(
        words in error.message.lower() for words in _HARMLESS
    )


def one_line(error: BaseException) -> str:
    """What the log says of trouble that is not a mistake of the program; empty for a mistake."""
    if isinstance(error, StoreError):
        return str(error)
    for kind, line in _KNOWN.items():
        if isinstance(error, kind):
            return line
    if isinstance(error, TelegramError) and refusal_of(error).kind in _SHUT_OUT:
        return NO_ENTRY
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        return f"Telegram could not be reached: {type(error).__name__}"
    # What is no answer of the Bot API, such as a page of a proxy, raises the base class itself.
    return "Telegram could not be understood" if type(error) is TelegramError else ""
