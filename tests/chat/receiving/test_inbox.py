"""Each update once, in order within a chat, and nobody waits for somebody else."""

import asyncio
from dataclasses import replace

import httpx
import pytest

from bot.chat import apologies
from bot.chat.receiving import inbox
from bot.chat.services import Services
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import User
from bot.local.telegram.faults import Call, Fault, flood
from bot.messages.language.words import Words
from bot.setting_values import Secret
from bot.store import updates
from bot.store.database import Store
from bot.store.subscribers import chats
from bot.store.trouble import StoreError
from tests.chat.receiving.conftest import Holding, answered, running
from tests.patience import PATIENCE, until

pytestmark = pytest.mark.usefixtures("corpus")


def unhandled(services: Services) -> float | None:
    """Updates that were received and are not handled yet."""
    return services.metrics.registry.get_sample_value("verbatim_updates_unhandled")


async def kept(store: Store) -> list[int]:
    async with store.read() as db:
        return [each.chat for each in await updates.kept(db)]


async def test_what_takes_long_is_on_record_and_handled_once_by_the_next_run(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "LONG_SECONDS", 0.0)
    monkeypatch.setattr(inbox, "STOP_TIMEOUT", 0.1)
    telegram = Holding()
    ada, bob = telegram.person("Ada"), telegram.person("Bob")
    telegram.held = ada.id
    telegram.say(ada, "/help")
    async with running(telegram, services):
        await until(lambda: not telegram.updates.pending)
        telegram.say(bob, "/help")
        await answered(telegram, bob, 1)
        assert await kept(services.store) == [ada.id]
    assert await kept(services.store) == [ada.id]
    telegram.held = None
    async with running(telegram, services):
        await answered(telegram, ada, 1)
    assert await kept(services.store) == []
    async with running(telegram, services):
        telegram.say(bob, "/help")
        await answered(telegram, bob, 2)
    assert (len(telegram.sent(ada)), len(telegram.sent(bob))) == (1, 2)


