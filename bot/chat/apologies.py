"""What is said in the place of an answer, wherever one person awaits it."""

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ChatType

from bot.chat.context import Context
from bot.chat.replying import refuse, say
from bot.messages.markup.message import Message


def awaits_alone(update: Update) -> bool:
    """Whether one person awaits an answer, and nobody else has to read of it.

    The chat of a guest's question is another than the one with its number that the bot is in.
    """
    if update.callback_query or update.inline_query or update.guest_message:
        return True
    return update.effective_chat is not None and update.effective_chat.type == ChatType.PRIVATE


async def say_instead(update: Update, context: Context, key: str) -> None:
    """Says why there is no answer, in the place where it was to come.

    Args:
        update: Of which `awaits_alone` is true.
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
