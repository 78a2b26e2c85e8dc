"""Buttons that open an answer, turn its pages, or list what else was found."""

import asyncio

from telegram import CallbackQuery, Message, Update

from bot.chat.asking.shown import as_understood, question_behind, shown_filters
from bot.chat.asking.views import answer_to, view_of_record
from bot.chat.context import Context
from bot.chat.replying import notice, refuse, show
from bot.messages.asking import verdicts
from bot.messages.asking.answer import answer
from bot.messages.asking.correction import old_version, what_changed
from bot.messages.asking.sharing import deep_link
from bot.messages.buttons.asking import (
    OpenAnswer,
    OpenChange,
    OpenMatches,
    OpenOldVersion,
    OpenSuggestions,
)
from bot.messages.buttons.plain import Idle
from bot.search.query.filters import Filters
from bot.store.record.interviews import record
from bot.store.record.versions import as_cited, last_version


async def open_answer(
    _: Update, context: Context, query: CallbackQuery, action: OpenAnswer
) -> None:
    """Shows an answer in place of the message with the button."""
    words = context.words
    async with context.services.store.read() as db:
        found = await record(db, action.exchange)
        old = await last_version(db, action.exchange) if found is None else None
    if found is None and old is not None and not old.card.withdrawn:
        await show(query, context, old_version(old, None, words))
        return
    if found is None or found.card.withdrawn:
        key = "notice-gone" if found is None else "notice-withdrawn"
        await refuse(query, context, key)
        return
    question = question_behind(query, context)
    view = await view_of_record(
        found, context, page=action.page, passage=action.passage, question=question
    )
    message = as_understood(query, context, question, answer(view, words))
    if isinstance(query.message, Message) and not action.as_new_message:
        context.services.conversations.open(query.message.chat.id, query.message.id, found.id)
    link = deep_link(found, context.bot.username)
    await show(query, context, message, as_new_message=action.as_new_message, link=link)


async def open_change(
    _: Update, context: Context, query: CallbackQuery, action: OpenChange
) -> None:
    """Shows what the last correction changed in an answer."""
    words = context.words
    async with context.services.store.read() as db:
        found = await record(db, action.exchange)
        old = await last_version(db, action.exchange)
    if found is None or old is None or found.card.withdrawn:
        await refuse(query, context, "notice-gone")
        return
    message = await asyncio.to_thread(what_changed, found, old, words)
    await show(query, context, message)


async def open_old_version(
    _: Update, context: Context, query: CallbackQuery, action: OpenOldVersion
) -> None:
    """Turns the pages of an answer as it was before a correction."""
    words = context.words
    async with context.services.store.read() as db:
        found = await record(db, action.exchange)
        old = await as_cited(db, action.exchange, action.version)
    if old is None or old.card.withdrawn:
        await refuse(query, context, "notice-gone")
        return
    await show(query, context, old_version(old, found, words, action.page))


async def open_matches(
    _: Update, context: Context, query: CallbackQuery, action: OpenMatches
) -> None:
    """Lists what else was found."""
    words = context.words
    current, *others = action.exchanges
    async with context.services.store.read() as db:
        found = [await record(db, id_) for id_ in others]
    shown = [each for each in found if each is not None and not each.card.withdrawn]
    if not shown:
        await refuse(query, context, "notice-gone")
        return
    filters = shown_filters(query.message) if isinstance(query.message, Message) else Filters()
    await show(query, context, verdicts.matches(current, shown, words, filters))


async def open_suggestions(
    _: Update, context: Context, query: CallbackQuery, __: OpenSuggestions
) -> None:
    """Shows again what the question got."""
    if question := question_behind(query, context):
        message = await answer_to(question, context, may_guess=True)
        await show(query, context, as_understood(query, context, question, message))
    else:
        await refuse(query, context, "notice-stale")


async def ignore(_: Update, context: Context, query: CallbackQuery, __: Idle) -> None:
    """The number of a page does nothing."""
    await notice(query, context)
