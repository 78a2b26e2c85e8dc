"""Quotations: `/verify`, alone or in reply to a message, and messages that quote."""

from collections.abc import Sequence

from telegram import ForceReply, Message, MessageEntity, Update

from bot.chat.asking.question import question_in
from bot.chat.context import Context
from bot.chat.replying import reply
from bot.chat.services import Services
from bot.messages.language.phrases import after_opening, says_like
from bot.messages.markup.message import MAX_LABEL_UNITS, clip
from bot.messages.markup.message import Message as Said
from bot.messages.verifying.verification import verification
from bot.search.query.filters import MAX_PHRASE_WORDS
from bot.search.quotations.pieces import Standing
from bot.search.quotations.verify import Verification, verify
from bot.search.quotations.wording import words_of
from bot.search.text.quoting import around_quoted, quoted

MAX_QUOTATIONS = 3
"""Quotations of one message that are checked."""

MIN_WORDS = 4
"""Words between quotation marks from which a forwarded message is taken to quote."""


PARAGRAPH_WORDS = 20
MUCH_THE_SAME = 0.6
"""Of a paragraph, how much of it has to be as it was said."""


async def check_quotation(update: Update, context: Context) -> None:
    """`/verify “…”`, or `/verify` in reply to a message: its quotations, else all of it."""
    message = update.effective_message
    if message is None:
        return
    written = argument_of(message)
    if written:
        await _check(update, context, message, quotations_in(written) or [written])
        return
    answered = message.reply_to_message
    if message.quote is not None:
        await _check(update, context, answered or message, [message.quote.text])
    elif answered is not None and (text := answered.text or answered.caption):
        await _check(update, context, answered, quotations_in(text) or [text])
    else:
        placeholder = clip(context.words.plain("quotation-placeholder"), MAX_LABEL_UNITS)
        force = ForceReply(selective=True, input_field_placeholder=placeholder)
        await reply(update, context, Said(context.words("quotation-invite")), force=force)


async def verify_sent(update: Update, context: Context) -> None:
    """What somebody sends when the bot asked for the quotation."""
    message = update.effective_message
    if message is not None:
        text = question_in(message, context.bot.username)
        await _check(update, context, message, quotations_in(text) or [text])


async def verify_written(update: Update, context: Context) -> None:
    """A message that quotes somebody: a forwarded one, or one that asks whether it was said."""
    message = update.effective_message
    if message is not None:
        text = question_in(message, context.bot.username)
        await _check(update, context, message, claimed_in(text))


def quotations_in(text: str) -> list[str]:
    """What stands between quotation marks in a text, long enough to be somebody's words."""
    found = [each for each in quoted(text) if len(words_of(each)) >= MIN_WORDS]
    return list(dict.fromkeys(found))[:MAX_QUOTATIONS]


def claimed_in(text: str) -> list[str]:
    """The quotations of a text, or what follows “check this quote:” without quotation marks."""
    if found := quotations_in(text):
        return found
    rest = after_opening(text, "said-check") or ""
    return [rest] if len(words_of(rest)) >= MIN_WORDS else []


async def pasted_words(text: str, services: Services) -> Verification | None:
    """What a long text without quotation marks is that stands in an answer; else `None`.

    A whole paragraph may be altered: nobody asks a question like that.

    Args:
        text: What somebody wrote. What asks is no quotation.
        services: Where to look.
    """
    if text.rstrip().endswith(("?", "？")) or len(words_of(text)) <= MAX_PHRASE_WORDS:
        return None
    found = await verify(services.store, services.searcher, text)
    is_pasted = found.verdict in {Standing.EXACT, Standing.SHORTENED}
    if found.verdict is Standing.ALTERED and len(words_of(text)) >= PARAGRAPH_WORDS:
        is_pasted = found.sources[0].similarity >= MUCH_THE_SAME
    return found if is_pasted and found.sources[0].said_by == "speaker" else None


async def misquoted(text: str, services: Services) -> Verification | None:
    """What a text is that is one quotation and nothing else, where nobody said just that.

    Args:
        text: What somebody wrote.
        services: Where to look.
    """
    quotations = quotations_in(text)
    if len(quotations) != 1 or any(map(str.isalnum, around_quoted(text))):
        return None
    found = await verify(services.store, services.searcher, quotations[0])
    return None if found.verdict in {Standing.EXACT, Standing.SHORTENED} else found


async def _check(
    update: Update, context: Context, message: Message, quotations: Sequence[str]
) -> None:
    """Replies to a message with what each of its quotations is."""
    services, words = context.services, context.words
    for quotation in quotations:
        if not words_of(quotation):
            await reply(update, context, Said(words("quotation-empty")), to=message)
            continue
        found = await verify(services.store, services.searcher, quotation)
        await reply(update, context, verification(found, words), to=message)


def argument_of(message: Message) -> str:
    """What is written after the command."""
    text = message.text or message.caption or ""
    for entity in message.entities or message.caption_entities:
        if entity.type == MessageEntity.BOT_COMMAND and entity.offset == 0:
            # A command is plain ASCII, so its length in UTF-16 units is its length.
            return text[entity.length :].strip()
    return ""


def quotes(message: Message) -> bool:
    """Whether a message holds words in quotation marks."""
    return bool(quotations_in(message.text or message.caption or ""))


def asks_to_verify(text: str) -> bool:
    """Whether a text asks if words were said, or is nothing but a long quotation in marks."""
    quotations = quotations_in(text)
    if not quotations:
        return bool(claimed_in(text))
    around = around_quoted(text)
    if any(map(str.isalnum, around)):
        return says_like(around, "said-verify")
    return any(len(words_of(each)) > MAX_PHRASE_WORDS for each in quotations)
