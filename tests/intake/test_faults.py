"""A failure while one document is written refuses that document, and nothing else."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import aiosqlite
import pytest

from bot.corpus.interview import Exchange, Reading
from bot.corpus.remark import remark
from bot.intake.document_reader import DocumentReader
from bot.intake.library import Refused, Report
from bot.store.record import write_interviews
from tests.intake.conftest import FERRY, SCHOOL, Desk

pytestmark = pytest.mark.usefixtures("reader")

WRITING_FAILS = Report(
    added=("a.jsonl", "c.jsonl"), refused=(Refused("b.jsonl", remark("writing-fails")),)
)
OTHER = replace(
    FERRY, title="Another", published="2024-05-01", exchanges=(Exchange("Why?", "So."),) * 2
)


@pytest.mark.parametrize(
    "fault",
    [
        UnicodeEncodeError("utf-8", "\ud83d", 0, 1, "surrogates not allowed"),
        sqlite3.IntegrityError("UNIQUE constraint failed: exchange.id"),
        MemoryError(),
        KeyError("x"),
    ],
)
async def test_whatever_is_raised_costs_one_document(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    save = write_interviews.add_topics

    async def fail(db: aiosqlite.Connection, topics: list[tuple[int, str, int, int, str]]) -> None:
        await save(db, topics)
        if any(published == "2024-02-20" for _, published, *_ in topics):
            raise fault

    with monkeypatch.context() as patch:
        patch.setattr(write_interviews, "add_topics", fail)
        desk.put("a.jsonl", FERRY)
        desk.put("b.jsonl", SCHOOL)
        desk.put("c.jsonl", OTHER)
        assert await desk.sync() == WRITING_FAILS
        assert await desk.sync() == Report()
        assert {title for title, *_ in (await desk.on_record()).values()} == {
            FERRY.title,
            "Another",
        }
    desk.put("b.jsonl", replace(SCHOOL, role="Teacher"))
    assert await desk.sync() == Report(added=("b.jsonl",))
    assert set(await desk.told()) == {FERRY.title, "Another", SCHOOL.title}


async def test_a_lone_surrogate_that_got_through_costs_one_document(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = DocumentReader.read

    def broken(self: DocumentReader, path: Path) -> Iterator[Reading]:
        for reading in read(self, path):
            is_school = reading.interview and reading.interview.speaker == SCHOOL.speaker
            yield Reading(replace(SCHOOL, title="A cut emoji \ud83d")) if is_school else reading

    monkeypatch.setattr(DocumentReader, "read", broken)
    desk.put("a.jsonl", FERRY)
    desk.put("b.jsonl", SCHOOL)
    desk.put("c.jsonl", OTHER)
    assert await desk.sync() == WRITING_FAILS


async def test_a_database_refuses_and_the_rest_goes_in(desk: Desk) -> None:
    async with desk.store.write() as db:
        await db.execute(
            "CREATE TRIGGER refusal BEFORE INSERT ON exchange WHEN NEW.answer LIKE '%autumn%'"
            " BEGIN SELECT raise(ABORT, 'no'); END"
        )
    desk.put("a.jsonl", FERRY)
    desk.put("b.jsonl", SCHOOL)
    desk.put("c.jsonl", OTHER)
    assert await desk.sync() == WRITING_FAILS


async def test_a_full_disk_costs_what_does_not_fit(desk: Desk) -> None:
    async with desk.store.write() as db:
        ((pages,),) = await db.execute_fetchall("PRAGMA page_count")
        await db.commit()
        await db.execute(f"PRAGMA max_page_count = {pages + 60}")
        await db.execute("BEGIN IMMEDIATE")
    long = tuple(Exchange(f"What of berth {n}?", f"Berth {n} is wide. " * 60) for n in range(200))
    desk.put("a.jsonl", replace(OTHER, exchanges=long))
    desk.put("b.jsonl", FERRY)
    report = await desk.sync()
    assert report.added == ("b.jsonl",)
    assert [(each.file, each.reason.code) for each in report.refused] == [("a.jsonl", "store")]
    assert await desk.told() == [FERRY.title]
