"""PostgreSQL on trial in SQLite's place: its full-text search finds, Verbatim ranks.

`python -m benchmarks.postgres SIZE…` starts Debian's PostgreSQL in a temporary folder and asks, at
each size, the same questions of

- SQLite, as the bot uses it;
- PostgreSQL for the candidates (`lookup.matching_keys`, the one function in which the full-text
  index is asked), and Verbatim's ranking on top, which reads its rows by key as before;
- PostgreSQL alone, in the order of its own `ts_rank_cd`;

once by one process and once by several at the same time.
"""

import asyncio
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import AsyncExitStack, ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from unittest.mock import patch

import psycopg
from rich.console import Console

from benchmarks.corpora import generate
from benchmarks.ours import DATA, publish
from benchmarks.report import show
from benchmarks.scale import CLEAN, prepare
from benchmarks.sets import key
from benchmarks.tables import Section, Table, megabytes, milliseconds, rate
from bot.corpus.interview import Exchange
from bot.intake.library import Library
from bot.search.engine import open_searcher, search
from bot.search.query.lexicon import load_lexicon
from bot.store import lookup
from bot.store.database import open_store
from bot.store.index import MAX_PASSAGES, findable
from bot.store.trouble import connect

SIZES = (25_000, 150_000)
QUESTIONS = 100
PROCESSES = 4
WARM_UP = 10
BUDGET = 120.0
"""Seconds for the questions of one process: an engine that needs longer is asked fewer."""

LIMIT = 5
PROGRAMS = Path("/usr/lib/postgresql/15/bin")

SQLITE, BOTH, ALONE = "SQLite", "PostgreSQL, our ranking", "PostgreSQL alone"

_TERM = re.compile(r'"([^"]*)"( \*)?')


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


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """A server of its own, on a socket in its folder.

    Args:
        folder: Empty.

    Yields:
        How it is connected to.
    """
    data = folder / "data"
    as_user: list[str] = []
    if os.geteuid() == 0:  # it refuses to run as root
        shutil.chown(folder, "postgres", "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [*as_user, str(PROGRAMS / program), *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=folder,
        )

    run("initdb", "--pgdata", str(data), "--encoding", "UTF8", "--username", "bench")
    settings = (
        f"-c listen_addresses= -c unix_socket_directories={folder} -c shared_buffers=1GB"
        " -c maintenance_work_mem=1GB -c max_wal_size=8GB -c wal_level=minimal -c max_wal_senders=0"
    )
    run("pg_ctl", "--pgdata", str(data), "-l", str(folder / "log"), "-w", "-o", settings, "start")
    try:
        yield f"host={folder} user=bench dbname=postgres"
    finally:
        run("pg_ctl", "--pgdata", str(data), "-m", "fast", "-w", "stop")


def load(database: Path, server: str) -> None:
    """Puts the terms that SQLite's index holds into PostgreSQL's."""
    with closing(connect(database)) as source, psycopg.connect(server) as target:
        for table, rows in (
            ("question", source.execute("SELECT exchange, terms FROM search_exchange")),
            ("passage", source.execute("SELECT key, terms FROM search_passage")),
        ):
            target.execute(f"CREATE TABLE {table} (key bigint PRIMARY KEY, terms tsvector)")
            target.execute("CREATE TEMP TABLE read (key bigint, terms text[])")
            with target.cursor().copy("COPY read FROM STDIN") as copy:
                copy.set_types(["int8", "text[]"])
                for number, terms in rows:
                    words = (terms if table == "question" else findable(terms)).split()
                    copy.write_row((number, words))
            target.execute(f"INSERT INTO {table} SELECT key, array_to_tsvector(terms) FROM read")
            target.execute("DROP TABLE read")
            target.execute(f"CREATE INDEX ON {table} USING gin (terms) WITH (fastupdate = off)")
        target.execute("CREATE TABLE exchange (name text, words tsvector)")
        target.execute("CREATE TEMP TABLE said (name text, said text)")
        with target.cursor().copy("COPY said FROM STDIN") as copy:
            for question, answer in source.execute("SELECT question, answer FROM exchange"):
                copy.write_row((key(Exchange(question, answer)), f"{question}\n{answer}"))
        target.execute("INSERT INTO exchange SELECT name, to_tsvector('english', said) FROM said")
        target.execute("CREATE INDEX ON exchange USING gin (words) WITH (fastupdate = off)")
        target.commit()
        target.autocommit = True
        target.execute("VACUUM ANALYZE")


