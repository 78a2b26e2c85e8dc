"""Which messages a handler takes."""

import re
from collections.abc import Callable

from telegram import Message
from telegram.constants import ChatType
from telegram.ext import filters

from bot.chat.asking.question import is_for, question_in
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.phrases import bare_question, phrases_of, says_only, spoken
from bot.messages.language.words import words
from bot.search.query.steps.layout import retyped
from bot.search.text.scripts.latin_russian import meant_in_russian
from bot.search.word_lists import MAX_WORD_CHINESE

NEW_MESSAGE = filters.UpdateType.MESSAGE & ~filters.VIA_BOT
"""What a person wrote just now: no edit, no post of a channel, no result of an inline query."""


_CONJUNCTION = re.compile(r"^(?:(?:and|but|so|а|и|но|ну)[,\s]+|(?:那么|那)[,，\s]*)", re.IGNORECASE)
_ASKING = re.compile(r"(?:[呢啊呀]+|(?<=\w)-то)[?？。!！]*$")
"""What a question may end with: 来源呢 asks for nothing but 来源."""

_COMMAND = re.compile(r"/(?P<name>\w+)(?:@(?P<bot>\w+))?(?!\S)")


class Fits(filters.MessageFilter):
    """Messages of which something is so.

    Args:
        is_so: Tells whether it is.
    """

    def __init__(self, is_so: Callable[[Message], object]) -> None:
        super().__init__()
        self._is_so = is_so

    def filter(self, message: Message) -> bool:
        """Whether it is so."""
        return bool(self._is_so(message))


def says(is_meant: Callable[[str], object]) -> Fits:
    """Messages that say something, told by the text as `question_in` reads it."""
    return Fits(lambda message: is_meant(question_in(message, message.get_bot().username)))


def answers_prompt(key: str) -> Fits:
    """Messages that reply to a question of the bot's.

    Args:
        key: Of the text that asks, such as `synonym-prompt`.
    """
    prompts = {words(code).plain(key) for code in LANGUAGES}

    def replies(message: Message) -> bool:
        asked = message.reply_to_message
        if asked is None or asked.from_user is None or not message.text:
            return False
        return asked.from_user.id == message.get_bot().id and asked.text in prompts

    return Fits(replies)


def _is_spoken_to(message: Message) -> bool:
    """Whether it is written to the bot, as all of a private chat is, or names or answers it."""
    sender = message.from_user
    if message.is_automatic_forward or (sender and sender.is_bot and not message.sender_chat):
        return False
    return message.chat.type == ChatType.PRIVATE or is_for(message, message.get_bot().username)


def _without_conjunction(text: str) -> str:
    """“And who asked that?” without “and”, when more than a word is left."""
    rest = _CONJUNCTION.sub("", text, count=1)
    return rest if len(rest.split()) > 1 or len(rest) > MAX_WORD_CHINESE else text


def is_phrase(key: str, said: str) -> bool:
    """Whether a text is one of the phrases of a message of the locales.

    It may be typed in another keyboard layout, and Russian in Latin letters.

    Args:
        key: Such as `said-help`.
        said: What somebody wrote.
    """
    return any(says_only(each, key) for each in _read(said))


def is_listed(key: str, said: str) -> bool:
    """Whether a text is such a phrase word for word, and no choice that may hold anything.

    Args:
        key: Such as `said-help`.
        said: What somebody wrote.
    """
    read = _read(said)
    return any(spoken(each) in phrases_of(key) for each in (*read, *map(bare_question, read)))


def _read(said: str) -> tuple[str, ...]:
    """A text, and what it may have been meant as."""
    meant = retyped(said) or meant_in_russian(said)
    bare = _ASKING.sub("", said)
    return tuple(dict.fromkeys(filter(None, (said, meant, _without_conjunction(said), bare))))


def command_in(message: Message) -> str:
    """The name of the command with which a message begins; empty when it is another bot's."""
    found = _COMMAND.match(message.text or message.caption or "")
    own = {"", message.get_bot().username.lower()}
    return found["name"].lower() if found and (found["bot"] or "").lower() in own else ""


def _is_command(message: Message) -> bool:
    """Whether it looks like a command, in any letters; in a group one that names the bot."""
    found = _COMMAND.match(message.text or message.caption or "")
    if found is None or message.chat.type == ChatType.PRIVATE:
        return found is not None
    return bool(found["bot"] and command_in(message))


COMMANDS_TO_BOT = Fits(_is_command)
SPOKEN_TO = Fits(_is_spoken_to)
