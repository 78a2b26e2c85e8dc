"""What somebody chooses about their alerts without a command: “quiet 23-7”, “每天9点”."""

from telegram import Update

from bot.chat.asking.ask import ask
from bot.chat.asking.question import question_in
from bot.chat.context import Context
from bot.chat.subscribing.subscriptions import change_subscriptions
from bot.search.engine import search
from bot.store.subscribers.subscriptions import subscriptions_of


async def choose_or_ask(update: Update, context: Context) -> None:
    """Changes how alerts come, as `/subscriptions` does; without any, it may be a question."""
    message, services = update.effective_message, context.services
    if message is None:
        return
    said = question_in(message, context.bot.username)
    async with services.store.read() as db:
        mine = await subscriptions_of(db, message.chat.id)
    if not mine and (await search(services.store, services.searcher, said)).shown:
        await ask(update, context)
        return
    context.args = said.split() if mine else []
    await change_subscriptions(update, context)
