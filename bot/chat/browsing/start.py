"""`/start`, the links that open an answer, and `/help`."""

from telegram import Update
from telegram.ext import CommandHandler

from bot.chat.asking.ask import NEW
from bot.chat.asking.views import starting_records, view_of_record
from bot.chat.browsing.lists import interview_page
from bot.chat.commands import commands_for
from bot.chat.context import Context, Handler, words_for
from bot.chat.replying import say
from bot.messages import notices
from bot.messages.asking.answer import answer
from bot.messages.asking.sharing import START_ANSWER, START_INTERVIEW
from bot.messages.browsing.welcome import helped, welcome
from bot.messages.language.words import Words
from bot.messages.markup.message import Message
from bot.store import interviews


async def start(update: Update, context: Context) -> None:
    """`/start`, alone or with what a link carries."""
    words = words_for(update)
    parameter = context.args[0] if context.args else ""
    if parameter.startswith(START_ANSWER):
        exchange = parameter.removeprefix(START_ANSWER)
        await say(update, context, await _linked(exchange, context, words))
        return
    if parameter.startswith(START_INTERVIEW):
        slug = parameter.removeprefix(START_INTERVIEW)
        await say(update, context, await _linked_card(slug, context, words))
        return
    async with context.services.store.read() as db:
        overview = await interviews.overview(db)
    offered = await starting_records(context.services)
    await say(update, context, welcome(overview, offered, words))


async def help_(update: Update, context: Context) -> None:
    """`/help`."""
    words = words_for(update)
    user = update.effective_user
    is_admin = user is not None and user.id in context.services.settings.admins
    shown = [
        (command.name, words.plain(command.description)) for command in commands_for(admin=is_admin)
    ]
    bot = context.bot
    inline = bot.username if bot.supports_inline_queries else ""
    await say(update, context, helped(shown, inline, words))


def handlers() -> list[Handler]:
    """In the order in which they are tried."""
    return [CommandHandler("start", start, NEW), CommandHandler("help", help_, NEW)]


async def _linked(exchange: str, context: Context, words: Words) -> Message:
    async with context.services.store.read() as db:
        record = await interviews.record(db, exchange)
    if record is None:
        return notices.gone("link-unknown", words)
    if record.card.withdrawn:
        return notices.withdrawn(record.card, words)
    view = await view_of_record(record, context.services, words, context.bot.username)
    return answer(view, words)


async def _linked_card(slug: str, context: Context, words: Words) -> Message:
    async with context.services.store.read() as db:
        card = await interviews.card(db, slug)
    if card is None:
        return notices.gone("link-unknown", words)
    if card.withdrawn:
        return notices.withdrawn(card, words)
    return await interview_page(card, 0, context.services, words)
