"""A corrected document keeps what it said before, and who wants to hear of it is told."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange, Interview
from bot.intake import library as library_module
from bot.intake.ingest import silence_file
from bot.store.database import Store
from bot.store.record import interviews, versions
from bot.store.subscribers import chats
from bot.store.subscribers.subscriptions import InterestKind
from tests.intake.conftest import FERRY, FERRY_SLUG, SCHOOL, Desk
from tests.on_record import rows, subscribed


def with_answer(text: str, interview: Interview = FERRY) -> Interview:
    first, second, *rest = interview.exchanges
    return replace(interview, exchanges=(first, replace(second, answer=text), *rest))


async def cited(store: Store, question: int, version: int) -> str | None:
    """What a link to a question of the ferry's interview opens, if not the current answer."""
    async with store.read() as db:
        card = await interviews.card(db, FERRY_SLUG)
        assert card is not None
        record = (await interviews.interview_exchanges(db, card.key))[question]
        found = await versions.as_cited(db, record.id, version)
    return found.answer if found else None


async def changes(store: Store) -> list[int]:
    """How many exchanges each correction of the ferry's interview changed, newest first."""
    async with store.read() as db:
        card = await interviews.card(db, FERRY_SLUG)
        assert card is not None
        found = await versions.versions_of(db, card.key)
        assert card.version == 1 + max((each.number for each in found), default=0)
    return [each.exchanges for each in found]


async def alerts(store: Store) -> list[tuple[int, str, int]]:
    return await rows(store, "SELECT chat, state, correction FROM alert ORDER BY chat")


async def deliver(store: Store) -> None:
    async with store.write() as db:
        await db.execute("UPDATE alert SET state = 'sent', ended = 1")
        await db.execute("UPDATE chat SET send_at = NULL")


async def test_each_version_is_opened_as_it_was_cited(desk: Desk) -> None:
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    for answer in ("Three crowns.", "Four crowns."):
        desk.put("a.jsonl", with_answer(answer))
        await desk.sync()
    assert await changes(desk.store) == [1, 1]
    assert await cited(desk.store, 1, 1) == FERRY.exchanges[1].answer
    assert await cited(desk.store, 1, 2) == "Three crowns."
    assert await cited(desk.store, 1, 3) is None
    assert await cited(desk.store, 0, 1) is None  # it never changed


async def test_a_question_that_was_left_out_is_still_found(desk: Desk) -> None:
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    async with desk.store.read() as db:
        gone = (await interviews.interview_exchanges(db, 1))[2].id
    desk.put("a.jsonl", replace(FERRY, exchanges=FERRY.exchanges[:2]))
    await desk.sync()
    async with desk.store.read() as db:
        assert await interviews.record(db, gone) is None
        old = await versions.last_version(db, gone)
    assert old is not None
    assert (old.question, old.answer) == (FERRY.exchanges[2].question, FERRY.exchanges[2].answer)


@pytest.mark.usefixtures("reader")
async def test_a_file_that_is_still_written_is_not_corrected(desk: Desk) -> None:
    desk.put(
        "a.jsonl", with_answer("Two crowns, and", replace(FERRY, exchanges=FERRY.exchanges[:2]))
    )
    await desk.sync()
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    assert await changes(desk.store) == []
    desk.put("a.jsonl", replace(FERRY, exchanges=FERRY.exchanges[:1] * 2))
    await desk.sync()
    assert await changes(desk.store) == [2]


async def test_another_way_of_reading_is_no_correction(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    async with desk.store.write() as db:  # as an older reading may have left it
        await db.execute("UPDATE interview SET fingerprint = 'other'")
        await db.execute("UPDATE exchange SET answer = 'Read wrong.' WHERE position = 1")
    monkeypatch.setattr(library_module, "READER_VERSION", library_module.READER_VERSION + 1)
    await desk.sync()
    assert await changes(desk.store) == []


@pytest.mark.parametrize(
    ("limit", "most", "kept"), [("MAX_VERSIONS", 2, 2), ("MAX_KEPT_CHARS", 100, 1)]
)
async def test_versions_are_bounded_in_number_and_size(
    desk: Desk, limit: str, *, most: int, kept: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(versions, limit, most)
        for number in range(5):
            desk.put(
                "a.jsonl", with_answer(f"It costs {number} crowns, or so they say on the quay.")
            )
            await desk.sync()
    assert len(await changes(desk.store)) == kept
    assert await cited(desk.store, 1, 4) == "It costs 3 crowns, or so they say on the quay."
    assert await rows(desk.store, "SELECT count(*) FROM version_exchange") == [(kept,)]


async def test_only_who_wants_to_is_told_of_a_correction(desk: Desk) -> None:
    desk.put("a.jsonl", FERRY)
    desk.put("b.jsonl", SCHOOL)
    await desk.sync()
    await subscribed(desk.store, 7, 8)
    await subscribed(desk.store, 9, kind=InterestKind.WORDS, what="teachers")
    await subscribed(desk.store, 10, kind=InterestKind.WORDS, what="lorries")
    async with desk.store.write() as db:
        for chat in (7, 9, 10):
            await chats.set_corrections(db, chat, corrections=True)
    desk.put("a.jsonl", with_answer("Three crowns."))
    await desk.sync()
    assert await alerts(desk.store) == [(7, "waiting", 1), (10, "waiting", 1)]
    await desk.sync()
    await deliver(desk.store)
    desk.put("a.jsonl", with_answer("Four crowns."))
    await desk.sync()
    assert await alerts(desk.store) == [(7, "waiting", 1), (10, "waiting", 1)]


@pytest.mark.usefixtures("reader")
async def test_a_correction_without_alerts_is_told_nobody(desk: Desk) -> None:
    async with desk.store.write() as db:
        await chats.set_corrections(db, 7, corrections=True)
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    await deliver(desk.store)
    await silence_file(desk.store, desk.put("a.jsonl", with_answer("Three crowns.")))
    await desk.sync()
    assert await alerts(desk.store) == [(7, "sent", 0)]
    assert await changes(desk.store) == [1]


@pytest.mark.usefixtures("reader")
async def test_who_has_not_heard_yet_hears_of_it_as_new(desk: Desk) -> None:
    async with desk.store.write() as db:
        await chats.set_corrections(db, 7, corrections=True)
    desk.put("a.jsonl", FERRY)
    await desk.sync()
    desk.put("a.jsonl", with_answer("Three crowns."))
    await desk.sync()
    assert await alerts(desk.store) == [(7, "waiting", 0)]
    await deliver(desk.store)
    desk.put("a.jsonl", with_answer("Four crowns."))
    await desk.sync()
    assert await alerts(desk.store) == [(7, "waiting", 1)]


@pytest.mark.usefixtures("reader")
async def test_a_new_interview_is_no_correction(desk: Desk) -> None:
    async with desk.store.write() as db:
        await chats.set_corrections(db, 7, corrections=True)
    desk.put("a.jsonl", replace(FERRY, exchanges=(Exchange("Why?", "So."),)))
    await desk.sync()
    assert await alerts(desk.store) == [(7, "waiting", 0)]
