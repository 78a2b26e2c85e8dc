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
from bot.intake.library import Library, Report
from bot.intake.sync import sync
from bot.intake.watch import watch_seeds
from bot.local.telegram.bot_api import TOKEN, Telegram
from bot.local.telegram.request import LocalRequest
from bot.store import chats, database, outbox, subscriptions
from bot.store.database import Store, open_store
from bot.store.outbox import State
from bot.store.subscriptions import InterestKind
from bot.store.trouble import StoreError
from tests.intake.conftest import FERRY, Put, on_record
from tests.patience import until


async def subscribed(store: Store, chat: int) -> None:
    async with store.write() as db:
        await chats.remember(db, chat, "private", "en", "UTC")
        await subscriptions.add_subscription(db, chat, 0, InterestKind.EVERYTHING, "")


async def counts(store: Store) -> dict[State, int]:
    async with store.read() as db:
        return await outbox.counts(db)


async def set_room(store: Store, pages: int) -> None:
    """Gives the database so much room, as a disk would."""
    async with store.write() as db:
        await db.commit()
        await db.execute(f"PRAGMA max_page_count = {pages}")
        await db.execute("BEGIN IMMEDIATE")


async def test_a_full_disk_is_told_and_mended(store: Store, library: Library, put: Put) -> None:
    await sync(store, library)
    await subscribed(store, 7)
    await set_room(store, 1)  # SQLite takes it as: no more than there is
    long = tuple(Exchange(f"What of berth {n}?", f"Berth {n} is wide. " * 60) for n in range(200))
    put("a.jsonl", replace(FERRY, exchanges=long))
    (refused,) = (await sync(store, library)).refused
    assert refused.reason.code == "store"
    assert "the disk is full" in str(refused.reason)
    assert await on_record(store) == {}
    assert await sync(store, library) == Report()  # told once, and tried again
    assert await counts(store) == {}
    await set_room(store, 100_000)
    await sync(store, library)
    assert [title for title, *_ in (await on_record(store)).values()] == [FERRY.title]
    assert await counts(store) == {State.WAITING: 1}


async def test_a_locked_database_is_told_and_mended(
    library: Library, put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT", 50)
    async with open_store(tmp_path / "verbatim.db") as impatient:
        await sync(impatient, library)
        await subscribed(impatient, 7)
        put("a.jsonl", FERRY)
        with closing(sqlite3.connect(tmp_path / "verbatim.db")) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="locked"):
                await sync(impatient, library)
            other.rollback()
        await sync(impatient, library)
        assert await counts(impatient) == {State.WAITING: 1}


async def test_a_read_only_database_is_told_and_mended(
    store: Store, library: Library, put: Put
) -> None:
    await sync(store, library)
    put("a.jsonl", FERRY)
    async with store.write() as db:
        await db.commit()
        await db.execute("PRAGMA query_only = ON")
        await db.execute("BEGIN")
    with pytest.raises(StoreError, match="cannot be written"):
        await sync(store, library)
    writer = store._writer
    await writer.execute("PRAGMA query_only = OFF")
    await sync(store, library)
    assert len(await on_record(store)) == 1


async def test_the_sender_waits_out_a_full_disk_and_doubles_nothing(
    store: Store,
    library: Library,
    put: Put,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sender, "STORE_RETRY", 0.05)
    telegram = Telegram()
    people = [telegram.person() for _ in range(8)]
    await sync(store, library)
    for person in people:
        telegram.chats[person.id].started = True
        await subscribed(store, person.id)
    put("a.jsonl", FERRY)
    await sync(store, library)
    async with store.write() as db:
        await db.execute(
            "CREATE TRIGGER full BEFORE UPDATE ON alert WHEN NEW.state = 'sent'"
            " BEGIN SELECT raise(ABORT, 'no room'); END"
        )
    request = LocalRequest(telegram)
    async with Bot(TOKEN, request=request, get_updates_request=request) as bot:
        task = asyncio.create_task(sender.deliver_alerts(bot, store, library.lexicon))
        await until(lambda: any(record.levelno == logging.ERROR for record in caplog.records))
        assert not task.done()
        sent = sum(len(telegram.sent(person)) for person in people)
        async with store.write() as db:
            await db.execute("DROP TRIGGER full")

        async def are_recorded() -> bool:
            return await counts(store) == {State.SENT: 8}

        await until(are_recorded)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    assert sent >= 1
    assert [len(telegram.sent(person)) for person in people] == [1] * 8


async def test_the_watch_outlives_a_missing_folder(
    store: Store,
    library: Library,
    put: Put,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.intake.watch.RETRY_SECONDS", 0.05)
    hidden = library.seeds.with_name("elsewhere")
    library.seeds.rename(hidden)
    task = asyncio.create_task(watch_seeds(store, library))
    try:
        await until(lambda: "Reading documents paused" in caplog.text)
        await asyncio.sleep(0.2)  # it tries again meanwhile
        assert caplog.text.count("Reading documents paused") == 1
        hidden.rename(library.seeds)
        put("a.jsonl", FERRY)
        await until(lambda: on_record(store))
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    assert len(await on_record(store)) == 1
