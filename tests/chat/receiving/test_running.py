import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

import httpx
import pytest
from telegram import Bot

from bot.chat.receiving import polling
from bot.chat.receiving.running import RunError, run_bot
from bot.chat.services import Services
from bot.local.telegram import faults
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from bot.local.telegram.faults import Call, Fault
from bot.local.telegram.request import LocalRequest
from bot.messages.language.languages import LANGUAGES
from bot.process.listening import ListenError
from bot.setting_values import Secret
from tests.chat.receiving.conftest import running
from tests.patience import until

pytestmark = pytest.mark.usefixtures("corpus")

PLACES = 3
"""Where a menu of its own is: private chats, groups, and for administrators of groups."""


async def test_a_running_bot_answers_and_stops(telegram: Telegram, services: Services) -> None:
    ada = telegram.person()
    async with running(telegram, services):
        telegram.say(ada, "when does the northern bridge open?")
        await until(lambda: telegram.sent(ada))
    assert "northern bridge" in telegram.sent(ada)[0]["text"]


async def test_what_was_handled_is_not_handled_again(
    telegram: Telegram, ada: User, services: Services
) -> None:
    async with running(telegram, services):
        telegram.say(ada, "/help")
        await until(lambda: telegram.sent(ada))
    async with running(telegram, services):
        telegram.say(ada, "/topics")
        await until(lambda: len(telegram.sent(ada)) > 1)
    assert len(telegram.sent(ada)) == 2


