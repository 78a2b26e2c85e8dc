"""Persons and chats as Telegram's server knows them."""

from dataclasses import dataclass, field
from typing import Literal

from bot.local.telegram.refusal import Json, RefusalError, bad_request, forbidden

ChatKind = Literal["private", "group", "supergroup", "channel"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]
PRESENT: frozenset[Status] = frozenset({"creator", "administrator", "member", "restricted"})
ADMINISTRATORS: frozenset[Status] = frozenset({"creator", "administrator"})
ADMINISTRATOR_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_post_messages",
    "can_edit_messages",
    "can_pin_messages",
    "can_manage_topics",
)
RESTRICTED_RIGHTS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


@dataclass(frozen=True, slots=True)
class User:
    """A person or a bot."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False

    def json(self) -> Json:
        """The user as the API shows it."""
        shown: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            shown["username"] = self.username
        if self.language_code:
            shown["language_code"] = self.language_code
        return shown


@dataclass(slots=True)
class Chat:
    """A chat with its messages.

    `statuses` holds who is what in it; `bot` is the status of the bot. In a private chat, `started`
    tells whether the person ever wrote to the bot, `blocked` whether they blocked it and `deleted`
    whether their account is gone. `closed` holds the topics of a forum that are
    closed; 0 is the general one. `direct` is so for the direct messages of a channel.
    """

    id: int
    type: ChatKind
    title: str
    person: User | None = None
    username: str | None = None
    forum: bool = False
    direct: bool = False
    bot: Status = "member"
    bot_may_write: bool = True
    started: bool = False
    blocked: bool = False
    deleted: bool = False
    migrated_to: int | None = None
    last_message: int = 0
    statuses: dict[int, Status] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    closed: set[int] = field(default_factory=set)
    messages: dict[int, Json] = field(default_factory=dict)

    def json(self) -> Json:
        """The chat as a message shows it."""
        shown: Json = {"id": self.id, "type": self.type}
        if self.person:
            shown["first_name"] = self.person.first_name
        else:
            shown["title"] = self.title
        username = self.person.username if self.person else self.username
        if username:
            shown["username"] = username
        if self.forum:
            shown["is_forum"] = True
        if self.direct:
            shown["is_direct_messages"] = True
        return shown

    def full(self) -> Json:
        """The chat as `getChat` shows it."""
        gifts = (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        )
        return self.json() | {
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys(gifts, False),
        }


def check_readable(chat: Chat) -> None:
    """Refuse what a bot may not even look at."""
    if chat.type == "private":
        return
    if chat.bot == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    if chat.bot == "left":
        raise forbidden(f"bot is not a member of the {chat.type} chat")


def check_writable(chat: Chat) -> None:
    """Refuse a message that the bot may not send there.

    Raises:
        RefusalError: For a chat that moved, a person who blocked the bot, is gone or never wrote,
            or for missing rights.
    """
    if chat.migrated_to is not None:
        raise RefusalError(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": chat.migrated_to},
        )
    check_readable(chat)
    if chat.deleted:
        raise forbidden("user is deactivated")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if chat.type == "private" and not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
    if chat.type == "channel" and (chat.bot not in ADMINISTRATORS or not chat.bot_may_write):
        raise bad_request("need administrator rights in the channel chat")
    if not chat.bot_may_write:
        raise bad_request("not enough rights to send text messages to the chat")


def member(user: User, status: Status, *, may_write: bool = True) -> Json:
    """A `ChatMember`."""
    shown: Json = {"user": user.json(), "status": status}
    if status == "creator":
        shown["is_anonymous"] = False
    elif status == "administrator":
        shown |= {
            "can_be_edited": False,
            "is_anonymous": False,
            **dict.fromkeys(ADMINISTRATOR_RIGHTS, True),
            "can_post_messages": may_write,
        }
    elif status == "restricted":
        shown |= {"is_member": True, "until_date": 0, **dict.fromkeys(RESTRICTED_RIGHTS, may_write)}
    elif status == "kicked":
        shown["until_date"] = 0
    return shown
