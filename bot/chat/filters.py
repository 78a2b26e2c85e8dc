"""Which messages a handler takes."""

import re

from telegram import Message
from telegram.constants import ChatType
from telegram.ext import filters

from bot.chat.asking.following import MAX_WORD_CHINESE
from bot.chat.asking.question import is_for, question_in
from bot.messages.language.phrases import after_opening, says_only
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


class SaysOnly(filters.MessageFilter):
    """What says nothing but one of the phrases of a message of the locales.

    Args:
        key: Such as `said-help`.
    """

    def __init__(self, key: str) -> None:
        super().__init__(f"SaysOnly({key})")
        self._key = key

    def filter(self, message: Message) -> bool:
        """Whether it does."""
        question = question_in(message, message.get_bot().username)
        read = dict.fromkeys((question, retyped(question), _without_conjunction(question)))
        return any(says_only(each, self._key) for each in read)


class Begins(filters.MessageFilter):
    """What begins with one of the phrases of a message of the locales, and goes on.

    Args:
        key: Such as `said-subscribe-to`.
    """

    def __init__(self, key: str) -> None:
        super().__init__(f"Begins({key})")
        self._key = key

    def filter(self, message: Message) -> bool:
        """Whether it does."""
        question = question_in(message, message.get_bot().username)
        return bool(after_opening(question, self._key))


class _Commands(filters.MessageFilter):
    """What looks like a command, in any letters; in a group one that names the bot."""

    def filter(self, message: Message) -> bool:
        found = _COMMAND.match(message.text or message.caption or "")
        if found is None or message.chat.type == ChatType.PRIVATE:
            return found is not None
        return (found["bot"] or "").lower() == message.get_bot().username.lower()


COMMANDS_TO_BOT = _Commands()
SPOKEN_TO = _SpokenTo()
