"""The index follows the folder: by content, once, and announced when it is new."""

import asyncio
import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from unittest.mock import AsyncMock

import pytest

from bot.corpus.interview import Exchange
from bot.corpus.remark import remark
from bot.intake.library import Library, LibraryError, Progress, Refused, Report
from bot.intake.sync import sync
from bot.intake.write_document import MAX_UNCOUNTED_INTERVIEWS
from bot.store import chats, index, interviews, subscriptions
from bot.store.database import Store, open_store
from bot.store.subscriptions import InterestKind
from tests.intake.conftest import (
    FERRY,
    FERRY_SLUG,
    SCHOOL,
    SCHOOL_SLUG,
    TRANSCRIPT,
    Put,
    found,
    on_record,
    told,
)
from tests.small_corpus import age


async def test_what_is_there_at_the_start_is_on_record_and_alerts_nobody(
    store: Store, library: Library, put: Put
) -> None:
    async with store.write() as db:
        await chats.remember(db, 7, "private", "en", "UTC")
        await subscriptions.add_subscription(db, 7, 0, InterestKind.EVERYTHING, "")
    put("a.jsonl", FERRY)
    put("below/b.jsonl", SCHOOL)
    report = await sync(store, library)
    assert report == Report(added=("a.jsonl", "below/b.jsonl"))
    assert set(await on_record(store)) == {FERRY_SLUG, SCHOOL_SLUG}
    assert await told(store) == []
    assert "Two crowns" in (await found(store, library, "cost of the crossing"))[0]
    async with store.read() as db:
        assert await interviews.topic_counts(db) != {}


async def test_nothing_is_done_when_nothing_changed(
    store: Store, library: Library, put: Put
) -> None:
    put("a.jsonl", FERRY)
    await sync(store, library)
    async with store.read() as db, db.execute("PRAGMA data_version") as cursor:
        before = next(iter(await cursor.fetchall()))[0]
    assert await sync(store, library) == Report()
    async with store.read() as db, db.execute("PRAGMA data_version") as cursor:
        assert next(iter(await cursor.fetchall()))[0] == before


@pytest.mark.usefixtures("reader")
async def test_what_is_new_later_is_announced_once(
    store: Store, library: Library, put: Put
) -> None:
    put("a.jsonl", FERRY)
    put("b.jsonl", SCHOOL, replace(FERRY, title="Another", exchanges=(Exchange("Why?", "So."),)))
    await sync(store, library)
    await sync(store, library)
    assert await told(store) == [FERRY.title, SCHOOL.title, "Another"]


@pytest.mark.usefixtures("reader")
async def test_an_edit_replaces_and_alerts_nobody(store: Store, library: Library, put: Put) -> None:
    put("a.jsonl", FERRY)
    await sync(store, library)
    async with store.read() as db:
        first = (await interviews.interview_exchanges(db, 1))[1].id
    edited = replace(
        FERRY,
        title="The ferry sails all year",
        exchanges=(*FERRY.exchanges[:1], replace(FERRY.exchanges[1], answer="Three kroner.")),
    )
    put("a.jsonl", edited)
    assert await sync(store, library) == Report(changed=("a.jsonl",))
    assert await on_record(store) == {FERRY_SLUG: (edited.title, "a.jsonl", False)}
    assert await told(store) == [edited.title]
    assert "Three kroner." in await found(store, library, "what does the crossing cost")
    assert "Two crowns, and nothing for pupils." not in await found(store, library, "crowns pupils")
    async with store.read() as db:
        record = await interviews.record(db, first)
    assert record is not None
    assert record.answer == "Three kroner."


@pytest.mark.usefixtures("reader")
async def test_a_file_that_becomes_another_interview_is_a_new_one(
    store: Store, library: Library, put: Put
) -> None:
    put("a.jsonl", FERRY)
    await sync(store, library)
    put("a.jsonl", SCHOOL)
    await sync(store, library)
    assert await on_record(store) == {
        FERRY_SLUG: (FERRY.title, None, True),
        SCHOOL_SLUG: (SCHOOL.title, "a.jsonl", False),
    }
    assert await told(store) == [SCHOOL.title]


@pytest.mark.usefixtures("reader")
async def test_a_renamed_file_stays_what_it_was(store: Store, library: Library, put: Put) -> None:
    old = put("a.jsonl", FERRY)
    await sync(store, library)
    old.rename(library.seeds / "b.jsonl")
    assert await sync(store, library) == Report(renamed=(("a.jsonl", "b.jsonl"),))
    assert await on_record(store) == {FERRY_SLUG: (FERRY.title, "b.jsonl", False)}
    assert await told(store) == [FERRY.title]
    assert await sync(store, library) == Report()


