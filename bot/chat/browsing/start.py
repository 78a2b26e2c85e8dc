"""`/start`, alone or with what a link carries."""

from telegram import Update

from bot import __version__
from bot.chat.asking.starting import offered_starters
from bot.chat.asking.views import view_of_record
from bot.chat.browsing.lists import (
    documents_message,
    interview_message,
    topic_message,
    topics_message,
)
from bot.chat.context import Context
from bot.chat.replying import say
from bot.chat.services import Services
from bot.messages import notices
from bot.messages.asking.answer import answer
from bot.messages.asking.correction import old_version
from bot.messages.asking.sharing import (
    START_ANSWER,
    START_DOCUMENTS,
    START_INTERVIEW,
    START_TOPIC,
    START_TOPICS,
    linked_answer,
)
from bot.messages.browsing.welcome import about_message, welcome
from bot.messages.language.words import Words
from bot.messages.markup.message import Message
from bot.store.record import interviews
from bot.store.record.versions import as_cited


async def start(update: Update, context: Context) -> None:
    """`/start`, alone or with what a link carries."""
    words = context.words
    parameter = context.args[0] if context.args else ""
    if parameter.startswith(START_ANSWER):
        cited = parameter.removeprefix(START_ANSWER)
        await say(update, context, await _linked(cited, context, words))
        return
    if parameter.startswith(START_INTERVIEW):
        slug = parameter.removeprefix(START_INTERVIEW)
        await say(update, context, await _linked_card(slug, context, words))
        return
    shown = await _list_of(parameter, context)
    await say(update, context, shown or await _welcome(context.services, words))


async def _list_of(parameter: str, context: Context) -> Message | None:
    """The list that a link leads to; `None` for a parameter of no list."""
    if parameter.startswith(START_TOPIC):
        topic = parameter.removeprefix(START_TOPIC)
        shown = await topic_message(topic, 0, context)
        return shown or notices.leading_on("link-unknown", context.words)
    if parameter == START_TOPICS:
        return await topics_message(0, context)
    return await documents_message(0, context) if parameter == START_DOCUMENTS else None


async def _welcome(services: Services, words: Words) -> Message:
    async with services.store.read() as db:
        overview = await interviews.overview(db)
    return welcome(overview, await offered_starters(services, words), words)


async def show_about(update: Update, context: Context) -> None:
    """`/about`: what the bot is, what is on record, and its version."""
    async with context.services.store.read() as db:
        overview = await interviews.overview(db)
    settings = context.services.settings
    message = about_message(
        overview,
        __version__,
        context.words,
        operator=settings.operator,
        source=settings.source_url or "",
    )
    await say(update, context, message)


async def _linked(cited: str, context: Context, words: Words) -> Message:
    exchange, version = linked_answer(cited)
    async with context.services.store.read() as db:
        record = await interviews.record(db, exchange)
        old = await as_cited(db, exchange, version)
    if old is not None and not old.card.withdrawn:
        return old_version(old, record, words)
    if record is None:
        return notices.leading_on("link-unknown", words)
    if record.card.withdrawn:
        return notices.link_withdrawn(record.card, words)
    view = await view_of_record(record, context)
    return answer(view, words)


async def _linked_card(slug: str, context: Context, words: Words) -> Message:
    async with context.services.store.read() as db:
        card = await interviews.card(db, slug)
    if card is None:
        return notices.leading_on("link-unknown", words)
    if card.withdrawn:
        return notices.link_withdrawn(card, words)
    return await interview_message(card, 0, context)
