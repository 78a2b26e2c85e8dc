"""`/latest` and `/random`, for whoever has no question yet; “source?” for whoever had one."""

from secrets import randbelow

from telegram import Update

from bot.chat.asking.ask import answer_understood
from bot.chat.asking.before import answer_before, question_before
from bot.chat.asking.following import asked_when
from bot.chat.asking.views import view_of_record
from bot.chat.browsing.lists import interview_message, list_documents
from bot.chat.context import Context
from bot.chat.replying import say
from bot.messages.asking.answer import answer
from bot.messages.asking.lists import PAGE_ENTRIES
from bot.messages.asking.verdicts import understood
from bot.messages.browsing.documents import source_message
from bot.messages.markup.message import Message
from bot.store.record import interviews


async def show_latest(update: Update, context: Context) -> None:
    """`/latest`: the card of the newest interview."""
    services, words = context.services, context.words
    async with services.store.read() as db:
        newest = await interviews.cards(db, 0, 1)
    if not newest:
        await say(update, context, Message(words("nothing-on-record")))
        return
    await say(update, context, await interview_message(newest[0], 0, context))


async def show_random(update: Update, context: Context) -> None:
    """`/random`: some question with its answer."""
    services, words = context.services, context.words
    async with services.store.read() as db:
        total = await interviews.count(db)
        some = await interviews.cards(db, randbelow(total), 1) if total else []
        records = [
            record
            for card in some
            for record in await interviews.interview_exchanges(
                db, card.key, randbelow(card.exchanges), 1
            )
        ]
    if not records:
        await say(update, context, Message(words("nothing-on-record")))
        return
    view = await view_of_record(records[0], context)
    await say(update, context, answer(view, words))


async def show_source(update: Update, context: Context) -> None:
    """“Source?”, “who said that?”: who said what was answered last, to whom and when."""
    found, words = await answer_before(update, context), context.words
    if found is None:
        await say(update, context, Message(words("whole-question")))
        return
    await say(update, context, source_message(found[1], words))


async def show_whole(update: Update, context: Context) -> None:
    """“Full answer”: the whole of what the last question was answered with, from its first page."""
    found, words = await answer_before(update, context), context.words
    if found is None:
        await say(update, context, Message(words("whole-question")))
        return
    question, record = found
    view = await view_of_record(record, context, page=1, question=question)
    whole = answer(view, words)
    await say(update, context, understood(question, whole, words) if question else whole)


async def show_when(update: Update, context: Context) -> None:
    """“When?”: asked of what the last question asked, else when its answer was given."""
    before = question_before(update, context)
    if before and (question := asked_when(before.question)):
        await answer_understood(update, context, question)
    else:
        await show_source(update, context)


async def show_interview(update: Update, context: Context) -> None:
    """“When was the interview?”: the one that was answered from, or all of them."""
    found = await answer_before(update, context)
    if found is None:
        await list_documents(update, context)
        return
    _, record = found
    page = record.position // PAGE_ENTRIES
    await say(update, context, await interview_message(record.card, page, context))
