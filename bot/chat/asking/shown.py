"""What a message of the bot is about, so that its buttons work after a restart.

The question is in the message that it replies to, or, where it follows on from another, in its own
text, which repeats it; so are the filters.
"""

import re
from contextlib import suppress
from dataclasses import replace

from telegram import CallbackQuery, Message, MessageEntity

from bot.chat.asking.following import follow_up
from bot.chat.asking.question import asked_before, marked_in
from bot.chat.context import Context
from bot.messages.asking.sharing import START_ANSWER
from bot.messages.asking.verdicts import understood
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import words
from bot.messages.markup.message import Message as Said
from bot.messages.markup.message import plain as plain_text
from bot.search.query.filters import FilterError, Filters, parse_filters, plain_question, written
from bot.store.record.write_interviews import ID_LENGTH

_LINK = re.compile(rf"start(?:=|%3D){START_ANSWER}([A-Za-z0-9_-]{{{ID_LENGTH}}})")


def exchange_shown(message: Message) -> str:
    """The id of the exchange that a message of the bot shows; empty when it shows none.

    Args:
        message: As it stands now: the link on its button is of what is in view.
    """
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    links = (_LINK.search(button.url or "") for row in rows for button in row)
    return next((link[1] for link in links if link), "")


def question_behind(query: CallbackQuery, context: Context) -> str:
    """The question that a pressed button is about, with the filters that are in force.

    Args:
        query: The press.
        context: Its context.

    Returns:
        Empty when it is not known any more.
    """
    if not isinstance(query.message, Message):
        return ""
    message = query.message
    known = context.services.conversations.of_reply(message.chat.id, message.id)
    asked = (known.question if known else "") or _repeated(message) or _asked(message, context)
    try:
        return with_filters(asked, shown_filters(message))
    except FilterError:
        return ""


def as_understood(query: CallbackQuery, context: Context, question: str, said: Said) -> Said:
    """What is said, below the question where that is not what the message replies to.

    Args:
        query: The press.
        context: Its context.
        question: Of `question_behind`.
        said: What is shown for it.
    """
    if not question or not isinstance(query.message, Message):
        return said
    asked = asked_before(query.message, context.bot.username)
    plain = plain_question(question)
    with suppress(FilterError):  # it was edited since into what cannot be asked
        asked = plain_question(asked)
    if not asked or plain.casefold() == asked.casefold():
        return said
    return understood(plain, said, context.words)


def with_filters(question: str, filters: Filters) -> str:
    """A question narrowed by some filters alone.

    Args:
        question: With or without filters, which are left out.
        filters: Those to ask it with.

    Raises:
        FilterError: The question has filters that cannot be, or these are too many.
    """
    plain = plain_question(question)
    if not plain:
        return ""
    # The words of a phrase are asked for once, however often it is put in marks and taken out.
    there = [phrase for phrase in filters.phrases if phrase in plain]
    for phrase in there:
        plain = plain.replace(phrase, f'"{phrase}"', 1)
    others = replace(filters, phrases=tuple(set(filters.phrases) - set(there)))
    narrowed = f"{plain} {written(others)}".strip()
    parse_filters(narrowed)
    return narrowed


def _asked(message: Message, context: Context) -> str:
    """The question that a message replies to, if it is one by itself."""
    asked = asked_before(message, context.bot.username)
    follows = follow_up(asked) if asked else None
    return "" if follows and follows.needs_question else asked


def _repeated(message: Message) -> str:
    """The question that a message repeats above its answer, as `as_understood` puts it there."""
    text = message.text or ""
    openings = (plain_text(words(code)("understood", question="…")) for code in LANGUAGES)
    if not text.startswith(tuple(each.partition("…")[0] for each in openings)):
        return ""
    bold = marked_in(message, [MessageEntity.BOLD])
    first = min(bold, key=lambda entity: entity.offset, default=None)
    question = bold[first] if first else ""
    return "" if question.endswith("…") else question


def shown_filters(message: Message) -> Filters:
    """The filters that a message of the bot repeats.

    Args:
        message: The bot's.
    """
    repeated = marked_in(message, [MessageEntity.CODE])
    found = Filters()
    for entity in sorted(repeated, key=lambda each: each.offset):
        if _names_a_speaker(message, entity):
            found = replace(found, by=(*found.by, repeated[entity]))
            continue
        try:
            return parse_filters(repeated[entity], found)[1]
        except FilterError:
            break
    return found


def _names_a_speaker(message: Message, entity: MessageEntity) -> bool:
    """Whether a name stands in the line that tells whose answers alone were looked at."""
    before = (message.text or "").encode("utf-16-le")[: 2 * entity.offset].decode("utf-16-le")
    line = before.rpartition("\n")[2]
    said = (plain_text(words(code)("narrowed-to", speakers="…")) for code in LANGUAGES)
    return line.startswith(tuple(each.partition("…")[0] for each in said))
