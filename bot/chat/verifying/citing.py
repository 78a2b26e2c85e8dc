"""`/cite`, in reply to an answer of which a part is quoted: a citation of exactly those words."""

from dataclasses import replace
from itertools import takewhile

from telegram import Message, Update

from bot.chat.asking.shown import exchange_shown
from bot.chat.context import Context
from bot.chat.replying import reply
from bot.chat.verifying.quotation import argument_of
from bot.messages.markup.message import Message as Said
from bot.messages.markup.message import units
from bot.messages.verifying.citing import MAX_CITED_UNITS, citation_message
from bot.messages.verifying.verification import verification
from bot.search.quotations.pieces import Standing
from bot.search.quotations.verify import Source, source_in, verify
from bot.search.quotations.wording import words_of
from bot.search.text.span import Span
from bot.store.record import interviews

_EDGES = ' \t\n…❝❞"“”«»'


async def cite(update: Update, context: Context) -> None:
    """`/cite` in reply to marked words, or `/cite WORDS`."""
    message = update.effective_message
    if message is None:
        return
    marked = message.quote.text if message.quote else argument_of(message)
    said = marked.strip(_EDGES)
    await reply(update, context, await _citation(said, message, context))


async def _citation(said: str, message: Message, context: Context) -> Said:
    services, words = context.services, context.words
    if not words_of(said):
        return Said(words("cite-invite"))
    if units(said) > MAX_CITED_UNITS:
        return Said(words("cite-long", most=MAX_CITED_UNITS))
    source = await _in_answer(said, message.reply_to_message, context)
    if source is None:
        found = await verify(services.store, services.searcher, said)
        if found.verdict is not Standing.EXACT:
            return verification(found, words)
        source = found.sources[0]
    return citation_message(_with_end(source, said), context.bot.username, words)


def _with_end(source: Source, said: str) -> Source:
    """The same words with the full stop that was marked after them."""
    whole = source.record.answer if source.said_by == "speaker" else source.record.question
    marks = said[words_of(said)[-1].end :]
    after = whole[source.span.end : source.span.end + len(marks)]
    same = takewhile(lambda pair: pair[0] == pair[1], zip(marks, after, strict=False))
    end = source.span.end + len("".join(mark for mark, _ in same).rstrip())
    return replace(source, span=Span(source.span.start, end))


async def _in_answer(said: str, answer: Message | None, context: Context) -> Source | None:
    """Where words stand in the exchange that a message of the bot shows.

    The same words may stand in other answers too; those that were marked are meant.
    """
    shown = exchange_shown(answer) if answer else ""
    if not shown:
        return None
    async with context.services.store.read() as db:
        record = await interviews.record(db, shown)
    return source_in(record, said) if record and not record.card.withdrawn else None
