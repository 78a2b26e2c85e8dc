"""The way to Telegram and what it allows, broken: what the doctor says of it."""

from dataclasses import replace

import pytest
from tornado.web import RequestHandler

from bot.doctor.finding import Finding
from bot.doctor.telegram import look_at_telegram
from bot.local.telegram.bot_api import Telegram
from bot.local.telegram.chats import Chat
from bot.local.telegram.faults import NOT_JSON
from bot.setting_values import Secret
from bot.settings import Settings
from tests.doctor.conftest import asked, subscribe


async def test_the_token(settings: Settings) -> None:
    assert "@BotFather" in (await asked(settings, Telegram(), token=None))["token"].advice
    other = Settings(token=Secret("12345:" + "x" * 35))
    unknown = await asked(settings, Telegram(), token=other.token)
    assert "does not know" in unknown["token"].said
    stranger = Telegram()
    stranger.policies = (lambda _: NOT_JSON,)
    assert "VERBATIM_API_URL" in (await asked(settings, stranger))["token"].advice


async def test_the_way_to_telegram(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    async def looked() -> dict[str, Finding]:
        nowhere = replace(settings, api_url="http://127.0.0.1:9")
        return {each.check: each async for each in look_at_telegram(nowhere) if not each.is_well}

    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    assert "network" in (await looked())["network"].advice
    assert "clock" in (await looked())["network"].advice  # certificates are of no other time
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert "HTTPS_PROXY" in (await looked())["proxy"].advice
    monkeypatch.setenv("http_proxy", "nonsense://x:y:z")
    assert "HTTPS_PROXY" in (await looked())["proxy"].advice


async def test_the_clock(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def early(handler: RequestHandler) -> None:
        handler.set_header("Date", "Fri, 03 May 2024 10:00:00 GMT")

    monkeypatch.setattr(RequestHandler, "set_default_headers", early)
    clock = (await asked(settings, Telegram()))["clock"]
    assert "ahead of" in clock.said
    assert "NTP" in clock.advice


def break_rights(how: str, chat: Chat) -> None:
    if how == "muted":
        chat.bot, chat.bot_may_write = "restricted", False
    elif how == "no administrator":
        chat.bot = "member"
    else:
        chat.bot = "kicked"


@pytest.mark.parametrize(
    ("kind", "how", "advice"),
    [
        ("supergroup", "muted", "right to send messages"),
        ("supergroup", "kicked", "add the bot"),
        ("channel", "no administrator", "right to send messages"),
        ("channel", "kicked", "add the bot"),
    ],
)
async def test_rights(settings: Settings, kind: str, how: str, advice: str) -> None:
    telegram = Telegram()
    owner = telegram.person()
    well = telegram.group("Well", owner, bot="administrator")
    ill = telegram.group(
        "Readers of Lyng",
        owner,
        kind="channel" if kind == "channel" else "supergroup",
        bot="administrator",
    )
    for chat in (well, ill):
        await subscribe(settings.database, chat.id, chat.type)
    assert await asked(settings, telegram) == {}
    break_rights(how, ill)
    finding = (await asked(settings, telegram))["rights"]
    assert advice in finding.advice
    assert how == "kicked" or "Readers of Lyng" in finding.said
