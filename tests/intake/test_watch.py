"""The folder is watched: complete files only, and whatever happens to them."""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from pathlib import Path

import pytest

from bot.corpus.formats.record import to_record
from bot.intake import folder, watch
from bot.intake.watch import watch_seeds
from bot.store.database import Store
from tests.intake.conftest import FERRY, SCHOOL, TRANSCRIPT, Desk
from tests.on_record import rows
from tests.patience import until

Eventually = Callable[[dict[str, bool]], Awaitable[None]]


@pytest.fixture
async def watched(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> AsyncIterator[Path]:
    """The folder, with somebody watching it."""
    monkeypatch.setattr(folder, "SETTLE_SECONDS", 1.0)
    await desk.sync()
    task = asyncio.create_task(watch_seeds(desk.store, desk.library))
    yield desk.library.seeds
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


@pytest.fixture
def eventually(desk: Desk) -> Eventually:
    """Waits until these titles are on record, each withdrawn or not."""

    async def wait(wanted: dict[str, bool]) -> None:
        async def is_so() -> bool:
            found = (await desk.on_record()).values()
            return {title: gone for title, _, gone in found} == wanted

        await until(is_so)

    return wait


def line(title: str) -> str:
    interview = FERRY if title == FERRY.title else SCHOOL
    return json.dumps(to_record(interview))


async def test_files_come_change_move_and_go(watched: Path, eventually: Eventually) -> None:
    (watched / "a.jsonl").write_text(line(FERRY.title))
    await eventually({FERRY.title: False})
    (watched / "below").mkdir()
    (watched / "below" / "b.jsonl").write_text(line(SCHOOL.title))
    await eventually({FERRY.title: False, SCHOOL.title: False})
    (watched / "a.jsonl").rename(watched / "c.jsonl")
    (watched / "below" / "b.jsonl").unlink()
    await eventually({FERRY.title: False, SCHOOL.title: True})


async def test_a_file_is_read_when_it_is_written_to_the_end(
    watched: Path, store: Store, eventually: Eventually
) -> None:
    seen: set[int] = set()
    with (watched / "a.txt").open("w") as file:
        for piece in TRANSCRIPT.splitlines(keepends=True):
            file.write(piece)
            file.flush()
            await asyncio.sleep(0.1)
            seen.update(row[0] for row in await rows(store, "SELECT exchanges FROM interview"))
    await eventually({FERRY.title: False})
    assert seen == set()
    assert await rows(store, "SELECT exchanges FROM interview") == [(3,)]


async def test_how_editors_save_is_one_edit(
    watched: Path, desk: Desk, eventually: Eventually
) -> None:
    (watched / "a.jsonl").write_text(line(FERRY.title))
    await eventually({FERRY.title: False})
    before = await desk.on_record()
    (watched / ".a.jsonl.swp").write_text("x")
    (watched / "a.jsonl").rename(watched / "a.jsonl~")
    (watched / "a.jsonl").write_text(line(FERRY.title).replace("Two crowns", "Three kroner"))

    async def is_edited() -> bool:
        return await rows(
            desk.store, "SELECT count(*) FROM exchange WHERE answer LIKE 'Three kroner%'"
        ) == [(1,)]

    await until(is_edited)
    assert await desk.on_record() == before


async def test_a_name_that_is_not_utf8_does_not_end_the_watching(
    watched: Path,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(watch, "POLL_SECONDS", 1)
    (watched / os.fsdecode(b"\xff\xfe")).mkdir()
    (watched / "a.jsonl").write_text(line(FERRY.title))
    await eventually({FERRY.title: False})
    (watched / "b.jsonl").write_text(line(SCHOOL.title))
    await eventually({FERRY.title: False, SCHOOL.title: False})
    assert "paused" not in caplog.text


async def test_a_folder_that_takes_long_to_look_at_is_looked_at_less_often(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system tells of is looked at at once all the same."""
    now = 1_000.0
    looks: list[float] = []

    async def moments(_: Path) -> AsyncIterator[bool]:
        nonlocal now
        for is_told in (True, False, False, True, False):
            yield is_told
            now += watch.POLL_SECONDS
        now += watch.MAX_REST_SECONDS
        yield False

    monkeypatch.setattr(watch, "_moments", moments)
    monkeypatch.setattr("bot.intake.watch.time.monotonic", lambda: now)
    async for _ in watch._changes(desk.library.seeds):
        looks.append(now)
        now += 2.0
    assert looks == [1_000.0, 1_017.0, 1_089.0]
