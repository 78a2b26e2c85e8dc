"""The full-text index: analysed interviews go in and out; `bot.store.index.lookup` finds them."""

import asyncio
import json
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import aiosqlite

from bot.store.rows import first_row

MAX_PASSAGES = 1024
"""Of one answer: the row of a passage is its exchange's row times this, plus its place."""

TAIL = 3
"""Letters of a word's end that it can be looked up by."""

_FUNCTION = "~"


@dataclass(frozen=True, slots=True)
class Entry:
    """One exchange, analysed.

    Attributes:
        question: Terms of the question, space-separated.
        passages: Terms of each passage of the answer, space-separated; at most `MAX_PASSAGES`.
        findable: The same without stop words.
        asked: What the question means.
        meant: What the whole exchange means.
    """

    question: str
    passages: tuple[str, ...]
    findable: tuple[str, ...]
    asked: bytes
    meant: bytes


@dataclass(frozen=True, slots=True)
class Entries:
    """One interview, analysed.

    Attributes:
        language: What it was analysed by.
        context: Terms of its title, speaker, role and outlet.
        words: Each "term word" with the number of exchanges that it is in, without stop
            words; `packed_words`.
        exchanges: In order.
    """

    language: str
    context: str
    words: bytes
    exchanges: tuple[Entry, ...]


async def add_all(
    db: aiosqlite.Connection, added: Mapping[int, tuple[Sequence[int], Entries]]
) -> None:
    """Puts interviews into the index, in the caller's transaction; several at once are cheaper.

    Their words are not counted yet: that is left to `count_words`, some time later.

    Args:
        db: A connection of `Store.write`.
        added: By an interview's key, which must not be in the index, its exchanges' keys in order,
            and what the analysis found.
    """
    added = {key: held for key, held in added.items() if held[0]}
    if not added:
        return
    questions = []
    passages: list[tuple[int, str]] = []
    found: list[tuple[int, str]] = []
    for interview, (exchanges, entries) in added.items():
        for exchange, entry in zip(exchanges, entries.exchanges, strict=True):
            count = len(entry.passages)
            questions.append((exchange, interview, count, entry.question, entry.asked, entry.meant))
            keys = range(exchange * MAX_PASSAGES, exchange * MAX_PASSAGES + count)
            passages += zip(keys, entry.passages, strict=True)
            found += zip(keys, entry.findable, strict=True)
    await _add_interviews(db, {key: entries for key, (_, entries) in added.items()})
    await db.executemany(
        "INSERT INTO search_exchange (exchange, interview, passages, terms, asked, meant)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        questions,
    )
    await db.executemany("INSERT INTO search_passage (key, terms) VALUES (?, ?)", passages)
    await db.executemany(
        "INSERT INTO question_index (rowid, terms) VALUES (?, ?)",
        [(row[0], row[3]) for row in questions],
    )
    await db.executemany("INSERT INTO passage_index (rowid, terms) VALUES (?, ?)", found)
    await _count(db, 1, [row[3] for row in questions], [terms for _, terms in passages])


async def _add_interviews(db: aiosqlite.Connection, added: Mapping[int, Entries]) -> None:
    """Writes what the index keeps of interviews as a whole, by their keys."""
    await db.executemany(
        "INSERT INTO search_interview (interview, language, context, words) VALUES (?, ?, ?, ?)",
        [(key, each.language, each.context, each.words) for key, each in added.items()],
    )
    await db.executemany(
        "INSERT INTO search_card (term, interview) VALUES (?, ?)",
        [(term, key) for key, each in added.items() for term in set(each.context.split())],
    )
    await db.executemany(
        "INSERT INTO search_uncounted (interview) VALUES (?)", [(key,) for key in added]
    )


async def uncounted_interviews(db: aiosqlite.Connection) -> int:
    """How many interviews wait for `count_words`."""
    ((count,),) = await db.execute_fetchall("SELECT COUNT(*) FROM search_uncounted")
    return int(count)


async def count_words(db: aiosqlite.Connection) -> None:
    """Counts the words of interviews that are not counted yet, in the caller's transaction.

    Most words of one interview are in the next one too. Counted for many at once, they are written
    a fraction as often.

    Args:
        db: A connection of `Store.write`.
    """
    waiting = await db.execute_fetchall(
        "SELECT words FROM search_uncounted JOIN search_interview USING (interview)"
    )
    if not waiting:
        return
    rows = await asyncio.to_thread(_added_up, [row[0] for row in waiting])
    await db.execute("UPDATE search_total SET value = value + 1 WHERE name = 'changes'")
    await db.executemany(
        "INSERT INTO search_word (term, word, exchanges, tail) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (term, word) DO UPDATE SET exchanges = exchanges + excluded.exchanges",
        rows,
    )
    await db.execute("DELETE FROM search_uncounted")


