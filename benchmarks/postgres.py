"""PostgreSQL on trial in SQLite's place: its full-text search finds, Verbatim ranks.

`python -m benchmarks.postgres SIZE|FILE…` starts Debian's PostgreSQL in a temporary folder and
asks, of a corpus of each size and of each database FILE, the same questions of

- SQLite, as the bot uses it;
- PostgreSQL for the candidates (`lookup.matching_rows`, the one function in which the full-text
  index is asked), and Verbatim's ranking on top, which reads its rows by key as before;
- PostgreSQL alone, in the order of its own `ts_rank_cd`, unless the corpus is too large for that;

once by one process and once by several at the same time.
"""

import asyncio
import re
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import AsyncExitStack, ExitStack, closing
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from random import Random
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from unittest.mock import patch

import psycopg
from rich.console import Console

from benchmarks.corpora import generate
from benchmarks.known import known_items
from benchmarks.ours import DATA, publish
from benchmarks.postgres_server import load, load_texts, matching_rows, postgres
from benchmarks.report import show
from benchmarks.sets import key
from benchmarks.tables import Section, Table, megabytes, milliseconds, rate
from bot.corpus.interview import Exchange
from bot.intake.library import Library
from bot.search.engine import open_searcher, search
from bot.search.query.lexicon import load_lexicon
from bot.store import lookup
from bot.store.database import open_store
from bot.store.trouble import connect

SIZES = (25_000, 150_000)
QUESTIONS = 100
PROCESSES = 4
WARM_UP = 10
BUDGET = 120.0
"""Seconds for the questions of one process: an engine that needs longer is asked fewer."""

DRAWN = 5_000
"""Exchanges among which a word counts as rare, and from the first of which questions are drawn."""

MAX_ALONE = 150_000
"""Exchanges above which PostgreSQL alone would take minutes for a question."""

LIMIT = 5
SQLITE, BOTH, ALONE = "SQLite", "PostgreSQL, our ranking", "PostgreSQL alone"


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions to one engine in one process.

    Attributes:
        places: Of the exchange that each was drawn from; `None` when it is not among the first.
        seconds: That each took.
    """

    places: tuple[int | None, ...]
    seconds: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """What one process is to do.

    Attributes:
        questions: Each with the exchange that it was drawn from.
    """

    engine: str
    database: Path
    server: str
    questions: tuple[tuple[str, str], ...]


def ask(job: Job) -> Asked:
    """Asks in this process, after a few questions that do not count."""
    with psycopg.connect(job.server, autocommit=True) as server:
        if job.engine == ALONE:
            return _timed(job, partial(_alone, server))
        with ExitStack() as stack:
            if job.engine == BOTH:
                stack.enter_context(
                    patch.object(lookup, "matching_rows", partial(matching_rows, server))
                )
            runner = stack.enter_context(asyncio.Runner())
            opened = AsyncExitStack()
            stack.callback(lambda: runner.run(opened.aclose()))
            store = runner.run(opened.enter_async_context(open_store(job.database)))
            searcher = runner.run(open_searcher(store, load_lexicon(DATA)))

            def found(question: str) -> list[str]:
                result = runner.run(search(store, searcher, question, LIMIT))
                records = [hit.record for hit in result.hits]
                return [key(Exchange(each.question, each.answer)) for each in records]

            return _timed(job, found)


def _timed(job: Job, found: Callable[[str], list[str]]) -> Asked:
    places: list[int | None] = []
    seconds = []
    end = perf_counter() + BUDGET
    for question, gold in job.questions[:WARM_UP] + job.questions:
        start = perf_counter()
        if start > end and len(places) >= 2 * WARM_UP:
            break
        keys = found(question)
        seconds.append(perf_counter() - start)
        places.append(keys.index(gold) if gold in keys else None)
    return Asked(tuple(places[WARM_UP:]), tuple(seconds[WARM_UP:]))


def _alone(server: psycopg.Connection, question: str) -> list[str]:
    """What PostgreSQL's own search finds, as its manual shows it; any word will do."""
    words = " | ".join(re.findall(r"\w+", question))
    rows = server.execute(
        "SELECT name FROM exchange, to_tsquery('english', %s) AS asked WHERE words @@ asked"
        " ORDER BY ts_rank_cd(words, asked) DESC LIMIT %s",
        (words, LIMIT),
    ).fetchall()
    return [row[0] for row in rows]


