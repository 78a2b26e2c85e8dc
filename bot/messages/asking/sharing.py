"""Passing an answer on: a link that opens it, and a quotation to paste."""

from urllib.parse import quote as percent_encoded

from bot.messages.asking.question import headline
from bot.messages.asking.source import is_address, reference
from bot.messages.language.words import Words
from bot.messages.markup.html import encodable
from bot.messages.markup.message import MAX_COPY_UNITS, clip, units
from bot.search.text.span import Span
from bot.store.record.interviews import Record
from bot.store.record.write_interviews import ID_LENGTH

START_ANSWER = "a_"
"""Begins the start parameter of a link to an exchange; its id follows, and after a correction the
version of its interview."""

START_INTERVIEW = "i_"
"""Begins that of a link to an interview; its slug follows."""


START_TOPIC = "t_"
"""Begins that of a link to a topic; its id follows."""

START_TOPICS = "topics"
START_DOCUMENTS = "interviews"


def deep_link(record: Record, bot: str) -> str:
    """The link that opens an answer in a private chat with the bot, as it is now.

    Args:
        record: The exchange.
        bot: The bot's username.
    """
    version = str(record.card.version) if record.card.version > 1 else ""
    return f"https://t.me/{bot}?start={START_ANSWER}{record.id}{version}"


def linked_answer(parameter: str) -> tuple[str, int]:
    """The exchange's id and its interview's version in what a link to an answer carries.

    Args:
        parameter: The start parameter after `START_ANSWER`.
    """
    exchange, version = parameter[:ID_LENGTH], parameter[ID_LENGTH:]
    return exchange, int(version) if version.isdecimal() and len(version) < 6 else 1


def interview_link(slug: str, bot: str) -> str:
    """The link that opens an interview's card in a private chat with the bot.

    Args:
        slug: The interview's id.
        bot: The bot's username.
    """
    return f"https://t.me/{bot}?start={START_INTERVIEW}{slug}"


def start_link(parameter: str, bot: str) -> str:
    """The link that opens a list in a private chat with the bot.

    Args:
        parameter: `START_TOPICS`, `START_DOCUMENTS`, or `START_TOPIC` and the topic's id.
        bot: The bot's username.
    """
    return f"https://t.me/{bot}?start={parameter}"


def share_url(record: Record, bot: str, words: Words) -> str:
    """The link that lets the reader choose a chat to send the answer's link to."""
    text = f"{headline(record.question, 120)}\n{reference(record.card, words, 100)}"
    url = percent_encoded(deep_link(record, bot), safe="")
    return f"https://t.me/share/url?url={url}&text={percent_encoded(encodable(text), safe='')}"


def citation(record: Record, passage: Span | None, words: Words) -> str:
    """A quotation with its source, `MAX_COPY_UNITS` units at most.

    Args:
        record: The exchange.
        passage: What of the answer is quoted; its beginning when `None`.
        words: The reader's words.
    """
    answer = record.answer
    span = (passage or Span(0, len(answer))).trimmed(answer)
    source = reference(record.card, words, 100)
    if is_address(record.card.url) and units(record.card.url) <= 80:
        source = f"{source} {record.card.url}".strip()
    frame = words.plain("citation", quotation="", source=source)
    room = MAX_COPY_UNITS - units(frame)
    return words.plain(
        "citation", quotation=clip(answer[span.start : span.end], room), source=source
    )
