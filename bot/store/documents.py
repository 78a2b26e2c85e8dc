"""The files of the corpus as they were last seen, and the interviews that came from each."""

import json
from dataclasses import dataclass

import aiosqlite

from bot.corpus.remark import Remark, remark
from bot.store.rows import first_row

BEING_READ = "being-read"
"""Code of the refusal that a document has while it is read; its value tells readers apart."""


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


@dataclass(frozen=True, slots=True)
class Kept:
    """An interview as far as it takes to recognise it.

    Attributes:
        document: Path of its document; `None` when it is withdrawn.
        fingerprint: Of what was read.
        announced_at: Unix time at which subscribers were told of it; 0 when nobody was.
    """

    key: int
    document: str | None
    ordinal: int
    fingerprint: str
    title: str
    published: str
    url: str
    announced_at: float


async def documents(db: aiosqlite.Connection) -> dict[str, Document]:
    """Every document that was seen, by path."""
    rows = await db.execute_fetchall(
        "SELECT path, size, modified, sha256, refusal, original FROM document"
    )
    return {row["path"]: _document(row) for row in rows}


async def document_at(db: aiosqlite.Connection, path: str) -> Document | None:
    """One document."""
    row = await first_row(
        db,
        "SELECT path, size, modified, sha256, refusal, original FROM document WHERE path = ?",
        (path,),
    )
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
        "SELECT path, size, modified, sha256, refusal, original FROM document"
        " WHERE refusal <> '' AND substr(refusal, 1, ?) <> ? ORDER BY path",
        (len(f'["{BEING_READ}"'), f'["{BEING_READ}"'),
    )
    return [_document(row) for row in rows]


async def kept_of(db: aiosqlite.Connection, path: str) -> list[Kept]:
    """The interviews of one document, in its order."""
    return await _kept(db, "document = ? ORDER BY ordinal", (path,))


async def kept_like(db: aiosqlite.Connection, fingerprint: str) -> Kept | None:
    """An interview that reads exactly like this, on record rather than withdrawn."""
    found = await _kept(db, "fingerprint = ? ORDER BY withdrawn LIMIT 1", (fingerprint,))
    return found[0] if found else None


async def kept_withdrawn(db: aiosqlite.Connection, published: str) -> list[Kept]:
    """The withdrawn interviews of a date, newest first; few, so that they can be compared."""
    return await _kept(
        db,
        "withdrawn = 1 AND published = ? ORDER BY published DESC, key DESC LIMIT 50",
        (published,),
    )


async def keep_as(db: aiosqlite.Connection, key: int, path: str, ordinal: int) -> None:
    """An interview is in another document, or at another place of it, and on record (again)."""
    await db.execute(
        "UPDATE interview SET document = ?, ordinal = ?, withdrawn = 0 WHERE key = ?",
        (path, ordinal, key),
    )


async def kept_alone(db: aiosqlite.Connection, published: str, url: str) -> list[Kept]:
    """Interviews of a date or address that are all that their documents hold; few."""
    return await _kept(
        db,
        "withdrawn = 0 AND document IS NOT NULL AND (published = ? OR (url <> '' AND url = ?))"
        " AND NOT EXISTS (SELECT 1 FROM interview AS other"
        " WHERE other.document = interview.document AND other.key <> interview.key)"
        " ORDER BY key DESC LIMIT 50",
        (published, url),
    )


async def kept_of_encounter(
    db: aiosqlite.Connection, published: str, speaker: str, besides: str
) -> list[tuple[Kept, list[str]]]:
    """Interviews with a speaker of a date that are in other documents than one; few, newest first.

    Args:
        db: A connection.
        published: The date.
        speaker: Who answers.
        besides: Path of the document that does not count.

    Returns:
        Each with what is asked in it.
    """
    found = await _kept(
        db,
        "published = ? AND speaker = ? AND withdrawn = 0 AND document <> ?"
        " ORDER BY key DESC LIMIT 50",
        (published, speaker, besides),
    )
    questions: dict[int, list[str]] = {each.key: [] for each in found}
    if found:  # of all at once: of each alone would be as many queries
        rows = await db.execute_fetchall(
            "SELECT interview, question FROM exchange"
            " WHERE interview IN (SELECT value FROM json_each(?))",
            (json.dumps(list(questions)),),
        )
        for key, question in rows:
            questions[key].append(question)
    return [(each, questions[each.key]) for each in found]


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


async def questions_of(db: aiosqlite.Connection, key: int) -> list[str]:
    """What is asked in an interview, in its order."""
    rows = await db.execute_fetchall(
        "SELECT question FROM exchange WHERE interview = ? ORDER BY position", (key,)
    )
    return [str(row[0]) for row in rows]


async def meta(db: aiosqlite.Connection, name: str) -> str | None:
    """A note that the database keeps of itself."""
    row = await first_row(db, "SELECT value FROM meta WHERE name = ?", (name,))
    return str(row[0]) if row else None


async def set_meta(db: aiosqlite.Connection, name: str, value: str) -> None:
    """Writes a note of the database on itself."""
    await db.execute(
        "INSERT INTO meta (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


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


async def remove_meta(db: aiosqlite.Connection, name: str) -> None:
    """Takes back a note of the database on itself."""
    await db.execute("DELETE FROM meta WHERE name = ?", (name,))


async def _kept(db: aiosqlite.Connection, where: str, values: tuple[object, ...]) -> list[Kept]:
    rows = await db.execute_fetchall(
        "SELECT key, document, ordinal, fingerprint, title, published, url, announced_at"
        " FROM interview"
        f" WHERE {where}",
        values,
    )
    return [Kept(*row) for row in rows]