@pytest.mark.usefixtures("reader")
async def test_renamed_and_edited_at_once_is_still_the_same(
    store: Store, library: Library, put: Put
) -> None:
    put("a.jsonl", FERRY).unlink()
    put("a.jsonl", FERRY)
    await sync(store, library)
    (library.seeds / "a.jsonl").unlink()
    edited = replace(FERRY, exchanges=FERRY.exchanges[:2])
    put("b.jsonl", edited)
    await sync(store, library)
    assert await on_record(store) == {FERRY_SLUG: (FERRY.title, "b.jsonl", False)}
    assert await told(store) == [FERRY.title]


@pytest.mark.usefixtures("reader")
async def test_what_is_gone_is_withdrawn_and_comes_back_as_itself(
    store: Store, library: Library, put: Put
) -> None:
    path = put("a.jsonl", FERRY)
    await sync(store, library)
    path.unlink()
    assert await sync(store, library, withdraw_missing=True) == Report(withdrawn=("a.jsonl",))
    assert await on_record(store) == {FERRY_SLUG: (FERRY.title, None, True)}
    assert await found(store, library, "does the ferry sail in winter") == []
    assert await told(store) == []
    put("c.jsonl", FERRY)
    assert await sync(store, library) == Report(added=("c.jsonl",))
    assert await on_record(store) == {FERRY_SLUG: (FERRY.title, "c.jsonl", False)}
    # It was withdrawn before its reader was told: now there is something to be told of again.
    assert await told(store) == [FERRY.title]
    assert await found(store, library, "does the ferry sail in winter") != []


@pytest.mark.usefixtures("reader")
async def test_a_copy_is_recognised_and_takes_over(
    store: Store, library: Library, put: Put
) -> None:
    original = put("a.jsonl", FERRY)
    await sync(store, library)
    shutil.copy2(original, library.seeds / "copy.jsonl")
    put("spaced.jsonl", FERRY).write_text(original.read_text() + "\n\n")
    age(library.seeds / "spaced.jsonl")
    report = await sync(store, library)
    assert report == Report(
        refused=(
            Refused("copy.jsonl", remark("same", document="a.jsonl")),
            Refused("spaced.jsonl", remark("same", document="a.jsonl")),
        )
    )
    assert await sync(store, library) == Report()
    original.unlink()
    await sync(store, library)
    ((_, document, withdrawn),) = (await on_record(store)).values()
    assert (document, withdrawn) in {("copy.jsonl", False), ("spaced.jsonl", False)}
    assert await told(store) == [FERRY.title]


@pytest.mark.usefixtures("reader")
async def test_what_cannot_be_read_is_told_once_and_the_rest_goes_in(
    store: Store, library: Library, put: Put
) -> None:
    put("a.jsonl", FERRY)
    (library.seeds / "b.jsonl").write_text("{}\n" + "not json\n")
    (library.seeds / "c.exe").write_bytes(b"\0\1")
    for name in ("b.jsonl", "c.exe"):
        age(library.seeds / name)
    report = await sync(store, library)
    assert report.added == ("a.jsonl",)
    assert [refused.file for refused in report.refused] == ["b.jsonl", "c.exe"]
    assert [refused.reason.code for refused in report.refused] == ["line-exchanges", "ending"]
    assert await sync(store, library) == Report()
    put("b.jsonl", SCHOOL)
    assert (await sync(store, library)).added == ("b.jsonl",)
    assert await told(store) == [FERRY.title, SCHOOL.title]


async def test_lines_that_cannot_be_read_do_not_cost_the_others(
    store: Store, library: Library, put: Put
) -> None:
    path = put("a.jsonl", FERRY, SCHOOL)
    path.write_text(path.read_text().replace("\n", "\nnonsense\n"))
    age(path)
    report = await sync(store, library)
    assert report.added == ("a.jsonl",)
    assert [refused.file for refused in report.refused] == ["a.jsonl"]
    assert len(await on_record(store)) == 2


@pytest.mark.usefixtures("reader")
async def test_a_line_more_a_line_less_a_line_changed(
    store: Store, library: Library, put: Put
) -> None:
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
    put("all.jsonl", *many[:4])
    await sync(store, library)
    before = await on_record(store)
    changed = replace(many[1], exchanges=(many[1].exchanges[0], Exchange("And now?", "Wider.")))
    put("all.jsonl", many[4], many[0], changed, many[3])
    await sync(store, library)
    after = await on_record(store)
    titles = {title for title, _, withdrawn in after.values() if not withdrawn}
    assert titles == {"Talk 0", "Talk 1", "Talk 3", "Talk 4"}
    assert {slug for slug in before if not after[slug][2]} == {
        slug for slug, (title, _, _) in before.items() if title != "Talk 2"
    }
    assert await told(store) == ["Talk 0", "Talk 1", "Talk 3", "Talk 4"]


