"""Topics change, and the way of reading: the record is brought up to it, and nobody is alerted."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.formats.table import BY_SUFFIX
from bot.corpus.remark import remark
from bot.intake import library as library_module
from bot.intake.library import Library, Report, is_outdated
from bot.intake.sync import sync
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.store.meta import set_meta
from bot.store.record import documents, interviews
from tests.intake.conftest import FERRY, SCHOOL, Desk
from tests.small_corpus import age


async def test_new_topics_are_assigned_without_reading(desk: Desk, tmp_path: Path) -> None:
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "topics.toml").write_text(
        '[[topic]]\nid = "money"\ntitle.en = "Money"\nwords.en = ["crown", "cost"]\n'
    )
    changed = Library(desk.library.seeds, load_lexicon(tmp_path / "new"))
    assert await sync(desk.store, changed) == Report()
    (tmp_path / "new" / "synonyms.toml").write_text('more = [["crown", "coin"]]\n')
    async with desk.store.write() as db:
        await db.execute("UPDATE exchange_topic SET topic = 'kept' WHERE topic = 'other'")
    changed = Library(desk.library.seeds, load_lexicon(tmp_path / "new"))
    assert await sync(desk.store, changed) == Report()  # synonyms are no topics
    async with desk.store.read() as db:
        assert await interviews.topic_counts(db) == {"money": 1, "kept": 2}


@pytest.mark.usefixtures("reader")
async def test_a_new_way_of_reading_reads_everything_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.put("a.jsonl", FERRY)
    desk.put("b.jsonl", SCHOOL, replace(SCHOOL, title="Second"))
    await desk.sync()
    before = await desk.on_record()
    async with desk.store.write() as db:  # as an older analysis may have left it
        await db.execute("UPDATE search_exchange SET terms = 'old'")
    monkeypatch.setattr(library_module, "READER_VERSION", library_module.READER_VERSION + 1)
    await desk.sync()
    assert await desk.on_record() == before
    assert len(await desk.told()) == 3
    async with desk.store.write() as db:
        await set_meta(db, "reading", "[[what nobody can read")
    await desk.sync()
    assert await desk.sync() == Report()
    assert await desk.on_record() == before
    async with desk.store.read() as db:
        assert not await db.execute_fetchall("SELECT * FROM search_exchange WHERE terms = 'old'")
    first, *_ = await desk.found("does the ferry sail in winter")
    assert first == "The ferry sails in every month of the year."
    assert await desk.sync() == Report()


def test_one_format_that_is_read_otherwise_concerns_its_files_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = library_module.reader_versions()
    assert not library_module.is_outdated("a.MD", before)
    markdown = replace(BY_SUFFIX[".md"], version=BY_SUFFIX[".md"].version + 1)
    monkeypatch.setitem(BY_SUFFIX, ".md", markdown)
    monkeypatch.setitem(BY_SUFFIX, ".new", markdown)
    outdated = [path for path in ("a.MD", "b.txt", "c.new") if is_outdated(path, before)]
    assert outdated == ["a.MD", "c.new"]


def test_a_database_that_knows_one_way_of_reading_alone_reads_everything_again() -> None:
    assert is_outdated("a.txt", "3")


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize("is_reread", [False, True])
async def test_what_has_to_be_read_again_is_read_though_it_moved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, is_reread: bool
) -> None:
    path = desk.put("a.jsonl", FERRY)
    await desk.sync()
    reason = remark("unreadable", reason="Permission denied")
    async with desk.store.write() as db:
        seen = await documents.document_at(db, "a.jsonl")
        assert seen is not None
        size = seen.size if is_reread else -1
        await documents.save_document(db, replace(seen, size=size, refusal=reason))
    if is_reread:
        version = library_module.READER_VERSION + 1
        monkeypatch.setattr(library_module, "READER_VERSION", version)
    path.rename(path.with_name("b.jsonl"))
    await desk.sync()
    async with desk.store.read() as db:
        assert await documents.document_refusal(db, "b.jsonl") is None


async def test_what_is_refused_as_before_is_not_told_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = desk.library.seeds / "a.txt"
    letter.write_text("Dear reader, this is a letter. " * 30)
    age(letter)
    assert len((await desk.sync()).refused) == 1
    version = library_module.READER_VERSION + 1
    monkeypatch.setattr(library_module, "READER_VERSION", version)
    assert await desk.sync() == Report()
