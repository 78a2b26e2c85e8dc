"""`/privacy` says what is stored of a chat, and `/forget` erases it."""

from telegram import Update

from bot.alerts.subscribing import forget
from bot.backups import KEPT
from bot.chat.context import Context
from bot.chat.replying import say
from bot.chat.subscribing.target_chat import target_of_command
from bot.messages.subscribing import privacy as messages


async def show_privacy(update: Update, context: Context) -> None:
    """`/privacy`."""
    keep_days = context.services.settings.keep_questions
    message = messages.privacy(
        context.words, backup_days=_backup_days(context), keep_days=keep_days
    )
    await say(update, context, message)


async def forget_chat(update: Update, context: Context) -> None:
    """`/forget`, and `/forget @channel` by an administrator of it."""
    target = await target_of_command(update, context, refusal="forget-admins")
    if target is None:
        return
    context.services.conversations.forget(target.destination.chat)
    known = await forget(context.services.store, target.destination.chat)
    message = messages.forgotten(
        target.shown, context.words, known=known, backup_days=_backup_days(context)
    )
    await say(update, context, message)


def _backup_days(context: Context) -> int:
    return 0 if context.services.settings.backups is None else KEPT
