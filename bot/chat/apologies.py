"""What is said in the place of an answer, wherever somebody awaits it."""

import logging

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.error import TelegramError

from bot.chat.commands import COMMANDS
from bot.chat.context import Context, Verbatim, words_for
from bot.chat.filters import SPOKEN_TO, command_in
from bot.chat.replying import refuse, say
from bot.messages.markup.message import Message
from bot.store.trouble import StoreError

_log = logging.getLogger(__name__)
_NAMES = {name for each in COMMANDS for name in (each.name, each.alias) if name}


def awaits_answer(update: Update) -> bool:
    """Whether somebody asked the bot for something; in groups, most is said to others."""
    if update.callback_query or update.inline_query or update.guest_message:
        return True
    message = update.message or update.edited_message
    if message is None:
        return False
    return bool(SPOKEN_TO.filter(message)) or command_in(message) in _NAMES


async def say_instead(update: Update, context: Context, key: str) -> None:
    """Says why there is no answer, in the place where it was to come.

    Args:
        update: Of which `awaits_answer` is true.
        context: Its context.
        key: Of what is said.

    Raises:
        TelegramError: It could not be said.
    """
    words, guest = context.words, update.guest_message
    if update.callback_query:
        await refuse(update.callback_query, context, key)
    elif update.inline_query:
        button = InlineQueryResultsButton(words.plain(key), start_parameter="inline")
        await update.inline_query.answer([], cache_time=0, is_personal=True, button=button)
    elif guest is None:
        await say(update, context, Message(words(key)))
    elif guest.guest_query_id:
        said = words.plain(key)
        article = InlineQueryResultArticle("instead", said, InputTextMessageContent(said))
        await context.bot.answer_guest_query(guest.guest_query_id, article)


async def say_too_many(update: Update, chat: int, application: Verbatim) -> None:
    """Says once that some of many messages were not read, then nothing for a while.

    Args:
        update: The first that was not.
        chat: Where.
        application: Whose it is.
    """
    if not application.services.silences.begin(chat):
        return
    context = Context.from_update(update, application)
    try:
        context.words = await words_for(application.services, update.effective_user)
        await say_instead(update, context, "too-many")
    except (StoreError, TelegramError) as error:
        _log.warning("A reader could not be told: %s", type(error).__name__)
