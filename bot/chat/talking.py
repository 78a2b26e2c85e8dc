"""What is said to the bot in words that no list of phrases has, unless the record answers it."""

from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from typing import Any

from telegram import Update

from bot.chat.asking.ask import ask
from bot.chat.asking.question import question_in
from bot.chat.context import Context
from bot.chat.fallback import not_text
from bot.chat.filters import is_phrase
from bot.messages.language.slips import courtesy_with_more, without_slips
from bot.messages.language.talk import SENT_MEDIA, talk_in
from bot.search.engine import search
from bot.search.query.filters import FilterError
from bot.search.verdict import Verdict

_Handle = Callable[[Update, Context], Coroutine[Any, Any, None]]


def may_be_talk(said: str) -> bool:
    """Whether a text may be said to the bot though it is no phrase that is known.

    Args:
        said: As it was written.
    """
    return bool(talk_in(said) or courtesy_with_more(said) or without_slips(said))


def talk_or_ask(replies: Mapping[str, _Handle]) -> _Handle:
    """The handler of what `may_be_talk` takes.

    Args:
        replies: What handles each kind of talk, by the key of its phrases.
    """
    replies = {**replies, SENT_MEDIA: not_text}

    async def reply_or_ask(update: Update, context: Context) -> None:
        message = update.effective_message
        said = question_in(message, context.bot.username) if message else ""
        talk = talk_in(said)
        if talk and (talk.is_surely or await _found(said, context) is not Verdict.ANSWER):
            key = talk.key
        else:
            key = "" if talk else _guessed(said, replies)
            key = key if key and await _found(said, context) is Verdict.NOTHING else ""
        await replies.get(key, ask)(update, context)

    return reply_or_ask


def _guessed(said: str, keys: Mapping[str, object]) -> str:
    """The key of what a text is nearly; empty for what is near nothing."""
    if mended := without_slips(said):
        phrases = (key for key in keys if key != SENT_MEDIA and is_phrase(key, mended))
        talk = talk_in(mended)
        if key := next(phrases, talk.key if talk else ""):
            return key
    return courtesy_with_more(said)


async def _found(said: str, context: Context) -> Verdict:
    """What the record has to a text."""
    services = context.services
    with suppress(FilterError):
        return (await search(services.store, services.searcher, said, 1)).verdict
    return Verdict.NOTHING
