"""The files of the corpus as they were last seen."""

import asyncio
import json
from dataclasses import dataclass

import aiosqlite

from bot.corpus.remark import Remark, remark
from bot.store.rows import first_row

BEING_READ = "being-read"
"""Code of the refusal that a document has while it is read; its value tells readers apart."""

_SELECT = "SELECT path, size, modified, sha256, refusal, original FROM document"


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read.

    Attributes:
        path: Below the folder of the corpus, with forward slashes.
        size: Bytes.
        modified: Nanoseconds.
        sha256: SHA-256 of its bytes; empty while it is being read for the first time.
        refusal: Why nothing, or not all, was read from it.
        original: Path of the document that it repeats, if it repeats one.
    """

    path: str
    size: int
    modified: int
    sha256: str
    refusal: Remark | None = None
    original: str | None = None


async def documents(db: aiosqlite.Connection) -> dict[str, Document]:
    """Every document that was seen, by path."""
    rows = await db.execute_fetchall(_SELECT)
    # Of a hundred thousand files it takes a second, for which nobody would be answered.
    return await asyncio.to_thread(lambda: {row["path"]: _document(row) for row in rows})


async def document_at(db: aiosqlite.Connection, path: str) -> Document | None:
    """One document."""
    row = await first_row(db, f"{_SELECT} WHERE path = ?", (path,))
    return _document(row) if row else None


async def save_document(db: aiosqlite.Connection, seen: Document) -> None:
    """Writes how a file was read."""
    await db.execute(
        """INSERT INTO document (path, size, modified, sha256, refusal, original)
           VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified,
               sha256 = excluded.sha256, refusal = excluded.refusal,
               original = excluded.original""",
        (
            seen.path,
            seen.size,
            seen.modified,
            seen.sha256,
            _written(seen.refusal) if seen.refusal else "",
            seen.original,
        ),
    )


async def rename_document(db: aiosqlite.Connection, old: str, new: str) -> None:
    """A document has another path now; its interviews go with it."""
    await db.execute("DELETE FROM document WHERE path = ?", (new,))
    await db.execute("UPDATE document SET path = ? WHERE path = ?", (new, old))
    await db.execute("UPDATE document SET original = ? WHERE original = ?", (new, old))


async def remove_document(db: aiosqlite.Connection, path: str) -> None:
    """Forgets a document; what was read from it has to be withdrawn before."""
    await db.execute("DELETE FROM document WHERE path = ?", (path,))


async def refused_documents(db: aiosqlite.Connection) -> list[Document]:
    """Documents of which nothing, or not all, was read, in the order of their paths."""
    rows = await db.execute_fetchall(
        f"{_SELECT} WHERE refusal <> '' AND substr(refusal, 1, ?) <> ? ORDER BY path",
        (len(f'["{BEING_READ}"'), f'["{BEING_READ}"'),
    )
    return [_document(row) for row in rows]


async def holding(db: aiosqlite.Connection) -> set[str]:
    """Paths of the documents that hold an interview on record."""
    rows = await db.execute_fetchall(
        "SELECT DISTINCT document FROM interview WHERE document IS NOT NULL"
    )
    return {str(row[0]) for row in rows}


async def document_like(db: aiosqlite.Connection, sha256: str) -> str | None:
    """Path of a document with these bytes that holds an interview."""
    row = await first_row(
        db,
        "SELECT path FROM document WHERE sha256 = ?"
        " AND EXISTS (SELECT 1 FROM interview WHERE document = path)",
        (sha256,),
    )
    return str(row[0]) if row else None


async def document_refusal(db: aiosqlite.Connection, path: str) -> Remark | None:
    """Why nothing, or not all, was read from a document; `None` when all was."""
    seen = await document_at(db, path)
    return seen.refusal if seen else remark("gone")


async def silence(db: aiosqlite.Connection, sha256: str) -> None:
    """A document with these bytes is to be published without alerts, whoever finds it."""
    await db.execute("INSERT INTO unannounced VALUES (?) ON CONFLICT DO NOTHING", (sha256,))


async def unannounced(db: aiosqlite.Connection) -> frozenset[str]:
    """SHA-256 of the documents that are to be published without alerts."""
    rows = await db.execute_fetchall("SELECT sha256 FROM unannounced")
    return frozenset([str(row[0]) for row in rows])


async def unsilence(db: aiosqlite.Connection, sha256: str) -> None:
    """A document was published without alerts; that was that."""
    await db.execute("DELETE FROM unannounced WHERE sha256 = ?", (sha256,))


def _document(row: aiosqlite.Row) -> Document:
    path, size, modified, sha256, refusal, original = row
    return Document(path, size, modified, sha256, _remark(refusal) if refusal else None, original)


def _written(refusal: Remark) -> str:
    return json.dumps([refusal.code, dict(refusal.values)], ensure_ascii=False)


def _remark(written: str) -> Remark:
    try:
        code, values = json.loads(written)
    except ValueError:  # a sentence, as databases had before version 0.2
        return remark("unreadable", reason=written.rstrip("."))
    return Remark(code, tuple(values.items()))
