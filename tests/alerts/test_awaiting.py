"""A question that waits is answered once, by the first new interview that does."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.corpus.formats.record import to_record
from bot.corpus.interview import Exchange
from bot.intake import sync as syncing
from bot.intake.library import Library
from bot.local.telegram.chats import User
from bot.search.query.lexicon.lexicon import Lexicon
from bot.store.database import Store
from bot.store.record import documents
from bot.store.subscribers import chats, delivery, subscriptions
from bot.store.subscribers.chats import Plan
from bot.store.subscribers.outbox import State
from bot.store.subscribers.subscriptions import InterestKind
from bot.store.trouble import StoreError
from tests.alerts.conftest import HARBOUR, Office

QUESTION = "Who pays for the ferry?"
OTHER = replace(
    HARBOUR,
    title="Schools",
    published="2024-07-01",
    exchanges=(Exchange("Are there new teachers?", "Twelve new teachers come in autumn."),),
)
AGAIN = replace(
    HARBOUR,
    title="The ferry, once more",
    published="2024-08-01",
    exchanges=(Exchange("Who pays for the ferry?", "The county pays for the ferry now."),),
)


async def waiting(office: Office, chat: int) -> list[str]:
    async with office.store.read() as db:
        found = await subscriptions.subscriptions_of(db, chat)
    return [each.what for each in found if each.kind is InterestKind.QUESTION]


async def kept_questions(office: Office) -> int:
    """Traces of questions in what interviews offer."""
    async with office.store.read() as db:
        rows = await db.execute_fetchall("SELECT count(*) FROM finding WHERE kind = 'question'")
    return int(next(iter(rows))[0])


async def test_it_is_told_once_with_the_quotation(office: Office) -> None:
    (ada,) = await office.subscribers(1, InterestKind.QUESTION, QUESTION)
    await office.write("other", OTHER)
    assert await office.deliver() == {}
    await office.write("harbour", HARBOUR)
    await office.write("again", AGAIN)
    await office.deliver()
    (told,) = office.sent(ada)
    assert QUESTION in told["text"]
    assert "The council pays for the ferry." in told["text"]
    assert await waiting(office, ada) == []
    assert await kept_questions(office) == 0


async def test_what_was_asked_during_the_first_reading_is_answered_after_it(
    store: Store, lexicon: Lexicon, tmp_path: Path
) -> None:
    """Nobody is alerted of what was there at the start; who waits for an answer is."""
    (tmp_path / "seeds").mkdir()
    office = Office(store, Library(tmp_path / "seeds", lexicon))
    (ada,) = await office.subscribers(1, InterestKind.QUESTION, QUESTION)
    await office.subscribers(1)
    await office.write("harbour", HARBOUR)
    assert await office.deliver() == {State.SENT: 1}
    assert "The council pays for the ferry." in office.sent(ada)[0]["text"]


async def test_one_that_cannot_be_asked_holds_up_no_other(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    ada, ben = await office.subscribers(2, InterestKind.QUESTION, QUESTION)
    async with office.store.write() as db:
        await db.execute("UPDATE subscription SET what = 'ferry since:never' WHERE chat = ?", [ada])
    await office.write("harbour", HARBOUR)
    await office.deliver()
    assert "A waiting question could not be asked" in caplog.text
    assert (len(office.sent(ada)), len(office.sent(ben))) == (0, 1)


async def test_what_lacks_a_word_of_it_is_no_answer(office: Office) -> None:
    (ada,) = office.people(1)
    question = "when does the dredging of the harbour begin for horses"
    await office.subscribe(ada, InterestKind.QUESTION, question)
    await office.write("harbour", HARBOUR)
    assert await office.deliver() == {}
    assert await waiting(office, ada) == [question]


async def test_who_follows_everything_is_told_of_both_in_one(office: Office) -> None:
    (ada,) = await office.subscribers(1)
    await office.subscribe(ada, InterestKind.QUESTION, QUESTION)
    await office.write("harbour", HARBOUR)
    await office.deliver()
    (told,) = office.sent(ada)
    assert "Answered" in told["text"]
    await office.write("again", AGAIN)
    await office.deliver()
    assert office.sent(ada)[-1]["text"].startswith("New interview")


async def test_who_was_told_of_the_interview_before_is_told_of_the_answer_all_the_same(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    (ada,) = await office.subscribers(1)
    await office.subscribe(ada, InterestKind.QUESTION, QUESTION)

    async def killed(*_: object) -> None:
        raise StoreError("killed")

    with monkeypatch.context() as patched:
        patched.setattr(syncing, "ask_waiting", killed)
        with pytest.raises(StoreError):
            await office.write("harbour", HARBOUR)
    await office.deliver()
    assert len(office.sent(ada)) == 1
    await syncing.sync(office.store, office.library)  # as at the next start
    await office.deliver()
    assert "The council pays for the ferry." in office.sent(ada)[-1]["text"]
    await syncing.sync(office.store, office.library)
    await office.deliver()
    assert len(office.sent(ada)) == 2
    assert await waiting(office, ada) == []


async def test_an_alert_under_way_does_not_swallow_the_answer(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    (ada,) = await office.subscribers(1)
    await office.subscribe(ada, InterestKind.QUESTION, QUESTION)

    async def later(*_: object) -> None:
        """The question is not asked yet when the alert leaves."""

    with monkeypatch.context() as patched:
        patched.setattr(syncing, "ask_waiting", later)
        await office.write("harbour", HARBOUR)
    async with office.store.write() as db:
        await delivery.mark_in_flight(db, await delivery.due_jobs(db, office.clock.now, 10))
    await syncing.sync(office.store, office.library)
    async with office.store.write() as db:
        keys = [row[0] for row in await db.execute_fetchall("SELECT interview FROM alert")]
        sent = delivery.Outcome(ada, tuple(keys), State.SENT, office.clock.now)
        await delivery.finish(db, [sent])
    assert await waiting(office, ada) == [QUESTION]
    await syncing.sync(office.store, office.library)
    await office.deliver()
    (told,) = office.sent(ada)
    assert "The council pays for the ferry." in told["text"]


async def test_a_message_that_was_refused_leaves_the_question_waiting(office: Office) -> None:
    (ada,) = await office.subscribers(1, InterestKind.QUESTION, QUESTION)
    office.server.block(User(ada, "P0"))
    await office.write("harbour", HARBOUR)
    assert await office.deliver() == {State.GONE: 1}
    assert await waiting(office, ada) == [QUESTION]


async def test_after_a_kill_it_may_come_twice_and_is_never_lost(office: Office) -> None:
    (ada,) = await office.subscribers(1, InterestKind.QUESTION, QUESTION)
    await office.write("harbour", HARBOUR)
    async with office.store.write() as db:
        await delivery.mark_in_flight(db, await delivery.due_jobs(db, office.clock.now, 10))
    # Killed here; the next run takes it up again.
    await office.deliver()
    assert len(office.sent(ada)) == 1
    assert await waiting(office, ada) == []


async def test_who_ends_it_is_not_told(office: Office) -> None:
    (ada,) = await office.subscribers(1, InterestKind.QUESTION, QUESTION)
    await office.write("harbour", HARBOUR)
    async with office.store.write() as db:
        (mine,) = await subscriptions.subscriptions_of(db, ada)
        await subscriptions.end_subscriptions(db, ada, [mine.key])
    assert await office.deliver() == {State.DROPPED: 1}
    assert await kept_questions(office) == 0


async def test_in_a_digest_it_has_a_message_of_its_own(office: Office) -> None:
    (ada,) = await office.subscribers(1)
    await office.subscribe(ada, InterestKind.QUESTION, QUESTION)
    async with office.store.write() as db:
        await chats.set_plan(db, ada, Plan(frequency=chats.Frequency.DAILY))
    office.clock.stride = 600.0
    for name, interview in (
        ("other", OTHER),
        ("harbour", HARBOUR),
        (
            "third",
            replace(
                OTHER,
                title="More",
                exchanges=(Exchange("Is the library open?", "The library is open on Sundays."),),
            ),
        ),
    ):
        await office.write(name, interview)
    await office.deliver()
    answer, digest = office.sent(ada)
    assert "The council pays for the ferry." in answer["text"]
    assert digest["text"].startswith("2 new interviews")


@pytest.mark.parametrize("quietly", [False, True])
async def test_an_interview_read_anew_before_it_is_told_still_answers(
    office: Office, quietly: bool
) -> None:
    (ada,) = await office.subscribers(1, InterestKind.QUESTION, QUESTION)
    async with office.store.write() as db:
        await chats.set_plan(db, ada, Plan(frequency=chats.Frequency.DAILY))
    office.clock.stride = 600.0
    await office.write("harbour", HARBOUR)
    first, second = HARBOUR.exchanges
    changed = replace(second, answer="The council pays for the ferry and the quay.")
    edited = replace(HARBOUR, exchanges=(first, changed))
    if quietly:
        content = json.dumps(to_record(edited)).encode()
        async with office.store.write() as db:
            await documents.silence(db, hashlib.sha256(content).hexdigest())
    await office.write("harbour", edited)
    await office.deliver()
    (told,) = office.sent(ada)
    assert "and the quay" in told["text"]


async def test_whoever_wants_more_is_told_of_further_answers(office: Office) -> None:
    (ada,) = await office.subscribers(1, InterestKind.QUESTION, QUESTION)
    await office.write("harbour", HARBOUR)
    await office.deliver()
    await office.subscribe(ada, InterestKind.QUESTION, QUESTION)
    await office.write("again", AGAIN)
    await office.deliver()
    assert "The county pays" in office.sent(ada)[-1]["text"]
    assert len(office.sent(ada)) == 2


async def test_a_group_that_moves_takes_its_questions_along(office: Office) -> None:
    people = [office.server.person("Ada")]
    group = office.server.group("Readers", *people, kind="group")
    await office.subscribe(group.id, InterestKind.QUESTION, QUESTION, of="group")
    moved = office.server.migrate(group)
    await office.write("harbour", HARBOUR)
    await office.deliver()
    (told,) = office.sent(moved.id)
    assert "The council pays for the ferry." in told["text"]
    assert await waiting(office, group.id) == await waiting(office, moved.id) == []
