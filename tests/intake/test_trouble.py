"""A full disk, a read-only or locked database: a clear word, nothing lost, and on it goes."""

import asyncio
import logging
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from telegram import Bot

from bot.alerts import sender
from bot.corpus.interview import Exchange
from bot.intake.library import Report
from bot.intake.sync import sync
from bot.intake.watch import watch_seeds
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.request import LocalRequest
from bot.store import database
from bot.store.database import Store, open_store
from bot.store.subscribers.outbox import State
from bot.store.trouble import StoreError
from tests.intake.conftest import FERRY, Desk
from tests.on_record import alert_counts, subscribed
from tests.patience import until


async def set_room(store: Store, pages: int) -> None:
    """Gives the database so much room, as a disk would."""
    async with store.write() as db:
        await db.commit()
        await db.execute(f"PRAGMA max_page_count = {pages}")
        await db.execute("BEGIN IMMEDIATE")


async def test_a_full_disk_is_told_and_mended(desk: Desk) -> None:
    await desk.sync()
    await subscribed(desk.store, 7)
    await set_room(desk.store, 1)  # SQLite takes it as: no more than there is
    long = tuple(Exchange(f"What of berth {n}?", f"Berth {n} is wide. " * 60) for n in range(200))
    desk.put("a.jsonl", replace(FERRY, exchanges=long))
    (refused,) = (await desk.sync()).refused
    assert refused.reason.code == "store"
    assert "the disk is full" in str(refused.reason)
    assert await desk.on_record() == {}
    assert await desk.sync() == Report()  # told once, and tried again
    assert await alert_counts(desk.store) == {}
    await set_room(desk.store, 100_000)
    await desk.sync()
    assert [title for title, *_ in (await desk.on_record()).values()] == [FERRY.title]
    assert await alert_counts(desk.store) == {State.WAITING: 1}


async def test_a_locked_database_is_told_and_mended(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT", 50)
    async with open_store(tmp_path / "verbatim.db") as impatient:
        await sync(impatient, desk.library)
        await subscribed(impatient, 7)
        desk.put("a.jsonl", FERRY)
        with closing(sqlite3.connect(tmp_path / "verbatim.db")) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="locked"):
                await sync(impatient, desk.library)
            other.rollback()
        await sync(impatient, desk.library)
        assert await alert_counts(impatient) == {State.WAITING: 1}


async def test_a_read_only_database_is_told_and_mended(desk: Desk) -> None:
    await desk.sync()
    desk.put("a.jsonl", FERRY)
    async with desk.store.write() as db:
        await db.commit()
        await db.execute("PRAGMA query_only = ON")
        await db.execute("BEGIN")
    with pytest.raises(StoreError, match="cannot be written"):
        await desk.sync()
    writer = desk.store._writer
    await writer.execute("PRAGMA query_only = OFF")
    await desk.sync()
    assert len(await desk.on_record()) == 1


async def test_the_sender_waits_out_a_full_disk_and_doubles_nothing(
    desk: Desk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sender, "STORE_RETRY", 0.05)
    telegram = Telegram()
    people = [telegram.person() for _ in range(8)]
    await desk.sync()
    for person in people:
        telegram.chats[person.id].started = True
        await subscribed(desk.store, person.id)
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    async with desk.store.write() as db:
        await db.execute(
            "CREATE TRIGGER full BEFORE UPDATE ON alert WHEN NEW.state = 'sent'"
            " BEGIN SELECT raise(ABORT, 'no room'); END"
        )
    request = LocalRequest(telegram)
    async with Bot(TOKEN, request=request, get_updates_request=request) as bot:
        task = asyncio.create_task(sender.deliver_alerts(bot, desk.store, desk.library.lexicon))
        await until(lambda: any(record.levelno == logging.ERROR for record in caplog.records))
        assert not task.done()
        sent = sum(len(telegram.sent(person)) for person in people)
        async with desk.store.write() as db:
            await db.execute("DROP TRIGGER full")

        async def are_recorded() -> bool:
            return await alert_counts(desk.store) == {State.SENT: 8}

        await until(are_recorded)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    assert sent >= 1
    assert [len(telegram.sent(person)) for person in people] == [1] * 8


async def test_the_watch_outlives_a_missing_folder(
    desk: Desk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.intake.watch.RETRY_SECONDS", 0.05)
    hidden = desk.library.seeds.with_name("elsewhere")
    desk.library.seeds.rename(hidden)
    task = asyncio.create_task(watch_seeds(desk.store, desk.library))
    try:
        await until(lambda: "Reading documents paused" in caplog.text)
        await asyncio.sleep(0.2)  # it tries again meanwhile
        assert caplog.text.count("Reading documents paused") == 1
        hidden.rename(desk.library.seeds)
        desk.put("a.jsonl", FERRY)
        await until(desk.on_record)
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    assert len(await desk.on_record()) == 1
