"""Who decides on a chat's subscriptions, and whether the bot may post there: as Telegram says."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from bot.alerts.rights import may_decide, may_post
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.chats import ChatKind, Status
from bot.local.telegram.request import LocalRequest


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    request = LocalRequest(telegram)
    async with Bot(TOKEN, request=request, get_updates_request=request) as opened:
        yield opened


async def test_administrators_decide_and_everybody_on_their_own_chat(
    telegram: Telegram, bot: Bot
) -> None:
    owner, member, stranger = (telegram.person(name) for name in ("Ada", "Ben", "Cleo"))
    group = telegram.group("Readers", owner, member)
    assert await may_decide(bot, stranger.id, stranger.id)
    assert await may_decide(bot, group.id, owner.id)
    assert not await may_decide(bot, group.id, member.id)
    assert not await may_decide(bot, group.id, stranger.id)
    group.statuses[member.id] = "administrator"
    assert await may_decide(bot, group.id, member.id)
    assert not await may_decide(bot, -1_001_234_567, owner.id)
    group.bot = "kicked"
    assert not await may_decide(bot, group.id, owner.id)


@pytest.mark.parametrize(
    ("kind", "status", "may_write", "expected"),
    [
        ("channel", "administrator", True, True),
        ("channel", "member", True, False),
        ("channel", "kicked", True, False),
        ("supergroup", "administrator", True, True),
        ("supergroup", "member", True, True),
        ("supergroup", "restricted", True, True),
        ("supergroup", "restricted", False, False),
        ("supergroup", "left", True, False),
        ("group", "member", True, True),
        ("group", "kicked", True, False),
    ],
)
async def test_where_the_bot_may_post(
    telegram: Telegram, bot: Bot, kind: ChatKind, status: Status, *, expected: bool, may_write: bool
) -> None:
    chat = telegram.group("Readers", telegram.person(), kind=kind, bot=status)
    chat.bot_may_write = may_write
    assert await may_post(bot, chat.id, kind) is expected
