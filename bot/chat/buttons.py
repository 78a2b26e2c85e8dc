"""A press on a button reaches its handler with what the button carries."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram import CallbackQuery, Update
from telegram.ext import CallbackQueryHandler

from bot.chat.context import Context, Handler
from bot.messages.markup.buttons import Action, decode_action

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
        action = decode_action(data) if isinstance(data, str) else None
        return action if isinstance(action, action_type) and accepts(action) else None

    async def handle(update: Update, context: Context) -> None:
        query = update.callback_query
        action = read(query.data) if query else None
        if query is not None and action is not None:
            await handler(update, context, query, action)

    return CallbackQueryHandler(handle, lambda data: read(data) is not None)
