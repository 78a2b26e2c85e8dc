"""What is due is claimed a little at a time, and trouble with it costs nothing but time."""

import asyncio

import aiosqlite
import pytest

from bot.alerts import composing
from bot.alerts.claiming import CLAIM_LIMIT, claim
from bot.alerts.sender import MAX_IN_FLIGHT
from bot.messages.language.words import Words, words
from bot.store.subscribers import chats
from bot.store.subscribers.outbox import State
from tests.alerts.conftest import HARBOUR, Office
from tests.on_record import full_disk


@pytest.mark.parametrize("state", ["in flight", "sent"])
@pytest.mark.parametrize("error", [full_disk(), KeyError("a mistake of the program")])
async def test_what_could_not_be_claimed_or_recorded_is_sent_once(
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    state: str,
) -> None:
    (ada,) = await office.subscribers(1)
    await office.write("a", HARBOUR)
    commit, failures = aiosqlite.Connection.commit, iter(range(3))

    async def failing(connection: aiosqlite.Connection) -> None:
        """As on a disk that turns out to be full when all is written out."""
        changed = f"SELECT 1 FROM alert WHERE state = '{state}'"
        if await connection.execute_fetchall(changed) and next(failures, None) is not None:
            raise error
        await commit(connection)

    monkeypatch.setattr(aiosqlite.Connection, "commit", failing)
    assert await office.deliver() == {State.SENT: 1}
    assert len(office.sent(ada)) == 1
    is_traced = any(record.exc_info for record in caplog.records)
    assert is_traced == isinstance(error, KeyError)


async def test_one_that_cannot_be_written_holds_up_no_other(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    people = await office.subscribers(3)
    async with office.store.write() as db:
        await chats.remember(db, people[0], "private", "ru", "UTC")
    await office.write("a", HARBOUR)

    def failing(language: str) -> Words:
        if language == "ru":
            raise KeyError("a mistake of the program")
        return words(language)

    monkeypatch.setattr(composing, "words", failing)
    async with office.sending():
        await office.until(lambda: all(len(office.sent(each)) == 1 for each in people[1:]))
    assert "An alert could not be written" in caplog.text
    assert not office.sent(people[0])


async def test_few_are_claimed_at_a_time(office: Office) -> None:
    await office.subscribers(CLAIM_LIMIT + 3)
    await office.write("a", HARBOUR)
    async with office.store.write() as db:
        claimed = await claim(db, office.library.lexicon, office.clock.now)
    assert len(claimed) == CLAIM_LIMIT == (await office.counts())[State.IN_FLIGHT]


async def test_so_many_are_on_their_way_at_once(office: Office) -> None:
    people = await office.subscribers(MAX_IN_FLIGHT + 6)
    await office.write("a", HARBOUR)
    office.server.stall()
    async with office.sending():
        await office.until(lambda: len(office.sends()) >= MAX_IN_FLIGHT)
        await asyncio.sleep(0.05)  # more would go meanwhile
        assert len(office.sends()) == MAX_IN_FLIGHT
        office.server.time_out()
        await office.until(lambda: len(office.sends()) >= len(people))
