"""What Telegram sends becomes updates, one by one, whatever it holds.

The library builds a whole batch at once, and one update that it cannot build costs all of them.
Nothing of an update's content is ever part of an error here.
"""

import json
from dataclasses import dataclass
from zlib import crc32

from telegram import Bot, Update

from bot.chat.client import UNREADABLE_ERRORS, Json

MAX_ID = 2**31 - 1
"""Updates are numbered within 32 bits; the API says where a number may need more."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update as it came, and as the library builds it.

    Attributes:
        id: Its number.
        kind: Such as `message`.
        chat: Where it happened; for what happens in no chat, the person.
        body: As Telegram sent it.
    """

    id: int
    kind: str
    chat: int
    update: Update
    body: Json


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
        update = Update.de_json(raw, bot)
        place = update.effective_chat or update.effective_user
        chat = place.id if place else 0
        if not isinstance(chat, int) or abs(chat) >= 2**63:
            raise TypeError("a chat is named by a number")
    except UNREADABLE_ERRORS as error:
        raise UnreadableUpdateError(f"{kind}: {type(error).__name__}") from error
    return Incoming(update.update_id, kind, chat, update, raw)
