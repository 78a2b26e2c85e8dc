"""Commands as people write them: in a message, or in the caption of a picture."""

from telegram import Message, MessageEntity, Update
from telegram.ext import CommandHandler
from telegram.ext.filters import BaseFilter

from bot.chat.commands import Command
from bot.chat.context import Context


class WrittenCommand(CommandHandler[Context, None]):
    """The handler of a command, which the library looks for in texts alone.

    Args:
        command: Which one.
        allowed: Messages in which it counts.
    """

    def __init__(self, command: Command, allowed: BaseFilter) -> None:
        names = [*filter(None, (command.name, command.alias))]
        super().__init__(names, command.handler, allowed)

    def check_update(
        self, update: object
    ) -> bool | tuple[list[str], bool | dict[str, list[object]] | None] | None:
        """As of the library, for captions too."""
        if not isinstance(update, Update) or update.message is None:
            return super().check_update(update)
        message = update.message
        if not message.caption:
            return super().check_update(update)
        if _command_of_caption(message) not in self.commands:
            return None
        found = self.filters.check_update(update)
        return (message.caption.split()[1:], found) if found else False


def _command_of_caption(message: Message) -> str:
    """The name of the command with which a caption begins; empty when it is another bot's."""
    first = next(iter(message.caption_entities), None)
    if first is None or first.type != MessageEntity.BOT_COMMAND or first.offset:
        return ""
    name, _, bot = message.parse_caption_entity(first).lower().partition("@")
    return name[1:] if bot in {"", message.get_bot().username.lower()} else ""
