"""Commands as people write them who do not know their names: `/вопрос …`, `/ ask …`, “ask: …”."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from telegram import Message, MessageEntity, Update
from telegram.constants import ChatType

from bot.chat.asking.question import is_for
from bot.chat.commands import COMMANDS, Command
from bot.chat.context import Context
from bot.messages.language.languages import LANGUAGES
from bot.messages.language.words import words
from bot.search.text.scripts.characters import simplified

_SLASHED = re.compile(r"/\s*(?P<name>\w+)(?:@\w+)?[:：.,]*(?:\s+(?P<rest>.*))?", re.DOTALL)
_LABELLED = re.compile(r"(?P<name>\w+)\s*[:：](?:\s*(?P<rest>\S.*))?", re.DOTALL)
_LABELS = ("ask", "verify")
"""Commands that may stand before a colon; what they are about follows."""


class Meant(NamedTuple):
    """A command, and what is written behind it."""

    command: Command
    rest: str


def meant_in(message: Message) -> Meant | None:
    """The command that somebody means who wrote it otherwise; `None` for any other message.

    Args:
        message: Of a private chat, or one of a group that speaks to the bot.
    """
    bot = message.get_bot().username
    if message.chat.type != ChatType.PRIVATE and not is_for(message, bot):
        return None
    text = re.sub(rf"^@{re.escape(bot)}\s+", "", message.text or "", flags=re.IGNORECASE)
    written = _SLASHED.fullmatch(text) or _LABELLED.fullmatch(text)
    command = _by_name().get(simplified(written["name"]).casefold()) if written else None
    if command is None or written is None:
        return None
    if written.re is _LABELLED and (message.forward_origin or command.name not in _LABELS):
        return None  # “Question: … Answer: …” that is passed on may be looked up
    return Meant(command, (written["rest"] or "").strip())


async def carry_out(update: Update, context: Context) -> None:
    """Carries out what was meant, as if it had been written so.

    A question that was edited into a command is one; another old message stays what it was.
    """
    message = update.effective_message
    meant = meant_in(message) if message else None
    if message is None or meant is None:
        return
    asked = context.services.conversations.of_message(message.chat.id, message.id)
    if update.edited_message and asked is None:
        return
    written = f"/{meant.command.name}"
    entity = {"type": MessageEntity.BOT_COMMAND, "offset": 0, "length": len(written)}
    fields = message.to_dict() | {"text": f"{written} {meant.rest}".strip(), "entities": [entity]}
    context.args = meant.rest.split()
    as_meant = Message.de_json(fields, context.bot)
    await meant.command.handler(Update(update.update_id, message=as_meant), context)


@cache
def _by_name() -> Mapping[str, Command]:
    """Commands that anybody may use, by what they are called in any language."""
    called = {
        name.strip(): command
        for command in COMMANDS
        if not command.admins
        for language in LANGUAGES
        for name in words(language).plain(command.called).split(",")
    }
    return called | {command.name: command for command in COMMANDS if not command.admins}
