"""What subscribers cost: queueing an alert for each, the disk, and the hours that sending takes.

`python -m benchmarks.subscribers COUNT…` measures that for each count, and how many alerts a second
one process sends over HTTP to a server on this machine that takes whatever comes.
"""

import asyncio
import json
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context

from rich.console import Console
from telegram import Bot
from telegram.request import HTTPXRequest
from tornado.web import Application, RequestHandler

from benchmarks.alerts import announce_to_all, subscribe, waiting
from benchmarks.corpora import generate
from benchmarks.ours import DATA, new_store, publish
from benchmarks.report import show
from benchmarks.tables import Section, Table, megabytes
from benchmarks.updates_child import FastClock
from bot.alerts import sender
from bot.alerts.pace import Pace
from bot.local.telegram.bot_api import TOKEN
from bot.search.query.lexicon.lexicon import load_lexicon
from bot.store.database import Store
from bot.store.subscribers import delivery
from tests.local_api.process import free_port

COUNTS = (1_000, 10_000, 100_000, 1_000_000)
BATCH = 10
SENT = 5_000
"""Alerts whose sending is measured."""

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
    async with new_store(load_lexicon(DATA)) as (store, library):
        await publish(store, library, "one", generate(5))
        await subscribe(store, subscribers)
        before = await _size(store)
        start = time.perf_counter()
        await announce_to_all(store, 1, time.time())
        queueing = time.perf_counter() - start
        start = time.perf_counter()
        async with store.read() as db:
            await delivery.due_jobs(db, time.time(), BATCH)
        claiming = time.perf_counter() - start
        after = await _size(store)
    return Cost(subscribers, queueing, claiming, before, after)


async def sent(count: int = SENT) -> tuple[float, float]:
    """Sends so many alerts as fast as one process can.

    Returns:
        Alerts a second, and milliseconds of processor time for each, the server's left out.
    """
    lexicon = load_lexicon(DATA)
    with _server() as url:
        async with new_store(lexicon) as (store, library):
            await publish(store, library, "one", generate(5))
            await subscribe(store, count)
            await announce_to_all(store, 1, time.time())
            request = HTTPXRequest(connection_pool_size=32)
            async with Bot(TOKEN, f"{url}/bot", request=request) as bot:
                start, spent = time.perf_counter(), time.process_time()
                pace = Pace(FastClock())
                task = asyncio.create_task(sender.deliver_alerts(bot, store, lexicon, pace=pace))
                while await waiting(store):  # noqa: ASYNC110 (the outbox has no event for it)
                    await asyncio.sleep(0.1)
                seconds = time.perf_counter() - start
                spent = time.process_time() - spent
                task.cancel()
                await asyncio.wait({task})
    return count / seconds, spent / count * 1_000


@contextmanager
def _server() -> Iterator[str]:
    """A server in a process of its own that takes every message."""
    port = free_port()
    process = get_context("spawn").Process(target=_serve, args=(port,), daemon=True)
    process.start()
    try:
        for _ in range(300):
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.join()


def _serve(port: int) -> None:
    async def listen() -> None:
        Application([(r"/.*/(\w+)", _Taken)], log_function=lambda _: None).listen(port, "127.0.0.1")
        await asyncio.Event().wait()

    asyncio.run(listen())


class _Taken(RequestHandler):
    def post(self, method: str) -> None:
        chat = {"id": 1, "type": "private"}
        message = {"message_id": 1, "date": 1, "chat": chat, "text": "…"}
        me = {"id": 700_000_001, "is_bot": True, "first_name": "V", "username": "v_bot"}
        self.finish(json.dumps({"ok": True, "result": me if method == "getMe" else message}))


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
    rate, spent = asyncio.run(sent())
    text = (
        "One interview for chats that subscribed to everything; the hours are Telegram's limits."
        f" One process sent {rate:.0f} alerts a second over HTTP, at {spent:.1f} ms of processor"
        " time each."
    )
    show(Console(width=140), Section("Subscribers", text, (Table("Cost", columns, tuple(rows)),)))


if __name__ == "__main__":
    main()
