"""What somebody asked, read from a message."""

from collections.abc import Iterable

from telegram import Message, MessageEntity

from bot.search.text.analysis import terms
from bot.search.text.term import is_function_term

_ADDRESSES = {MessageEntity.URL, MessageEntity.EMAIL, MessageEntity.PHONE_NUMBER}
"""What asks nothing, and is repeated to nobody."""


def question_in(message: Message, bot: str) -> str:
    """The question in a message: its text without the command and the bot's name.

    Args:
        message: Somebody's message.
        bot: The bot's username.

    Returns:
        The question, without addresses; empty when there is none, such as in `/topics`.
    """
    text = message.text or message.caption
    if not text:
        return ""
    # Offsets of entities count UTF-16 units.
    units = text.encode("utf-16-le", "surrogatepass")
    entities = marked_in(message).items()
    for entity, written in sorted(entities, key=lambda each: -each[0].offset):
        is_command = entity.type == MessageEntity.BOT_COMMAND and entity.offset == 0
        if is_command and written.partition("@")[0].lower() != "/ask":
            return ""
        if is_command or entity.type in _ADDRESSES or _names(entity, written, bot):
            start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
            units = units[:start] + " ".encode("utf-16-le") + units[end:]
    return " ".join(units.decode("utf-16-le", "surrogatepass").split())


def marked_in(message: Message, kinds: list[str | None] | None = None) -> dict[MessageEntity, str]:
    """What is marked in the text or the caption of a message; the library fails without either.

    Args:
        message: Any message.
        kinds: Which kinds of marks; all of them when `None`.
    """
    if message.text:
        return message.parse_entities(kinds)
    return message.parse_caption_entities(kinds) if message.caption else {}


def links_in(message: Message) -> list[str]:
    """The addresses of pages that stand in a message.

    Args:
        message: Somebody's message.
    """
    entities = marked_in(message).items()
    return [written for each, written in entities if each.type == MessageEntity.URL]


def is_for(message: Message, bot: str) -> bool:
    """Whether a message of a group speaks to the bot: it names it, or answers one of its messages.

    Args:
        message: A message of a group.
        bot: The bot's username.
    """
    answered = message.reply_to_message
    if answered and answered.from_user and answered.from_user.username:
        # In a forum, every message of a topic "answers" the one that opened it.
        is_opening = answered.forum_topic_created is not None
        if not is_opening and answered.from_user.username.lower() == bot.lower():
            return True
    entities = marked_in(message).items()
    return any(_names(entity, written, bot) for entity, written in entities)


def asked_before(answer: Message, bot: str) -> str:
    """The question that a message of the bot answers; empty when it is not known any more.

    Args:
        answer: The bot's message.
        bot: The bot's username.
    """
    return asked_in(answer.reply_to_message, bot) if answer.reply_to_message else ""


def asked_in(message: Message, bot: str) -> str:
    """The question in somebody's message; what the bot itself wrote is none.

    Args:
        message: Any message.
        bot: The bot's username.
    """
    is_own = message.from_user is not None and message.from_user.username == bot
    return "" if is_own else question_in(message, bot)


def asked_with(message: Message, bot: str) -> str:
    """The question in a message; in one that asks nothing itself, the one that it points to.

    Args:
        message: Somebody's message. What they picked out of the one that they reply to is meant
            before all of that.
        bot: The bot's username.
    """
    answered = message.reply_to_message
    return (
        question_in(message, bot)
        or (message.quote.text if message.quote else "")
        or (asked_in(answered, bot) if answered else "")
    )


def asked_of_quoted(said: str, message: Message, languages: Iterable[str]) -> str:
    """What is asked: of a part that was picked out of a message, where nothing else is named.

    Args:
        said: What somebody wrote, such as “what is it?”.
        message: Theirs.
        languages: Whose stop words count.
    """
    quoted = message.quote.text if message.quote else ""
    is_bare = not any(map(str.isalnum, said)) or asks_nothing(said, languages)
    return quoted if quoted and is_bare else said


def asks_nothing(question: str, languages: Iterable[str]) -> bool:
    """Whether a text consists of stop words alone, such as “how much?” or “a ты?”.

    Args:
        question: What somebody wrote. A word in capitals, such as WHO, may be a name.
        languages: Whose stop words count.
    """
    if any(len(word) > 1 and word.isupper() for word in question.split()):
        return False
    read = (terms(question, language) for language in languages)
    return any(found and all(map(is_function_term, found)) for found in read)


def _names(entity: MessageEntity, written: str, bot: str) -> bool:
    return entity.type == MessageEntity.MENTION and written.lower() == f"@{bot}".lower()
