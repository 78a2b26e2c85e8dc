"""Only one process runs the bot with a database, and others can see that one does."""

import asyncio
from pathlib import Path

import pytest

from bot.process import sole_process as module
from bot.process.sole_process import is_run, sole_process


async def test_the_second_waits_until_the_first_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "LOCK_RETRY", 0.001)
    database = tmp_path / "verbatim.db"
    order: list[str] = []

    async def second() -> None:
        async with sole_process(database):
            order.append("second")

    assert not is_run(database)
    async with sole_process(database):
        assert is_run(database)
        waiting = asyncio.create_task(second())
        for _ in range(20):
            await asyncio.sleep(0.001)
        order.append("first")
    await waiting
    assert order == ["first", "second"]
    assert not is_run(database)
    assert caplog.text.count("another process runs the bot") == 1


async def test_databases_do_not_share_a_lock(tmp_path: Path) -> None:
    async with sole_process(tmp_path / "one.db"):
        assert not is_run(tmp_path / "other.db")
        async with sole_process(tmp_path / "other.db"):
            assert is_run(tmp_path / "other.db")


async def test_where_no_file_can_be_made_it_is_said_and_run_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    database = tmp_path / "file" / "verbatim.db"
    assert not is_run(database)
    async with sole_process(database):
        assert "Cannot tell whether another process runs the bot" in caplog.text
