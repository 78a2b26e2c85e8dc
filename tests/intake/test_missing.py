"""A corpus that is gone at once may be a disk that is not mounted: it needs a second look."""

import logging
import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.remark import remark
from bot.intake import missing
from bot.intake.library import Missing, Refused, Report
from bot.intake.watch import log_report
from bot.metrics import Metrics
from bot.monitoring.log_counts import count_log
from tests.intake.conftest import FERRY, Desk

NAMES = [f"{number}.jsonl" for number in range(5)]


@pytest.fixture
async def five(desk: Desk) -> list[Path]:
    paths = [
        desk.put(name, replace(FERRY, title=f"Talk {name}", published=f"2024-01-{10 + number}"))
        for number, name in enumerate(NAMES)
    ]
    await desk.sync()
    return paths


async def withdrawn(desk: Desk) -> int:
    return sum(gone for *_, gone in (await desk.on_record()).values())


async def test_an_empty_mount_point_withdraws_nothing_and_is_told_once(
    desk: Desk, five: list[Path], tmp_path: Path
) -> None:
    shutil.move(desk.library.seeds, tmp_path / "disk")
    desk.library.seeds.mkdir()
    assert await desk.sync() == Report(missing=Missing(5, 0, is_news=True))
    assert await desk.sync() == Report(missing=Missing(5, 0, is_news=False))
    assert await withdrawn(desk) == 0
    desk.library.seeds.rmdir()
    shutil.move(tmp_path / "disk", desk.library.seeds)
    assert await desk.sync() == Report()
    five[0].unlink()
    assert await desk.sync() == Report(withdrawn=("0.jsonl",))


async def test_what_is_still_gone_later_is_withdrawn(
    desk: Desk, five: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in five[:3]:
        path.unlink()
    assert (await desk.sync()).missing == Missing(3, 2, is_news=True)
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + missing.SECOND_LOOK_SECONDS - 120)
    assert (await desk.sync()).missing == Missing(3, 2, is_news=False)
    monkeypatch.setattr(time, "monotonic", lambda: now + missing.SECOND_LOOK_SECONDS + 120)
    assert await desk.sync() == Report(withdrawn=tuple(NAMES[:3]))
    for path in five[3:]:  # and the next time counts anew
        path.unlink()
    assert (await desk.sync()).missing == Missing(2, 0, is_news=True)


async def test_the_operators_word_will_do(desk: Desk, five: list[Path]) -> None:
    for path in five:
        path.unlink()
    assert await desk.sync(withdraw_missing=True) == Report(withdrawn=tuple(NAMES))
    assert await withdrawn(desk) == 5


async def test_a_disk_that_comes_back_and_goes_again_is_told_again(
    desk: Desk, five: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = [path.read_bytes() for path in five]
    for path in five:
        path.unlink()
    await desk.sync()
    for path, content in zip(five, contents, strict=True):
        path.write_bytes(content)
    assert await desk.sync() == Report()
    for path in five:
        path.unlink()
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + missing.SECOND_LOOK_SECONDS + 120)
    assert (await desk.sync()).missing == Missing(5, 0, is_news=True)


async def test_after_a_restart_of_the_machine_the_second_look_is_waited_for_anew(
    desk: Desk, five: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in five:
        path.unlink()
    now = time.monotonic()
    with monkeypatch.context() as patch:
        patch.setattr(time, "monotonic", lambda: now + 1e9)
        await desk.sync()
    assert (await desk.sync()).missing == Missing(5, 0, is_news=True)
    monkeypatch.setattr(time, "monotonic", lambda: now + missing.SECOND_LOOK_SECONDS + 120)
    assert await desk.sync() == Report(withdrawn=tuple(NAMES))


async def test_a_clock_that_is_set_withdraws_nothing(
    desk: Desk, five: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As at the start of a machine that keeps no time: its disks are mounted a moment later."""
    for path in five:
        path.unlink()
    assert (await desk.sync()).missing == Missing(5, 0, is_news=True)
    now = time.time()
    for jump in (1e8, -1e8):
        monkeypatch.setattr(time, "time", lambda jump=jump: now + jump)
        assert (await desk.sync()).missing == Missing(5, 0, is_news=False)
    assert await withdrawn(desk) == 0


@pytest.mark.parametrize("count", [1, 2])
async def test_some_may_go_at_once(desk: Desk, five: list[Path], count: int) -> None:
    for path in five[:count]:
        path.unlink()
    assert await desk.sync() == Report(withdrawn=tuple(NAMES[:count]))


async def test_another_corpus_takes_the_place_of_the_old(desk: Desk, five: list[Path]) -> None:
    for number, path in enumerate(five):
        path.unlink()
        exchanges = tuple(
            replace(each, question=f"{each.question} {number}") for each in FERRY.exchanges
        )
        desk.put(f"new-{number}.jsonl", replace(FERRY, published="2025", exchanges=exchanges))
    report = await desk.sync()
    assert report.withdrawn == tuple(NAMES)
    assert len(report.added) == 5


def test_the_log_says_what_to_do(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    log_report(Report(missing=Missing(5, 1, is_news=True)), Path("seeds"))
    assert "5 of 6 documents are gone from seeds; is it mounted?" in caplog.text
    assert "documents --withdraw-missing" in caplog.text
    caplog.clear()
    log_report(Report(missing=Missing(5, 1, is_news=False)), Path("seeds"))
    assert caplog.text == ""
    log_report(Report(added=tuple(map(str, range(5_000)))), Path("seeds"))
    assert len(caplog.records) <= 51
    assert "Published: 4950 more" in caplog.text


def test_a_document_that_was_not_read_counts_as_such() -> None:
    metrics = Metrics()
    with count_log(metrics):
        log_report(Report(refused=(Refused("a.txt", remark("empty")),) * 60), Path("seeds"))
    (counted,) = (
        sample
        for family in metrics.registry.collect()
        for sample in family.samples
        if sample.name == "verbatim_errors_total"
    )
    assert counted.labels == {"level": "WARNING", "kind": "Not read: …"}
    assert counted.value == 51
