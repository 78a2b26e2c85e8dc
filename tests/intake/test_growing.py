"""A file that is still being written is not published by halves; if it is, the rest is told."""

import asyncio
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.interview import Exchange
from bot.intake import announcing, folder
from bot.intake import library as library_module
from bot.intake import sync as sync_module
from bot.intake.folder import Look, look_at, settle
from bot.intake.ingest import silence_file
from bot.store.database import Store
from bot.store.subscribers.subscriptions import InterestKind
from tests.intake.conftest import FERRY, SCHOOL, Desk
from tests.on_record import rows, subscribed


async def alerted(store: Store) -> list[int]:
    return [row[0] for row in await rows(store, "SELECT chat FROM alert ORDER BY chat")]


def write_as_if_long_ago(path: Path, text: str) -> None:
    path.write_text(text)
    os.utime(path, (1_000_000_000, 1_000_000_000))


@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.write_text("more than before"),
        lambda path: write_as_if_long_ago(path, "other"),  # as long as before, and as old
        os.utime,
    ],
)
async def test_two_looks_have_to_be_equal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    monkeypatch.setattr(folder, "MAX_SETTLE_SECONDS", 0.0)
    paths = {name: tmp_path / name for name in ("quiet", "growing", "deleted")}
    for path in paths.values():
        write_as_if_long_ago(path, "first")
    looks = {name: look_at(path) for name, path in paths.items()}
    change(paths["growing"])
    paths["deleted"].unlink()
    assert set(await settle(tmp_path, looks)) == {"quiet"}


async def test_a_pause_of_who_writes_is_waited_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "MAX_SETTLE_SECONDS", 0.0)
    path = tmp_path / "copied"
    with path.open("w") as copy:
        copy.write("half")
        copy.flush()
        os.utime(path, (1_000_000_000, 1_000_000_000))
        looks = {"copied": look_at(path)}
        assert await settle(tmp_path, looks) == {}
        monkeypatch.setattr(folder, "WRITING_SECONDS", 0.0)  # an editor may keep it open for hours
        looks = {"copied": look_at(path)}
        assert set(await settle(tmp_path, looks)) == {"copied"}
    monkeypatch.undo()
    monkeypatch.setattr(folder, "SETTLE_SECONDS", 0.0)
    looks = {"copied": look_at(path)}
    assert set(await settle(tmp_path, looks)) == {"copied"}


async def test_a_file_alone_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "growing"
    path.write_text("first")
    look = look_at(path)
    slept: list[float] = []
    sleep = asyncio.sleep

    async def write_meanwhile(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) < 4:
            path.write_text("more" * len(slept))
        await sleep(0)

    monkeypatch.setattr(asyncio, "sleep", write_meanwhile)
    assert await settle(tmp_path, {"growing": look}) == {"growing": look_at(path)}
    assert len(slept) == 4


async def test_nobody_waits_for_somebody_elses_long_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("quiet", "growing"):
        (tmp_path / name).write_text("first")
    looks = {name: look_at(tmp_path / name) for name in ("quiet", "growing")}
    rounds: list[float] = []
    sleep = asyncio.sleep

    async def write_meanwhile(seconds: float) -> None:
        rounds.append(seconds)
        (tmp_path / "growing").write_text("more" * (len(rounds) + 1))
        await sleep(0)

    monkeypatch.setattr(asyncio, "sleep", write_meanwhile)
    assert set(await settle(tmp_path, looks)) == {"quiet"}
    assert len(rounds) == 1


HALF = replace(
    FERRY, exchanges=(FERRY.exchanges[0], replace(FERRY.exchanges[1], answer="Two crowns, and"))
)


@pytest.mark.usefixtures("reader")
async def test_who_waits_for_what_a_document_gained_is_told_once(desk: Desk) -> None:
    await subscribed(
        desk.store, 8, kind=InterestKind.WORDS, what="pupils"
    )  # in the rest of an answer
    await subscribed(desk.store, 9, kind=InterestKind.WORDS, what="lorries")  # in a later exchange
    await subscribed(desk.store, 10, kind=InterestKind.WORDS, what="crowns")  # in the first half
    await subscribed(desk.store, 11, kind=InterestKind.WORDS, what="dolphins")
    desk.put("a.jsonl", HALF)
    await desk.sync()
    assert await alerted(desk.store) == [7, 10]
    await subscribed(
        desk.store, 12, kind=InterestKind.WORDS, what="winter"
    )  # too late for what was there
    await subscribed(desk.store, 13)
    for _ in range(2):
        desk.put("a.jsonl", FERRY)
        await desk.sync()
        assert await alerted(desk.store) == [7, 8, 9, 10]
    assert set(await desk.told()) == {FERRY.title}


