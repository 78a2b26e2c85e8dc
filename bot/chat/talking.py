"""What is said to the bot in words that no list of phrases has, unless the record answers it."""

from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from typing import Any

from telegram import Update

from bot.chat.asking.ask import answer_understood, ask
from bot.chat.asking.bare import is_put_so, put_in
from bot.chat.asking.before import question_before
from bot.chat.asking.following import CHINESE
from bot.chat.asking.question import question_in
from bot.chat.asking.understanding import is_told_of_subject
from bot.chat.context import Context
from bot.chat.fallback import not_text
from bot.chat.filters import is_phrase
from bot.messages.language.phrases import COURTESIES, spoken
from bot.messages.language.slips import courtesy_with_more, without_slips
from bot.messages.language.talk import SENT_MEDIA, Talk, talk_in
from bot.search.engine import search
from bot.search.query.filters import FilterError
from bot.search.verdict import Result, Verdict

_MIN_WORDS = 4
_MIN_CHINESE = 5
"""Words, or Chinese characters, of a phrase at least that may be a question on record."""

_OF_ANSWER = frozenset({"said-doubt", "said-more", "said-whole", "said-source", "said-when"})
"""What is said of the answer before, where there is one."""

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
        if talk := talk_in(said):
            key = "" if await _is_asked(said, talk, update, context) else talk.key
        else:
            key = _guessed(said, replies)
            key = "" if key and await _found(said, context) else key
        await replies.get(key, ask)(update, context)

    return reply_or_ask


async def _is_asked(said: str, talk: Talk, update: Update, context: Context) -> bool:
    """Whether what looks like talk asks for what the record tells, of what “it” is perhaps."""
    before = question_before(update, context)
    # “Is that really true?” after an answer doubts it, whoever else was asked that.
    doubts = talk.key == "said-doubt" and before
    if not doubts and (found := await _found(said, context)):
        is_answered = not talk.is_surely and found.verdict is Verdict.ANSWER
        if is_answered or any(each.startswith(spoken(said)) for each in put_in(found)):
            return True
    return bool(before and await is_told_of_subject(said, before.base, context.services))


def unless_asked(key: str, handler: _Handle) -> _Handle:
    """The handler of a phrase that is asked where an interviewer put it in just these words.

    Args:
        key: Of the phrase. A courtesy asks nothing, nor does “who said that?” after an answer.
        handler: Of the phrase.
    """
    if key in COURTESIES or key == "said-yes":
        return handler

    async def ask_or_reply(update: Update, context: Context) -> None:
        message = update.effective_message
        said = question_in(message, context.bot.username) if message else ""
        follows = key in _OF_ANSWER and question_before(update, context)
        may_be_asked = _may_be_on_record(said) and not follows
        if may_be_asked and await is_put_so(said, context.services):
            await answer_understood(update, context, said)
        else:
            await handler(update, context)

    return ask_or_reply


def _may_be_on_record(said: str) -> bool:
    """Whether a phrase is so long that an interviewer who said it asked just that."""
    count = len(spoken(said).split())
    return count >= _MIN_WORDS or (CHINESE.search(said) is not None and len(said) >= _MIN_CHINESE)


def _guessed(said: str, keys: Mapping[str, object]) -> str:
    """The key of what a text is nearly; empty for what is near nothing."""
    if mended := without_slips(said):
        phrases = (key for key in keys if key != SENT_MEDIA and is_phrase(key, mended))
        talk = talk_in(mended)
        if key := next(phrases, talk.key if talk else ""):
            return key
    return courtesy_with_more(said)


async def _found(said: str, context: Context) -> Result | None:
    """What the record has to a text; `None` when that is nothing."""
    services = context.services
    with suppress(FilterError):
        result = await search(services.store, services.searcher, said, 1)
        return result if result.shown else None
    return None
