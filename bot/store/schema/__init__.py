"""The schema as numbered files: each is applied once, in order; a released one stays as it is."""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

FILES = tuple(sorted(Path(__file__).parent.glob("[0-9][0-9][0-9]_*.sql")))
VERSION = len(FILES)
"""What `PRAGMA user_version` of an up-to-date database is."""


FULL_TEXT = {
    "question_index": "SELECT exchange, terms FROM search_exchange",
    "passage_index": "SELECT key, findable(terms) FROM search_passage",
}
"""What each full-text index is filled with."""


@cache
def parts(version: int) -> frozenset[str]:
    """Names of the tables that a database of a version has; of the latest, also of all else."""
    kept = "1" if version == VERSION else "type = 'table'"
    return frozenset(name for name, _ in _made(version, kept))


@cache
def makeable() -> dict[str, str]:
    """The parts of the latest version that can be made of others, and how each is made."""
    return dict(_made(VERSION, "type IN ('index', 'trigger') AND sql <> '' OR rootpage = 0"))


def made_of(lost: str) -> str:
    """The part that a lost one belongs to: a full-text index has tables of its own."""
    return next((name for name in FULL_TEXT if lost.startswith(f"{name}_")), lost)


def _made(version: int, which: str) -> list[tuple[str, str]]:
    """Names of parts of a version, and the statements that make them."""
    with closing(sqlite3.connect(":memory:")) as db:
        for file in FILES[:version]:
            db.executescript(file.read_text(encoding="utf-8"))
        return db.execute(f"SELECT name, sql FROM sqlite_master WHERE {which}").fetchall()
