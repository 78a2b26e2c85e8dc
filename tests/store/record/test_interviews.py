"""What is on record: saved, replaced, withdrawn, browsed."""

import re
from dataclasses import fields, replace
from typing import Any

import aiosqlite
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corpus.interview import Interview
from bot.corpus.remark import remark
from bot.store.database import Store
from bot.store.record import interviews
from bot.store.record.write_interviews import (
    exchange_ids,
    fingerprint_of,
    mark_withdrawn,
    save,
    set_topics,
)
from tests.small_corpus import interview


def _interview(title: str, *questions: str, **more: object) -> Interview:
    pairs = ((question, f"An answer to {question}") for question in questions or ("Why?",))
    return interview(title, *pairs, **{"interviewers": ("Bo Reed", "Чен Ли")} | more)


async def _publish(
    db: aiosqlite.Connection, interview: Interview, document: str, replacing: int | None = None
) -> tuple[int, list[int]]:
    await db.execute(
        "INSERT OR IGNORE INTO document (path, size, modified, sha256) VALUES (?, 1, 1, 'd')",
        (document,),
    )
    return await save(
        db,
        interview,
        document=document,
        ordinal=0,
        fingerprint=fingerprint_of(interview),
        replacing=replacing,
    )


async def _saved(store: Store, interview: Interview, document: str = "a.txt") -> int:
    async with store.write() as db:
        key, _ = await _publish(db, interview, document)
    return key


async def test_what_is_saved_is_read_back(store: Store) -> None:
    interview = _interview("Tides", "What is a tide?", "And a spring tide?")
    key = await _saved(store, interview)
    async with store.read() as db:
        first, second = await interviews.interview_exchanges(db, key)
        assert await interviews.record(db, second.id) == second
        assert await store.run(
            lambda plain: interviews.records(plain, [second.key, first.key])
        ) == [second, first]
        assert await interviews.neighbours(db, first) == (None, second.id)
        assert await interviews.neighbours(db, second) == (first.id, None)
        assert await interviews.card(db, first.card.slug) == first.card
    assert [first.question, second.answer] == ["What is a tide?", "An answer to And a spring tide?"]
    assert first.card.interviewers == ("Bo Reed", "Чен Ли")
    assert first.card.published == "2024-05-03"
    assert first.card.exchanges == 2


async def test_the_slug_says_date_outlet_and_speaker(store: Store) -> None:
    key = await _saved(store, _interview("Tides"))
    async with store.read() as db:
        card = await interviews.card_by_key(db, key)
    assert card is not None
    assert card.slug == "2024-05-03-the-harbour-post-ada-finch"


async def test_two_interviews_of_one_day_have_two_slugs(store: Store) -> None:
    await _saved(store, _interview("Tides"), "a.txt")
    await _saved(store, _interview("Storms"), "b.txt")
    async with store.read() as db:
        slugs = [card.slug for card in await interviews.cards(db)]
    assert len(set(slugs)) == 2
    assert all(re.fullmatch(r"[a-z0-9-]{1,40}", slug) for slug in slugs)


@pytest.mark.parametrize("speaker", ["", "杨洁篪", "Сергей Ёлкин", "?" * 300, "a" * 300])
async def test_any_name_makes_a_slug(store: Store, speaker: str) -> None:
    key = await _saved(store, _interview("", speaker=speaker, published=None))
    async with store.read() as db:
        card = await interviews.card_by_key(db, key)
    assert card is not None
    assert re.fullmatch(r"[a-z0-9-]{1,40}", card.slug)


async def test_a_new_version_keeps_slug_and_ids(store: Store) -> None:
    key = await _saved(store, _interview("Tides", "What is a tide?", "Why?"))
    async with store.read() as db:
        before = await interviews.interview_exchanges(db, key)
    async with store.write() as db:
        newer = _interview("The tides", "A new one?", "What is a tide?", published="2025-01-01")
        await _publish(db, newer, "a.txt", replacing=key)
    async with store.read() as db:
        after = await interviews.interview_exchanges(db, key)
        gone = await interviews.record(db, before[1].id)
    assert after[1].id == before[0].id
    assert after[0].card.slug == before[0].card.slug
    assert after[0].card.title == "The tides"
    assert gone is None