def measure(size: int, given: Path | None = None) -> tuple[list[tuple[str, ...]], tuple[str, ...]]:
    """Measures with one corpus, and tells each row when it is done.

    Args:
        size: Exchanges to generate.
        given: A database to take instead, which nobody writes to.

    Returns:
        Rows of the table of engines, and the row of what it took to build.
    """
    with TemporaryDirectory(prefix="verbatim-bench-") as name, TemporaryDirectory() as where:
        database, building = given or Path(name) / "verbatim.db", 0.0
        if given is None:
            building = asyncio.run(_build(size, database))
            print(f"{size:,}: SQLite built in {building:.0f} s", flush=True)
        size, questions = _questions(database)
        engines = [SQLITE, BOTH]
        with postgres(Path(where)) as server:
            start = perf_counter()
            load(database, server)
            loading = perf_counter() - start
            with psycopg.connect(server) as db:
                ((disk,),) = db.execute("SELECT pg_database_size(current_database())").fetchall()
            built = (
                f"{size:,}",
                f"{building:.0f}",
                f"{loading:.0f}",
                megabytes(database.stat().st_size),
                megabytes(disk),
            )
            print(*built, sep=" | ", flush=True)
            if size <= MAX_ALONE:
                load_texts(database, server)
                engines.append(ALONE)
            rows = []
            for engine in engines:
                rows.append(_row(size, engine, Job(engine, database, server, questions)))
                print(*rows[-1], sep=" | ", flush=True)
    return rows, built


async def _build(size: int, database: Path) -> float:
    seeds = database.with_name("seeds")
    seeds.mkdir()
    async with open_store(database) as store:
        return await publish(store, Library(seeds, load_lexicon(DATA)), "corpus", generate(size))


def _questions(database: Path) -> tuple[int, tuple[tuple[str, str], ...]]:
    """How many exchanges there are, and questions drawn from some, each with its exchange."""
    with closing(connect(database)) as db:
        keys = [row[0] for row in db.execute("SELECT key FROM exchange ORDER BY key")]
        drawn = Random(1).sample(keys, min(DRAWN, len(keys)))
        exchanges = [
            Exchange(*row)
            for number in drawn
            for row in db.execute("SELECT question, answer FROM exchange WHERE key = ?", (number,))
        ]
    asked = known_items(exchanges, range(min(QUESTIONS, len(exchanges))))
    Random(1).shuffle(asked)
    return len(keys), tuple((each.text, next(iter(each.gold))) for each in asked[:QUESTIONS])


def _row(size: int, engine: str, job: Job) -> tuple[str, ...]:
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        one = pool.submit(ask, job).result()
        together = list(pool.map(ask, [job] * PROCESSES))
    cut = quantiles(one.seconds, n=20)
    together_cut = quantiles([each for asked in together for each in asked.seconds], n=20)
    return (
        f"{size:,}",
        engine,
        f"{len(one.places)}",
        rate(sum(place == 0 for place in one.places) / len(one.places)),
        rate(sum(place is not None for place in one.places) / len(one.places)),
        milliseconds(cut[9]),
        milliseconds(cut[-1]),
        milliseconds(together_cut[-1]),
        f"{sum(len(asked.seconds) / sum(asked.seconds) for asked in together):.0f}",
    )


def main() -> None:
    """Measures at each size that is named, and prints the tables."""
    rows, built = [], []
    for each in sys.argv[1:] or map(str, SIZES):
        more, one = measure(int(each)) if each.isdecimal() else measure(0, Path(each))
        rows += more
        built.append(one)
    show(
        Console(width=140),
        Section(
            "PostgreSQL on trial",
            "Questions drawn from a generated corpus, as in “Size and speed”.",
            (
                Table(
                    "Questions",
                    (
                        "exchanges",
                        "engine",
                        "asked",
                        "hit@1",
                        f"hit@{LIMIT}",
                        "p50, ms",
                        "p95, ms",
                        f"p95 of {PROCESSES} processes, ms",
                        "questions a second, all",
                    ),
                    tuple(rows),
                    "All processes ask the same database at the same time, on one machine.",
                ),
                Table(
                    "Building",
                    (
                        "exchanges",
                        "SQLite, s",
                        "then PostgreSQL, s",
                        "SQLite, MB",
                        "PostgreSQL, MB",
                    ),
                    tuple(built),
                ),
            ),
        ),
    )


if __name__ == "__main__":
    main()
