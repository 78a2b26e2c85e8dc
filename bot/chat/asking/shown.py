"""What a message of the bot is about, so that its buttons work after a restart.

The question is in the message that it replies to, and the filters are in its own text, which
repeats them.
"""

from dataclasses import replace

from telegram import CallbackQuery, Message, MessageEntity

from bot.chat.asking.question import asked_before
from bot.chat.context import Context
from bot.search.query.filters import FilterError, Filters, parse_filters, plain_question, written


def question_behind(query: CallbackQuery, context: Context) -> str:
    """The question that a pressed button is about, with the filters that are in force.

    Args:
        query: The press.
        context: Its context.

    Returns:
        Empty when it is not known any more.
    """
    if not isinstance(query.message, Message):
        return ""
    message = query.message
    known = context.services.conversations.of_reply(message.chat.id, message.id)
    asked = known.question if known else asked_before(message, context.bot.username)
    try:
        return with_filters(asked, shown_filters(message))
    except FilterError:
        return ""


def with_filters(question: str, filters: Filters) -> str:
    """A question narrowed by some filters alone.

    Args:
        question: With or without filters, which are left out.
        filters: Those to ask it with.

    Raises:
        FilterError: The question has filters that cannot be.
    """
    plain = plain_question(question)
    if not plain:
        return ""
    # The words of a phrase are asked for once, however often it is put in marks and taken out.
    there = [phrase for phrase in filters.phrases if phrase in plain]
    for phrase in there:
        plain = plain.replace(phrase, f'"{phrase}"', 1)
    others = replace(filters, phrases=tuple(set(filters.phrases) - set(there)))
    return f"{plain} {written(others)}".strip()


def shown_filters(message: Message) -> Filters:
    """The filters that a message of the bot repeats.

    Args:
        message: The bot's.
    """
    repeated = message.parse_entities([MessageEntity.CODE])
    for entity in sorted(repeated, key=lambda each: each.offset):
        try:
            return parse_filters(repeated[entity])[1]
        except FilterError:
            break
    return Filters()
