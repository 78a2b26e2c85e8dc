"""What people say that is no question: greetings, thanks, goodbyes."""

from telegram import Update
from telegram.constants import ChatType

from bot.chat.asking.starting import offered_starters
from bot.chat.context import Context
from bot.chat.replying import say
from bot.messages import notices
from bot.messages.browsing.welcome import greeting


async def greet(update: Update, context: Context) -> None:
    """A greeting: one line, and questions to start with."""
    offered = await offered_starters(context.services, context.words)
    await say(update, context, greeting(offered, context.words))


async def answer_thanks(update: Update, context: Context) -> None:
    """Thanks."""
    await _say_in_private(update, context, "thanks")


async def say_goodbye(update: Update, context: Context) -> None:
    """A goodbye."""
    await _say_in_private(update, context, "goodbye")


async def acknowledge(update: Update, context: Context) -> None:
    """A word that asks nothing, such as “ok”."""
    await _say_in_private(update, context, "acknowledged")


async def _say_in_private(update: Update, context: Context, key: str) -> None:
    chat = update.effective_chat
    if chat is not None and chat.type == ChatType.PRIVATE:
        await say(update, context, notices.short_message(key, context.words))
