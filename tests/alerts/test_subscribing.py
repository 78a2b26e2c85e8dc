"""A chat subscribes, in its own letters and after it was away."""

import pytest

from bot.alerts.subscribing import Destination, Interest, subscribe
from bot.store.subscribers import chats, outbox
from bot.store.subscribers.subscriptions import Added, InterestKind, subscriptions_of
from tests.alerts.conftest import HARBOUR, Office


def words(what: str) -> Interest:
    return Interest(InterestKind.WORDS, what)


async def test_the_same_words_in_other_letters_are_one_subscription(office: Office) -> None:
    here = Destination(1, "private", 0, "en", "UTC")
    said = [words("Ferry"), words("FERRY"), Interest(InterestKind.TOPIC, "ferry"), words("port")]
    added = [(await subscribe(office.store, here, each))[2] for each in said]
    assert added == [Added.NEW, Added.KNOWN, Added.NEW, Added.NEW]
    there = Destination(2, "private", 0, "en", "UTC")
    assert (await subscribe(office.store, there, words("FERRY")))[2] is Added.NEW
    async with office.store.read() as db:
        assert [each.what for each in await subscriptions_of(db, 1)] == ["ferry", "Ferry", "port"]


async def test_who_subscribes_again_is_told_of_what_still_waits(office: Office) -> None:
    (ada,) = await office.subscribers(1)
    await office.write("a", HARBOUR)
    async with office.store.write() as db:  # it was away while its message was under way
        await chats.set_active(db, ada, active=False)
        await db.execute("UPDATE chat SET send_at = NULL")
        assert await outbox.next_send_at(db) is None
    await subscribe(office.store, Destination(ada, "private", 0, "en", "UTC"), words("ferry"))
    async with office.sending():
        await office.until(lambda: bool(office.sent(ada)))


@pytest.mark.parametrize(
    ("what", "is_told"),
    [
        ("ferry by:Finch", True),
        ("ferry by:Lind", False),
        ('ferry in:"Harbour Post"', True),
        ("ferry in:Gazette", False),
        ("ferry since:2024", True),
        ("ferry until:2023", False),
        ("by:Finch -zeppelin", True),
        ("by:Finch -ferry -harbour", False),
    ],
)
async def test_words_are_heard_of_where_their_filters_let_them_through(
    office: Office, what: str, is_told: bool
) -> None:
    (ada,) = await office.subscribers(1, InterestKind.WORDS, what)
    await office.write("a", HARBOUR)
    await office.deliver()
    assert bool(office.sent(ada)) == is_told
