"""What happens when a handler fails: the log knows the kind, the reader gets a calm sentence.

Nothing of an update is ever logged: no words, no ids, no token.
"""

import logging

from telegram import Update
from telegram.constants import ChatType
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.chat.context import Context, words_for
from bot.chat.replying import notice, say
from bot.messages import notices
from bot.store.database import StoreError

log = logging.getLogger(__name__)

_HARMLESS = ("message is not modified", "query is too old")


async def on_error(update: object, context: Context) -> None:
    """Logs a failure by its kind, and tells whoever waits for an answer."""
    error = context.error
    if error is None or is_harmless(error):
        return
    if line := one_line(error):
        log.warning(line)
    else:
        log.error("A handler failed", exc_info=error)
    if isinstance(update, Update) and not isinstance(error, Forbidden | RetryAfter):
        key = "record-closed" if isinstance(error, StoreError) else "failed"
        try:
            await _apologise(update, context, key)
        except TelegramError as second:
            log.warning("The reader could not be told: %s", type(second).__name__)


def is_harmless(error: BaseException) -> bool:
    """Whether nothing was lost: the message was as wanted already, or a press came too late."""
    return isinstance(error, BadRequest) and any(
        words in error.message.lower() for words in _HARMLESS
    )


def one_line(error: BaseException) -> str:
    """What the log says of trouble that is not a mistake of the program; empty for a mistake."""
    if isinstance(error, StoreError):
        return str(error)
    if isinstance(error, Conflict):
        return "Another program receives the updates of this bot: only one may, with one token"
    if isinstance(error, Forbidden):
        return "A chat does not let the bot write any more"
    if isinstance(error, RetryAfter):
        return "Telegram asks to wait longer than a reader would"
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        return f"Telegram could not be reached: {type(error).__name__}"
    return ""


async def _apologise(update: Update, context: Context, key: str) -> None:
    words = words_for(update)
    if update.callback_query:
        await notice(update.callback_query, context, words.plain(key), alert=True)
    elif update.effective_chat and update.effective_chat.type == ChatType.PRIVATE:
        await say(update, context, notices.say(key, words))
