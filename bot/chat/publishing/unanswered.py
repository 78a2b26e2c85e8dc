"""`/unanswered` and `/synonym`, for administrators of the bot."""

import asyncio
from collections import Counter
from datetime import UTC, datetime

from telegram import CallbackQuery, ForceReply, Update

from bot.chat.context import Context
from bot.chat.publishing.admins import for_admins
from bot.chat.replying import notice, refuse, reply, say, show
from bot.messages.buttons.plain import Choose
from bot.messages.markup.message import Message
from bot.messages.publishing import unanswered as messages
from bot.messages.publishing.unanswered import SYNONYMS, UNANSWERED
from bot.search.alike import group_alike
from bot.search.engine import renew_synonyms
from bot.search.query.lexicon.lexicon import MAX_LENGTH
from bot.store.index.lexicons import (
    MAX_OWN_SYNONYMS,
    add_own_synonym,
    delete_own_synonym,
    own_synonyms,
)
from bot.store.tally import Tallied, kept_questions, weekly_counts

MAX_SYNONYM_WORDS = 8
WEEKS = 4
"""Weeks of which the counts are shown."""


@for_admins()
async def show_unanswered(update: Update, context: Context) -> None:
    """`/unanswered`."""
    await say(update, context, await _page(0, context))


@for_admins()
async def press_unanswered(
    update: Update, context: Context, query: CallbackQuery, action: Choose
) -> None:
    """A button below the questions."""
    does = action.fields.removeprefix(UNANSWERED)
    if does == "synonym":
        placeholder = context.words.plain("synonym-placeholder")
        force = ForceReply(selective=True, input_field_placeholder=placeholder)
        await say(update, context, messages.synonym_prompt(context.words), force=force)
        await notice(query, context)
    elif does.isdecimal():
        await show(query, context, await _page(int(does[:6]), context))
    else:
        await refuse(query, context, "notice-stale")


@for_admins()
async def change_synonyms(update: Update, context: Context) -> None:
    """`/synonym jab = vaccine`; alone, it lists those that were added."""
    if said := " ".join(context.args or []):
        await say(update, context, await _added(said, context))
        return
    async with context.services.store.read() as db:
        own = await own_synonyms(db)
    await say(update, context, messages.synonyms_list(own, context.words))


@for_admins()
async def answer_prompt(update: Update, context: Context) -> None:
    """A reply to the question for words that mean the same."""
    message = update.effective_message
    if message is None:
        return
    await reply(update, context, await _added(message.text or "", context))


@for_admins()
async def press_synonym(_: Update, context: Context, query: CallbackQuery, action: Choose) -> None:
    """A button that takes a synonym back."""
    key = action.fields.removeprefix(SYNONYMS)
    services = context.services
    async with services.store.write() as db:
        deleted = await delete_own_synonym(db, int(key)) if key.isdecimal() else None
    await renew_synonyms(services.store, services.lexicon, services.searcher)
    await show(query, context, messages.synonym_deleted(deleted, context.words))


async def _page(page: int, context: Context) -> Message:
    services = context.services
    await services.tally.write(services.store)
    today = datetime.now(UTC).date()
    keep_days = services.settings.keep_questions
    async with services.store.read() as db:
        kept = await kept_questions(db) if keep_days else []
        weeks = await weekly_counts(db, today, WEEKS)
    counts: Counter[Tallied] = Counter()
    for each in weeks.values():
        counts.update(each)
    groups = await asyncio.to_thread(group_alike, kept, services.searcher)
    return messages.unanswered_page(groups, counts, page, context.words, keep_days=keep_days)


async def _added(said: str, context: Context) -> Message:
    """Adds words that mean the same, as they are written: `jab = vaccine`."""
    services = context.services
    found = (" ".join(word.split()) for word in said.replace("＝", "=").split("="))
    meant = tuple(dict.fromkeys(word for word in found if word))
    wrong = any(
        len(word) > MAX_LENGTH or not any(letter.isalnum() for letter in word) for word in meant
    )
    if wrong or not 2 <= len(meant) <= MAX_SYNONYM_WORDS:
        return Message(context.words("synonym-wrong"))
    async with services.store.write() as db:
        added = await add_own_synonym(db, meant)
    if added is None:
        return Message(context.words("synonyms-full", most=MAX_OWN_SYNONYMS))
    await renew_synonyms(services.store, services.lexicon, services.searcher)
    return messages.synonym_added(added, context.words)