async def test_a_long_document_loses_nearly_all_and_then_all(
    store: Store, library: Library, put: Put
) -> None:
    many = [
        replace(
            FERRY,
            title=f"Talk {number}",
            exchanges=tuple(Exchange(f"What of {number}, {part}?", "So.") for part in range(2)),
        )
        for number in range(60)
    ]
    path = put("all.jsonl", *many)
    await sync(store, library)
    put("all.jsonl", many[30])
    assert await sync(store, library) == Report(changed=("all.jsonl",))
    kept = [title for title, _, gone in (await on_record(store)).values() if not gone]
    assert kept == ["Talk 30"]
    put("all.jsonl", *many)
    await sync(store, library)
    path.unlink()
    assert await sync(store, library, withdraw_missing=True) == Report(withdrawn=("all.jsonl",))
    assert all(gone for _, _, gone in (await on_record(store)).values())
    assert len(await on_record(store)) == 60


async def test_what_is_hidden_or_half_written_is_no_document(
    store: Store, library: Library, put: Put
) -> None:
    for name in (".a.jsonl", "a.jsonl~", "a.jsonl.part", "#a.jsonl#", "~$a.jsonl", ".git/a.jsonl"):
        put(name, FERRY)
    assert await sync(store, library) == Report()


async def test_a_missing_folder_withdraws_nothing(store: Store, library: Library, put: Put) -> None:
    put("a.jsonl", FERRY)
    await sync(store, library)
    shutil.move(library.seeds, library.seeds.with_name("unmounted"))
    with pytest.raises(LibraryError, match="cannot be read"):
        await sync(store, library)
    assert await on_record(store) == {FERRY_SLUG: (FERRY.title, "a.jsonl", False)}


async def test_a_transcript_is_read_like_any_document(store: Store, library: Library) -> None:
    path = library.seeds / "ferry.txt"
    path.write_text(TRANSCRIPT)
    age(path)
    assert await sync(store, library) == Report(added=("ferry.txt",))
    os.utime(path)  # touched, and settled for after a second
    assert await sync(store, library) == Report()


@pytest.mark.usefixtures("reader")
async def test_two_processes_at_once_publish_once(
    store: Store, library: Library, put: Put, tmp_path: Path
) -> None:
    """Two stores stand for two processes: the locks between them are SQLite's alone."""
    for number in range(8):
        put(
            f"{number}.jsonl",
            replace(FERRY, title=f"Talk {number}", published=f"2024-01-{number + 10}"),
        )
    async with open_store(tmp_path / "verbatim.db") as other:
        await asyncio.gather(sync(store, library), sync(other, library))
    assert sorted(await told(store)) == [f"Talk {number}" for number in range(8)]
    assert len(await on_record(store)) == 8


async def test_words_that_a_kill_left_uncounted_are_counted_next_time(
    store: Store, library: Library, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("a.jsonl", FERRY)
    with monkeypatch.context() as killed:
        killed.setattr("bot.intake.sync._count_words", AsyncMock())
        await sync(store, library)
    async with store.read() as db:
        assert await index.uncounted_interviews(db) == 1
    assert await sync(store, library) == Report()
    async with store.read() as db:
        assert await index.uncounted_interviews(db) == 0
        rows = await db.execute_fetchall("SELECT exchanges FROM search_word WHERE word = 'ferry'")
    assert [row[0] for row in rows] == [1]


async def test_words_of_many_documents_are_counted_a_bounded_number_at_a_time(
    store: Store, library: Library, put: Put
) -> None:
    for number in range(MAX_UNCOUNTED_INTERVIEWS + 5):
        talk = (Exchange(f"Where does ferry {number} sail?", f"To island {number}."),)
        put(f"{number:02}.jsonl", replace(FERRY, title=f"Ferry {number}", exchanges=talk))
    most = 0

    def look(_: Progress) -> None:
        nonlocal most
        with closing(sqlite3.connect(store.path)) as db:
            ((count,),) = db.execute("SELECT COUNT(*) FROM search_uncounted")
        most = max(most, count)

    await sync(store, library, progress=look)
    assert most == MAX_UNCOUNTED_INTERVIEWS - 1
    async with store.read() as db:
        assert await index.uncounted_interviews(db) == 0
