"""What administrators of the bot alone may do."""

from collections.abc import Awaitable, Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from telegram import Update

from bot.chat.context import Context
from bot.chat.replying import refuse, say
from bot.messages.markup.message import Message

_Press = ParamSpec("_Press")
_Handler = Callable[Concatenate[Update, Context, _Press], Awaitable[None]]
_Guarded = Callable[Concatenate[Update, Context, _Press], Coroutine[Any, Any, None]]


def is_admin(update: Update, context: Context) -> bool:
    """Whether somebody is an administrator of the bot."""
    user = update.effective_user
    return user is not None and user.id in context.services.settings.admins


def for_admins(refusal: str = "stats-not-you") -> Callable[[_Handler[_Press]], _Guarded[_Press]]:
    """Lets only administrators through to the handler of a message or of a press.

    Args:
        refusal: Key of what everybody else is told.
    """

    def guarded(handler: _Handler[_Press]) -> _Guarded[_Press]:
        @wraps(handler)
        async def handle(
            update: Update, context: Context, /, *args: _Press.args, **kwargs: _Press.kwargs
        ) -> None:
            if is_admin(update, context):
                await handler(update, context, *args, **kwargs)
            elif update.callback_query:
                await refuse(update.callback_query, context, refusal)
            else:
                await say(update, context, Message(context.words(refusal)))

        return handle

    return guarded
