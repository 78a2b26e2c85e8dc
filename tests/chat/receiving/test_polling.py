"""Receiving goes on whatever Telegram answers, and confirms what is handled and nothing else."""

import asyncio
import logging
from dataclasses import replace
from typing import Any

import pytest

from bot.chat.receiving import inbox, ledger, polling
from bot.chat.receiving.running import run_bot
from bot.chat.services import Services
from bot.local.telegram import faults
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from bot.local.telegram.faults import Call, Fault, Reply
from bot.store import updates
from bot.store.trouble import StoreError
from tests.chat.receiving.conftest import Holding, answered, running
from tests.local_api.server import serve
from tests.patience import until

pytestmark = pytest.mark.usefixtures("corpus")

HOME = {"id": 7, "type": "private", "first_name": "Ada"}
ADA = {"id": 7, "is_bot": False, "first_name": "Ada"}
BAD: list[dict[str, Any]] = [
    {"message": {"message_id": 1, "chat": HOME, "from": ADA, "text": "a secret"}},
    {"poll": {"id": "1", "question": "a secret", "options": []}},
    {"my_chat_member": {"chat": HOME, "from": ADA, "date": 1, "new_chat_member": {"user": ADA}}},
    {"message": None},
    {"message": ["a secret"]},
    {"message": {"message_id": 1, "date": "soon", "chat": HOME, "text": 5}},
    {"update_id": "first"},
    {"update_id": 2**70, "message": {}},
    {"something_new": {"a secret": 1}},
]


