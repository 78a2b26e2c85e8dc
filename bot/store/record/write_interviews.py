"""What is on record, written: interviews saved, replaced and withdrawn."""

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import aiosqlite
from slugify import slugify

from bot.corpus.interview import Interview

SLUG_LENGTH = 40
_WRITTEN = "key, slug, (SELECT coalesce(max(key), 0) FROM exchange) AS last"

ID_LENGTH = 10
"""Characters of an exchange's id, 6 bits each: a million exchanges collide once in a million."""


InTopic = tuple[int, str, int, int, str]
"""Keys of an exchange, its interview's date and key, its place in it, and a topic that it is in."""


async def save(
    db: aiosqlite.Connection,
    interview: Interview,
    *,
    document: str,
    ordinal: int,
    fingerprint: str,
    replacing: int | None = None,
) -> tuple[int, list[int]]:
    """Writes an interview and its exchanges, in the caller's transaction.

    Args:
        db: A connection of `Store.write`.
        interview: What was read.
        document: Path of its document, a row of `document`.
        ordinal: Its place in the document.
        fingerprint: `fingerprint_of(interview)`.
        replacing: Key of the interview that this is a new version of; it keeps its slug and key.

    Returns:
        The interview's key and its exchanges' keys, in order.
    """
    values = {"document": document, "ordinal": ordinal, "fingerprint": fingerprint, "withdrawn": 0}
    values |= _columns(interview)
    if replacing is None:
        values["slug"] = await _free_slug(db, interview, fingerprint)
        rows = await _insert(db, values)
    else:
        rows = await _update(db, replacing, values)
        await db.execute("DELETE FROM exchange WHERE interview = ?", (replacing,))
    ((key, slug, last),) = rows
    ids = exchange_ids(slug, [exchange.question for exchange in interview.exchanges])
    # Higher than all others, as SQLite would give them: all rows then go in at once.
    keys = list(range(last + 1, last + 1 + len(ids)))
    await db.executemany(
        "INSERT INTO exchange (key, id, interview, position, question, answer, moment)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (exchange_key, id_, key, position, exchange.question, exchange.answer, exchange.moment)
            for position, (exchange_key, id_, exchange) in enumerate(
                zip(keys, ids, interview.exchanges, strict=True)
            )
        ],
    )
    return key, keys


async def _insert(
    db: aiosqlite.Connection, values: Mapping[str, object]
) -> Iterable[aiosqlite.Row]:
    names = ", ".join(values)
    places = ", ".join(f":{name}" for name in values)
    return await db.execute_fetchall(
        f"INSERT INTO interview ({names}) VALUES ({places}) RETURNING {_WRITTEN}", values
    )


async def _update(
    db: aiosqlite.Connection, key: int, values: Mapping[str, object]
) -> Iterable[aiosqlite.Row]:
    assignments = ", ".join(f"{name} = :{name}" for name in values)
    return await db.execute_fetchall(
        f"UPDATE interview SET {assignments} WHERE key = :key RETURNING {_WRITTEN}",
        {**values, "key": key},
    )


def _columns(interview: Interview) -> dict[str, object]:
    """What is kept of an interview beside its exchanges, by column."""
    return {
        "title": interview.title,
        "published": interview.published or "",
        "outlet": interview.outlet,
        "speaker": interview.speaker,
        "role": interview.role,
        "interviewers": json.dumps(interview.interviewers, ensure_ascii=False),
        "language": interview.language,
        "url": interview.url or "",
        "media": interview.media or "",
        "translation_of": interview.translation_of or "",
        "introduction": interview.introduction,
        "exchanges": len(interview.exchanges),
    }


async def mark_withdrawn(db: aiosqlite.Connection, key: int) -> None:
    """Takes an interview out of topics and lists; its rows stay, so that old links can say so."""
    await db.execute("UPDATE interview SET withdrawn = 1, document = NULL WHERE key = ?", (key,))
    await set_topics(db, key, [])


async def mark_announced(db: aiosqlite.Connection, key: int, now: float) -> None:
    """Notes when subscribers were told of an interview."""
    await db.execute("UPDATE interview SET announced_at = ? WHERE key = ?", (now, key))


async def add_topics(db: aiosqlite.Connection, topics: Iterable[InTopic]) -> None:
    """Writes topics of exchanges that have none yet, in the caller's transaction."""
    await db.executemany(
        "INSERT INTO exchange_topic (exchange, published, interview, position, topic)"
        " VALUES (?, ?, ?, ?, ?)",
        topics,
    )


async def set_topics(
    db: aiosqlite.Connection, key: int, topics: Sequence[tuple[int, Iterable[str]]]
) -> None:
    """Replaces the topics of one interview's exchanges.

    Args:
        db: A connection of `Store.write`.
        key: The interview's key.
        topics: For each exchange its key and its topics' ids.
    """
    await db.execute(
        "DELETE FROM exchange_topic"
        " WHERE exchange IN (SELECT key FROM exchange WHERE interview = ?)",
        (key,),
    )
    if not topics:
        return
    found = await db.execute_fetchall(
        "SELECT exchange.key, published, interview, position"
        " FROM exchange JOIN interview ON interview.key = exchange.interview"
        " WHERE exchange.interview = ?",
        (key,),
    )
    names_of = dict(topics)
    await add_topics(db, [(*row, topic) for row in found for topic in names_of.get(row[0], ())])


def fingerprint_of(interview: Interview) -> str:
    """A hash of everything that is kept of an interview; equal readings have equal fingerprints."""
    kept = repr(replace(interview, warnings=()))
    recorded = (interview.media, *(exchange.moment for exchange in interview.exchanges))
    if any(value is not None for value in recorded):
        kept += repr(recorded)
    if interview.translation_of:
        kept += repr(interview.translation_of)
    return hashlib.blake2b(kept.encode(), digest_size=16).hexdigest()


def exchange_ids(slug: str, questions: Sequence[str]) -> list[str]:
    """Ids for the exchanges of one interview.

    An id is made from the interview's slug and the question, so that it survives renumbering and
    edits of the answer; a question that is asked again in the same interview counts up.

    Args:
        slug: The interview's id.
        questions: In order.

    Returns:
        As many ids of `ID_LENGTH` characters of `[A-Za-z0-9_-]`.
    """
    asked: dict[str, int] = {}
    ids = []
    for question in questions:
        text = " ".join(question.casefold().split())
        occurrence = asked[text] = asked.get(text, 0) + 1
        name = f"{slug}\0{text}\0{occurrence}".encode()
        ids.append(
            urlsafe_b64encode(hashlib.blake2b(name, digest_size=8).digest())[:ID_LENGTH].decode()
        )
    return ids


async def _free_slug(db: aiosqlite.Connection, interview: Interview, fingerprint: str) -> str:
    wanted = [interview.published or "", interview.outlet, interview.speaker or interview.title]
    base = slugify(" ".join(wanted), max_length=SLUG_LENGTH, word_boundary=True) or "interview"
    if not await _is_taken(db, base):
        return base
    for length in range(6, len(fingerprint) + 1):
        ending = f"-{fingerprint[:length]}"
        slug = base[: SLUG_LENGTH - len(ending)].rstrip("-") + ending
        if not await _is_taken(db, slug):
            return slug
    raise ValueError(f"The same interview was saved before: {base}")


async def _is_taken(db: aiosqlite.Connection, slug: str) -> bool:
    return bool(await db.execute_fetchall("SELECT 1 FROM interview WHERE slug = ?", (slug,)))
