"""What Telegram shows of the bot beside its messages: the menu of commands and the descriptions."""

import logging

from telegram import Bot, BotCommand, BotCommandScopeChat, BotCommandScopeDefault
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.chat.commands import commands_for
from bot.chat.errors import one_line
from bot.messages.language.languages import DEFAULT, LANGUAGES
from bot.messages.language.words import Words, words
from bot.settings import Settings

_log = logging.getLogger(__name__)


async def publish_menu(bot: Bot, settings: Settings) -> None:
    """Sets the menu and the descriptions in every language; English is for all the others.

    Nothing depends on them, so that trouble is logged and the bot goes on.

    Args:
        bot: The bot, ready.
        settings: Who the administrators are.
    """
    try:
        for language in LANGUAGES:
            said = words(language)
            code = None if language == DEFAULT.code else language
            await bot.set_my_commands(
                _menu(said, admin=False), BotCommandScopeDefault(), language_code=code
            )
            await bot.set_my_short_description(said.plain("profile-short"), language_code=code)
            await bot.set_my_description(said.plain("profile-long"), language_code=code)
            for admin in sorted(settings.admins):
                await _set_for_admin(bot, admin, said, code)
    except TelegramError as error:
        _log.warning("The menu of commands was not set: %s", one_line(error) or error.message)


async def _set_for_admin(bot: Bot, admin: int, said: Words, code: str | None) -> None:
    try:
        await bot.set_my_commands(
            _menu(said, admin=True), BotCommandScopeChat(admin), language_code=code
        )
    except (BadRequest, Forbidden):
        # An administrator who never wrote to the bot has no chat that a menu could be in.
        _log.debug("The menu of an administrator was not set")


def _menu(said: Words, *, admin: bool) -> list[BotCommand]:
    return [
        BotCommand(command.name, said.plain(command.description))
        for command in commands_for(admin=admin)
    ]