async def test_what_an_earlier_run_put_on_record_keeps_nothing_at_telegram(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    telegram = Holding()
    ada, bob = telegram.person("Ada"), telegram.person("Bob")
    telegram.held = ada.id
    telegram.say(ada, "/help")
    with monkeypatch.context() as patch:
        patch.setattr(inbox, "LONG_SECONDS", 0.0)
        patch.setattr(inbox, "STOP_TIMEOUT", 0.1)
        async with running(telegram, services):
            await until(lambda: not telegram.updates.pending)
    async with running(telegram, services):
        telegram.say(bob, "/help")
        await until(lambda: not telegram.updates.pending)
        assert unhandled(services) == 1
        telegram.released.set()
        await answered(telegram, ada, 1)


async def test_an_answer_that_has_begun_is_finished_when_the_bot_stops(services: Services) -> None:
    telegram = Holding()
    ada = telegram.person("Ada")
    telegram.held = ada.id
    async with running(telegram, services):
        telegram.say(ada, "/help")
        await until(lambda: telegram.is_holding)
        asyncio.get_running_loop().call_later(0.1, telegram.released.set)
    assert len(telegram.sent(ada)) == 1


async def test_what_is_sent_again_after_a_restart_is_not_handled_again(
    telegram: Telegram, ada: User, services: Services
) -> None:
    telegram.say(ada, "/help")
    before = list(telegram.updates.pending)
    async with running(telegram, services):
        await answered(telegram, ada, 1)
    telegram.updates.pending = before
    async with running(telegram, services):
        telegram.say(ada, "/topics")
        await answered(telegram, ada, 2)
    assert len(telegram.sent(ada)) == 2


async def test_another_bot_has_updates_of_the_same_number(services: Services) -> None:
    for text in ("/help", "/topics"):
        telegram = Telegram()
        ada = telegram.person()
        telegram.say(ada, text)
        async with running(telegram, services):
            await answered(telegram, ada, 1)


async def test_few_handled_updates_are_remembered(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updates, "REMEMBERED", 5)
    for number in range(4):
        async with store.write() as db:
            some = range(3 * number, 3 * number + 3)
            await updates.add_handled(db, dict.fromkeys(some, 1))
            await updates.prune_updates(db)
    async with store.read() as db:
        assert list(await updates.handled(db)) == [7, 8, 9, 10, 11]


async def test_the_same_update_is_answered_once_by_webhook_too(
    telegram: Telegram, ada: User, services: Services, unused_tcp_port: int
) -> None:
    settings = replace(
        services.settings,
        webhook_url="https://verbatim.example/updates",
        webhook_secret=Secret("s3cret"),
        listen=f"127.0.0.1:{unused_tcp_port}",
    )
    telegram.say(ada, "when does the northern bridge open?")
    (update,) = telegram.updates.take()
    header = {"X-Telegram-Bot-Api-Secret-Token": "s3cret"}
    url = f"http://127.0.0.1:{unused_tcp_port}/updates"
    for _ in range(2):
        async with (
            running(telegram, replace(services, settings=settings)),
            httpx.AsyncClient(timeout=PATIENCE) as c,
        ):
            await until(lambda: telegram.webhook["url"])
            for _ in range(2):
                assert (await c.post(url, json=update, headers=header)).status_code == 200
        assert len(telegram.sent(ada)) == 1
        telegram.webhook = {"url": ""}


async def test_questions_of_one_chat_are_answered_in_their_order(
    telegram: Telegram, ada: User, services: Services
) -> None:
    sent = [telegram.say(ada, text) for text in ("when does the bridge open", "/start", "/help")]
    telegram.say(ada, "/topics")
    async with running(telegram, services):
        await answered(telegram, ada, 4)
    first = telegram.sent(ada)[0]
    assert first["reply_to_message"]["message_id"] == sent[0]["message_id"]
    assert "Topics" in telegram.sent(ada)[-1]["text"]


async def test_a_chat_that_has_to_wait_holds_up_nobody_and_is_left_alone(
    telegram: Telegram, services: Services
) -> None:
    loud = telegram.person("Loud")

    def policy(call: Call) -> Fault | None:
        is_loud = call.method == "sendMessage" and call.chat_id == loud.id
        return flood(30) if is_loud else None

    telegram.policies = (policy,)
    for _ in range(140):
        telegram.say(loud, "/help")
    others = [telegram.person(f"P{number}") for number in range(40)]
    for other in others:
        telegram.say(other, "/help")
    async with running(telegram, services):
        await until(lambda: all(telegram.sent(other) for other in others))
        await until(lambda: not telegram.updates.pending)
        left = await kept(services.store)
    assert sum(call.chat_id == loud.id for call in telegram.calls if call.method != "getMe") == 1
    assert left == [loud.id] * (inbox.MAX_WAITING + 1)
    # It is not lost, and those that are more than one can read were dropped for good.
    telegram.policies = ()
    async with running(telegram, replace(services)):
        await answered(telegram, loud, inbox.MAX_WAITING + 1)
    assert len(telegram.sent(loud)) == inbox.MAX_WAITING + 1


def dropped(services: Services, why: str) -> float:
    """Updates that were counted as dropped."""
    values = {"why": why}
    return services.metrics.registry.get_sample_value("verbatim_updates_dropped_total", values) or 0


async def test_who_sends_too_much_is_told_once_and_then_nothing(
    telegram: Telegram, services: Services
) -> None:
    loud = telegram.person("Loud")
    async with running(telegram, services):
        for times in range(1, 3):
            for _ in range(40):
                telegram.say(loud, "/help")
            await until(lambda: not telegram.updates.pending)
            await answered(telegram, loud, times * (inbox.MAX_WAITING + 1))
    told = [message for message in telegram.sent(loud) if "a lot at once" in message["text"]]
    assert len(told) == 1
    handled = services.metrics.registry.get_sample_value(
        "verbatim_reply_seconds_count", {"kind": "message"}
    )
    assert dropped(services, "too many") == 2 * 40 - (handled or 0) > 0


async def test_nobody_waits_behind_what_a_flood_leaves_at_telegram(services: Services) -> None:
    telegram = Holding()
    ada, bob = telegram.person("Ada"), telegram.person("Bob")
    telegram.held = ada.id
    for _ in range(2_000):
        telegram.say(ada, "/help")
    telegram.say(bob, "/help")
    async with running(telegram, services):
        await answered(telegram, bob, 1)
        telegram.released.set()
    fetches = [call for call in telegram.calls if call.method == "getUpdates"]
    assert len(fetches) < 2_000 / inbox.MAX_UNHANDLED


async def test_that_somebody_left_is_never_surplus(telegram: Telegram, services: Services) -> None:
    loud, bob = telegram.person("Loud"), telegram.person("Bob")
    async with services.store.write() as db:
        await chats.remember(db, loud.id, "private", "en", "UTC")
    for _ in range(40):
        telegram.say(loud, "/help")
    telegram.block(loud)
    telegram.say(bob, "/help")
    async with running(telegram, services):
        await until(lambda: not telegram.updates.pending)
    async with services.store.read() as db:
        assert await chats.is_inactive(db, loud.id)


async def test_an_administrator_sends_many_files_at_once(
    telegram: Telegram, ada: User, services: Services
) -> None:
    settings = replace(services.settings, admins=frozenset({ada.id}))
    for number in range(12):
        telegram.send_document(ada, f"{number}.txt", b"nothing of interest")
    async with running(telegram, replace(services, settings=settings)):
        await answered(telegram, ada, 12)
    assert not any("a lot at once" in message["text"] for message in telegram.sent(ada))


async def test_of_what_somebody_types_inline_the_last_is_answered(
    telegram: Telegram, ada: User, services: Services
) -> None:
    typed = [telegram.ask_inline(ada, "the bridge"[: number + 1]) for number in range(10)]
    async with running(telegram, services):
        await until(lambda: typed[-1].answer)
        await until(lambda: not telegram.updates.pending)
    assert sum(query.answer is not None for query in typed) <= 2
    assert dropped(services, "superseded") >= 8


async def test_what_comes_while_a_chat_cannot_be_told_is_answered(
    telegram: Telegram, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    loud = telegram.person("Loud")

    async def closed(*_: object) -> Words:
        telegram.say(loud, "/topics")
        await until(lambda: unhandled(services) == 1)
        raise StoreError("The database is closed")

    monkeypatch.setattr(apologies, "words_for", closed)
    for _ in range(inbox.MAX_WAITING + 2):
        telegram.say(loud, "/help")
    async with running(telegram, services):
        await until(lambda: "Topics" in (telegram.sent(loud) or [{"text": ""}])[-1]["text"])