@pytest.mark.parametrize("bad", BAD)
async def test_one_update_that_cannot_be_built_costs_itself_alone(
    bad: dict[str, Any], telegram: Telegram, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    ada = telegram.person()
    telegram.say(ada, "/help")
    telegram.updates.put_as_it_is(bad)
    telegram.say(ada, "/topics")
    async with running(telegram, services):
        await until(lambda: len(telegram.sent(ada)) == 2)
        telegram.say(ada, "/help")
        await until(lambda: len(telegram.sent(ada)) == 3)
    assert "a secret" not in caplog.text
    assert not any(record.exc_info for record in caplog.records)


async def test_what_was_skipped_is_told_once_by_its_kind(
    telegram: Telegram, ada: User, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.updates.put_as_it_is(BAD[0])
    for _ in range(2):
        async with running(telegram, services):
            before = len(telegram.sent(ada))
            telegram.say(ada, "/help")
            await answered(telegram, ada, before + 1)
    told = [record.getMessage() for record in caplog.records if "skipped" in record.getMessage()]
    assert told == ["An update that cannot be read was skipped: message: KeyError"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>It works</html>",
        b"null",
        b"[]",
        b"{}",
        b'{"ok": true}',
        b'{"ok": true, "result": null}',
        b'{"ok": true, "result": {"update_id": 1}}',
        b'{"ok": true, "result": [null, 1, "x", [], {}, {"update_id": true}]}',
        b'{"ok": false, "parameters": 5}',
        b"\xff\xfe",
    ],
)
@pytest.mark.parametrize("status", [200, 400, 500])
async def test_receiving_goes_on_whatever_is_answered(
    body: bytes, status: int, telegram: Telegram, ada: User, services: Services
) -> None:
    left = 3

    def policy(call: Call) -> Fault | None:
        nonlocal left
        left -= call.method == "getUpdates"
        return Reply(status, body) if call.method == "getUpdates" and left >= 0 else None

    telegram.policies = (policy,)
    telegram.say(ada, "/help")
    async with running(telegram, services):
        await until(lambda: telegram.sent(ada))
    assert left < 0


async def test_a_success_begins_the_pauses_anew(
    telegram: Telegram, ada: User, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls, failures = 0, list[int]()

    def policy(call: Call) -> Fault | None:
        nonlocal calls
        calls += call.method == "getUpdates"
        fails = call.method == "getUpdates" and calls in {1, 2, 4}
        return Reply(502, b"") if fails else None

    def counted(attempt: int, *_: float) -> float:
        failures.append(attempt)
        return 0.0

    monkeypatch.setattr(polling, "backoff", counted)
    telegram.policies = (policy,)
    telegram.say(ada, "/help")
    async with running(telegram, services):
        await until(lambda: len(failures) == 3)
    assert failures == [1, 2, 1]


async def test_an_update_is_confirmed_when_it_is_handled(services: Services) -> None:
    telegram = Holding()
    ada, bob = telegram.person("Ada"), telegram.person("Bob")
    telegram.held = ada.id
    telegram.say(ada, "/help")
    telegram.say(bob, "/help")
    async with running(telegram, services):
        await answered(telegram, bob, 1)
        assert telegram.updates.pending[0]["message"]["from"]["id"] == ada.id
        telegram.released.set()
        await until(lambda: not telegram.updates.pending)
    assert len(telegram.sent(ada)) == 1


async def test_few_are_fetched_while_they_are_not_handled(
    telegram: Telegram, services: Services
) -> None:
    telegram.policies = (lambda call: faults.BAD_GATEWAY if call.method == "sendMessage" else None,)
    for number in range(3 * inbox.MAX_UNHANDLED):
        telegram.say(telegram.person(f"P{number}"), "/help")
    async with running(telegram, services):
        await until(lambda: sum(call.method == "sendMessage" for call in telegram.calls) > 10)
        asked = [
            int(str(call.parameters["limit"]))
            for call in telegram.calls
            if call.method == "getUpdates"
        ]
        assert max(asked) == inbox.MAX_UNHANDLED
        assert len(telegram.updates.pending) == 3 * inbox.MAX_UNHANDLED


async def test_a_database_that_takes_nothing_is_told_once_and_stops_nobody(
    telegram: Telegram,
    services: Services,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def refuse(*_: object) -> None:
        raise StoreError("The disk is full")

    monkeypatch.setattr(ledger, "LEDGER_RETRY", 0.01)
    monkeypatch.setattr(updates, "add_handled", refuse)
    ada = telegram.person()
    async with running(telegram, services):
        for number in range(1, 4):
            telegram.say(ada, "/help")
            await answered(telegram, ada, number)
    lines = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert len(lines) == 1
    assert "disk is full" in lines[0]


async def test_over_http_numbers_of_any_length_and_halves_of_characters_stop_nobody(
    services: Services, telegram: Telegram, ada: User, caplog: pytest.LogCaptureFixture
) -> None:
    huge = b'{"update_id": 1, "message": {"message_id": ' + b"9" * 9_000 + b', "text": "a secret"}}'
    bodies = [b'{"ok": true, "result": [' + huge + b"]}", b"<html>a secret</html>"]

    def policy(call: Call) -> Fault | None:
        return Reply(200, bodies.pop()) if call.method == "getUpdates" and bodies else None

    telegram.policies = (policy,)
    telegram.updates.put_as_it_is({})
    telegram.say(ada, "when does the northern bridge open?")
    telegram.updates.pending[-1]["message"]["text"] += " \ud83d"
    async with serve(telegram) as url:
        mine = replace(services, settings=replace(services.settings, api_url=url))
        run = asyncio.create_task(run_bot(mine))
        await answered(telegram, ada, 1)
        run.cancel()
        await asyncio.wait({run})
    assert "a secret" not in caplog.text
    assert not any(record.exc_info for record in caplog.records)


async def test_numbers_that_begin_anew_are_followed(
    telegram: Telegram, ada: User, services: Services
) -> None:
    telegram.updates.number_anew(5_000)
    telegram.say(ada, "/help")
    async with running(telegram, services):
        await answered(telegram, ada, 1)
        await until(lambda: not telegram.updates.pending)
        telegram.updates.number_anew(70)
        for number in range(inbox.MAX_UNHANDLED + 4):
            telegram.say(ada, "/help")
            await answered(telegram, ada, number + 2)
        await until(lambda: not telegram.updates.pending)
    assert len(telegram.sent(ada)) == inbox.MAX_UNHANDLED + 5
