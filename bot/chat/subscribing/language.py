"""`/language`: in which language a person, or a group as its administrators choose, is answered."""

import re

from telegram import CallbackQuery, Chat, Update

from bot.chat.context import Context, words_for
from bot.chat.replying import refuse, say, show
from bot.chat.subscribing.target_chat import is_administrator
from bot.messages.buttons.plain import Choose
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.phrases import bare_question, spoken
from bot.messages.language.scripts import language_name
from bot.messages.language.words import words
from bot.messages.markup.message import Message
from bot.messages.subscribing.language import (
    AUTOMATIC,
    LANGUAGE_FIELDS,
    language_chosen,
    language_picker,
)
from bot.store.subscribers.chats import choose_language

_ASKS = re.compile(
    r"[?？吗]|^(?:有|能|可以)|\b(?:is|do|can|what|which|есть|можно|какие|каких|знаешь|говоришь)\b",
    re.IGNORECASE,
)
"""What asks for a language, and does not choose it: “is there a Russian version”."""


async def change_language(update: Update, context: Context) -> None:
    """`/language`, `/language ru`, or “in Russian please”."""
    said, message = spoken(bare_question(" ".join(context.args or []))), update.effective_message
    if not said:
        wanted = wanted_language(message.text or "") if message else ""
        if wanted and await _may_choose(update, context):
            await _choose(update, context, wanted)
            await say(update, context, language_chosen(context.words, in_words=True))
        else:
            await say(update, context, language_picker(context.words))
        return
    code = _named_languages().get(said, said)
    if code not in LANGUAGES and code not in {AUTOMATIC, "automatic"}:
        await say(update, context, language_picker(context.words, unknown=True))
    elif not await _may_choose(update, context):
        await say(update, context, Message(context.words("language-admins")))
    else:
        await _choose(update, context, code)
        await say(update, context, language_chosen(context.words, automatic=code not in LANGUAGES))


async def press_language(
    update: Update, context: Context, query: CallbackQuery, action: Choose
) -> None:
    """A button with a language."""
    code = action.fields.removeprefix(LANGUAGE_FIELDS)
    if code not in LANGUAGES and code != AUTOMATIC:
        await refuse(query, context, "notice-stale")
    elif not await _may_choose(update, context):
        await refuse(query, context, "language-admins")
    else:
        await _choose(update, context, code)
        await show(query, context, language_chosen(context.words, automatic=code == AUTOMATIC))


def wanted_language(said: str) -> str:
    """The code of the one language that somebody wants to be answered in; empty for a question.

    Args:
        said: One of the phrases that stand for `/language`.
    """
    if _ASKS.search(said):
        return ""
    parts = re.findall(r"[^\W_]+", said.casefold())
    wanted = {
        code
        for name, code in _named_languages().items()
        if any(part.startswith(_stem(name)) or _stem(name) in said for part in parts)
    }
    return wanted.pop() if len(wanted) == 1 else ""


def _stem(name: str) -> str:
    """What a language's name begins with, however it ends: *русском*, 英文."""
    return name[0] if name[0] >= "\u3400" else name[:5]


def _named_languages() -> dict[str, str]:
    """Codes of the languages by what they are called, in each of them."""
    named = {spoken(each.name): each.code for each in LANGUAGES.values()}
    for each in LANGUAGES.values():
        for reader in LANGUAGES:
            named.setdefault(spoken(language_name(each.code, words(reader))), each.code)
    return named


async def _may_choose(update: Update, context: Context) -> bool:
    chat = update.effective_chat
    if chat is None:
        return False
    return _is_shared(chat) or await is_administrator(update, context, chat)


def _is_shared(chat: Chat) -> bool:
    """Whether people write there who do not know of each other: each has their own language."""
    return bool(chat.is_direct_messages)


async def _choose(update: Update, context: Context, code: str) -> None:
    """Keeps a choice and answers in it from now on."""
    chosen = code if code in LANGUAGES else None
    chat = update.effective_chat
    whose = update.effective_user if chat and _is_shared(chat) else chat
    if whose is not None:
        async with context.services.store.write() as db:
            await choose_language(db, whose.id, chosen)
    context.words = (
        words(chosen) if chosen else await words_for(context.services, update.effective_user)
    )
