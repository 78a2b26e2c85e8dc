"""Chats that come, go and move: who blocks the bot hears nothing, who is back hears again."""

import time

from telegram import ChatMemberUpdated, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.ext import ChatMemberHandler, MessageHandler, TypeHandler, filters

from bot.alerts import queueing
from bot.chat.context import Context, Handler, words_for
from bot.chat.replying import tell
from bot.messages.browsing.welcome import hello
from bot.store.subscribers import chats, outbox

_AWAY = {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}
_MAY_WRITE = {ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR}
GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}


async def membership(update: Update, context: Context) -> None:
    """The bot was blocked, removed, let in, or let speak again."""
    change = update.my_chat_member
    if change is None:
        return
    store, chat = context.services.store, change.chat.id
    if change.new_chat_member.status in _AWAY:
        async with store.write() as db:
            await outbox.give_up(db, chat, time.time(), "the bot was blocked or removed")
    else:
        if change.old_chat_member.status in _AWAY and _is_let_into_group(change):
            await tell(chat, context, hello(context.bot.username, context.words))
        # it may have been given the right to write, for which alerts wait
        async with store.write() as db:
            await queueing.reactivate(db, chat, time.time())


def _is_let_into_group(change: ChatMemberUpdated) -> bool:
    is_group = change.chat.type in GROUPS and not change.chat.is_direct_messages
    return is_group and change.new_chat_member.status in _MAY_WRITE


async def migration(update: Update, context: Context) -> None:
    """A group became a supergroup; either of the two service messages tells it."""
    message = update.effective_message
    if message is None:
        return
    if message.migrate_to_chat_id:
        old, new = message.chat.id, message.migrate_to_chat_id
    elif message.migrate_from_chat_id:
        old, new = message.migrate_from_chat_id, message.chat.id
    else:
        return
    async with context.services.store.write() as db:
        await chats.move_chat(db, old, new)


async def heard(update: Update, context: Context) -> None:
    """Whoever writes or presses can be reached, and is answered in the language they chose."""
    # The chat of a guest's question is another than the one with its number that the bot is in.
    chat = None if update.guest_message else update.effective_chat
    context.words = await words_for(
        context.services, update.effective_user, chat.id if chat else None
    )
    if chat and update.my_chat_member is None:
        await _back(context, chat.id)


def presence_handlers() -> list[Handler]:
    """In the order in which they are tried."""
    return [
        ChatMemberHandler(membership, ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(filters.StatusUpdate.MIGRATE, migration),
    ]


def watchers() -> list[Handler]:
    """Told of every update before the handlers are; they take none away."""
    return [TypeHandler(Update, heard)]


async def _back(context: Context, chat: int) -> None:
    store = context.services.store
    async with store.read() as db:
        inactive = await chats.is_inactive(db, chat)
    if inactive:
        async with store.write() as db:
            await queueing.reactivate(db, chat, time.time())
