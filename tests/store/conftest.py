"""Subscribers, and interviews that are put on record and into the outbox."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.alerts.queueing import SubscriptionMatch, announce
from bot.corpus.interview import Exchange
from bot.store.database import Store
from bot.store.subscribers.subscriptions import InterestKind
from tests.conftest import Publish
from tests.small_corpus import INTERVIEWS

NOW = 1_750_000_000.0
Queue = Callable[[], Awaitable[int]]


@pytest.fixture
def queue(store: Store, publish: Publish) -> Queue:
    """Puts one more interview on record, and into the outbox."""
    count = 0

    async def put() -> int:
        nonlocal count
        count += 1
        exchange = Exchange(f"What of berth {count}?", f"Berth {count} is dredged.")
        interview = replace(INTERVIEWS[0], title=f"Talk {count}", exchanges=(exchange,))
        key = await publish(interview)
        findings = [
            SubscriptionMatch(InterestKind.EVERYTHING, ""),
            SubscriptionMatch(InterestKind.TOPIC, "t"),
        ]
        async with store.write() as db:
            await announce(db, key, findings, NOW)
        return key

    return put