async def test_what_is_withdrawn_can_still_be_named_but_is_nowhere_listed(store: Store) -> None:
    async with store.write() as db:
        key, (exchange,) = await _publish(db, _interview("Tides", "Why?"), "a.txt")
        await set_topics(db, key, [(exchange, ["sea"])])
    async with store.read() as db:
        (before,) = await interviews.interview_exchanges(db, key)
    async with store.write() as db:
        await mark_withdrawn(db, key)
    async with store.read() as db:
        after = await interviews.record(db, before.id)
        assert await interviews.cards(db) == []
        assert await interviews.topic_counts(db) == {}
        assert (await interviews.overview(db)).interviews == 0
    assert after is not None
    assert after.card.withdrawn


async def test_a_topic_is_browsed_newest_interview_first(store: Store) -> None:
    async with store.write() as db:
        for document, published in [("a", "2020"), ("b", "2024-03"), ("c", None)]:
            interview = _interview(document, f"{document}0?", f"{document}1?", published=published)
            key, exchanges = await _publish(db, interview, document)
            await set_topics(db, key, [(exchange, ["sea", "air"]) for exchange in exchanges])
    async with store.read() as db:
        found = await interviews.topic_exchanges(db, "sea")
        assert [record.question for record in found] == [
            "b0?",
            "b1?",
            "a0?",
            "a1?",
            "c0?",
            "c1?",
        ]
        page = await interviews.topic_exchanges(db, "sea", offset=2, limit=2)
        assert page == found[2:4]
        for place, record in enumerate(found):
            assert await interviews.topic_places(db, record.key) == [
                ("air", place),
                ("sea", place),
            ]
        assert await interviews.topic_counts(db) == {"air": 6, "sea": 6}


async def test_overview_counts_what_is_on_record(store: Store) -> None:
    async with store.read() as db:
        empty = await interviews.overview(db)
    await _saved(store, _interview("a", "1?", "2?", published=None), "a")
    await _saved(store, _interview("b", published="2019-04", speaker="Io Wren"), "b")
    await _saved(store, _interview("c", published="2022-01-09", speaker="Io Wren"), "c")
    async with store.read() as db:
        full = await interviews.overview(db)
        assert await interviews.count(db) == full.interviews
    assert (empty.interviews, empty.exchanges, empty.first) == (0, 0, "")
    assert (full.interviews, full.exchanges) == (3, 4)
    assert full.speakers == ("Io Wren", "Ada Finch")
    assert (full.first, full.last) == ("2019-04", "2022-01-09")


@given(st.lists(st.text(max_size=8), max_size=12))
def test_ids_are_unique_short_and_fit_a_link(questions: list[str]) -> None:
    ids = exchange_ids("slug", questions)
    assert len(set(ids)) == len(questions)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{10}", id_) for id_ in ids)
    assert ids == exchange_ids("slug", questions)


@given(st.lists(st.text(min_size=1, max_size=8).filter(str.strip), min_size=1, unique=True))
def test_an_id_does_not_depend_on_the_place(questions: list[str]) -> None:
    folded = {" ".join(question.casefold().split()) for question in questions}
    if len(folded) == len(questions):
        assert exchange_ids("s", questions)[::-1] == exchange_ids("s", questions[::-1])


def test_equal_readings_have_equal_fingerprints() -> None:
    assert fingerprint_of(_interview("a")) == fingerprint_of(_interview("a"))
    assert fingerprint_of(_interview("a")) == fingerprint_of(
        replace(_interview("a"), warnings=(remark("no-date"),))
    )


@pytest.mark.parametrize("name", [field.name for field in fields(Interview)])
def test_whatever_is_kept_of_a_reading_tells_it_from_another(name: str) -> None:
    talk = _interview("a")
    other: dict[str, Any] = {name: "another"}
    if isinstance(kept := getattr(talk, name), tuple):
        other = {name: (*kept, *kept[:1])}
    assert (fingerprint_of(replace(talk, **other)) == fingerprint_of(talk)) == (name == "warnings")


async def test_moments_and_the_recording_are_kept(store: Store) -> None:
    talk = _interview("Tides", "Why?", "When?")
    first, second = talk.exchanges
    timed = replace(talk, media="https://v.example/1", exchanges=(replace(first, moment=0), second))
    assert fingerprint_of(timed) != fingerprint_of(talk)
    key = await _saved(store, timed)
    async with store.read() as db:
        records = await interviews.interview_exchanges(db, key)
        again = await interviews.interview(db, records[0].card)
    assert [record.moment for record in records] == [0, None]
    assert records[0].card.media == "https://v.example/1"
    assert [each.moment for each in again.exchanges] == [0, None]
    assert again.media == "https://v.example/1"
