"""Whose subscriptions: the chat's in which it is said, or a channel's that somebody names.

A channel's direct messages are one chat, in which everybody who writes has a topic of their own:
what one of them chose there would count for all, so that they are led to their private chat.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from telegram import Chat, ChatFullInfo, Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden

from bot.alerts.rights import may_decide, may_post
from bot.alerts.subscribing import Destination
from bot.chat.context import Context
from bot.chat.replying import notice, refuse, say
from bot.messages.markup.message import Message as Reply
from bot.messages.markup.message import clip
from bot.messages.subscribing.choice_buttons import NamedChat
from bot.messages.subscribing.subscriptions import in_private

AnyChat = Chat | ChatFullInfo
_OTHER_CHAT = re.compile(
    r"(?:@|(?:https?://)?(?:www\.)?(?:t|telegram)\.me/(?:s/)?)(?P<name>[A-Za-z][A-Za-z0-9_]{3,31})/?"
    r"|(?P<number>-100[0-9]{5,12})",
    re.IGNORECASE,
)
"""`@name`, a link to it, or a number."""


@dataclass(frozen=True, slots=True)
class TargetChat:
    """A chat on whose subscriptions somebody may decide.

    Attributes:
        destination: The chat.
        shown: How it is called in messages.
        rest: What else was said.
    """

    destination: Destination
    shown: NamedChat
    rest: str = ""


async def target_of_command(
    update: Update,
    context: Context,
    said: Sequence[str] | None = None,
    *,
    refusal: str = "admins-decide",
) -> TargetChat | None:
    """The chat that a command is about; `None` when it is none of theirs, and that is said.

    Args:
        update: Of the command, or of a press on a button below what was said to it.
        context: Its context.
        said: The words of the command in the second case.
        refusal: Key of what members of a group are told who may not decide.

    Raises:
        NetworkError: Telegram cannot be reached.
    """
    here = update.effective_chat
    if here is None:
        return None
    press, said = said is not None, context.args or [] if said is None else said
    if here.type == ChatType.PRIVATE and said and (other := _OTHER_CHAT.fullmatch(said[0])):
        name = other["number"] or f"@{other['name']}"
        return await _named(update, context, name, " ".join(said[1:]))
    if press:
        pressed = await target_of_press(update, context, 0)
        return replace(pressed, rest=" ".join(said)) if pressed else None
    message = update.effective_message
    if message is None:
        return None
    if await _is_refused(update, context, message.chat, refusal):
        return None
    thread = message.message_thread_id or 0 if message.is_topic_message else 0
    return TargetChat(_destination(context, message.chat, thread), NamedChat(), " ".join(said))


async def target_of_press(update: Update, context: Context, target: int) -> TargetChat | None:
    """The chat that a button is about; `None` when it is none of theirs, and that is said.

    Args:
        update: Of the press.
        context: Its context.
        target: The chat's number, or 0 for the one in which the button is.

    Raises:
        NetworkError: Telegram cannot be reached.
    """
    query = update.callback_query
    here = update.effective_chat
    if query is None:
        return None
    if here is None:  # a message that was sent into some chat from an inline query
        await refuse(query, context, "notice-stale")
        return None
    try:
        chat = await context.bot.get_chat(target) if target else here
    except (BadRequest, Forbidden):
        await refuse(query, context, "chat-unknown")
        return None
    if await _is_refused(update, context, chat, "admins-decide"):
        return None
    pressed = query.message
    in_topic = isinstance(pressed, Message) and pressed.is_topic_message and not target
    thread = pressed.message_thread_id or 0 if in_topic and isinstance(pressed, Message) else 0
    shown = NamedChat(chat.id, chat.effective_name or "") if target else NamedChat()
    return TargetChat(_destination(context, chat, thread), shown)


async def _named(update: Update, context: Context, name: str, rest: str) -> TargetChat | None:
    """A channel or group that somebody names in their private chat with the bot."""
    words = context.words
    try:
        chat = await context.bot.get_chat(name if name.startswith("@") else int(name))
    except (BadRequest, Forbidden):
        chat = None
    if chat is None or chat.type == ChatType.PRIVATE or chat.is_direct_messages:
        await say(update, context, Reply(words("chat-unknown")))
        return None
    title = chat.effective_name or name
    user = update.effective_user
    if not await may_post(context.bot, chat.id, chat.type):
        refusal = "chat-no-post"
    elif user is None or not await may_decide(context.bot, chat.id, user.id):
        refusal = "chat-not-yours"
    else:
        return TargetChat(_destination(context, chat, 0), NamedChat(chat.id, title), rest)
    await say(update, context, Reply(words(refusal, chat=clip(title, 100))))
    return None


async def _is_refused(update: Update, context: Context, chat: AnyChat, refusal: str) -> bool:
    """Whether whoever wrote or pressed does not decide for a chat, which is said."""
    query = update.callback_query
    if chat.is_direct_messages:
        await say(update, context, in_private(context.bot.username, context.words))
        if query:
            await notice(query, context)
    elif await is_administrator(update, context, chat):
        return False
    elif query:
        await refuse(query, context, refusal)
    else:
        await say(update, context, Reply(context.words(refusal)))
    return True


async def is_administrator(update: Update, context: Context, chat: AnyChat) -> bool:
    """Whether whoever wrote or pressed decides for a chat: on their own, or as an administrator."""
    user = update.effective_user
    as_group = update.message.sender_chat if update.message else None
    if as_group and as_group.id == chat.id:
        return True  # an administrator who stays anonymous writes as the group
    return user is not None and await may_decide(context.bot, chat.id, user.id)


def _destination(context: Context, chat: AnyChat, thread: int) -> Destination:
    language = context.words.language
    return Destination(chat.id, str(chat.type), thread, language.code, language.home_zone)
