"""What is said to the bot, unless the record answers it."""

from collections.abc import Callable, Collection, Coroutine, Mapping
from contextlib import suppress
from typing import Any

from telegram import Update

from bot.chat.asking.ask import answer_understood, ask
from bot.chat.asking.bare import put_in
from bot.chat.asking.before import answer_before, question_before
from bot.chat.asking.following import CHINESE
from bot.chat.asking.question import question_in
from bot.chat.asking.understanding import is_told_of_subject
from bot.chat.context import Context
from bot.chat.filters import is_listed
from bot.messages.language.everyday import is_everyday, speaks_of_writer
from bot.messages.language.near import names_something, nearest_phrase
from bot.messages.language.phrases import COURTESIES, after_opening, spoken
from bot.search.collection.cards import ask_collection
from bot.search.engine import search
from bot.search.query.filters import FilterError
from bot.search.verdict import Result, Verdict

_MIN_WORDS = 4
_MIN_CHINESE = 5
"""Words, or Chinese characters, of a phrase at least that may be a question on record."""

_OF_ANSWER = frozenset({"said-doubt", "said-more", "said-whole", "said-source", "said-when"})
"""What is said of the answer before, where there is one."""

_AS_IT_IS = frozenset({"said-yes", "said-nothing", "said-when"})
"""What is said in just these words, or not at all."""

_Handle = Callable[[Update, Context], Coroutine[Any, Any, None]]


def talk_or_ask(replies: Mapping[str, _Handle]) -> _Handle:
    """The handler of what is no phrase: asked, unless nothing but a phrase is near to it.

    Args:
        replies: What handles each kind of talk, by the key of its phrases.
    """
    keys = near_keys(replies)

    async def reply_or_ask(update: Update, context: Context) -> None:
        said = _said(update, context)
        message = update.effective_message
        is_quoting = message is not None and message.quote is not None
        is_task = after_opening(said, "said-task") is not None
        key = "" if is_quoting or is_task else nearest_phrase(said, keys)
        key = "" if key and await _is_asked(said, key, update, context) else key
        await replies.get(key, ask)(update, context)

    return reply_or_ask


def unless_asked(key: str, handler: _Handle, keys: Collection[str]) -> _Handle:
    """The handler of a phrase that is asked where the record answers it.

    Args:
        key: Of the phrase. A courtesy asks nothing, nor does “who said that?” after an answer.
        handler: Of the phrase.
        keys: Of all phrases.
    """
    keys = near_keys(keys)
    if key in COURTESIES or key == "said-yes":
        return handler

    async def ask_or_reply(update: Update, context: Context) -> None:
        said = _said(update, context)
        if not is_listed(key, said):
            # A song may be about anything; how to export something is asked of somebody else.
            names = key != "said-request" and names_something(said, keys)
            is_asked = names or await _is_asked(said, key, update, context)
        elif key in _OF_ANSWER and question_before(update, context):
            is_asked = False
        else:
            found = await _found(said, context) if _may_be_on_record(said) else None
            is_asked = bool(found and spoken(said) in put_in(found))
        await (answer_understood(update, context, said) if is_asked else handler(update, context))

    return ask_or_reply


def near_keys(keys: Collection[str]) -> tuple[str, ...]:
    """The keys of phrases that are also said in other words."""
    return tuple(key for key in keys if key not in _AS_IT_IS)


def _said(update: Update, context: Context) -> str:
    message = update.effective_message
    return question_in(message, context.bot.username) if message else ""


async def _is_asked(said: str, key: str, update: Update, context: Context) -> bool:
    """Whether what looks like talk asks for what the record tells, of what “it” is perhaps."""
    before = question_before(update, context)
    # “Is that really true?” after an answer doubts it, whoever else was asked that.
    is_of_answer = key in _OF_ANSWER and await answer_before(update, context) is not None
    services = context.services
    if not is_of_answer and await ask_collection(services.store, services.searcher, said):
        return True
    if not is_of_answer and (found := await _found(said, context)):
        is_talk = is_everyday(said) or speaks_of_writer(said)
        is_answered = found.verdict is Verdict.ANSWER and not is_talk
        if is_answered or any(each.startswith(spoken(said)) for each in put_in(found)):
            return True
    return bool(before and await is_told_of_subject(said, before.base, context.services))


def _may_be_on_record(said: str) -> bool:
    """Whether a phrase is so long that an interviewer who said it asked just that."""
    count = len(spoken(said).split())
    return count >= _MIN_WORDS or (CHINESE.search(said) is not None and len(said) >= _MIN_CHINESE)


async def _found(said: str, context: Context) -> Result | None:
    """What the record has to a text; `None` when that is nothing."""
    services = context.services
    with suppress(FilterError):
        result = await search(services.store, services.searcher, said, 1)
        return result if result.shown else None
    return None
