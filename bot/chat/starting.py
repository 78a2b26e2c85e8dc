"""`/start`, the links that open an answer, and `/help`."""

import aiosqlite
from telegram import Update
from telegram.ext import CommandHandler

from bot.chat.asking import NEW
from bot.chat.commands import commands_for
from bot.chat.context import Context, Handler, words_for
from bot.chat.finding import view_of_record
from bot.chat.replying import say
from bot.messages import notices
from bot.messages.answer import answer
from bot.messages.message import Message
from bot.messages.sharing import START_ANSWER
from bot.messages.starters import starters
from bot.messages.welcome import helped, welcome
from bot.messages.words import Words
from bot.store import interviews

_INTERVIEWS = 12
_QUESTIONS = 40
"""Starters are chosen among the first questions of the newest interviews."""


async def start(update: Update, context: Context) -> None:
    """`/start`, alone or with what a link carries."""
    words = words_for(update)
    parameter = context.args[0] if context.args else ""
    if parameter.startswith(START_ANSWER):
        exchange = parameter.removeprefix(START_ANSWER)
        await say(update, context, await _linked(exchange, context, words))
        return
    async with context.services.store.read() as db:
        overview = await interviews.overview(db)
        offered = starters(await _candidates(db))
    await say(update, context, welcome(overview, offered, words))


async def help_(update: Update, context: Context) -> None:
    """`/help`."""
    words = words_for(update)
    user = update.effective_user
    is_admin = user is not None and user.id in context.services.settings.admins
    shown = [
        (command.name, words.plain(command.description)) for command in commands_for(admin=is_admin)
    ]
    await say(update, context, helped(shown, words))


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


async def _candidates(
    db: aiosqlite.Connection,
) -> list[tuple[interviews.Record, tuple[str, ...]]]:
    records = [
        record
        for card in await interviews.cards(db, 0, _INTERVIEWS)
        for record in await interviews.questions(db, card.key, 0, _QUESTIONS)
    ]
    return [
        (record, tuple(topic for topic, _ in await interviews.topics_of(db, record.key)))
        for record in records
    ]
