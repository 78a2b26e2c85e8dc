"""The schema as numbered files: each is applied once, in order; a released one stays as it is."""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

FILES = tuple(sorted(Path(__file__).parent.glob("[0-9][0-9][0-9]_*.sql")))
VERSION = len(FILES)
"""What `PRAGMA user_version` of an up-to-date database is."""


@cache
def parts(version: int) -> frozenset[str]:
    """Names of the tables that a database of a version has; of the latest, also of all else."""
    with closing(sqlite3.connect(":memory:")) as db:
        for file in FILES[:version]:
            db.executescript(file.read_text(encoding="utf-8"))
        kept = "1" if version == VERSION else "type = 'table'"
        return frozenset(
            name for (name,) in db.execute(f"SELECT name FROM sqlite_master WHERE {kept}")
        )
