"""The index follows the folder: by content, once, and announced when it is new."""

import asyncio
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.interview import Exchange
from bot.corpus.remark import remark
from bot.intake.library import LibraryError, Refused, Report
from bot.intake.sync import sync
from bot.store.database import open_store
from bot.store.record import interviews
from tests.intake.conftest import FERRY, FERRY_SLUG, SCHOOL, SCHOOL_SLUG, TRANSCRIPT, Desk
from tests.on_record import rows, subscribed
from tests.small_corpus import age


async def test_what_is_there_at_the_start_is_on_record_and_alerts_nobody(desk: Desk) -> None:
    await subscribed(desk.store, 7)
    desk.put("a.jsonl", FERRY)
    desk.put("below/b.jsonl", SCHOOL)
    report = await desk.sync()
    assert report == Report(added=("a.jsonl", "below/b.jsonl"))
    assert set(await desk.on_record()) == {FERRY_SLUG, SCHOOL_SLUG}
    assert await desk.told() == []
    assert "Two crowns" in (await desk.found("cost of the crossing"))[0]
    async with desk.store.read() as db:
        assert await interviews.topic_counts(db) != {}


async def test_nothing_is_done_when_nothing_changed(desk: Desk) -> None:
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    before = await rows(desk.store, "PRAGMA data_version")
    assert await desk.sync() == Report()
    assert await rows(desk.store, "PRAGMA data_version") == before


@pytest.mark.usefixtures("reader")
async def test_what_is_new_later_is_announced_once(desk: Desk) -> None:
    desk.put("a.jsonl", FERRY)
    desk.put(
        "b.jsonl", SCHOOL, replace(FERRY, title="Another", exchanges=(Exchange("Why?", "So."),))
    )
    await desk.sync()
    await desk.sync()
    assert await desk.told() == [FERRY.title, SCHOOL.title, "Another"]


@pytest.mark.usefixtures("reader")
async def test_an_edit_replaces_and_alerts_nobody(desk: Desk) -> None:
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    async with desk.store.read() as db:
        first = (await interviews.interview_exchanges(db, 1))[1].id
    edited = replace(
        FERRY,
        title="The ferry sails all year",
        exchanges=(*FERRY.exchanges[:1], replace(FERRY.exchanges[1], answer="Three kroner.")),
    )
    desk.put("a.jsonl", edited)
    assert await desk.sync() == Report(changed=("a.jsonl",))
    assert await desk.on_record() == {FERRY_SLUG: (edited.title, "a.jsonl", False)}
    assert await desk.told() == [edited.title]
    assert "Three kroner." in await desk.found("what does the crossing cost")
    assert "Two crowns, and nothing for pupils." not in await desk.found("crowns pupils")
    async with desk.store.read() as db:
        record = await interviews.record(db, first)
    assert record is not None
    assert record.answer == "Three kroner."


@pytest.mark.usefixtures("reader")
async def test_a_file_that_becomes_another_interview_is_a_new_one(desk: Desk) -> None:
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    desk.put("a.jsonl", SCHOOL)
    await desk.sync()
    assert await desk.on_record() == {
        FERRY_SLUG: (FERRY.title, None, True),
        SCHOOL_SLUG: (SCHOOL.title, "a.jsonl", False),
    }
    assert await desk.told() == [SCHOOL.title]


@pytest.mark.usefixtures("reader")
async def test_a_renamed_file_stays_what_it_was(desk: Desk) -> None:
    old = desk.put("a.jsonl", FERRY)
    await desk.sync()
    old.rename(desk.library.seeds / "b.jsonl")
    assert await desk.sync() == Report(renamed=(("a.jsonl", "b.jsonl"),))
    assert await desk.on_record() == {FERRY_SLUG: (FERRY.title, "b.jsonl", False)}
    assert await desk.told() == [FERRY.title]
    assert await desk.sync() == Report()


@pytest.mark.usefixtures("reader")
async def test_renamed_and_edited_at_once_is_still_the_same(desk: Desk) -> None:
    desk.put("a.jsonl", FERRY).unlink()
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    (desk.library.seeds / "a.jsonl").unlink()
    edited = replace(FERRY, exchanges=FERRY.exchanges[:2])
    desk.put("b.jsonl", edited)
    await desk.sync()
    assert await desk.on_record() == {FERRY_SLUG: (FERRY.title, "b.jsonl", False)}
    assert await desk.told() == [FERRY.title]


@pytest.mark.usefixtures("reader")
async def test_what_is_gone_is_withdrawn_and_comes_back_as_itself(desk: Desk) -> None:
    path = desk.put("a.jsonl", FERRY)
    await desk.sync()
    path.unlink()
    assert await desk.sync(withdraw_missing=True) == Report(withdrawn=("a.jsonl",))
    assert await desk.on_record() == {FERRY_SLUG: (FERRY.title, None, True)}
    assert await desk.found("does the ferry sail in winter") == []
    assert await desk.told() == []
    desk.put("c.jsonl", FERRY)
    assert await desk.sync() == Report(added=("c.jsonl",))
    assert await desk.on_record() == {FERRY_SLUG: (FERRY.title, "c.jsonl", False)}
    # It was withdrawn before its reader was told: now there is something to be told of again.
    assert await desk.told() == [FERRY.title]
    assert await desk.found("does the ferry sail in winter") != []


