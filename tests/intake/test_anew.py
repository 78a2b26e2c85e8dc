"""Topics change, and the way of reading: the record is brought up to it, and nobody is alerted."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.formats.table import BY_SUFFIX
from bot.corpus.remark import remark
from bot.intake import library as library_module
from bot.intake.library import Library, Report, is_outdated
from bot.intake.sync import sync
from bot.search.query.lexicon import load_lexicon
from bot.store import documents, interviews
from bot.store.database import Store
from tests.intake.conftest import FERRY, SCHOOL, Put, found, on_record, told
from tests.small_corpus import age


async def test_new_topics_are_assigned_without_reading(
    store: Store, library: Library, put: Put, tmp_path: Path
) -> None:
    put("a.jsonl", FERRY)
    await sync(store, library)
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "topics.toml").write_text(
        '[[topic]]\nid = "money"\ntitle.en = "Money"\nwords.en = ["crown", "cost"]\n'
    )
    changed = Library(library.seeds, load_lexicon(tmp_path / "new"))
    assert await sync(store, changed) == Report()
    (tmp_path / "new" / "synonyms.toml").write_text('more = [["crown", "coin"]]\n')
    async with store.write() as db:
        await db.execute("UPDATE exchange_topic SET topic = 'kept' WHERE topic = 'other'")
    changed = Library(library.seeds, load_lexicon(tmp_path / "new"))
    assert await sync(store, changed) == Report()  # synonyms are no topics
    async with store.read() as db:
        assert await interviews.topic_counts(db) == {"money": 1, "kept": 2}


@pytest.mark.usefixtures("reader")
async def test_a_new_way_of_reading_reads_everything_again(
    store: Store, library: Library, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("a.jsonl", FERRY)
    put("b.jsonl", SCHOOL, replace(SCHOOL, title="Second"))
    await sync(store, library)
    before = await on_record(store)
    async with store.write() as db:  # as an older analysis may have left it
        await db.execute("UPDATE search_exchange SET terms = 'old'")
    monkeypatch.setattr(library_module, "READER_VERSION", library_module.READER_VERSION + 1)
    await sync(store, library)
    assert await on_record(store) == before
    assert len(await told(store)) == 3
    async with store.read() as db:
        assert not await db.execute_fetchall("SELECT * FROM search_exchange WHERE terms = 'old'")
    first, *_ = await found(store, library, "does the ferry sail in winter")
    assert first == "The ferry sails in every month of the year."
    assert await sync(store, library) == Report()


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
    store: Store, library: Library, put: Put, monkeypatch: pytest.MonkeyPatch, is_reread: bool
) -> None:
    path = put("a.jsonl", FERRY)
    await sync(store, library)
    reason = remark("unreadable", reason="Permission denied")
    async with store.write() as db:
        seen = await documents.document_at(db, "a.jsonl")
        assert seen is not None
        size = seen.size if is_reread else -1
        await documents.save_document(db, replace(seen, size=size, refusal=reason))
    if is_reread:
        version = library_module.READER_VERSION + 1
        monkeypatch.setattr(library_module, "READER_VERSION", version)
    path.rename(path.with_name("b.jsonl"))
    await sync(store, library)
    async with store.read() as db:
        assert await documents.document_refusal(db, "b.jsonl") is None


async def test_what_is_refused_as_before_is_not_told_again(
    store: Store, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = library.seeds / "a.txt"
    letter.write_text("Dear reader, this is a letter. " * 30)
    age(letter)
    assert len((await sync(store, library)).refused) == 1
    version = library_module.READER_VERSION + 1
    monkeypatch.setattr(library_module, "READER_VERSION", version)
    assert await sync(store, library) == Report()
