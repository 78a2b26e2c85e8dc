"""The same server over HTTP: the same answers, whichever way the parameters travel."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.ext import ApplicationBuilder, ExtBot
from telegram.request import BaseRequest, HTTPXRequest

from bot.local.telegram import faults
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.request import LocalRequest
from tests.local_api.server import serve
from tests.patience import PATIENCE


def bot_over(request: BaseRequest, url: str) -> ExtBot[Any]:
    builder = ApplicationBuilder().token(TOKEN).base_url(f"{url}/bot")
    builder = builder.base_file_url(f"{url}/file/bot")
    bot: ExtBot[Any] = builder.request(request).get_updates_request(request).build().bot
    return bot


async def conversation(telegram: Telegram, bot: ExtBot[Any]) -> list[object]:
    """All that came back in a conversation with each kind of parameter, refusals included."""
    ada = telegram.person("Ada")
    telegram.say(ada, "/start 🚀 & ünder")
    document = telegram.send_document(ada, "interview.txt", b"Q: Why?\nA: So.")["document"]
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Тема", callback_data="t1")]])
    came: list[object] = []
    async with bot:
        came.extend(update.to_dict() for update in await bot.get_updates())
        file = await bot.get_file(document["file_id"])
        came.append(bytes(await file.download_as_bytearray()))
        for text in ("🚀 <b>Жизнь</b> &amp; 你好", "<b>", "x" * 4097, ""):
            try:
                sent = await bot.send_message(
                    ada.id,
                    text,
                    parse_mode="HTML",
                    reply_markup=keyboard,
                    disable_notification=True,
                    reply_parameters=ReplyParameters(1),
                )
                came.append(sent.to_dict())
                came.append((await bot.send_document(ada.id, b"a\r\n\x00b", caption="c")).to_dict())
            except TelegramError as error:
                came.append(repr(error))
    return came


async def test_both_ways_give_the_same() -> None:
    def clock() -> float:
        return 1_750_000_000.0

    here, there = Telegram(clock=clock), Telegram(clock=clock)
    local = await conversation(here, bot_over(LocalRequest(here), "http://nowhere"))
    async with serve(there) as url:
        remote = await conversation(there, bot_over(HTTPXRequest(), url))
    assert json.dumps(local, default=repr).replace("http://nowhere", url) == json.dumps(
        remote, default=repr
    )
    assert any("find end tag" in str(each) for each in local)


@pytest.fixture
async def served() -> AsyncIterator[tuple[Telegram, httpx.AsyncClient]]:
    telegram = Telegram()
    async with (
        serve(telegram) as url,
        httpx.AsyncClient(base_url=f"{url}/bot{TOKEN}", timeout=PATIENCE) as client,
    ):
        yield telegram, client


async def test_every_form_of_parameters(served: tuple[Telegram, httpx.AsyncClient]) -> None:
    telegram, client = served
    ada = telegram.person()
    telegram.say(ada, "/start")
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    form = {"chat_id": str(ada.id), "text": " x ", "reply_markup": json.dumps(markup)}
    answers = [
        await client.get("/sendMessage", params=form),
        await client.post("/sendMessage", data=form),
        await client.post("/sendMessage", data=form, files={"unused": b""}),
        await client.post("/sendMessage", json=form),
        await client.post(
            "/sendMessage", json={"chat_id": ada.id, "text": "x", "reply_markup": markup}
        ),
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 400, 200, 200]
    assert all(message["reply_markup"] == markup for message in telegram.sent(ada))
    broken = await client.post(
        "/sendMessage", content=b"{", headers={"Content-Type": "application/json"}
    )
    assert broken.json() == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: can't parse the request",
    }


async def test_a_poll_over_http_wakes(served: tuple[Telegram, httpx.AsyncClient]) -> None:
    telegram, client = served
    asked = asyncio.Event()
    telegram.policies = (lambda _call: asked.set(),)
    waiting = asyncio.create_task(client.post("/getUpdates", data={"timeout": 30}))
    await asked.wait()
    telegram.say(telegram.person(), "Hello")
    answer = await asyncio.wait_for(waiting, PATIENCE)
    assert answer.json()["result"][0]["message"]["text"] == "Hello"


async def test_a_poll_that_was_hung_up_takes_nothing(
    served: tuple[Telegram, httpx.AsyncClient],
) -> None:
    telegram, client = served
    asked = asyncio.Event()
    telegram.policies = (lambda _call: asked.set(),)
    waiting = asyncio.create_task(client.post("/getUpdates", data={"timeout": 30}))
    await asked.wait()
    waiting.cancel()
    await asyncio.wait([waiting])
    telegram.say(telegram.person(), "Hello")
    answer = await client.post("/getUpdates")
    assert len(answer.json()["result"]) == 1


@pytest.mark.parametrize(
    ("fault", "error", "arrives"),
    [
        (faults.BAD_GATEWAY, NetworkError, False),
        (faults.SERVER_ERROR, NetworkError, False),
        (faults.NOT_JSON, TelegramError, False),
        (faults.BROKEN, NetworkError, False),
        (faults.LOST, NetworkError, True),
        (faults.LOST_IN_TIME, TimedOut, True),
    ],
)
async def test_faults_over_http(fault: faults.Fault, error: type[Exception], arrives: bool) -> None:
    telegram = Telegram(policies=(lambda call: fault if call.method == "sendMessage" else None,))
    ada = telegram.person()
    telegram.say(ada, "/start")
    async with serve(telegram) as url, bot_over(HTTPXRequest(read_timeout=0.5), url) as bot:
        with pytest.raises(error):
            await bot.send_message(ada.id, "Hello")
        assert len(telegram.sent(ada)) == arrives
        telegram.policies = ()
        again = await bot.send_message(ada.id, "Hello again", read_timeout=PATIENCE)
        assert again.text == "Hello again"