@pytest.mark.usefixtures("reader")
async def test_a_copy_is_recognised_and_takes_over(desk: Desk) -> None:
    original = desk.put("a.jsonl", FERRY)
    await desk.sync()
    shutil.copy2(original, desk.library.seeds / "copy.jsonl")
    desk.put("spaced.jsonl", FERRY).write_text(original.read_text() + "\n\n")
    age(desk.library.seeds / "spaced.jsonl")
    report = await desk.sync()
    assert report == Report(
        refused=(
            Refused("copy.jsonl", remark("same", document="a.jsonl")),
            Refused("spaced.jsonl", remark("same", document="a.jsonl")),
        )
    )
    assert await desk.sync() == Report()
    original.unlink()
    await desk.sync()
    ((_, document, withdrawn),) = (await desk.on_record()).values()
    assert (document, withdrawn) in {("copy.jsonl", False), ("spaced.jsonl", False)}
    assert await desk.told() == [FERRY.title]


@pytest.mark.usefixtures("reader")
async def test_what_cannot_be_read_is_told_once_and_the_rest_goes_in(desk: Desk) -> None:
    desk.put("a.jsonl", FERRY)
    (desk.library.seeds / "b.jsonl").write_text("{}\n" + "not json\n")
    (desk.library.seeds / "c.exe").write_bytes(b"\0\1")
    for name in ("b.jsonl", "c.exe"):
        age(desk.library.seeds / name)
    report = await desk.sync()
    assert report.added == ("a.jsonl",)
    assert [refused.file for refused in report.refused] == ["b.jsonl", "c.exe"]
    assert [refused.reason.code for refused in report.refused] == ["line-exchanges", "ending"]
    assert await desk.sync() == Report()
    desk.put("b.jsonl", SCHOOL)
    assert (await desk.sync()).added == ("b.jsonl",)
    assert await desk.told() == [FERRY.title, SCHOOL.title]


async def test_lines_that_cannot_be_read_do_not_cost_the_others(desk: Desk) -> None:
    path = desk.put("a.jsonl", FERRY, SCHOOL)
    path.write_text(path.read_text().replace("\n", "\nnonsense\n"))
    age(path)
    report = await desk.sync()
    assert report.added == ("a.jsonl",)
    assert [refused.file for refused in report.refused] == ["a.jsonl"]
    assert len(await desk.on_record()) == 2


@pytest.mark.usefixtures("reader")
async def test_a_line_more_a_line_less_a_line_changed(desk: Desk) -> None:
    many = [
        replace(
            FERRY,
            title=f"Talk {number}",
            exchanges=(
                Exchange(f"What of berth {number}?", "It is wide."),
                Exchange(f"And of pier {number}?", "It is long."),
            ),
        )
        for number in range(6)
    ]
    desk.put("all.jsonl", *many[:4])
    await desk.sync()
    before = await desk.on_record()
    changed = replace(many[1], exchanges=(many[1].exchanges[0], Exchange("And now?", "Wider.")))
    desk.put("all.jsonl", many[4], many[0], changed, many[3])
    await desk.sync()
    after = await desk.on_record()
    titles = {title for title, _, withdrawn in after.values() if not withdrawn}
    assert titles == {"Talk 0", "Talk 1", "Talk 3", "Talk 4"}
    assert {slug for slug in before if not after[slug][2]} == {
        slug for slug, (title, _, _) in before.items() if title != "Talk 2"
    }
    assert await desk.told() == ["Talk 0", "Talk 1", "Talk 3", "Talk 4"]


async def test_a_long_document_loses_nearly_all_and_then_all(desk: Desk) -> None:
    many = [
        replace(
            FERRY,
            title=f"Talk {number}",
            exchanges=tuple(Exchange(f"What of {number}, {part}?", "So.") for part in range(2)),
        )
        for number in range(60)
    ]
    path = desk.put("all.jsonl", *many)
    await desk.sync()
    desk.put("all.jsonl", many[30])
    assert await desk.sync() == Report(changed=("all.jsonl",))
    kept = [title for title, _, gone in (await desk.on_record()).values() if not gone]
    assert kept == ["Talk 30"]
    desk.put("all.jsonl", *many)
    await desk.sync()
    path.unlink()
    assert await desk.sync(withdraw_missing=True) == Report(withdrawn=("all.jsonl",))
    assert all(gone for _, _, gone in (await desk.on_record()).values())
    assert len(await desk.on_record()) == 60


async def test_what_is_hidden_or_half_written_is_no_document(desk: Desk) -> None:
    for name in (".a.jsonl", "a.jsonl~", "a.jsonl.part", "#a.jsonl#", "~$a.jsonl", ".git/a.jsonl"):
        desk.put(name, FERRY)
    assert await desk.sync() == Report()


async def test_a_missing_folder_withdraws_nothing(desk: Desk) -> None:
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    shutil.move(desk.library.seeds, desk.library.seeds.with_name("unmounted"))
    with pytest.raises(LibraryError, match="cannot be read"):
        await desk.sync()
    assert await desk.on_record() == {FERRY_SLUG: (FERRY.title, "a.jsonl", False)}


async def test_a_transcript_is_read_like_any_document(desk: Desk) -> None:
    path = desk.library.seeds / "ferry.txt"
    path.write_text(TRANSCRIPT)
    age(path)
    assert await desk.sync() == Report(added=("ferry.txt",))
    os.utime(path)  # touched, and settled for after a second
    assert await desk.sync() == Report()


@pytest.mark.usefixtures("reader")
async def test_two_processes_at_once_publish_once(desk: Desk, tmp_path: Path) -> None:
    """Two stores stand for two processes: the locks between them are SQLite's alone."""
    for number in range(8):
        desk.put(
            f"{number}.jsonl",
            replace(FERRY, title=f"Talk {number}", published=f"2024-01-{number + 10}"),
        )
    async with open_store(tmp_path / "verbatim.db") as other:
        await asyncio.gather(desk.sync(), sync(other, desk.library))
    assert sorted(await desk.told()) == [f"Talk {number}" for number in range(8)]
    assert len(await desk.on_record()) == 8