async def test_telegram_out_of_reach_is_waited_for(
    telegram: Telegram, ada: User, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    left = {"getMe": 2, "getUpdates": 2}

    def trouble(call: Call) -> Fault | None:
        left[call.method] = left.get(call.method, 0) - 1
        return faults.BROKEN if left[call.method] >= 0 else None

    telegram.policies = (trouble,)
    telegram.say(ada, "/help")
    with caplog.at_level(logging.INFO, "bot"):
        async with running(telegram, services):
            await until(lambda: telegram.sent(ada))
    lines = [record.getMessage() for record in caplog.records]
    trouble_lines = [line for line in lines if "could not be reached" in line]
    assert len(trouble_lines) == 4
    assert not any(record.exc_info for record in caplog.records)


async def test_a_page_of_a_proxy_does_not_end_the_run(
    telegram: Telegram, ada: User, services: Services
) -> None:
    pages = [faults.NOT_JSON, faults.BAD_GATEWAY, faults.flood(0)]
    telegram.policies = (
        lambda call: pages.pop() if call.method == "getUpdates" and pages else None,
    )
    async with running(telegram, services):
        telegram.say(ada, "/help")
        await until(lambda: telegram.sent(ada))
    assert not pages


async def test_an_unknown_token_is_told_in_one_line_without_it(
    telegram: Telegram, services: Services
) -> None:
    token = "1:" + "x" * 35
    settings = replace(services.settings, token=Secret(token))
    stranger = replace(services, settings=settings)
    with pytest.raises(RunError, match="VERBATIM_TOKEN: Telegram does not know this token") as told:
        await run_bot(stranger, request=LocalRequest(telegram))
    assert token not in str(told.value)
    assert "\n" not in str(told.value)


REJECTED = faults.Reply(401, b'{"ok":false,"error_code":401,"description":"Unauthorized"}')


async def test_a_token_that_is_rejected_for_a_moment_is_tried_again(
    telegram: Telegram, ada: User, services: Services
) -> None:
    replies = [REJECTED] * 3
    telegram.policies = (
        lambda call: replies.pop() if call.method == "getUpdates" and replies else None,
    )
    async with running(telegram, services):
        telegram.say(ada, "/help")
        await until(lambda: telegram.sent(ada))
    assert not replies


async def test_a_token_that_is_revoked_ends_the_run(
    telegram: Telegram, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "MAX_REJECTIONS", 3)
    telegram.policies = (lambda call: REJECTED if call.method == "getUpdates" else None,)
    with pytest.raises(RunError, match="VERBATIM_TOKEN"):
        await run_bot(services, request=LocalRequest(telegram))


async def test_the_menu_is_there_in_every_language(telegram: Telegram, services: Services) -> None:
    async with running(telegram, services):
        await until(lambda: len(telegram.profile.descriptions) == len(LANGUAGES))
    menus = [menu for (_, _), menu in telegram.profile.commands.items()]
    assert len(menus) == PLACES * len(LANGUAGES)
    assert all(command["command"] != "stats" for menu in menus for command in menu)
    assert {command["command"] for command in menus[0]} >= {"ask", "topics", "documents", "help"}


async def test_an_administrator_sees_more_commands(telegram: Telegram, services: Services) -> None:
    ada = telegram.person()
    telegram.say(ada, "/start")
    settings = replace(services.settings, admins=frozenset({ada.id}))
    mine = replace(services, settings=settings)
    async with running(telegram, mine):
        await until(lambda: len(telegram.profile.commands) == (PLACES + 1) * len(LANGUAGES))
    with_stats = [
        menu
        for menu in telegram.profile.commands.values()
        if any(command["command"] == "stats" for command in menu)
    ]
    assert len(with_stats) == len(LANGUAGES)


async def test_background_work_gets_the_bot_and_is_cancelled_at_the_end(
    telegram: Telegram, services: Services
) -> None:
    seen: list[str] = []

    async def work(bot: Bot) -> None:
        seen.append(bot.username)
        try:
            await asyncio.Event().wait()
        finally:
            seen.append("ended")

    async with running(telegram, services, work):
        await until(lambda: seen)
    assert seen == [telegram.me.username, "ended"]


async def dies(_: Bot) -> None:
    raise ZeroDivisionError


async def ends(_: Bot) -> None:
    return


@pytest.mark.parametrize(("work", "reason"), [(dies, "ZeroDivisionError"), (ends, "too early")])
async def test_background_work_that_ends_ends_the_run(
    telegram: Telegram, services: Services, work: Callable[[Bot], Awaitable[None]], reason: str
) -> None:
    with pytest.raises(RunError, match=reason):
        await run_bot(services, background=[work], request=LocalRequest(telegram))


async def test_it_stops_while_telegram_is_out_of_reach(
    telegram: Telegram, services: Services
) -> None:
    telegram.policies = (lambda _: faults.BROKEN,)
    async with running(telegram, services):
        await until(lambda: telegram.calls)


async def test_updates_come_by_webhook_with_the_secret_alone(
    telegram: Telegram, ada: User, services: Services, unused_tcp_port: int
) -> None:
    settings = replace(
        services.settings,
        webhook_url="https://verbatim.example/updates",
        webhook_secret=Secret("s3cret"),
        listen=f"127.0.0.1:{unused_tcp_port}",
    )
    telegram.say(ada, "when does the northern bridge open?")
    (update,) = await telegram.updates.wait(0, 1, 0)
    url = f"http://127.0.0.1:{unused_tcp_port}/updates"
    async with running(telegram, replace(services, settings=settings)):
        await until(lambda: telegram.webhook["url"])
        async with httpx.AsyncClient() as client:
            refused = await client.post(url, json=update)
            assert refused.status_code == 403
            assert telegram.sent(ada) == []
            header = {"X-Telegram-Bot-Api-Secret-Token": "s3cret"}
            taken = await client.post(url, json=update, headers=header)
            assert taken.status_code == 200
        await until(lambda: telegram.sent(ada))
    assert telegram.webhook["url"] == "https://verbatim.example/updates"


async def test_an_address_in_use_is_told_in_one_line(
    telegram: Telegram, services: Services, unused_tcp_port: int
) -> None:
    settings = replace(
        services.settings,
        webhook_url="https://verbatim.example/",
        webhook_secret=Secret("s3cret"),
        listen=f"127.0.0.1:{unused_tcp_port}",
    )
    taken = await asyncio.start_server(lambda *_: None, "127.0.0.1", unused_tcp_port)
    async with taken:
        with pytest.raises(ListenError, match=r"VERBATIM_LISTEN: .* in use"):
            await run_bot(replace(services, settings=settings), request=LocalRequest(telegram))


async def test_many_people_are_answered_at_once(telegram: Telegram, services: Services) -> None:
    people = [telegram.person(f"Person {number}") for number in range(40)]
    async with running(telegram, services):
        for number, person in enumerate(people):
            telegram.say(person, ("when does the bridge open", "/topics", "/start")[number % 3])
        await until(lambda: all(telegram.sent(person) for person in people))
    assert all(len(telegram.sent(person)) == 1 for person in people)
