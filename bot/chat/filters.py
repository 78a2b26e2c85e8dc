"""Which messages a handler takes."""

import re
from collections.abc import Callable

from telegram import Message
from telegram.constants import ChatType
from telegram.ext import filters

from bot.chat.asking.following import MAX_WORD_CHINESE
from bot.chat.asking.question import is_for, question_in
from bot.messages.language.phrases import says_only
from bot.search.query.layout import retyped

NEW_MESSAGE = filters.UpdateType.MESSAGE & ~filters.VIA_BOT
"""What a person wrote just now: no edit, no post of a channel, no result of an inline query."""


_CONJUNCTION = re.compile(r"^(?:(?:and|but|so|а|и|но|ну)[,\s]+|(?:那么|那)[,，\s]*)", re.IGNORECASE)
_COMMAND = re.compile(r"/\w+(?:@(?P<bot>\w+))?(?!\S)")


class _SpokenTo(filters.MessageFilter):
    """What is written to the bot: all of a private chat; in a group what names or answers it."""

    def filter(self, message: Message) -> bool:
        sender = message.from_user
        if message.is_automatic_forward or (sender and sender.is_bot and not message.sender_chat):
            return False
        if message.chat.type == ChatType.PRIVATE:
            return True
        return is_for(message, message.get_bot().username)


def _without_conjunction(text: str) -> str:
    """“And who asked that?” without “and”, when more than a word is left."""
    rest = _CONJUNCTION.sub("", text, count=1)
    return rest if len(rest.split()) > 1 or len(rest) > MAX_WORD_CHINESE else text


class Says(filters.MessageFilter):
    """What is said in some way.

    Args:
        is_meant: Given the text as `question_in` reads it; tells whether it is.
    """

    def __init__(self, is_meant: Callable[[str], object]) -> None:
        super().__init__()
        self._is_meant = is_meant

    def filter(self, message: Message) -> bool:
        """Whether it is."""
        return bool(self._is_meant(question_in(message, message.get_bot().username)))


def is_phrase(key: str, said: str) -> bool:
    """Whether a text is one of the phrases of a message of the locales, in any keyboard layout.

    Args:
        key: Such as `said-help`.
        said: What somebody wrote.
    """
    read = dict.fromkeys((said, retyped(said), _without_conjunction(said)))
    return any(says_only(each, key) for each in read)


class _Commands(filters.MessageFilter):
    """What looks like a command, in any letters; in a group one that names the bot."""

    def filter(self, message: Message) -> bool:
        found = _COMMAND.match(message.text or message.caption or "")
        if found is None or message.chat.type == ChatType.PRIVATE:
            return found is not None
        return (found["bot"] or "").lower() == message.get_bot().username.lower()


COMMANDS_TO_BOT = _Commands()
SPOKEN_TO = _SpokenTo()