async def remove(db: aiosqlite.Connection, interview: int) -> None:
    """Takes an interview out of the index, in the caller's transaction.

    Args:
        db: A connection of `Store.write`.
        interview: Its key, whether its exchanges are still there or not; one that is not in the
            index changes nothing.
    """
    kept = await first_row(
        db,
        "DELETE FROM search_interview WHERE interview = ? RETURNING words, context",
        (interview,),
    )
    if kept is None:
        return
    await db.executemany(
        "DELETE FROM search_card WHERE term = ? AND interview = ?",
        [(term, interview) for term in set(kept["context"].split())],
    )
    await _remove_exchanges(db, interview)
    counted = not await db.execute_fetchall(
        "DELETE FROM search_uncounted WHERE interview = ? RETURNING interview", (interview,)
    )
    words = unpacked(kept["words"]) if counted else []
    await db.executemany(
        "UPDATE search_word SET exchanges = exchanges - ? WHERE term = ? AND word = ?",
        [(count, term, word) for term, word, count in words],
    )
    await db.executemany(
        "DELETE FROM search_word WHERE term = ? AND word = ? AND exchanges <= 0",
        [(term, word) for term, word, _ in words],
    )


async def _remove_exchanges(db: aiosqlite.Connection, interview: int) -> None:
    removed = await db.execute_fetchall(
        "DELETE FROM search_exchange WHERE interview = ? RETURNING exchange, passages, terms",
        (interview,),
    )
    questions = [tuple(row) for row in removed]
    keys = [
        exchange * MAX_PASSAGES + place
        for exchange, passages, _ in questions
        for place in range(passages)
    ]
    removed = await db.execute_fetchall(
        "DELETE FROM search_passage WHERE key IN (SELECT value FROM json_each(?))"
        " RETURNING key, terms",
        (json.dumps(keys),),
    )
    passages = [tuple(row) for row in removed]
    await db.executemany(
        "INSERT INTO question_index (question_index, rowid, terms) VALUES ('delete', ?, ?)",
        [(exchange, terms) for exchange, _, terms in questions],
    )
    await db.executemany(
        "INSERT INTO passage_index (passage_index, rowid, terms) VALUES ('delete', ?, ?)",
        [(key, findable(terms.split())) for key, terms in passages],
    )
    await _count(db, -1, [terms for *_, terms in questions], [terms for _, terms in passages])


async def _count(
    db: aiosqlite.Connection, sign: int, questions: Sequence[str], texts: Sequence[str]
) -> None:
    sizes = {
        "questions": len(questions),
        "passages": len(texts),
        "question_terms": sum(terms.count(" ") + bool(terms) for terms in questions),
        "passage_terms": sum(terms.count(" ") + bool(terms) for terms in texts),
    }
    await db.executemany(
        "UPDATE search_total SET value = value + ? WHERE name = ?",
        [(1, "changes"), *((sign * size, name) for name, size in sizes.items())],
    )


def tail_of(word: str) -> str:
    """A word's last letters, as they are kept."""
    return word[-TAIL:]


def findable(terms: Iterable[str]) -> str:
    """Terms without stop words, space-separated."""
    return " ".join([term for term in terms if term[0] != _FUNCTION])


def packed_words(words: Mapping[str, int]) -> bytes:
    """The form in which an interview's words are kept: each "term word" and its exchanges."""
    lines = "\n".join([f"{pair} {words[pair]}" for pair in sorted(words)])
    return zlib.compress(lines.encode(), 1)


def unpacked(kept: bytes) -> list[tuple[str, str, int]]:
    """Term, word and number of exchanges of each that was packed."""
    lines = (line.split(" ") for line in zlib.decompress(kept).decode().split("\n") if line)
    return [(term, word, int(count)) for term, word, count in lines]


def _added_up(kept: Iterable[bytes]) -> list[tuple[str, str, int, str]]:
    """Rows of `search_word`, in order, for the words of several interviews."""
    # Most words are in as many exchanges of one interview as of another.
    lines = Counter(
        chain.from_iterable(zlib.decompress(each).decode().split("\n") for each in kept)
    )
    total: dict[str, int] = {}
    for line, times in lines.items():
        pair, _, count = line.rpartition(" ")
        if pair:
            total[pair] = total.get(pair, 0) + times * int(count)
    return [
        (term, word, total[pair], tail_of(word))
        for pair in sorted(total)
        for term, _, word in [pair.partition(" ")]
    ]
