"""What Telegram sends becomes updates, one by one, whatever it holds.

The library builds a whole batch at once, and one update that it cannot build costs all of them.
Nothing of an update's content is ever part of an error here.
"""

import json
from dataclasses import dataclass
from zlib import crc32

from telegram import Bot, Update
from telegram.constants import UpdateType

from bot.chat.client import UNREADABLE_ERRORS, Json
from bot.chat.receiving.rich import with_rich_text

MAX_ID = 2**31 - 1
"""Updates are numbered within 32 bits; the API says where a number may need more."""

MAX_TEXT_CHARS = 32_768
"""Characters of a text; Telegram sends an eighth of that at most, and more takes seconds."""

_NUMBERS = (
    *("message_id", "date", "length", "message_thread_id", "topic_id", "file_size"),
    *("migrate_to_chat_id", "migrate_from_chat_id"),
)
_TEXTS = (
    *("text", "caption", "data", "query", "type", "status", "language_code", "username", "title"),
    *("first_name", "last_name", "file_id", "file_unique_id", "file_name", "inline_message_id"),
    *("media_group_id", "guest_query_id"),
)
_OBJECTS = (
    *("from", "chat", "user", "message", "reply_to_message", "quote", "document"),
    *("direct_messages_topic", "old_chat_member", "new_chat_member"),
)
_LISTS = ("entities", "caption_entities", "new_chat_members")
_KINDS: dict[str, type | tuple[type, ...]] = {
    **dict.fromkeys(_NUMBERS, int),
    **dict.fromkeys(_TEXTS, str),
    **dict.fromkeys(_OBJECTS, dict),
    **dict.fromkeys(_LISTS, list),
    "id": (int, str),
    "offset": (int, str),
}
"""What the API says of fields that handlers read: the library builds whatever is in them."""

_READ = {
    *(*Update.ALL_TYPES, *_OBJECTS, *_LISTS, "sender_chat", "reply_markup", "inline_keyboard"),
}
"""Where such fields are. Elsewhere, as in a rich message or a passport, the same name may be that
of something else, which nobody reads."""

_READ_OF_MESSAGE = {
    *(
        "message_id",
        "date",
        "chat",
        "from",
        "sender_chat",
        "via_bot",
        "edit_date",
        "text",
        "caption",
    ),
    *("entities", "caption_entities", "document", "animation", "media_group_id", "reply_markup"),
    *("reply_to_message", "quote", "message_thread_id", "is_topic_message", "forum_topic_created"),
    *("direct_messages_topic", "is_automatic_forward", "guest_query_id"),
    *("migrate_to_chat_id", "migrate_from_chat_id"),
}
"""What handlers read of a message."""

_SAID = ("text", "caption", "document")

_NUMBERED = ("from", "chat", "user")
_REQUIRED = {"id", "chat", "user", "message_id", "date", "type", "query", "offset", "length"}


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update as it came, and as the library builds it.

    Attributes:
        id: Its number.
        kind: Such as `message`.
        chat: Where it happened; for what happens in no chat of the bot's, the person.
        body: As Telegram sent it.
    """

    id: int
    kind: str
    chat: int
    update: Update
    body: Json

    @property
    def is_news(self) -> bool:
        """Whether it tells that a chat moved, or what the bot is in it."""
        message = self.update.message
        return self.kind == UpdateType.MY_CHAT_MEMBER or (
            message is not None and bool(message.migrate_to_chat_id or message.migrate_from_chat_id)
        )


class UnreadableUpdateError(Exception):
    """An update that cannot be built; the message tells its kind and the kind of the error."""


def id_of(raw: object) -> int | None:
    """The number of an update, if it has one that can be."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    if isinstance(number, int) and not isinstance(number, bool) and 0 <= number <= MAX_ID:
        return number
    return None


def checksum_of(raw: object) -> int:
    """Tells an update from one of the same number that another bot, or another server, sent."""
    return crc32(json.dumps(raw, sort_keys=True).encode())


