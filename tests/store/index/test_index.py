import sqlite3
from functools import partial
from pathlib import Path

import aiosqlite

from bot.corpus.interview import Interview
from bot.search.indexing import entries
from bot.store import schema
from bot.store.database import Store, open_store
from bot.store.index import index, lookup, words_on_record
from bot.store.index.index_reader import IndexReader
from bot.store.record import documents, write_interviews
from tests.on_record import record_interview
from tests.small_corpus import interview

BRIDGE = interview("Bridge", ("Who pays for the bridge?", "The county pays.\n\n" + "Tolls. " * 400))
FERRY = interview("Ferry", ("When does the ferry sail?", "At noon."), ("Who pays?", "You pay."))


async def _rows(db: aiosqlite.Connection, select: str) -> list[tuple[object, ...]]:
    async with db.execute(select) as cursor:
        return [tuple(row) async for row in cursor]


async def contents(store: Store) -> list[list[tuple[object, ...]]]:
    """All that the index holds, how often it changed aside."""
    tables = ("search_interview", "search_card", "search_exchange", "search_passage", "search_word")
    selects = [f"SELECT * FROM {table} ORDER BY 1, 2" for table in tables]
    selects.append("SELECT * FROM search_total WHERE name <> 'changes' ORDER BY 1")
    words = ("bridg", "pay", "toll", "ferri", "noon", "~the")
    tables_of = [(table, f'"{word}"', False) for word in words for table in ("question", "passage")]
    async with store.read() as db:
        found = [await _rows(db, select) for select in selects]
    keys_of = await store.run(lambda db: lookup.matching_keys(db, tables_of, 99))
    return [*found, [tuple(keys) for keys in keys_of]]


async def test_what_is_taken_out_leaves_nothing_behind(store: Store) -> None:
    async with store.write() as db:
        await record_interview(db, FERRY)
    alone = await contents(store)
    async with store.write() as db:
        key, _ = await record_interview(db, BRIDGE)
    assert await contents(store) != alone
    async with store.write() as db:
        await db.execute("DELETE FROM exchange WHERE interview = ?", (key,))
        await index.remove(db, key)
    assert await contents(store) == alone


async def test_removing_what_is_not_there_changes_nothing(store: Store) -> None:
    async with store.write() as db:
        await record_interview(db, FERRY)
    before = await contents(store)
    async with store.write() as db:
        await index.remove(db, 99)
    assert await contents(store) == before


