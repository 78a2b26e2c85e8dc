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
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import ApplicationHandlerStop

from bot.alerts.refusals import RefusalKind, refusal_of, wait_seconds
from bot.chat.apologies import awaits_answer, say_instead
from bot.chat.context import Context, words_for
from bot.chat.replying import NOT_MODIFIED, TOO_LATE
from bot.messages.language.words import Words, words
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
}
_GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}
_HARMLESS = (NOT_MODIFIED, *TOO_LATE)


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
    if isinstance(update, Update) and _is_to_be_told(update, error, context):
        context.words = await _words_of(update, context)  # the context is another than it was
        try:
            await say_instead(update, context, _told(error))
        except TelegramError as second:
            _log.warning("The reader could not be told: %s", type(second).__name__)
    # No other handler of this update fails in the same way, and the reader is told once.
    raise ApplicationHandlerStop


async def _words_of(update: Update, context: Context) -> Words:
    """The reader's words; as Telegram tells them where the database does not."""
    chat, user = None if update.guest_message else update.effective_chat, update.effective_user
    try:
        return await words_for(context.services, user, chat.id if chat else None)
    except StoreError:
        return words(user.language_code if user else None)


def _told(error: BaseException) -> str:
    """The key of what the reader is told."""
    if isinstance(error, StoreError):
        return "not-saved" if isinstance(error, NotSavedError) else "record-closed"
    return "failed"


def _is_to_be_told(update: Update, error: BaseException, context: Context) -> bool:
    """Whether somebody is told; a group reads of it once in a while."""
    if not awaits_answer(update) or not _can_be_told(update, error):
        return False
    chat = update.effective_chat
    if update.callback_query or chat is None or chat.type not in _GROUPS:
        return True
    return context.services.silences.begin(chat.id)


def _can_be_told(update: Update, error: BaseException) -> bool:
    """Whether something else may get through: not where this was refused or lost its way.

    Where what Telegram answered cannot be understood, the answer may have arrived as well.
    """
    if isinstance(error, TelegramError) and refusal_of(error).kind in _SHUT_OUT:
        return update.callback_query is not None  # its answer is no message in the chat
    if isinstance(error, BadRequest):
        return True
    return not isinstance(error, RetryAfter | NetworkError) and type(error) is not TelegramError


def is_harmless(error: BaseException) -> bool:
    """Whether nothing was lost: the message was as wanted already, or a press came too late."""
    return isinstance(error, BadRequest) and any(
        words in error.message.lower() for words in _HARMLESS
    )


def one_line(error: BaseException) -> str:
    """What the log says of trouble that is not a mistake of the program; empty for a mistake."""
    if isinstance(error, StoreError):
        return str(error)
    if isinstance(error, RetryAfter):
        return f"Telegram asks to wait {wait_seconds(error.retry_after):.0f} s"
    for kind, line in _KNOWN.items():
        if isinstance(error, kind):
            return line
    if isinstance(error, TelegramError) and refusal_of(error).kind in _SHUT_OUT:
        return NO_ENTRY
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        return f"Telegram could not be reached: {type(error).__name__}"
    # What is no answer of the Bot API, such as a page of a proxy, raises the base class itself.
    return "Telegram could not be understood" if type(error) is TelegramError else ""
