"""The first of the rows that a query finds."""

import sqlite3
from collections.abc import Mapping, Sequence

import aiosqlite


async def first_row(
    db: aiosqlite.Connection, query: str, values: Sequence[object] | Mapping[str, object] = ()
) -> sqlite3.Row | None:
    """The first row; `None` when there is none.

    Args:
        db: A connection.
        query: In SQL.
        values: What stands for its placeholders.
    """
    return next(iter(await db.execute_fetchall(query, values)), None)


async def value(db: aiosqlite.Connection, query: str) -> object:
    """The one value that a query returns; `None` when it returns no row."""
    row = await first_row(db, query)
    return row[0] if row else None
