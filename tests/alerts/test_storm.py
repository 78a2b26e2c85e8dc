"""Everything goes wrong at once, over hundreds of subscribers: nothing is lost."""

import random
from collections import Counter
from dataclasses import replace

from bot.corpus.interview import Exchange
from bot.local.telegram.faults import (
    BAD_GATEWAY,
    BROKEN,
    LOST,
    LOST_IN_TIME,
    SERVER_ERROR,
    Call,
    Fault,
    flood,
)
from bot.store.subscribers.outbox import State
from tests.alerts.conftest import HARBOUR, Office
from tests.local_api.rates import Rates

PEOPLE = 800
GROUPS = 20
FAULTS = (flood(3), flood(1), SERVER_ERROR, BAD_GATEWAY, BROKEN, LOST, LOST_IN_TIME)


class Storm:
    """A quarter of all calls fail, each in its way; it remembers whose answers were lost."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self.rates = Rates()
        self.lost: Counter[int] = Counter()

    def __call__(self, call: Call) -> Fault | None:
        if call.method != "sendMessage":
            return None
        fault: Fault | None = None
        if self._chance.random() < 0.25:
            fault = self._chance.choice(FAULTS)
        if fault in {LOST, LOST_IN_TIME} and call.chat_id is not None:
            self.lost[call.chat_id] += 1
        return fault or self.rates(call)


async def test_a_storm_loses_nothing(office: Office) -> None:
    chance = random.Random(7)
    people = office.people(PEOPLE)
    blocked = set(chance.sample(people, 60))
    for chat in blocked:
        office.server.chats[chat].blocked = True
    owner = office.server.person()
    groups = [office.server.group(f"G{number}", owner, kind="group") for number in range(GROUPS)]
    for chat in people:
        await office.subscribe(chat)
    for group in groups:
        await office.subscribe(group.id, of="group")
    moved = {group.id: office.server.migrate(group).id for group in groups[::2]}
    storm = Storm(11)
    office.server.policies = (storm,)
    for number in range(2):
        exchange = Exchange(f"What is dredged in year {number}?", f"Basin {number}.")
        await office.write(
            str(number), replace(HARBOUR, title=f"dredged {number}", exchanges=(exchange,))
        )
    counts = await office.deliver()
    reachable = [chat for chat in people if chat not in blocked]
    reachable += [moved.get(group.id, group.id) for group in groups]
    assert counts == {State.SENT: 2 * len(reachable), State.GONE: 2 * len(blocked)}
    for chat in reachable:
        titles = Counter(message["text"].split("\n")[1] for message in office.sent(chat))
        assert set(titles) == {"dredged 0", "dredged 1"}
        # Whose answer was lost cannot be known to have been told; only these come again.
        assert titles.total() - 2 <= storm.lost[chat]
    assert storm.lost.total() > 80
    assert storm.rates.refusals < 40
