"""A chat's subscriptions as a file, and a file of subscriptions that comes back."""

import re

from telegram import CallbackQuery, Document, Update
from telegram import Message as TelegramMessage

from bot.alerts.subscribing import subscribe_all
from bot.alerts.transfer import (
    MAX_TRANSFER_BYTES,
    TransferError,
    read_subscriptions,
    written_subscriptions,
)
from bot.chat.attachments import reply_with_file
from bot.chat.context import Context
from bot.chat.replying import notice, say
from bot.chat.subscribing.target_chat import TargetChat, target_of_command, target_of_press
from bot.messages.buttons.plain import Choose
from bot.messages.markup.message import Message
from bot.messages.subscribing.choice_buttons import CHOICE_FIELDS
from bot.store.subscribers.subscriptions import TooManySubscriptionsError, subscriptions_of

FILE_NAME = "verbatim-subscriptions.json"
_NAME = re.compile(r"verbatim-subscriptions[^/]*\.json", re.IGNORECASE)
_EXPORT = re.compile(rf"{CHOICE_FIELDS}(?P<chat>0|-?[1-9][0-9]{{0,15}}):export")


def holds_subscriptions(message: TelegramMessage) -> bool:
    """Whether a message is a file that is named as the one that `/subscriptions export` makes."""
    file = message.document
    return file is not None and _NAME.fullmatch(file.file_name or "") is not None


def is_export(action: Choose) -> bool:
    """Whether a button makes a file of the subscriptions."""
    return _EXPORT.fullmatch(action.fields) is not None


async def press_export(
    update: Update, context: Context, query: CallbackQuery, action: Choose
) -> None:
    """The button below the list that makes a file of it."""
    found = _EXPORT.fullmatch(action.fields)
    target = await target_of_press(update, context, int(found["chat"])) if found else None
    if target is not None:
        await export(update, context, target)
        await notice(query, context)


async def export(update: Update, context: Context, target: TargetChat) -> None:
    """Sends the subscriptions of a chat as a file."""
    async with context.services.store.read() as db:
        mine = await subscriptions_of(db, target.destination.chat)
    if not mine:
        await say(update, context, Message(context.words("no-subscriptions")))
        return
    caption = context.words("export-done", count=len(mine))
    await reply_with_file(update, context, FILE_NAME, written_subscriptions(mine), caption)


async def import_file(update: Update, context: Context) -> None:
    """A file of subscriptions in a private chat."""
    target = await target_of_command(update, context)
    message = update.effective_message
    if target is not None and message is not None and message.document is not None:
        await say(update, context, await _imported(message.document, context, target))


async def import_answered(update: Update, context: Context, target: TargetChat) -> None:
    """`/subscriptions import`, in reply to the file."""
    message = update.effective_message
    answered = message.reply_to_message if message else None
    if answered is None or answered.document is None:
        await say(update, context, Message(context.words("import-how")))
        return
    await say(update, context, await _imported(answered.document, context, target))


async def _imported(document: Document, context: Context, target: TargetChat) -> Message:
    """Adds all that a file holds, or nothing; what is said then."""
    services, words = context.services, context.words
    if (document.file_size or 0) > MAX_TRANSFER_BYTES:
        return Message(words("import-wrong"))
    content = bytes(await (await document.get_file()).download_as_bytearray())
    try:
        interests = read_subscriptions(content, services.lexicon)
        new = await subscribe_all(services.store, target.destination, interests)
    except TransferError as error:
        key = "import-wrong-entry" if error.entry else "import-wrong"
        return Message(words(key, number=error.entry) if error.entry else words(key))
    except TooManySubscriptionsError as error:
        return Message(words("import-full", most=error.limit))
    return Message(words("import-done", count=new, known=len(interests) - new))
