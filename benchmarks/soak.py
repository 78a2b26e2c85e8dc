"""The bot for a long time: many updates of every kind, with faults mixed in, and none of them lost.

The bot runs in a process of its own, over HTTP on loopback; what it counts is read from `/metrics`.
"""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import quantiles

import httpx
from prometheus_client.parser import text_string_to_metric_families

from benchmarks.crowd import Crowd
from benchmarks.machine import resident_bytes
from benchmarks.updates import running, until
from bot.local.telegram.bot_api import Telegram
from tests.local_api.process import free_port
from tests.local_api.server import serve

UPDATES = 200_000
CHATS = 20_000
TENTHS = 10

ROUND = 1_000
"""Updates after which the people wait until all is handled, and forget what was said."""

LOOK_SECONDS = 0.1
"""Seconds between two looks at whether all is handled at the end."""


@dataclass(frozen=True, slots=True)
class Tenth:
    """A tenth of the updates.

    Attributes:
        median: Seconds until a person's update was confirmed to be handled, all before it too.
        p95: Likewise; faults of the network and their retries are in it.
        resident: Bytes of the process at its end.
    """

    median: float
    p95: float
    resident: int


@dataclass(frozen=True, slots=True)
class Soaked:
    """What came of it.

    Attributes:
        kinds: Updates of each kind.
        handled: Updates that the bot counted as handled.
        skipped: Updates that nobody could have read, which it skipped.
        dropped: Inline queries whose sender typed on before they were answered.
        faults: Calls that were made to fail.
        errors: Errors in its log, by line.
        seconds: All of it took so long.
        database: Bytes at the end.
    """

    chats: int
    kinds: dict[str, int]
    handled: int
    skipped: int
    dropped: int
    faults: int
    errors: dict[str, int]
    tenths: tuple[Tenth, ...]
    seconds: float
    database: int

    @property
    def lost(self) -> int:
        """Updates of which nothing is known at the end."""
        return sum(self.kinds.values()) - self.handled - self.skipped - self.dropped


async def soak(updates: int = UPDATES, chats: int = CHATS) -> Soaked:
    """Lets people do all that they can do, for a long time.

    Args:
        updates: How many.
        chats: Of how many people and groups.

    Raises:
        TimeoutError: The bot stopped answering.
    """
    crowd = Crowd(Telegram(), chats)
    port = free_port()
    tenths = []
    async with (
        serve(crowd.telegram) as url,
        running("ours", url, str(port)) as (process, folder),
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client,
    ):
        await until(lambda: any(call.method == "getUpdates" for call in crowd.telegram.calls))
        start = time.perf_counter()
        for size in _shares(updates, TENTHS):
            took: list[float] = []
            for some in _shares(size, -(-size // ROUND)):
                took += await crowd.act(some)
            cut = quantiles(took, n=20)
            tenths.append(Tenth(cut[9], cut[-1], resident_bytes(process.pid)))
        seconds = time.perf_counter() - start
        crowd.telegram.policies = ()
        # What takes long is confirmed to Telegram once it is on record, and handled later.
        found = await _figures(client)
        while ("verbatim_updates_unhandled", {}, 0.0) not in found:
            await asyncio.sleep(LOOK_SECONDS)
            found = await _figures(client)
        database = sum(file.stat().st_size for file in folder.glob("verbatim.db*"))

    def samples(of: str) -> list[tuple[dict[str, str], int]]:
        return [(labels, int(value)) for name, labels, value in found if name == of]

    errors = samples("verbatim_errors_total")
    return Soaked(
        chats=chats,
        kinds=dict(crowd.kinds),
        handled=sum(count for _, count in samples("verbatim_reply_seconds_count")),
        skipped=sum(
            count for each, count in errors if "cannot be read was skipped" in each["kind"]
        ),
        dropped=sum(count for _, count in samples("verbatim_updates_dropped_total")),
        faults=crowd.failed,
        errors={each["kind"]: count for each, count in errors if each["level"] == "ERROR"},
        tenths=tuple(tenths),
        seconds=seconds,
        database=database,
    )


async def _figures(client: httpx.AsyncClient) -> list[tuple[str, dict[str, str], float]]:
    """Name, labels and value of every sample that the bot tells."""
    text = (await client.get("/metrics")).text
    return [
        (sample.name, sample.labels, sample.value)
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    ]


def _shares(whole: int, parts: int) -> Iterator[int]:
    """A whole in so many parts that differ by one at most."""
    for part in range(parts):
        yield whole * (part + 1) // parts - whole * part // parts
