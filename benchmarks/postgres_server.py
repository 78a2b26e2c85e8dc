"""PostgreSQL in a temporary folder, with the terms of a database, asked as FTS5 is."""

import os
import re
import shutil
import subprocess
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
import psycopg

from benchmarks.sets import key
from bot.corpus.interview import Exchange
from bot.store import lookup
from bot.store.index import MAX_PASSAGES, findable
from bot.store.trouble import connect

PROGRAMS = Path("/usr/lib/postgresql/15/bin")

_TERM = re.compile(r'"([^"]*)"( \*)?')


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

    run("initdb", "--pgdata", str(data), "--encoding", "UTF8", "--username", "bench", "-A", "trust")
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
                    words = terms.split()
                    if table == "passage":
                        words = findable(words).split()
                    copy.write_row((number, words))
            target.execute(f"INSERT INTO {table} SELECT key, array_to_tsvector(terms) FROM read")
            target.execute("DROP TABLE read")
            target.execute(f"CREATE INDEX ON {table} USING gin (terms) WITH (fastupdate = off)")
        _settle(target)


def load_texts(database: Path, server: str) -> None:
    """Puts the texts themselves there too, analysed by PostgreSQL."""
    with closing(connect(database)) as source, psycopg.connect(server) as target:
        target.execute("CREATE TABLE exchange (name text, words tsvector)")
        target.execute("CREATE TEMP TABLE said (name text, said text)")
        with target.cursor().copy("COPY said FROM STDIN") as copy:
            for question, answer in source.execute("SELECT question, answer FROM exchange"):
                copy.write_row((key(Exchange(question, answer)), f"{question}\n{answer}"))
        target.execute("INSERT INTO exchange SELECT name, to_tsvector('english', said) FROM said")
        target.execute("CREATE INDEX ON exchange USING gin (words) WITH (fastupdate = off)")
        _settle(target)


def _settle(target: psycopg.Connection) -> None:
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


def matching_rows(
    server: psycopg.Connection,
    _: object,
    queries: Sequence[tuple[str, str, bool]],
    limit: int,
    within: Collection[int] | None = None,
) -> list[lookup.Keys]:
    """`lookup.matching_rows`, answered by PostgreSQL."""
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
    found = server.execute(" UNION ALL ".join(selects), values).fetchall()
    return [np.array(row[0], np.int64) for row in found]
