"""`/topics` and `/documents`, and the buttons that lead on from them."""

import asyncio
import sqlite3
from collections.abc import Sequence

from telegram import CallbackQuery, Update

from bot.chat.context import Context
from bot.chat.replying import refuse, say, show
from bot.messages.asking.lists import PAGE_ENTRIES, page_count
from bot.messages.asking.sharing import (
    START_DOCUMENTS,
    START_TOPIC,
    START_TOPICS,
    interview_link,
    start_link,
)
from bot.messages.browsing import documents, topics
from bot.messages.buttons.browsing import OpenDocuments, OpenInterview, OpenTopic, OpenTopics
from bot.messages.markup.message import Message, below, clip
from bot.search.text.term import fold
from bot.search.topics.topics import find_topic
from bot.store.record import interviews
from bot.store.record.versions import versions_of

MAX_LIST_CHARS = 200
"""Characters that are read of what is said after a command."""


async def list_topics(update: Update, context: Context) -> None:
    """`/topics`, or `/topics space`."""
    services, words = context.services, context.words
    said = " ".join(context.args or [])[:MAX_LIST_CHARS]
    named = await asyncio.to_thread(find_topic, services.lexicon, said) if said else None
    shown = await topic_message(named.id, 0, context) if named else None
    if shown is None:
        shown = await topics_message(0, context)
        if said:
            shown = below(words("topics-none", words=clip(said, 60)), shown)
    await say(update, context, shown)


async def list_documents(update: Update, context: Context) -> None:
    """`/documents`, or `/documents Global Times`: those with these words on their cards."""
    services, words = context.services, context.words
    said = " ".join(context.args or [])[:MAX_LIST_CHARS]
    shown = await documents_message(0, context)
    if wanted := fold(said).split():
        if found := await services.store.run(lambda db: _cards_with(db, wanted)):
            shown = documents.documents_found(found, said, words)
        else:
            shown = below(words("documents-none", words=clip(said, 60)), shown)
    await say(update, context, shown)


def _cards_with(db: sqlite3.Connection, wanted: Sequence[str]) -> list[interviews.Card]:
    """The interviews with all of some words on their cards."""
    cards = [(card, _on_card(card)) for card in interviews.all_cards(db)]
    return [card for card, text in cards if all(word in text for word in wanted)]


def _on_card(card: interviews.Card) -> str:
    """What an interview's card says, as it is looked through."""
    return fold(
        " ".join((card.title, card.outlet, card.speaker, *card.interviewers, card.published))
    )


async def open_topics(
    _: Update, context: Context, query: CallbackQuery, action: OpenTopics
) -> None:
    """A page of the topics."""
    message = await topics_message(action.page, context)
    await show(query, context, message, link=start_link(START_TOPICS, context.bot.username))


async def open_topic(_: Update, context: Context, query: CallbackQuery, action: OpenTopic) -> None:
    """A page of a topic's questions."""
    message = await topic_message(action.topic, action.page, context)
    if message is None:
        await refuse(query, context, "notice-gone")
        return
    link = start_link(f"{START_TOPIC}{action.topic}", context.bot.username)
    await show(query, context, message, link=link)


async def open_documents(
    _: Update, context: Context, query: CallbackQuery, action: OpenDocuments
) -> None:
    """A page of the interviews."""
    message = await documents_message(action.page, context)
    await show(query, context, message, link=start_link(START_DOCUMENTS, context.bot.username))


async def open_interview(
    _: Update, context: Context, query: CallbackQuery, action: OpenInterview
) -> None:
    """An interview's card, with a page of its questions."""
    async with context.services.store.read() as db:
        card = await interviews.card(db, action.slug)
    if card is None or card.withdrawn:
        key = "notice-gone" if card is None else "notice-withdrawn"
        await refuse(query, context, key)
        return
    message = await interview_message(card, action.page, context)
    link = interview_link(card.slug, context.bot.username)
    await show(query, context, message, as_new_message=action.as_new_message, link=link)


async def interview_message(card: interviews.Card, page: int, context: Context) -> Message:
    """An interview's card with a page of its questions; beyond the last page is the last."""
    page = min(page, page_count(card.exchanges) - 1)
    async with context.services.store.read() as db:
        records = await interviews.interview_exchanges(
            db, card.key, page * PAGE_ENTRIES, PAGE_ENTRIES
        )
        versions = await versions_of(db, card.key) if card.version > 1 else []
    return documents.interview_page(card, records, page, context.words, versions)


async def topic_message(topic: str, page: int, context: Context) -> Message | None:
    """A page of a topic's questions; `None` when it has none."""
    lexicon, words = context.services.lexicon, context.words
    async with context.services.store.read() as db:
        total = (await interviews.topic_counts(db)).get(topic, 0)
        page = min(page, page_count(total) - 1)
        records = await interviews.topic_exchanges(db, topic, page * PAGE_ENTRIES, PAGE_ENTRIES)
    if not records:
        return None
    return topics.topic_page(topic, records, total=total, page=page, lexicon=lexicon, words=words)


async def topics_message(page: int, context: Context) -> Message:
    """A page of the topics."""
    async with context.services.store.read() as db:
        counts = await interviews.topic_counts(db)
    return topics.topics_page(counts, context.services.lexicon, page, context.words)


async def documents_message(page: int, context: Context) -> Message:
    """A page of the interviews."""
    async with context.services.store.read() as db:
        total = await interviews.count(db)
        page = min(page, page_count(total) - 1)
        cards = await interviews.cards(db, page * PAGE_ENTRIES, PAGE_ENTRIES)
    return documents.documents_page(cards, total, page, context.words)
