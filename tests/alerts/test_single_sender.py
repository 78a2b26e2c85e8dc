"""Only one process sends for a database, and others can see that one does."""

import asyncio
from pathlib import Path

import pytest

from bot.alerts import single_sender
from bot.alerts.single_sender import is_locked, single_sender_lock


async def test_the_second_waits_until_the_first_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(single_sender, "LOCK_RETRY", 0.001)
    database = tmp_path / "verbatim.db"
    order: list[str] = []

    async def second() -> None:
        async with single_sender_lock(database):
            order.append("second")

    assert not is_locked(database)
    async with single_sender_lock(database):
        assert is_locked(database)
        waiting = asyncio.create_task(second())
        for _ in range(20):
            await asyncio.sleep(0.001)
        order.append("first")
    await waiting
    assert order == ["first", "second"]
    assert not is_locked(database)
    assert caplog.text.count("another process sends the alerts") == 1


async def test_databases_do_not_share_a_lock(tmp_path: Path) -> None:
    async with single_sender_lock(tmp_path / "one.db"):
        assert not is_locked(tmp_path / "other.db")
        async with single_sender_lock(tmp_path / "other.db"):
            assert is_locked(tmp_path / "other.db")


async def test_where_no_file_can_be_made_it_is_said_and_sent_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database = tmp_path / "none" / "verbatim.db"
    assert not is_locked(database)
    async with single_sender_lock(database):
        assert "Cannot tell whether another process sends alerts" in caplog.text
