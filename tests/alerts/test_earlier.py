"""An alert says in one line when what a chat follows was last spoken of before."""

from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.store.record.earlier import earlier_with
from bot.store.record.interviews import cards
from bot.store.subscribers.subscriptions import InterestKind
from tests.alerts.conftest import HARBOUR, Office

TARIFFS = (Exchange("Who pays for the boats?", "Lorries pay. The council pays for the ferry."),)


@pytest.mark.parametrize(
    ("kind", "what", "earlier"),
    [
        (InterestKind.WORDS, "council ferry", "Earlier on this: 2 August 2021"),
        (InterestKind.TOPIC, "harbour", "Earlier on this: 2 August 2021"),
        (InterestKind.WORDS, "ferry by:Finch", "Earlier on this: March 2020"),
        (InterestKind.WORDS, "dredging begins", ""),
        (InterestKind.EVERYTHING, "", ""),
    ],
)
async def test_an_alert_says_when_it_was_spoken_of_before(
    office: Office, kind: InterestKind, what: str, earlier: str
) -> None:
    (person,) = office.people(1)
    old = replace(HARBOUR, title="Old", exchanges=TARIFFS)
    await office.write("a", replace(old, published="2020-03"))
    await office.write("b", replace(old, published="2021-08-02", speaker="Bo Lind"))
    await office.write("c", replace(old, published="2025", title="Later than the new one"))
    await office.write("d", replace(old, published="2024", title="Perhaps later"))
    await office.subscribe(person, kind, what)
    await office.write("new", HARBOUR)
    await office.deliver()
    (message,) = office.sent(person)
    lines = [line for line in message["text"].split("\n") if line.startswith("Earlier")]
    assert lines == ([earlier] if earlier else [])


async def test_without_a_word_to_look_for_nothing_was_said_before(office: Office) -> None:
    await office.write("a", HARBOUR)
    async with office.store.read() as db:
        (card,) = await cards(db)
        for terms in ((), ('"',)):
            assert await earlier_with(db, terms, card, lambda *_: True) == ""