def parse_update(raw: Json, bot: Bot) -> Incoming:
    """Builds an update.

    Args:
        raw: Of which `id_of` gives a number.
        bot: Whose it is.

    Raises:
        UnreadableUpdateError: The library cannot build it, or it is not what the API describes.
    """
    kind = next((kind for kind in Update.ALL_TYPES if kind in raw), "unknown")
    try:
        _check_fields(raw)
        update = _built(with_rich_text(raw), bot)
        change = update.my_chat_member
        if (update.effective_message or change) and not update.effective_chat:
            raise TypeError("a message is in a chat")
        if change and not (change.old_chat_member and change.new_chat_member):
            raise TypeError("a change says what was so, and what is so now")
        place = update.effective_user if update.guest_message else update.effective_chat
        place = place or update.effective_user
        chat = place.id if place else 0
        if not isinstance(chat, int) or abs(chat) >= 2**63:
            raise TypeError("a chat is named by a number")
    except UNREADABLE_ERRORS as error:
        raise UnreadableUpdateError(f"{kind}: {type(error).__name__}") from error
    return Incoming(update.update_id, kind, chat, update, raw)


def _built(raw: Json, bot: Bot) -> Update:
    """An update; without what nobody reads of it where the library cannot build that."""
    try:
        return Update.de_json(raw, bot)
    except UNREADABLE_ERRORS:
        bare = {
            name: _bare(value) if isinstance(value, dict) else value for name, value in raw.items()
        }
        if bare == raw:
            raise
        return Update.de_json(bare, bot)


def _bare(value: Json) -> Json:
    """A message that says something, or a press with its message, with what is read of them."""
    if "message_id" in value:
        return _read_of(value) if any(name in value for name in _SAID) else value
    pressed = value.get("message")
    return value | {"message": _read_of(pressed)} if isinstance(pressed, dict) else value


def _read_of(message: Json) -> Json:
    read = {name: each for name, each in message.items() if name in _READ_OF_MESSAGE}
    if answered := read.get("reply_to_message"):
        read["reply_to_message"] = _read_of(answered)
    return read


def _check_fields(value: object, owner: str = "") -> None:
    """Looks whether the fields of an update that handlers read are what the API says.

    Raises:
        TypeError: One is not.
    """
    if isinstance(value, list):
        for each in value:
            _check_fields(each, owner)
    elif isinstance(value, dict):
        _check_marks(value.get("text"), value.get("entities"))
        _check_marks(value.get("caption"), value.get("caption_entities"))
        for name, each in value.items():
            kind = int if name == "id" and owner in _NUMBERED else _KINDS.get(name, object)
            if name == "offset":
                kind = str if owner == "inline_query" else int
            is_absent = each is None and name not in _REQUIRED
            if not is_absent and (not isinstance(each, kind) or _is_no_number(each, kind)):
                raise TypeError(f"{name} is of another type")
            if isinstance(each, str) and len(each) > MAX_TEXT_CHARS:
                raise TypeError(f"{name} is longer than any")
            if name in _READ:
                _check_fields(each, name)


def _check_marks(text: object, marks: object) -> None:
    """Looks whether marks are of whole characters of their text.

    Raises:
        TypeError: One is not.
        ValueError: One cuts a character.
    """
    if not isinstance(marks, list) or not marks:
        return
    if len(marks) > MAX_TEXT_CHARS:
        raise TypeError("there are more marks than characters")
    units = text.encode("utf-16-le", "surrogatepass") if isinstance(text, str) else b""
    for mark in marks:
        start, length = mark.get("offset"), mark.get("length")
        end = start + length
        if min(start, length) < 0 or 2 * end > len(units):
            raise TypeError("a mark is of a part of the text")
        units[2 * start : 2 * end].decode("utf-16-le")


def _is_no_number(value: object, kind: type | tuple[type, ...]) -> bool:
    """Whether something is none of the numbers that Telegram sends."""
    if kind is object or not isinstance(value, int):
        return False
    return isinstance(value, bool) or abs(value) >= 2**63
