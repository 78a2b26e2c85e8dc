"""How the bot gets its updates: long polling that wakes, confirms and gives way."""

import asyncio
from typing import Any

from bot.local.telegram.bot_api import Telegram
from tests.patience import PATIENCE


async def poll(telegram: Telegram, **parameters: object) -> tuple[int, Any]:
    status, body = await telegram.call("getUpdates", parameters)
    return status, body.get("result", body.get("description"))


async def test_a_poll_wakes_when_somebody_writes(telegram: Telegram) -> None:
    waiting = asyncio.create_task(poll(telegram, timeout=30))
    await asyncio.sleep(0)
    telegram.say(telegram.person(), "Hello")
    _, updates = await asyncio.wait_for(waiting, PATIENCE)
    assert [update["message"]["text"] for update in updates] == ["Hello"]


async def test_what_is_not_confirmed_comes_again(telegram: Telegram) -> None:
    ada = telegram.person()
    for text in ("one", "two", "three"):
        telegram.say(ada, text)
    _, updates = await poll(telegram, limit=2)
    assert [update["message"]["text"] for update in updates] == ["one", "two"]
    _, again = await poll(telegram, offset=updates[0]["update_id"] + 1)
    assert [update["message"]["text"] for update in again] == ["two", "three"]
    _, last = await poll(telegram, offset=-1)
    assert [update["message"]["text"] for update in last] == ["three"]


async def test_a_poll_without_news_ends_empty() -> None:
    assert await poll(Telegram(), timeout=1) == (200, [])


async def test_a_second_poll_ends_the_first(telegram: Telegram) -> None:
    first = asyncio.create_task(poll(telegram, timeout=30))
    await asyncio.sleep(0)
    second = asyncio.create_task(poll(telegram, timeout=30))
    status, words = await first
    assert status == 409
    assert words.startswith("Conflict: terminated by other getUpdates request")
    telegram.say(telegram.person(), "Hello")
    assert len((await second)[1]) == 1


async def test_a_webhook_excludes_polling(telegram: Telegram) -> None:
    assert (await telegram.call("setWebhook", {"url": "http://example.org"}))[1]["description"] == (
        "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
    )
    await telegram.call("setWebhook", {"url": "https://example.org", "secret_token": "x"})
    telegram.say(telegram.person(), "Hello")
    _, body = await telegram.call("getWebhookInfo")
    assert body["result"]["url"] == "https://example.org"
    assert body["result"]["pending_update_count"] == 1
    assert (await poll(telegram))[0] == 409
    await telegram.call("deleteWebhook", {"drop_pending_updates": True})
    assert await poll(telegram) == (200, [])


async def test_only_the_kinds_that_are_asked_for(telegram: Telegram) -> None:
    await poll(telegram, allowed_updates=["inline_query"])
    ada = telegram.person()
    telegram.say(ada, "Hello")
    telegram.ask_inline(ada, "space")
    _, updates = await poll(telegram)
    assert [update["inline_query"]["query"] for update in updates] == ["space"]
