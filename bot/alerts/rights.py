"""Who decides on the subscriptions of a chat, and whether the bot may post in it."""

from telegram import Bot
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, Forbidden

_DECIDE = {ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR}


async def may_decide(bot: Bot, chat: int, user: int) -> bool:
    """Whether somebody is an administrator of a chat; of their private chat everybody is.

    Raises:
        NetworkError: Telegram cannot be reached.
    """
    if chat == user:
        return True
    try:
        member = await bot.get_chat_member(chat, user)
    except (BadRequest, Forbidden):  # not a member, or the bot is none
        return False
    return member.status in _DECIDE


async def may_post(bot: Bot, chat: int, kind: str) -> bool:
    """Whether the bot may write in a chat; in a channel only as an administrator who may post.

    Raises:
        NetworkError: Telegram cannot be reached.
    """
    try:
        member = await bot.get_chat_member(chat, bot.id)
    except (BadRequest, Forbidden):
        return False
    if kind == ChatType.CHANNEL:
        return bool(getattr(member, "can_post_messages", False))
    if member.status == ChatMemberStatus.RESTRICTED:
        return bool(getattr(member, "can_send_messages", False))
    return member.status not in {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}
