"""Buttons that send a file of an interview, of a topic, or of what a question found."""

import asyncio

from telegram import CallbackQuery, Update

from bot.chat.asking.narrowing import found_behind
from bot.chat.attachments import send_file
from bot.chat.context import Context
from bot.chat.replying import refuse
from bot.messages.asking.files import MAX_FILE_RECORDS, file_of
from bot.messages.asking.sharing import interview_link
from bot.messages.browsing.topics import topic_title
from bot.messages.buttons.narrowing import GetFile
from bot.search.query.filters import plain_question
from bot.store.record import interviews
from bot.store.record.interviews import Record


async def send_answer_file(
    _: Update, context: Context, query: CallbackQuery, action: GetFile
) -> None:
    """Sends a file in a message of its own."""
    words, bot = context.words, context.bot.username
    title, records, total = "", list[Record](), 0
    if action.interview:
        title, records, total = await _interview(action.interview, context)
    elif action.topic:
        title, records, total = await _topic(action.topic, context)
    else:
        result = await found_behind(query, context)
        if result is None:
            return
        title, records = plain_question(result.query), [hit.record for hit in result.shown]
        total = len(records)
    if not records:
        await refuse(query, context, "notice-gone")
        return
    file = await asyncio.to_thread(
        file_of,
        records,
        action.format,
        name=action.interview or action.topic or "answers",
        title=title,
        bot=bot,
        words=words,
    )
    cut = file.records < total
    caption = words("file-cut" if cut else "file-holds", count=file.records, total=total)
    link = interview_link(action.interview, bot) if action.interview else ""
    await send_file(query, context, file, caption, link=link)


async def _interview(slug: str, context: Context) -> tuple[str, list[Record], int]:
    async with context.services.store.read() as db:
        card = await interviews.card(db, slug)
        if card is None or card.withdrawn:
            return "", [], 0
        records = await interviews.interview_exchanges(db, card.key, 0, MAX_FILE_RECORDS)
    return card.title or context.words.plain("untitled"), records, card.exchanges


async def _topic(topic: str, context: Context) -> tuple[str, list[Record], int]:
    async with context.services.store.read() as db:
        total = (await interviews.topic_counts(db)).get(topic, 0)
        records = await interviews.topic_exchanges(db, topic, 0, MAX_FILE_RECORDS)
    return topic_title(topic, context.services.lexicon, context.words), records, total
