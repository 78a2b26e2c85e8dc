"""A press on a button reaches its handler with what the button carries."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram import CallbackQuery, Message, Update
from telegram.ext import CallbackQueryHandler

from bot.alerts.rights import may_decide
from bot.chat.context import Context, Handler, words_for
from bot.chat.presence import GROUPS
from bot.messages.buttons.grammar import Action

A = TypeVar("A", bound=Action)


def on_press(
    action_type: type[A],
    handler: Callable[[Update, Context, CallbackQuery, A], Awaitable[None]],
    accepts: Callable[[A], bool] = lambda _: True,
) -> Handler:
    """The handler of one kind of button.

    Args:
        action_type: What the button carries, such as `OpenAnswer`.
        handler: Called with the update, its context, the press and the action.
        accepts: Which actions of this type are meant; all of them unless given.
    """

    def read(data: object) -> A | None:
        action = action_type.decode(data)
        return action if action is not None and accepts(action) else None

    async def handle(update: Update, context: Context) -> None:
        query = update.callback_query
        action = read(query.data) if query else None
        if query is not None and action is not None:
            context.services.double_taps.pressed(query)
            await _look_at_asker(query, context)
            await handler(update, context, query, action)

    return CallbackQueryHandler(handle, lambda data: read(data) is not None)


async def _look_at_asker(query: CallbackQuery, context: Context) -> None:
    """In a group, what somebody asked for is theirs: in their language, and others only look on."""
    message = query.message
    if not isinstance(message, Message) or message.chat.type not in GROUPS:
        return
    asked = message.reply_to_message
    if asked is None or asked.forum_topic_created or asked.from_user is None:
        return  # such as an alert, which nobody asked for
    asker, chat, presser = asked.from_user, message.chat.id, query.from_user.id
    if asked.sender_chat is not None and asked.sender_chat.id != chat:
        return  # written as a channel, by nobody knows whom
    known = context.services.conversations.of_reply(chat, message.id)
    if known and known.person == presser:
        return  # perhaps with /ask in reply to what somebody else had written
    if presser != asker.id and not await may_decide(context.bot, chat, presser):
        context.is_onlooker = True
        return
    context.words = await words_for(context.services, asker, chat)
