"""Whatever no other handler took: said so, never left without an answer where one is awaited."""

from telegram import Update

from bot.chat.context import Context
from bot.chat.replying import refuse, say
from bot.messages.markup.message import Message


async def not_text(update: Update, context: Context) -> None:
    """A sticker, a photo, a voice message; of an album nothing is said, it is many messages."""
    message = update.effective_message
    if message is not None and message.media_group_id is None:
        await say(update, context, Message(context.words("only-text")))


async def stale_button(update: Update, context: Context) -> None:
    """A button of another version, or one that nothing handles."""
    if update.callback_query:
        await refuse(update.callback_query, context, "notice-stale")