@pytest.mark.usefixtures("reader")
async def test_what_is_added_long_after_is_an_edit(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(announcing, "GROWTH_SECONDS", 0.0)
    await subscribed(desk.store, 9, kind=InterestKind.WORDS, what="lorries")
    desk.put("a.jsonl", HALF)
    await desk.sync()
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    assert await alerted(desk.store) == [7]


@pytest.mark.usefixtures("reader")
async def test_a_correction_is_no_growth(desk: Desk) -> None:
    await subscribed(desk.store, 9, kind=InterestKind.WORDS, what="kroner")
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    answer = "Two kroner, and nothing for pupils."
    exchanges = (FERRY.exchanges[0], Exchange(FERRY.exchanges[1].question, answer))
    desk.put("a.jsonl", replace(FERRY, exchanges=exchanges))
    await desk.sync()
    assert await alerted(desk.store) == [7]


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize("why", ["silenced", "read otherwise"])
async def test_growth_is_not_told_when_nobody_is_to_be_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    await subscribed(desk.store, 9, kind=InterestKind.WORDS, what="lorries")
    path = desk.put("a.jsonl", HALF)
    await desk.sync()
    if why == "silenced":
        await silence_file(desk.store, desk.put("a.jsonl", FERRY))
    else:  # an older reading missed something that was in the document
        desk.put("a.jsonl", FERRY)
        async with desk.store.write() as db:
            look = look_at(path)
            values = (look.state.size, look.state.modified, look.sha256)
            await db.execute("UPDATE document SET size = ?, modified = ?, sha256 = ?", values)
        monkeypatch.setattr(library_module, "READER_VERSION", library_module.READER_VERSION + 1)
    await desk.sync()
    assert await alerted(desk.store) == [7]
    assert await rows(desk.store, "SELECT count(*) FROM exchange") == [(3,)]


async def test_what_was_not_announced_grows_in_silence(desk: Desk) -> None:
    desk.put("a.jsonl", HALF)
    await desk.sync()
    await subscribed(desk.store, 9, kind=InterestKind.WORDS, what="lorries")
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    assert await alerted(desk.store) == []


@pytest.mark.usefixtures("reader")
async def test_an_alert_that_waits_shows_the_new_version(desk: Desk) -> None:
    await subscribed(desk.store, 9, kind=InterestKind.WORDS, what="crowns")
    await subscribed(desk.store, 10, kind=InterestKind.WORDS, what="teachers")
    desk.put("a.jsonl", FERRY)
    desk.put("b.jsonl", SCHOOL)
    await desk.sync()
    answer = "As ever. Two crowns, and nothing for pupils."
    exchanges = (FERRY.exchanges[0], Exchange(FERRY.exchanges[1].question, answer))
    desk.put("a.jsonl", replace(FERRY, exchanges=exchanges))
    await desk.sync()
    ((start, end, marks),) = await rows(
        desk.store, "SELECT passage_start, passage_end, marks FROM finding WHERE what = 'crowns'"
    )
    (mark,) = json.loads(marks)
    assert (start, end) == (0, len(answer))
    assert answer[slice(*mark)] == "crowns"
    assert "teachers" in {row[0] for row in await rows(desk.store, "SELECT what FROM finding")}


async def test_only_what_is_new_or_changed_is_looked_at_twice(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited_for: list[list[str]] = []

    async def note(seeds: Path, looks: Mapping[str, Look]) -> dict[str, Look]:
        waited_for.append(sorted(looks))
        return await settle(seeds, looks)

    monkeypatch.setattr(sync_module, "settle", note)
    monkeypatch.setattr(sync_module, "SETTLE_SECONDS", 1.0)
    desk.put("a.jsonl", FERRY)
    (desk.library.seeds / "b.jsonl").write_text("{}")
    await desk.sync()  # the first one alerts nobody: only what was just written counts
    os.utime(desk.library.seeds / "a.jsonl", (1, 1))
    desk.put("c.jsonl", SCHOOL)
    await desk.sync()
    assert waited_for == [["b.jsonl"], ["c.jsonl"]]
