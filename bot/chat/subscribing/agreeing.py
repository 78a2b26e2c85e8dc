"""“Yes”: to an offer, or to “did you mean this question?”."""

from telegram import Update

from bot.chat.asking.numbered import open_only_one
from bot.chat.asking.small_talk import acknowledge
from bot.chat.context import Context
from bot.chat.subscribing.subscribe import accept_offer


async def agree(update: Update, context: Context) -> None:
    """What was offered last; to whoever was asked nothing, what is said to “ok”."""
    if not (await accept_offer(update, context) or await open_only_one(update, context)):
        await acknowledge(update, context)
