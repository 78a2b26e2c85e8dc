"""What has to be asked Telegram: proxy, token, clock, and the rights in groups and channels."""

import asyncio
import time
from collections.abc import AsyncIterator
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.request import getproxies

import httpx
from telegram import Bot, ChatFullInfo
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.alerts.rights import may_post
from bot.doctor.finding import Finding
from bot.doctor.machine import current_rows
from bot.settings import Settings

ANSWER_TIMEOUT = 10.0
MAX_SKEW = 30.0
"""Seconds by which this machine's clock may differ from Telegram's."""

MAX_CHATS = 500
"""Groups and channels whose rights are looked at."""

GAP = 0.05
"""Seconds between two calls, far below Telegram's limits."""

_GROUPS = """SELECT id, kind FROM chat WHERE active = 1 AND kind <> 'private'
    AND EXISTS (SELECT 1 FROM subscription WHERE chat = chat.id) ORDER BY id"""


async def look_at_telegram(settings: Settings) -> AsyncIterator[Finding]:
    """All that Telegram, or the way to it, tells."""
    if settings.token is None:
        advice = "get one from @BotFather, and set VERBATIM_TOKEN"
        yield Finding("token", "none is set, so that run opens the terminal", advice)
        return
    token = settings.token.value
    proxies = {
        kind: address for kind, address in getproxies().items() if kind in {"http", "https", "all"}
    }
    if proxies:
        yield Finding("proxy", f"the environment names one for {', '.join(sorted(proxies))}")
    try:
        async with httpx.AsyncClient(timeout=ANSWER_TIMEOUT) as client:
            begun = time.time()
            answer = await client.get(f"{settings.api_url}/bot{token}/getMe")
            here = (begun + time.time()) / 2
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, ImportError) as error:
        said = f"{settings.api_url} cannot be reached: {type(error).__name__}"
        advice = (
            "check the proxy that the environment names (HTTPS_PROXY, ALL_PROXY)"
            if proxies
            else "check the network, the firewall and this machine's clock, or VERBATIM_API_URL"
        )
        yield Finding("proxy" if proxies else "network", said, advice)
        return
    me = _result(answer)
    yield _token(answer, me)
    yield _clock(answer, here)
    if me is not None:
        async for finding in _rights(settings, token):
            yield finding


def _result(answer: httpx.Response) -> dict[str, Any] | None:
    """What Telegram says the bot is; `None` when this is not its answer."""
    try:
        body = answer.json()
    except ValueError:
        return None
    found = body.get("result") if isinstance(body, dict) else None
    return found if isinstance(found, dict) and "username" in found else None


def _token(answer: httpx.Response, me: dict[str, Any] | None) -> Finding:
    if me is not None:
        return Finding("token", f"Telegram knows it as @{me['username']}")
    if answer.status_code in {401, 404}:
        advice = "ask @BotFather for it (/token), and set VERBATIM_TOKEN"
        return Finding("token", "Telegram does not know it", advice)
    said = f"the answer is not Telegram's: status {answer.status_code}"
    return Finding("token", said, "check VERBATIM_API_URL, and what is between here and Telegram")


def _clock(answer: httpx.Response, here: float) -> Finding:
    try:
        there = parsedate_to_datetime(answer.headers["Date"]).timestamp()
    except (KeyError, ValueError):
        return Finding("clock", "the server tells no time to compare with")
    skew = here - there
    said = f"{abs(skew):.0f} s {'ahead of' if skew > 0 else 'behind'} the server's"
    advice = "set it, best by NTP: timedatectl set-ntp true"
    return Finding("clock", said, advice if abs(skew) > MAX_SKEW else "")


async def _rights(settings: Settings, token: str) -> AsyncIterator[Finding]:
    """Whether alerts can be written in each group and channel that subscribed."""
    groups = current_rows(settings.database, _GROUPS)[:MAX_CHATS]
    well = 0
    async with Bot(token, base_url=f"{settings.api_url}/bot") as bot:
        for id_, kind in groups:
            try:
                refusal = await _refusal(bot, id_, kind)
            except TelegramError as error:
                refusal = f"a {kind} cannot be looked at: {error.message}", "try again later"
            if refusal is None:
                well += 1
            else:
                yield Finding("rights", *refusal)
            await asyncio.sleep(GAP)
    yield Finding("rights", f"the bot may write in {well} of {len(groups)} groups and channels")


async def _refusal(bot: Bot, id_: int, kind: str) -> tuple[str, str] | None:
    """What keeps the bot from writing in a chat, and what to do; `None` when nothing does."""
    try:
        chat = await bot.get_chat(id_)
    except (BadRequest, Forbidden) as error:
        said = f"a {kind} that subscribed is not there for the bot: {error.message}"
        return said, "add the bot to it again; without that its alerts end by themselves"
    if await may_post(bot, id_, kind) and not await _is_muted(bot, chat):
        return None
    return (
        f"the bot may not write in “{chat.effective_name}”",
        "let an administrator of it give the bot the right to send messages",
    )


async def _is_muted(bot: Bot, chat: ChatFullInfo) -> bool:
    """Whether plain members, of which the bot is one, may not write."""
    may = chat.permissions.can_send_messages if chat.permissions else True
    if may is not False:
        return False
    return (await bot.get_chat_member(chat.id, bot.id)).status not in {"administrator", "creator"}
