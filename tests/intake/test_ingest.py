"""A file from elsewhere is published under a name of its own, or refused with a reason."""

import asyncio
import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.formats.record import to_record
from bot.corpus.interview import Interview
from bot.corpus.remark import remark
from bot.intake import sync as sync_module
from bot.intake.folder import Look, is_document, look_at
from bot.intake.ingest import find_ingested, ingest, inspect_file, safe_name, silence_file
from bot.intake.library import LibraryError, Report
from bot.store.record import write_interviews
from bot.store.record.documents import silence, unannounced
from tests.intake.conftest import FERRY, SCHOOL, TRANSCRIPT, Desk
from tests.on_record import subscribed


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    (tmp_path / "elsewhere").mkdir()
    path = tmp_path / "elsewhere" / "talk.jsonl"
    path.write_text(json.dumps(to_record(FERRY)))
    return path


@pytest.fixture(autouse=True)
async def reader(desk: Desk) -> None:
    await desk.sync()
    await subscribed(desk.store, 7)


async def test_a_copy_is_kept_and_announced(desk: Desk, elsewhere: Path) -> None:
    done = await ingest(desk.store, desk.library, elsewhere)
    assert done.document == "2024-01-12_the-harbour-post_ada-finch.jsonl"
    assert [card.title for card in done.cards] == [FERRY.title]
    kept = desk.library.seeds / done.document
    assert kept.read_text() == json.dumps(to_record(FERRY))
    assert await desk.told() == [FERRY.title]
    assert await desk.sync() == Report()


async def test_no_other_document_is_ever_overwritten(desk: Desk, elsewhere: Path) -> None:
    taken = desk.put("2024-01-12_the-harbour-post_ada-finch.jsonl", replace(SCHOOL, title="Taken"))
    before = taken.read_bytes()
    done = await ingest(desk.store, desk.library, elsewhere)
    assert done.document == "2024-01-12_the-harbour-post_ada-finch-2.jsonl"
    assert taken.read_bytes() == before


async def test_published_without_alerts(desk: Desk, elsewhere: Path) -> None:
    done = await ingest(desk.store, desk.library, elsewhere, announced=False)
    assert done.cards
    assert await desk.told() == []
    async with desk.store.read() as db:
        assert await unannounced(db) == frozenset()  # said once, and done


async def test_one_that_is_in_the_folder_already_stays_there(desk: Desk) -> None:
    path = desk.put("below/here.jsonl", FERRY)
    done = await ingest(desk.store, desk.library, path)
    assert done.document == "below/here.jsonl"
    assert await desk.told() == [FERRY.title]


async def test_a_duplicate_is_recognised_by_its_content(desk: Desk, elsewhere: Path) -> None:
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    spaced = elsewhere.with_name("spaced.jsonl")
    spaced.write_text(json.dumps(to_record(FERRY)) + "\n\n\n")
    done = await ingest(desk.store, desk.library, spaced)
    assert (done.document, done.refusal) == ("a.jsonl", remark("on-record", document="a.jsonl"))
    assert not done.is_news


async def test_a_new_version_in_another_format_takes_the_place(desk: Desk, tmp_path: Path) -> None:
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    lines = [f"Title: {FERRY.title}", "Date: 12 January 2024", "Interviewee: Ada Finch", ""]
    for exchange in FERRY.exchanges:
        lines += [f"Question: {exchange.question}", "", f"Answer: {exchange.answer}", ""]
    path = tmp_path / "talk.txt"
    path.write_text("\n".join(lines))
    done = await ingest(desk.store, desk.library, path)
    assert done.edited
    assert [each.name for each in desk.library.seeds.iterdir()] == [done.document]
    assert done.document.endswith(".txt")
    assert await desk.told() == [FERRY.title]


async def test_many_at_once_are_all_kept(desk: Desk, tmp_path: Path) -> None:
    paths = []
    for number in range(6):
        path = tmp_path / f"{number}.jsonl"
        interview = replace(
            FERRY,
            title=f"Talk {number}",
            exchanges=(replace(FERRY.exchanges[0], question=f"What of pier {number}?"),),
        )
        path.write_text(json.dumps(to_record(interview)))
        paths.append(path)
    done = await asyncio.gather(*(ingest(desk.store, desk.library, path) for path in paths))
    assert len({each.document for each in done}) == 6
    assert sorted(await desk.told()) == [f"Talk {number}" for number in range(6)]


async def test_what_only_repeats_others_is_not_kept(desk: Desk, tmp_path: Path) -> None:
    desk.put("a.jsonl", FERRY)
    desk.put("b.jsonl", SCHOOL)
    await desk.sync()
    path = tmp_path / "both.jsonl"
    path.write_text("\n".join(json.dumps(to_record(each)) for each in (FERRY, SCHOOL)))
    done = await ingest(desk.store, desk.library, path)
    assert (done.document, done.cards) == ("", ())
    assert done.refusal == remark("same", document="b.jsonl")
    assert sorted(each.name for each in desk.library.seeds.iterdir()) == ["a.jsonl", "b.jsonl"]
    assert await desk.sync() == Report()


async def test_looking_changes_nothing(desk: Desk, elsewhere: Path) -> None:
    seen = await inspect_file(desk.store, elsewhere)
    assert seen.interview == FERRY
    assert (seen.more, seen.refusal, seen.earlier) == (0, None, None)
    assert await desk.sync() == Report()


