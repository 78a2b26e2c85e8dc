"""A machine on which all is well, and what the doctor finds to be done there."""

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.backups import tonight
from bot.doctor import telegram as telegram_checks
from bot.doctor.finding import Finding
from bot.doctor.machine import look_at_machine
from bot.doctor.telegram import look_at_telegram
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.setting_values import Secret
from bot.settings import Settings
from bot.store.database import open_store
from bot.store.file.copies import back_up
from bot.store.subscribers import chats, subscriptions
from bot.store.subscribers.subscriptions import InterestKind
from tests.local_api.server import serve


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telegram_checks, "GAP", 0.0)


@pytest.fixture
async def settings(home: Path) -> Settings:
    """All is well: a database with a subscriber, a copy of last night, topics, a document."""
    (home / "data" / "topics.toml").write_text(
        '[[topic]]\nid = "ferries"\ntitle.en = "Ferries"\nwords.en = ["ferry"]\n'
    )
    database = home / "data" / "verbatim.db"
    await subscribe(database, 7)
    backups = home / "backups"
    backups.mkdir()
    back_up(database, tonight(backups, time.time()))
    return Settings(
        token=Secret(TOKEN),
        seeds=home / "seeds",
        data=home / "data",
        database=database,
        backups=backups,
    )


async def subscribe(database: Path, chat: int, kind: str = "private") -> None:
    async with open_store(database) as store, store.write() as db:
        await chats.remember(db, chat, kind, "en", "Europe/Moscow")
        await subscriptions.add_subscription(db, chat, 0, InterestKind.EVERYTHING, "")


def found(settings: Settings, **changed: object) -> dict[str, Finding]:
    """What is to be done on this machine, by what it is about."""
    values: dict[str, Any] = changed
    looked = list(look_at_machine(replace(settings, **values)))
    assert all("\n" not in each.said + each.advice for each in looked)
    return {each.check: each for each in looked if not each.is_well}


async def asked(settings: Settings, telegram: Telegram, **changed: object) -> dict[str, Finding]:
    """What is to be done in Telegram, by what it is about."""
    async with serve(telegram) as url:
        values: dict[str, Any] = {"api_url": url} | changed
        looked = look_at_telegram(replace(settings, **values))
        return {each.check: each async for each in looked if not each.is_well}
