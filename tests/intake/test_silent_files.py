"""A file that never answers costs itself alone, and a folder that does not is told."""

import asyncio
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.intake import folder, silent_files, sync, watch
from bot.intake.folder import Look, look_at, scan
from bot.intake.library import LibraryError, Report
from bot.intake.silent_files import in_time
from bot.messages.publishing.remarks import in_english
from bot.store.record import documents
from tests.intake.conftest import FERRY, FERRY_SLUG, SCHOOL, SCHOOL_SLUG, Desk
from tests.patience import until


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Until it is set, nothing whose name begins with “silent” answers."""
    monkeypatch.setattr(silent_files, "ANSWER_SECONDS", 0.3)
    return threading.Event()


def hanging(call: Callable[[Path], object], answers: threading.Event) -> Callable[[Path], object]:
    """A call that waits for what is silent."""

    def wait(path: Path) -> object:
        if path.name.startswith("silent"):
            answers.wait()
        return call(path)

    return wait


def waiting() -> int:
    """Threads that wait for files."""
    return sum(each.name == silent_files.THREAD_NAME for each in threading.enumerate())


async def test_a_file_that_does_not_answer_costs_itself_alone_and_is_told_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, answering: threading.Event
) -> None:
    monkeypatch.setattr(sync, "look_at", hanging(look_at, answering))
    desk.put("silent.jsonl", FERRY)
    desk.put("z.jsonl", SCHOOL)
    (refused,) = (await desk.sync()).refused
    assert refused.file == "silent.jsonl"
    assert "The file system does not answer" in in_english(refused.reason)
    assert set(await desk.on_record()) == {SCHOOL_SLUG}
    for _ in range(3):
        assert await desk.sync() == Report()
    assert waiting() == 1
    answering.set()
    await until(lambda: not waiting())
    assert (await desk.sync()).added == ("silent.jsonl",)
    assert set(await desk.on_record()) == {SCHOOL_SLUG, FERRY_SLUG}


async def test_a_file_that_falls_silent_keeps_its_interviews(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, answering: threading.Event
) -> None:
    desk.put("silent.jsonl", FERRY)
    await desk.sync()
    monkeypatch.setattr(sync, "look_at", hanging(look_at, answering))
    desk.put("silent.jsonl", FERRY, SCHOOL)
    assert [each.file for each in (await desk.sync()).refused] == ["silent.jsonl"]
    assert set(await desk.on_record()) == {FERRY_SLUG}
    answering.set()


async def test_a_folder_that_does_not_answer_is_told_in_one_line(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    answering: threading.Event,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")
    monkeypatch.setattr(watch, "RETRY_SECONDS", 0.01)
    desk.put("a.jsonl", FERRY)
    monkeypatch.setattr(sync, "scan", lambda seeds: answering.wait() and scan(seeds))
    with pytest.raises(LibraryError, match="does not answer; is it mounted"):
        await desk.sync()
    watching = asyncio.create_task(watch.watch_seeds(desk.store, desk.library))
    await until(lambda: "Reading documents paused" in caplog.text)
    await asyncio.sleep(0.1)
    assert caplog.text.count("Reading documents paused") == 1
    answering.set()
    await until(lambda: "Published: a.jsonl" in caplog.text or watching.done())
    watching.cancel()
    assert set(await desk.on_record()) == {FERRY_SLUG}


async def test_what_a_call_raises_arrives_and_what_answers_late_hurts_nobody(
    tmp_path: Path, answering: threading.Event
) -> None:
    with pytest.raises(FileNotFoundError):
        await in_time(tmp_path / "missing", look_at)
    (tmp_path / "silent").write_text("x")
    with pytest.raises(OSError, match="does not answer"):
        await in_time(tmp_path / "silent", hanging(look_at, answering))
    answering.set()
    await until(lambda: not waiting())
    assert isinstance(await in_time(tmp_path / "silent", look_at), Look)


async def test_of_what_is_too_long_to_be_read_only_the_beginning_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it would take hours, and everything else in the folder would wait."""
    monkeypatch.setattr(silent_files, "ANSWER_SECONDS", 5)
    monkeypatch.setattr(silent_files, "MIN_BYTES_A_SECOND", 1 << 50)
    for name in ("long.md", "film.mp4"):
        with (desk.library.seeds / name).open("wb") as file:
            file.truncate(1 << 40)
    refused = {each.file: in_english(each.reason) for each in (await desk.sync()).refused}
    assert "too large" in refused["long.md"]
    assert "recording" in refused["film.mp4"]
    (desk.library.seeds / "film.mp4").rename(desk.library.seeds / "moved.mp4")
    assert (await desk.sync()).renamed == (("film.mp4", "moved.mp4"),)


async def test_a_long_file_is_waited_for_as_long_as_a_slow_disk_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(silent_files, "ANSWER_SECONDS", 0.0)
    size = 100 * silent_files.MIN_BYTES_A_SECOND
    with pytest.raises(OSError, match="does not answer"):
        await in_time(tmp_path / "short", lambda _: time.sleep(0.1))
    await in_time(tmp_path / "long", lambda _: time.sleep(0.1), size)


async def test_nobody_waits_while_very_many_files_are_compared_with_those_on_record(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = set[threading.Thread]()

    def noting(call: Callable[..., object]) -> Callable[..., object]:
        def noted(*arguments: object) -> object:
            threads.add(threading.current_thread())
            return call(*arguments)

        return noted

    desk.put("a.jsonl", FERRY)
    await desk.sync()
    monkeypatch.setattr(sync, "changes_since", noting(folder.changes_since))
    monkeypatch.setattr(documents, "Document", noting(documents.Document))
    await desk.sync()
    assert len(threads) > 0
    assert threading.main_thread() not in threads