@given(
    st.builds(
        lambda published, outlet, speaker: replace(
            FERRY, published=published, outlet=outlet, speaker=speaker
        ),
        st.one_of(st.none(), st.text()),
        st.text(),
        st.text(),
    ),
    st.booleans(),
    st.text(),
)
def test_a_safe_name_is_safe(interview: Interview, alone: bool, stem: str) -> None:
    name = safe_name(interview, alone=alone, stem=stem)
    assert 1 <= len(name) <= 80
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_")
    assert is_document(f"{name}.txt")


async def test_a_file_in_the_folder_alerts_nobody_when_told_so(desk: Desk) -> None:
    path = desk.put("here.jsonl", FERRY)
    await ingest(desk.store, desk.library, path, announced=False)
    desk.put("there.jsonl", SCHOOL)
    await desk.sync()
    assert await desk.told() == [SCHOOL.title]


async def test_silence_for_what_is_on_record_is_not_kept_for_later(desk: Desk) -> None:
    path = desk.put("here.jsonl", FERRY)
    await desk.sync()
    await silence_file(desk.store, path)
    async with desk.store.read() as db:
        assert await unannounced(db) == frozenset()


@pytest.mark.parametrize("failing", ["replace", "touch"])
async def test_a_copy_that_fails_leaves_nothing_behind(
    desk: Desk, elsewhere: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    with monkeypatch.context() as patch:

        def fail(*_: object, **__: object) -> None:
            raise OSError(28, "No space left on device")

        patch.setattr(Path, failing, fail)
        with pytest.raises(LibraryError, match="No space left on device"):
            await ingest(desk.store, desk.library, elsewhere, announced=False)
    assert list(desk.library.seeds.iterdir()) == []
    await ingest(desk.store, desk.library, elsewhere)
    assert await desk.told() == [FERRY.title]


async def test_a_kill_after_silence_does_not_silence_who_publishes_with_alerts(
    desk: Desk, elsewhere: Path
) -> None:
    async with desk.store.write() as db:  # as a kill between the note and the copy leaves it
        await silence(db, look_at(elsewhere).sha256)
    await ingest(desk.store, desk.library, elsewhere)
    assert await desk.told() == [FERRY.title]


@pytest.fixture(params=["new.jsonl", "new.txt"])
def newer(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A new version of `FERRY`, in its format and in another."""
    path = tmp_path / str(request.param)
    record = json.dumps(to_record(replace(FERRY, title="New")))
    path.write_text(TRANSCRIPT if path.suffix == ".txt" else record)
    return path


async def test_the_old_version_stays_until_the_new_one_is_in_place(
    desk: Desk, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = desk.put("a.jsonl", FERRY)
    content = old.read_bytes()
    await desk.sync()
    with monkeypatch.context() as patch:

        def fail(*_: object) -> None:
            raise OSError(5, "Input/output error")

        patch.setattr(Path, "replace", fail)
        with pytest.raises(LibraryError):
            await ingest(desk.store, desk.library, newer)
    assert [each.name for each in desk.library.seeds.iterdir()] == ["a.jsonl"]
    assert old.read_bytes() == content
    assert await desk.sync() == Report()
    done = await ingest(desk.store, desk.library, newer)
    assert done.edited
    assert [each.name for each in desk.library.seeds.iterdir()] == [done.document]
    assert await desk.told() in ([FERRY.title], ["New"])


async def test_no_hard_links_are_needed(
    desk: Desk, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(Path, "hardlink_to", refuse)
    assert (await ingest(desk.store, desk.library, elsewhere)).cards


def test_a_safe_name_is_short() -> None:
    long = replace(FERRY, published="year " * 9, outlet="outlet " * 9, speaker="speaker " * 9)
    for alone in (True, False):
        assert 50 < len(safe_name(long, alone=alone, stem="stem" * 40)) <= 80


async def test_published_again_it_is_named_and_nothing_more(desk: Desk, elsewhere: Path) -> None:
    first = await ingest(desk.store, desk.library, elsewhere)
    again = await ingest(desk.store, desk.library, elsewhere)
    assert (again.document, again.cards, again.is_news) == (first.document, first.cards, False)
    found = await find_ingested(desk.store, elsewhere)
    assert found == again
    other = elsewhere.with_name("other.jsonl")
    await asyncio.to_thread(other.write_text, json.dumps(to_record(SCHOOL)))
    assert await find_ingested(desk.store, other) is None


async def test_what_cannot_be_saved_is_not_kept(
    desk: Desk, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("a fault")

    monkeypatch.setattr(write_interviews, "save", fail)
    done = await ingest(desk.store, desk.library, elsewhere)
    assert (done.document, done.cards, done.refusal) == ("", (), remark("writing-fails"))
    assert list(desk.library.seeds.iterdir()) == []


async def test_a_pipe_is_refused_at_once(desk: Desk, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(OSError, match="Not a file"):
        await ingest(desk.store, desk.library, tmp_path / "pipe.txt")


async def test_a_quiet_try_that_failed_does_not_silence_who_copies_by_hand(
    desk: Desk, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:

        def fail(*_: object) -> None:
            raise OSError(28, "No space left on device")

        patch.setattr(Path, "replace", fail)
        with pytest.raises(LibraryError):
            await ingest(desk.store, desk.library, elsewhere, announced=False)
    shutil.copy(elsewhere, desk.library.seeds)
    await desk.sync()
    assert await desk.told() == [FERRY.title]


async def test_nobody_waits_for_a_file_that_was_just_put_there_whole(
    desk: Desk, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(_: Path, looks: Mapping[str, Look]) -> dict[str, Look]:
        assert not looks
        return {}

    monkeypatch.setattr(sync_module, "settle", never)
    assert (await ingest(desk.store, desk.library, elsewhere)).cards
