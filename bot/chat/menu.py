"""What Telegram shows of the bot beside its messages: menus of commands, and descriptions."""

import logging
from collections.abc import Iterable

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
    Update,
)
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.chat.commands import Command, Members, commands_for
from bot.chat.context import Context
from bot.chat.errors import one_line
from bot.messages.language.languages import DEFAULT, LANGUAGES
from bot.messages.language.words import words

_log = logging.getLogger(__name__)


async def publish_menu(bot: Bot) -> None:
    """Sets the menus and the descriptions in every language; English is for all the others.

    Nothing depends on them, so that trouble is logged and the bot goes on.

    Args:
        bot: The bot, ready.
    """
    everybody = commands_for(admin=False)
    menus: dict[BotCommandScope, list[Command]] = {
        BotCommandScopeDefault(): everybody,
        BotCommandScopeAllGroupChats(): _in_groups(everybody, Members.EVERYBODY),
        BotCommandScopeAllChatAdministrators(): _in_groups(everybody, Members.ADMINISTRATORS),
    }
    try:
        for language in LANGUAGES:
            said, code = words(language), _code(language)
            for scope, commands in menus.items():
                await _set_menu(bot, commands, scope, language)
            await bot.set_my_short_description(said.plain("profile-short"), language_code=code)
            await bot.set_my_description(said.plain("profile-long"), language_code=code)
    except TelegramError as error:
        _log.warning("The menu of commands was not set: %s", one_line(error) or error.message)


async def offer_admin_menu(update: Update, context: Context) -> None:
    """Sets the menu of an administrator of the bot, once in the life of the process.

    It waits until they write: before that, they may have no chat that a menu could be in.
    """
    user, chat, services = update.effective_user, update.effective_chat, context.services
    if user is None or chat is None or chat.type != ChatType.PRIVATE:
        return
    if user.id not in services.settings.admins or user.id in services.admins_with_menu:
        return
    services.admins_with_menu.add(user.id)
    try:
        for language in LANGUAGES:
            scope = BotCommandScopeChat(user.id)
            await _set_menu(context.bot, commands_for(admin=True), scope, language)
    except TelegramError as error:
        _log.warning("The menu of commands was not set: %s", one_line(error) or error.message)


async def _set_menu(
    bot: Bot, commands: Iterable[Command], scope: BotCommandScope, language: str
) -> None:
    said = words(language)
    menu = [BotCommand(each.name, said.plain(each.description)) for each in commands]
    await bot.set_my_commands(menu, scope, language_code=_code(language))


def _in_groups(commands: Iterable[Command], members: Members) -> list[Command]:
    return [command for command in commands if command.members >= members]


def _code(language: str) -> str | None:
    return None if language == DEFAULT.code else language