def tsquery(fts: str) -> str:
    """A query of FTS5, as `bot.search.ranking.candidates` writes it, in PostgreSQL's words."""

    def quoted(term: re.Match[str]) -> str:
        word = term[1].replace("\\", "\\\\").replace("'", "''")
        return f"'{word}'" + ":*" * bool(term[2])

    parts = re.split(r'("[^"]*"(?: \*)?)', fts)
    return "".join(
        _TERM.sub(quoted, part)
        if part.startswith('"')
        else part.replace("AND", "&").replace("OR", "|")
        for part in parts
    )


def matching_keys(
    server: psycopg.Connection,
    _: object,
    queries: Sequence[tuple[str, str, bool]],
    limit: int,
    within: Collection[int] | None = None,
) -> list[list[int]]:
    """`lookup.matching_keys`, answered by PostgreSQL."""
    selects: list[str] = []
    values: list[object] = []
    for table, query, _ in queries:
        where = "terms @@ %s::tsquery"
        values.append(tsquery(query))
        if within is not None:
            where += f" AND {'key' if table == 'question' else f'key / {MAX_PASSAGES:d}'} = ANY(%s)"
            values.append(list(within))
        selects.append(
            f"SELECT array(SELECT key FROM {table} WHERE {where} ORDER BY key DESC LIMIT {limit:d})"
        )
    if not selects:
        return []
    return [row[0] for row in server.execute(" UNION ALL ".join(selects), values).fetchall()]


def ask(job: Job) -> Asked:
    """Asks in this process, after a few questions that do not count."""
    with psycopg.connect(job.server, autocommit=True) as server:
        if job.engine == ALONE:
            return _timed(job, partial(_alone, server))
        with ExitStack() as stack:
            if job.engine == BOTH:
                stack.enter_context(
                    patch.object(lookup, "matching_keys", partial(matching_keys, server))
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


def build(size: int, folder: Path, database: Path) -> tuple[tuple[tuple[str, str], ...], float]:
    """Generates a corpus and publishes it: questions to ask of it, and the seconds it took."""
    drawn, remaining = prepare(list(generate(size)))
    questions = tuple(
        (question.text, next(iter(question.gold))) for form, question in drawn if form == CLEAN
    )[:QUESTIONS]
    (folder / "seeds").mkdir()

    async def published() -> float:
        library = Library(folder / "seeds", load_lexicon(DATA))
        async with open_store(database) as store:
            return await publish(store, library, "corpus", remaining)

    return questions, asyncio.run(published())


def measure(size: int) -> tuple[list[tuple[str, ...]], tuple[str, ...]]:
    """Rows of the table of engines, and the row of what it took to build; told as they come."""
    with TemporaryDirectory(prefix="verbatim-bench-") as name, TemporaryDirectory() as where:
        folder = Path(name)
        database = folder / "verbatim.db"
        questions, building = build(size, folder, database)
        print(f"{size:,}: SQLite built in {building:.0f} s", flush=True)
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
            rows = []
            for engine in (SQLITE, BOTH, ALONE):
                rows.append(_row(size, engine, Job(engine, database, server, questions)))
                print(*rows[-1], sep=" | ", flush=True)
    return rows, built


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
    sizes = [int(each) for each in sys.argv[1:]] or SIZES
    rows, built = [], []
    for size in sizes:
        more, one = measure(size)
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
