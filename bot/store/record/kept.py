"""Interviews on record as far as it takes to recognise them in a document that is read."""

import json
from dataclasses import dataclass

import aiosqlite


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


async def questions_of(db: aiosqlite.Connection, key: int) -> list[str]:
    """What is asked in an interview, in its order."""
    rows = await db.execute_fetchall(
        "SELECT question FROM exchange WHERE interview = ? ORDER BY position", (key,)
    )
    return [str(row[0]) for row in rows]


async def keep_as(db: aiosqlite.Connection, key: int, path: str, ordinal: int) -> None:
    """An interview is in another document, or at another place of it, and on record (again)."""
    await db.execute(
        "UPDATE interview SET document = ?, ordinal = ?, withdrawn = 0 WHERE key = ?",
        (path, ordinal, key),
    )


async def _kept(db: aiosqlite.Connection, where: str, values: tuple[object, ...]) -> list[Kept]:
    rows = await db.execute_fetchall(
        "SELECT key, document, ordinal, fingerprint, title, published, url, announced_at"
        " FROM interview"
        f" WHERE {where}",
        values,
    )
    return [Kept(*row) for row in rows]
