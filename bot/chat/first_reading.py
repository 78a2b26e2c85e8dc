"""While the corpus is read for the first time, whoever asks is told that not all is on record."""

from telegram import Update

from bot.chat.apologies import awaits_answer
from bot.chat.context import Context
from bot.chat.replying import say
from bot.intake.sync import is_read_whole
from bot.messages.markup.message import Message
from bot.store.record.interviews import count


async def tell_of_first_reading(update: Update, context: Context) -> None:
    """Says it after the answer, once in a while in each chat."""
    services = context.services
    # A press on a message too old to be seen has none, and the library warns of it.
    if services.first_reading.is_over or update.callback_query or not awaits_answer(update):
        return
    if (message := update.effective_message) is None:
        return
    async with services.store.read() as db:
        services.first_reading.is_over = await is_read_whole(db)
        interviews = await count(db)
    if not services.first_reading.is_over and services.first_reading.told.begin(message.chat.id):
        await say(update, context, Message(context.words("first-reading", count=interviews)))
