"""A corpus that is gone at once may be a disk that is not mounted: it needs a second look."""

import logging
import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.remark import remark
from bot.intake import missing
from bot.intake.library import Library, Missing, Refused, Report
from bot.intake.sync import sync
from bot.intake.watch import log_report
from bot.metrics import Metrics
from bot.monitoring.log_counts import count_log
from bot.store.database import Store
from tests.intake.conftest import FERRY, Put, on_record

NAMES = [f"{number}.jsonl" for number in range(5)]


@pytest.fixture
async def five(store: Store, library: Library, put: Put) -> list[Path]:
    paths = [
        put(name, replace(FERRY, title=f"Talk {name}", published=f"2024-01-{10 + number}"))
        for number, name in enumerate(NAMES)
    ]
    await sync(store, library)
    return paths


async def withdrawn(store: Store) -> int:
    return sum(gone for *_, gone in (await on_record(store)).values())


async def test_an_empty_mount_point_withdraws_nothing_and_is_told_once(
    store: Store, library: Library, five: list[Path], tmp_path: Path
) -> None:
    shutil.move(library.seeds, tmp_path / "disk")
    library.seeds.mkdir()
    assert await sync(store, library) == Report(missing=Missing(5, 0, is_news=True))
    assert await sync(store, library) == Report(missing=Missing(5, 0, is_news=False))
    assert await withdrawn(store) == 0
    library.seeds.rmdir()
    shutil.move(tmp_path / "disk", library.seeds)
    assert await sync(store, library) == Report()
    five[0].unlink()
    assert await sync(store, library) == Report(withdrawn=("0.jsonl",))


async def test_each_time_that_a_disk_goes_is_told(
    store: Store, library: Library, five: list[Path], tmp_path: Path
) -> None:
    assert five
    for _ in range(2):
        shutil.move(library.seeds, tmp_path / "disk")
        library.seeds.mkdir()
        assert await sync(store, library) == Report(missing=Missing(5, 0, is_news=True))
        library.seeds.rmdir()
        shutil.move(tmp_path / "disk", library.seeds)
        assert await sync(store, library) == Report()  # nothing else changed


async def test_what_is_still_gone_later_is_withdrawn(
    store: Store, library: Library, five: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in five[:3]:
        path.unlink()
    assert (await sync(store, library)).missing == Missing(3, 2, is_news=True)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + missing.SECOND_LOOK_SECONDS - 120)
    assert (await sync(store, library)).missing == Missing(3, 2, is_news=False)
    monkeypatch.setattr(time, "time", lambda: now + missing.SECOND_LOOK_SECONDS + 120)
    assert await sync(store, library) == Report(withdrawn=tuple(NAMES[:3]))
    for path in five[3:]:  # and the next time counts anew
        path.unlink()
    assert (await sync(store, library)).missing == Missing(2, 0, is_news=True)


async def test_the_operators_word_will_do(store: Store, library: Library, five: list[Path]) -> None:
    for path in five:
        path.unlink()
    assert await sync(store, library, withdraw_missing=True) == Report(withdrawn=tuple(NAMES))
    assert await withdrawn(store) == 5


async def test_a_disk_that_comes_back_and_goes_again_is_told_again(
    store: Store, library: Library, five: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = [path.read_bytes() for path in five]
    for path in five:
        path.unlink()
    await sync(store, library)
    for path, content in zip(five, contents, strict=True):
        path.write_bytes(content)
    assert await sync(store, library) == Report()
    for path in five:
        path.unlink()
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + missing.SECOND_LOOK_SECONDS + 120)
    assert (await sync(store, library)).missing == Missing(5, 0, is_news=True)


async def test_a_clock_that_ran_ahead_once_holds_up_nothing(
    store: Store, library: Library, five: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in five:
        path.unlink()
    now = time.time()
    with monkeypatch.context() as patch:
        patch.setattr(time, "time", lambda: now + 1e9)
        await sync(store, library)
    assert (await sync(store, library)).missing == Missing(5, 0, is_news=True)
    monkeypatch.setattr(time, "time", lambda: now + missing.SECOND_LOOK_SECONDS + 120)
    assert await sync(store, library) == Report(withdrawn=tuple(NAMES))


@pytest.mark.parametrize("count", [1, 2])
async def test_some_may_go_at_once(
    store: Store, library: Library, five: list[Path], count: int
) -> None:
    for path in five[:count]:
        path.unlink()
    assert await sync(store, library) == Report(withdrawn=tuple(NAMES[:count]))


async def test_another_corpus_takes_the_place_of_the_old(
    store: Store, library: Library, five: list[Path], put: Put
) -> None:
    for number, path in enumerate(five):
        path.unlink()
        exchanges = tuple(
            replace(each, question=f"{each.question} {number}") for each in FERRY.exchanges
        )
        put(f"new-{number}.jsonl", replace(FERRY, published="2025", exchanges=exchanges))
    report = await sync(store, library)
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
