"""Which commands Telegram offers, to whom and in which language."""

import logging

import pytest

from bot.chat.menu import publish_menu
from bot.local.telegram.chats import Chat, User
from bot.local.telegram.faults import Reply
from bot.messages.language.languages import LANGUAGES
from tests.conftest import ADMIN, Driver

PRIVATE_ALONE = {"start", "about", "privacy", "random"}
OF_ADMINISTRATORS = {"subscribe", "subscriptions", "unsubscribe", "language", "forget"}


def menu(bot: Driver, scope: str, language: str = "") -> set[str]:
    return {each["command"] for each in bot.telegram.profile.commands[scope, language]}


@pytest.mark.parametrize("language", ["", "ru", "zh"])
async def test_a_menu_for_each_place(bot: Driver, language: str) -> None:
    await publish_menu(bot.application.bot)
    private = menu(bot, "default", language)
    groups = menu(bot, "all_group_chats", language)
    administrators = menu(bot, "all_chat_administrators", language)
    assert {"ask", "topics", "help"} <= groups < administrators < private
    assert administrators - groups >= OF_ADMINISTRATORS
    assert private - administrators >= PRIVATE_ALONE
    assert "stats" not in private
    assert len(bot.telegram.profile.descriptions) == len(LANGUAGES)


async def test_a_menu_is_described_in_its_language(bot: Driver) -> None:
    await publish_menu(bot.application.bot)
    described = bot.telegram.profile.commands["all_group_chats", "ru"]
    assert {"command": "ask", "description": "задать вопрос"} in described


async def test_an_administrator_of_the_bot_gets_theirs_when_they_write(
    bot: Driver, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await publish_menu(bot.application.bot)
    assert not [each for each in bot.telegram.calls if "chat_id" in str(each.parameters)]
    admin = User(ADMIN, "Root", language_code="en")
    other = bot.telegram.person()
    bot.telegram.chats[ADMIN] = Chat(ADMIN, "private", "Root", person=admin)
    await bot.say(other, "/help")
    await bot.say(admin, "/help", bot.telegram.group("Newsroom", admin))
    assert not [key for key, _ in bot.telegram.profile.commands if key.startswith("chat:")]
    await bot.say(admin, "/help")
    assert all("stats" in menu(bot, f"chat:{ADMIN}", each) for each in ("", "ru", "zh"))
    called = len(bot.telegram.calls)
    await bot.say(admin, "/help")
    assert [call.method for call in bot.telegram.calls[called:]].count("setMyCommands") == 0
    assert not [each for each in caplog.records if "menu" in each.getMessage()]


async def test_a_menu_that_is_refused_costs_one_line(
    bot: Driver, caplog: pytest.LogCaptureFixture
) -> None:
    refused = Reply(
        400, b'{"ok": false, "error_code": 400, "description": "Bad Request: menu refused"}'
    )
    bot.telegram.policies = (lambda call: refused if call.method == "setMyCommands" else None,)
    await publish_menu(bot.application.bot)
    admin = User(ADMIN, "Root", language_code="en")
    bot.telegram.chats[ADMIN] = Chat(ADMIN, "private", "Root", person=admin)
    assert len(await bot.say(admin, "/help")) == 1
    lines = [record.getMessage() for record in caplog.records]
    assert lines == ["The menu of commands was not set: Menu refused"] * 2