async def test_rows_are_found_by_term_newest_first_and_no_more_than_wanted(store: Store) -> None:
    async with store.write() as db:
        _, (bridge,) = await record_interview(db, BRIDGE)
        _, (_, pays) = await record_interview(db, FERRY)
    pays_in = [("question", '"pay"', many) for many in (False, True)]
    both = await store.run(lambda db: lookup.matching_keys(db, pays_in, 9))
    newest = await store.run(lambda db: lookup.matching_keys(db, pays_in, 1))
    tolls_in = [("passage", '"toll"', False), ("passage", '"nobodi"', False)]
    passages = await store.run(lambda db: lookup.matching_keys(db, tolls_in, 9))
    texts = await store.run(lambda db: lookup.terms_of_passages(db, passages[0]))
    assert both == [[pays, bridge]] * 2
    assert newest == [[pays]] * 2
    assert {key // index.MAX_PASSAGES for key in passages[0]} == {bridge}
    assert len(passages[0]) > 1
    assert passages[1] == []
    assert all("toll" in texts[key] for key in passages[0])


async def test_exchanges_are_found_by_what_is_on_the_card_newest_first(store: Store) -> None:
    async with store.write() as db:
        _, (bridge,) = await record_interview(db, BRIDGE)
        _, (sails, pays) = await record_interview(db, FERRY)

    async def about(*terms: str, limit: int = 9) -> list[int]:
        return await store.run(lambda db: lookup.exchanges_about(db, terms, limit))

    assert await about("bridg", "toll") == [bridge]
    assert await about("ferri") == [pays, sails]
    assert await about("ada", "ferri", "finch") == [pays, sails, bridge]
    assert await about("finch", limit=2) == [pays, sails]
    assert await about("ma", "pay") == []


async def test_cards_of_an_older_index_are_found_too(store: Store) -> None:
    script = next(file for file in schema.FILES if file.stem == "018_cards")
    async with store.write() as db:
        await record_interview(db, BRIDGE)
        await record_interview(db, FERRY)
        before = await _rows(db, "SELECT * FROM search_card")
        await db.execute("DROP TABLE search_card")
        for statement in script.read_text(encoding="utf-8").split(";")[:-1]:
            await db.execute(statement)
        assert len(before) > 1
        assert await _rows(db, "SELECT * FROM search_card") == before


async def test_words_of_grammar_find_questions_alone(store: Store) -> None:
    async with store.write() as db:
        _, (bridge,) = await record_interview(db, BRIDGE)
    the_in = [("question", '"~the"', True), ("passage", '"~the"', True)]
    found = await store.run(lambda db: lookup.matching_keys(db, the_in, 9))
    assert found == [[bridge], []]


async def test_frequencies_count_exchanges(store: Store) -> None:
    async with store.write() as db:
        await record_interview(db, BRIDGE)
        await record_interview(db, FERRY)
    words = ["bridg", "ferri", "nobodi"]
    frequencies = await store.run(lambda db: words_on_record.frequencies(db, words))
    near = await store.run(lambda db: words_on_record.words_near(db, {"fery": (2, 1)}))
    held = await store.run(lambda db: words_on_record.exchange_counts(db, near["fery"]))
    totals = await store.run(lookup.totals)
    assert await store.run(lookup.languages) == ["en"]
    assert frequencies == {"bridg": 1, "ferri": 1}
    assert near == {"fery": [("ferri", "ferry")]}
    assert held == {"ferry": 1}
    assert (totals.questions, totals.changes) == (3, 4)


async def put(db: aiosqlite.Connection, *read: Interview) -> list[int]:
    """On record and in the index, their words to be counted later."""
    added = {}
    for each in read:
        await documents.save_document(db, documents.Document(each.title, 1, 1, each.title))
        key, exchanges = await write_interviews.save(
            db,
            each,
            document=each.title,
            ordinal=0,
            fingerprint=write_interviews.fingerprint_of(each),
        )
        added[key] = exchanges, entries(each)
    await index.add_all(db, added)
    return list(added)


async def test_words_may_be_counted_later_and_are_counted_once(tmp_path: Path) -> None:
    async with open_store(tmp_path / "at_once.db") as store:
        async with store.write() as db:
            await record_interview(db, BRIDGE)
            await record_interview(db, FERRY)
        at_once = await contents(store)
    async with open_store(tmp_path / "later.db") as store:
        async with store.write() as db:
            await put(db, BRIDGE, FERRY)
        assert await store.run(lambda db: words_on_record.frequencies(db, ["bridg", "ferri"])) == {}
        for _ in range(2):
            async with store.write() as db:
                await index.count_words(db)
            assert await contents(store) == at_once


async def test_words_of_what_is_taken_out_before_are_not_counted(tmp_path: Path) -> None:
    async with open_store(tmp_path / "alone.db") as store:
        async with store.write() as db:
            await record_interview(db, BRIDGE)
        alone = await contents(store)
    async with open_store(tmp_path / "both.db") as store:
        async with store.write() as db:
            _, ferry = await put(db, BRIDGE, FERRY)
            await index.remove(db, ferry)
            await index.count_words(db)
        assert await contents(store) == alone


async def test_the_newest_rows_elsewhere_hide_none_that_is_wanted(store: Store) -> None:
    async with store.write() as db:
        _, (bridge,) = await record_interview(db, BRIDGE)
        await record_interview(db, FERRY)
    found = await store.run(
        lambda db: lookup.matching_keys(db, [("question", '"pay"', True)], 1, {bridge})
    )
    assert [list(keys) for keys in found] == [[bridge]]


async def test_a_transaction_that_fails_leaves_the_index_as_it_was(store: Store) -> None:
    before = await contents(store)
    try:
        async with store.write() as db:
            key, exchanges = await record_interview(db, FERRY)
            await index.add_all(db, {key: (exchanges, entries(FERRY))})
    except sqlite3.IntegrityError:
        pass
    assert await contents(store) == before


async def test_what_is_remembered_of_a_small_index_is_what_it_holds(store: Store) -> None:
    async with store.write() as db:
        key, (bridge,) = await record_interview(db, BRIDGE)
        _, (sails, pays) = await record_interview(db, FERRY)
    read = IndexReader(await store.run(lookup.totals))
    first = await store.run(lambda db: read.rows(db, [sails, bridge]))
    again = await store.run(lambda db: read.rows(db, [bridge, pays, sails, 99]))
    assert sorted(row.exchange for row in first) == sorted((bridge, sails))
    assert [row.exchange for row in again] == [bridge, pays, sails]
    assert again == await store.run(
        lambda db: [lookup.exchange_rows(db, [each])[0] for each in (bridge, pays, sails)]
    )
    passages = [sails * index.MAX_PASSAGES, pays * index.MAX_PASSAGES]
    some = dict(await store.run(lambda db: read.texts(db, passages[:1])))
    texts = await store.run(lambda db: read.texts(db, passages))
    assert texts == await store.run(lambda db: lookup.terms_of_passages(db, passages))
    assert some == {passages[0]: texts[passages[0]]}
    assert read.terms(texts[passages[0]]) == ["~at", "noon"]
    words = ["noon", "sail", "bridg", "moon"]
    counted = await store.run(lambda db: read.frequencies(db, words))
    assert counted == await store.run(lambda db: words_on_record.frequencies(db, words))
    on_cards = {term for each in (BRIDGE, FERRY) for term in entries(each).context.split()}
    for terms in (on_cards, {min(on_cards)}, {"moon"}):
        about = await store.run(partial(read.exchanges_about, terms=terms, limit=2))
        assert about == await store.run(partial(lookup.exchanges_about, terms=terms, limit=2))
    assert counted
    async with store.write() as db:
        await index.remove(db, key)
    assert (await store.run(lookup.totals)).changes != read.changes
