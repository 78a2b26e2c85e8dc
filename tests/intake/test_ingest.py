"""A file from elsewhere is published under a name of its own, or refused with a reason."""

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.formats.record import to_record
from bot.corpus.interview import Interview
from bot.corpus.remark import remark
from bot.intake.folder import is_document
from bot.intake.ingest import ingest, inspect_file, safe_name
from bot.intake.library import Library, Report
from bot.intake.sync import sync
from bot.store import chats, subscriptions
from bot.store.database import Store
from bot.store.subscriptions import InterestKind
from tests.intake.conftest import FERRY, SCHOOL, Put, told


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    (tmp_path / "elsewhere").mkdir()
    path = tmp_path / "elsewhere" / "talk.jsonl"
    path.write_text(json.dumps(to_record(FERRY)))
    return path


@pytest.fixture(autouse=True)
async def reader(store: Store, library: Library) -> None:
    await sync(store, library)
    async with store.write() as db:
        await chats.remember(db, 7, "private", "en", "UTC")
        await subscriptions.add_subscription(db, 7, 0, InterestKind.EVERYTHING, "")


async def test_a_copy_is_kept_and_announced(
    store: Store, library: Library, elsewhere: Path
) -> None:
    done = await ingest(store, library, elsewhere)
    assert done.document == "2024-01-12_the-harbour-post_ada-finch.jsonl"
    assert [card.title for card in done.cards] == [FERRY.title]
    kept = library.seeds / done.document
    assert kept.read_text() == json.dumps(to_record(FERRY))
    assert await told(store) == [FERRY.title]
    assert await sync(store, library) == Report()


async def test_no_other_document_is_ever_overwritten(
    store: Store, library: Library, elsewhere: Path, put: Put
) -> None:
    taken = put("2024-01-12_the-harbour-post_ada-finch.jsonl", replace(SCHOOL, title="Taken"))
    before = taken.read_bytes()
    done = await ingest(store, library, elsewhere)
    assert done.document == "2024-01-12_the-harbour-post_ada-finch-2.jsonl"
    assert taken.read_bytes() == before


async def test_published_without_alerts(store: Store, library: Library, elsewhere: Path) -> None:
    done = await ingest(store, library, elsewhere, announced=False)
    assert done.cards
    assert await told(store) == []


async def test_one_that_is_in_the_folder_already_stays_there(
    store: Store, library: Library, put: Put
) -> None:
    path = put("below/here.jsonl", FERRY)
    done = await ingest(store, library, path)
    assert done.document == "below/here.jsonl"
    assert await told(store) == [FERRY.title]


async def test_a_duplicate_is_recognised_by_its_content(
    store: Store, library: Library, elsewhere: Path, put: Put
) -> None:
    put("a.jsonl", FERRY)
    await sync(store, library)
    spaced = elsewhere.with_name("spaced.jsonl")
    spaced.write_text(json.dumps(to_record(FERRY)) + "\n\n\n")
    done = await ingest(store, library, spaced)
    assert (done.document, done.refusal) == ("", remark("on-record", document="a.jsonl"))


async def test_a_new_version_in_another_format_takes_the_place(
    store: Store, library: Library, tmp_path: Path, put: Put
) -> None:
    put("a.jsonl", FERRY)
    await sync(store, library)
    lines = [f"Title: {FERRY.title}", "Date: 12 January 2024", "Interviewee: Ada Finch", ""]
    for exchange in FERRY.exchanges:
        lines += [f"Question: {exchange.question}", "", f"Answer: {exchange.answer}", ""]
    path = tmp_path / "talk.txt"
    path.write_text("\n".join(lines))
    done = await ingest(store, library, path)
    assert done.edited
    assert [each.name for each in library.seeds.iterdir()] == [done.document]
    assert done.document.endswith(".txt")
    assert await told(store) == [FERRY.title]


async def test_many_at_once_are_all_kept(store: Store, library: Library, tmp_path: Path) -> None:
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
    done = await asyncio.gather(*(ingest(store, library, path) for path in paths))
    assert len({each.document for each in done}) == 6
    assert sorted(await told(store)) == [f"Talk {number}" for number in range(6)]


async def test_what_only_repeats_others_is_not_kept(
    store: Store, library: Library, tmp_path: Path, put: Put
) -> None:
    put("a.jsonl", FERRY)
    put("b.jsonl", SCHOOL)
    await sync(store, library)
    path = tmp_path / "both.jsonl"
    path.write_text("\n".join(json.dumps(to_record(each)) for each in (FERRY, SCHOOL)))
    done = await ingest(store, library, path)
    assert (done.document, done.cards) == ("", ())
    assert done.refusal == remark("same", document="b.jsonl")
    assert sorted(each.name for each in library.seeds.iterdir()) == ["a.jsonl", "b.jsonl"]
    assert await sync(store, library) == Report()


async def test_looking_changes_nothing(store: Store, library: Library, elsewhere: Path) -> None:
    seen = await inspect_file(store, elsewhere)
    assert seen.interview == FERRY
    assert (seen.more, seen.refusal, seen.earlier) == (0, None, None)
    assert await sync(store, library) == Report()


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
