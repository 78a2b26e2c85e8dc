"""A database is brought to the latest schema, all the way or not at all."""

import asyncio
import logging
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import aiosqlite

from bot.store import schema
from bot.store.file.copies import back_up
from bot.store.index.index import findable
from bot.store.rows import value
from bot.store.trouble import DAMAGED, StoreError, unusable

ERASES_SINCE = 6
"""Version since which what is deleted is overwritten; older ones left it in unused space."""

ROOM_TO_CONVERT = 2.5
"""Times the size of a database that have to be free to write it again."""

_log = logging.getLogger(__name__)


async def migrate(db: aiosqlite.Connection, path: Path) -> None:
    """Applies the schema files that a database has not seen, all or none.

    A database that holds something is copied first, beside itself.

    Args:
        db: A connection that is in no transaction.
        path: The database.

    Raises:
        StoreError: A newer Verbatim or another program wrote it, it lacks a part, or it cannot be
            copied.
    """
    if await _version(db) == schema.VERSION:
        await _make_lost_again(db, path)
        return
    # Counts for a file that is still empty; `shrinking` says what it is for.
    await db.execute("PRAGMA auto_vacuum = INCREMENTAL")
    await db.execute("BEGIN IMMEDIATE")
    try:
        version = await _version(db)  # another process may have been first
        if version > schema.VERSION:
            raise StoreError(f"{path} was written by a newer Verbatim; update this one")
        if version < 0 or (not version and await value(db, "SELECT count(*) FROM sqlite_master")):
            raise StoreError(f"{path} belongs to another program; set VERBATIM_DATABASE")
        if 0 < version < schema.VERSION:
            before = path.with_name(f"{path.name}.version-{version}")
            await asyncio.to_thread(back_up, path, before)
            _log.warning("The database is brought up to date; as it was, it is kept in %s", before)
        for file in schema.FILES[version:]:
            for statement in statements(file.read_text(encoding="utf-8")):
                await db.execute(statement)
        await db.execute(f"PRAGMA user_version = {schema.VERSION}")
        await db.commit()
    except BaseException:
        await asyncio.shield(db.rollback())
        raise
    if version:
        await _write_again(db, path, erase=version < ERASES_SINCE)


async def _make_lost_again(db: aiosqlite.Connection, path: Path) -> None:
    """Makes indexes and triggers that are not there; they hold nothing that others do not."""
    if not await _lost(db):
        return
    await db.create_function("findable", 1, lambda terms: findable(terms.split()))
    await db.execute("BEGIN IMMEDIATE")
    try:
        lost = await _lost(db)  # another process may have been first
        if not lost <= schema.makeable().keys():
            raise StoreError(unusable(path, DAMAGED))
        for name in sorted(lost):
            if name in schema.FULL_TEXT:
                await db.execute(f"DROP TABLE IF EXISTS {name}")
            await db.execute(schema.makeable()[name])
            if name in schema.FULL_TEXT:
                await db.execute(f"INSERT INTO {name} (rowid, terms) {schema.FULL_TEXT[name]}")
        await db.commit()
    except BaseException:
        await asyncio.shield(db.rollback())
        raise
    _log.warning("The database lacked parts, which were made again: %s", ", ".join(sorted(lost)))


async def _lost(db: aiosqlite.Connection) -> set[str]:
    names = await db.execute_fetchall("SELECT name FROM sqlite_master")
    gone = schema.parts(schema.VERSION).difference(name for (name,) in names)
    return set(map(schema.made_of, gone))


async def _write_again(db: aiosqlite.Connection, path: Path, *, erase: bool) -> None:
    """Writes the whole database again, if it has to be or has never been able to shrink."""
    if not erase and (await value(db, "PRAGMA auto_vacuum") or not _has_room(path)):
        return
    await db.execute("PRAGMA auto_vacuum = INCREMENTAL")
    await db.execute("VACUUM")


def _has_room(path: Path) -> bool:
    return shutil.disk_usage(path.parent).free > ROOM_TO_CONVERT * path.stat().st_size


def statements(script: str) -> Iterator[str]:
    """Cuts a script at its statements; `executescript` would commit the transaction around it."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


async def _version(db: aiosqlite.Connection) -> int:
    return int(str(await value(db, "PRAGMA user_version")))
