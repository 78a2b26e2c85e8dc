"""“Tell me when this is answered”: a question waits, and its chat is told once."""

from telegram import CallbackQuery, MessageEntity, Update
from telegram import Message as TelegramMessage

from bot.alerts import subscribing
from bot.alerts.subscribing import Interest
from bot.chat.asking.question import marked_in
from bot.chat.asking.shown import question_behind
from bot.chat.asking.views import answer_to
from bot.chat.context import Context
from bot.chat.replying import notice, refuse, say, show
from bot.chat.subscribing.target_chat import target_of_press
from bot.messages.buttons.subscribing import AwaitAnswer
from bot.messages.markup.message import Message, units
from bot.messages.subscribing.answered import MAX_WAITING_UNITS, question_waits
from bot.search.deciding import find_answers
from bot.search.query.filters import FilterError
from bot.search.verdict import Verdict
from bot.store.subscribers.subscriptions import InterestKind, TooManySubscriptionsError


async def press_await(
    update: Update, context: Context, query: CallbackQuery, action: AwaitAnswer
) -> None:
    """A button below what a question got, or below the answer that came to it later."""
    words, services = context.words, context.services
    question = _answered_question(query) if action.again else question_behind(query, context)
    if not question or units(question) > MAX_WAITING_UNITS:
        key = "await-long" if question else "notice-stale"
        await refuse(query, context, key, most=MAX_WAITING_UNITS)
        return
    target = await target_of_press(update, context, 0)
    if target is None:
        return
    chat = target.destination.chat
    interest = Interest(InterestKind.QUESTION, question)
    try:
        made, _, added = await subscribing.subscribe(services.store, target.destination, interest)
    except TooManySubscriptionsError as error:
        await say(update, context, Message(words("await-full", most=error.limit)))
        await notice(query, context)
        return
    # What was published since the question was asked may answer it. Whatever is published after
    # this finds the question waiting.
    if not action.again and await _is_answered(question, context):
        await subscribing.unsubscribe(services.store, chat, [made.key])
        message = await answer_to(question, context)
        await show(query, context, message)
        return
    await say(update, context, question_waits(added, made, words))
    await notice(query, context)


def _answered_question(query: CallbackQuery) -> str:
    """The question in the message that answers it."""
    if not isinstance(query.message, TelegramMessage):
        return ""
    found = marked_in(query.message, [MessageEntity.ITALIC])
    first = min(found, key=lambda entity: entity.offset, default=None)
    return found[first] if first else ""


async def _is_answered(question: str, context: Context) -> bool:
    try:
        result = await find_answers(context.services.store, context.services.searcher, question)
    except FilterError:
        return False
    return result.verdict is Verdict.ANSWER and not result.missing
