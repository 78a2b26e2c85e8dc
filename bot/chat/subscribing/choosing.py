"""What is said without a command: “yes” to an offer, or a choice about alerts: “quiet 23-7”."""

from telegram import Update

from bot.chat.asking.ask import ask
from bot.chat.asking.numbered import open_only_one
from bot.chat.asking.question import question_in
from bot.chat.asking.small_talk import acknowledge
from bot.chat.context import Context
from bot.chat.subscribing.subscribe import accept_offer
from bot.chat.subscribing.subscriptions import change_subscriptions
from bot.search.engine import search
from bot.store.subscribers.subscriptions import subscriptions_of


async def agree(update: Update, context: Context) -> None:
    """Takes what was offered last, or opens the only question suggested; else “yes” is an “ok”."""
    if not (await accept_offer(update, context) or await open_only_one(update, context)):
        await acknowledge(update, context)


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
