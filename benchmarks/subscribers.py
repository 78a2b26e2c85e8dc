"""What subscribers cost: queueing an alert for each, the disk, and the hours that sending takes.

`python -m benchmarks.subscribers COUNT…`
"""

import asyncio
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from benchmarks.alerts import subscribe
from benchmarks.corpora import generate
from benchmarks.ours import DATA, publish
from benchmarks.report import show
from benchmarks.tables import Section, Table, megabytes
from bot.alerts.queueing import SubscriptionMatch, announce
from bot.intake.library import Library
from bot.search.query.lexicon import load_lexicon
from bot.store import delivery
from bot.store.database import Store, open_store
from bot.store.subscriptions import InterestKind

COUNTS = (1_000, 10_000, 100_000, 1_000_000)
BATCH = 10
FREE, PAID = 30, 1_000
"""Messages a second that Telegram takes: for nothing, and paid for (`allow_paid_broadcast`):
https://core.telegram.org/bots/faq#how-can-i-message-all-of-my-bot-39s-subscribers-at-once"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What so many subscribers to everything cost.

    Attributes:
        queueing: Seconds to queue an alert for each.
        claiming: Seconds to claim the next `BATCH` of them.
        subscribed: Bytes of the database before.
        queued: Bytes afterwards.
    """

    subscribers: int
    queueing: float
    claiming: float
    subscribed: int
    queued: int


async def cost(subscribers: int) -> Cost:
    """Measures in a database of its own.

    Args:
        subscribers: How many chats hear of everything.
    """
    with TemporaryDirectory(prefix="verbatim-bench-") as folder:
        home = Path(folder)
        (home / "seeds").mkdir()
        async with open_store(home / "verbatim.db") as store:
            library = Library(home / "seeds", load_lexicon(DATA))
            await publish(store, library, "one", generate(5))
            await subscribe(store, subscribers)
            before = await _size(store)
            start = time.perf_counter()
            async with store.write() as db:
                every = [SubscriptionMatch(InterestKind.EVERYTHING, "")]
                await announce(db, 1, every, time.time())
            queueing = time.perf_counter() - start
            start = time.perf_counter()
            async with store.read() as db:
                await delivery.due_jobs(db, time.time(), BATCH)
            claiming = time.perf_counter() - start
            after = await _size(store)
    return Cost(subscribers, queueing, claiming, before, after)


async def _size(store: Store) -> int:
    await store.checkpoint()
    return await asyncio.to_thread(lambda: store.path.stat().st_size)


def main() -> None:
    """Measures for each count that is named, and prints the table."""
    counts = [int(each) for each in sys.argv[1:]] or COUNTS
    rows = [
        (
            f"{each.subscribers:,}",
            f"{each.queueing:.2f}",
            f"{each.claiming * 1000:.1f}",
            megabytes(each.subscribed),
            megabytes(each.queued),
            f"{each.subscribers / FREE / 3_600:.2f}",
            f"{each.subscribers / PAID / 3_600:.2f}",
        )
        for each in (asyncio.run(cost(count)) for count in counts)
    ]
    columns = (
        "subscribers",
        "queueing, s",
        f"claiming {BATCH}, ms",
        "subscribed, MB",
        "queued, MB",
        f"hours at {FREE} a second",
        f"at {PAID:,}",
    )
    text = "One interview for chats that subscribed to everything; the hours are Telegram's limits."
    show(Console(width=140), Section("Subscribers", text, (Table("Cost", columns, tuple(rows)),)))


if __name__ == "__main__":
    main()
