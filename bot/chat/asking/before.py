"""What somebody follows on from: the question before, and what it was answered with."""

from telegram import Message, Update

from bot.chat.asking.shown import exchange_shown
from bot.chat.context import Context
from bot.chat.conversations import Answered
from bot.chat.services import Services
from bot.search.collection.cards import ask_collection
from bot.search.deciding import find_answers
from bot.search.query.filters import FilterError
from bot.search.verdict import Result, Verdict
from bot.store.record import interviews
from bot.store.record.interviews import Record

MAX_LOOKED_BACK = 5
"""Questions after which an answer is too long ago to be meant by “who said that?”."""


def question_before(update: Update, context: Context) -> Answered | None:
    """The question that somebody follows on from: of the answer they reply to, or their last."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None:
        return None
    conversations = context.services.conversations
    of_reply = _of_reply(message, context)
    if of_reply is not None and of_reply.question:
        return of_reply
    return conversations.last(message.chat.id, user.id)


async def found_before(
    update: Update, context: Context, most: int
) -> tuple[Answered, Result] | None:
    """The question before, and what it found.

    Args:
        update: Of a message that follows on.
        context: Of the update.
        most: Hits.

    Returns:
        `None` when there was none, or it cannot be asked.
    """
    before = question_before(update, context)
    result = await found_by(before.question, context.services, most) if before else None
    return (before, result) if before and result else None


async def found_by(question: str, services: Services, most: int) -> Result | None:
    """What a question finds; `None` when it cannot be asked.

    Args:
        question: As it was understood.
        services: Where to look.
        most: Hits.
    """
    try:
        return await find_answers(
            services.store, services.searcher, question, most, only_shown=True
        )
    except FilterError:
        return None


async def answer_before(update: Update, context: Context) -> tuple[str, Record] | None:
    """The answer that somebody means who asks for its source, with the question that it got.

    That is the one shown by the message that they reply to, however old it is, else the last that
    they saw: what found nothing since is not meant, nor what was only suggested.

    Args:
        update: Of their message.
        context: Of the update.
    """
    message, user = update.effective_message, update.effective_user
    if message is None or user is None:
        return None
    services = context.services
    before = _of_reply(message, context)
    if message.reply_to_message and (shown := exchange_shown(message.reply_to_message)):
        record = await _on_record(shown, services)
        return (before.question if before else "", record) if record else None
    if before is not None and before.question:
        lately = [before]
    else:
        lately = services.conversations.lately(message.chat.id, user.id, MAX_LOOKED_BACK)
    suggested: tuple[str, Record] | None = None
    for asked in lately:
        if asked.opened and (record := await _on_record(asked.opened, services)):
            return asked.question, record
        if await ask_collection(services.store, services.searcher, asked.question):
            continue  # what is told of the interviews is nobody's answer
        result = await found_by(asked.question, services, 1)
        if result is None or not result.shown:
            continue
        found = asked.question, result.shown[0].record
        if result.verdict is Verdict.ANSWER:
            return found
        suggested = suggested or found
    return suggested


def _of_reply(message: Message, context: Context) -> Answered | None:
    """The question that the message of the bot answers to which somebody replies."""
    answered = message.reply_to_message
    conversations = context.services.conversations
    return conversations.of_reply(message.chat.id, answered.id) if answered else None


async def _on_record(exchange: str, services: Services) -> Record | None:
    async with services.store.read() as db:
        record = await interviews.record(db, exchange)
    return record if record and not record.card.withdrawn else None
