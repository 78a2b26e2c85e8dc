"""The full-text index: analysed interviews go in and out; `bot.store.lookup` finds them."""

import json
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Self

import aiosqlite

MAX_PASSAGES = 1024
"""Of one answer: the row of a passage is its exchange's row times this, plus its place."""

TAIL = 3
"""Letters of a word's end that it can be looked up by."""

_FUNCTION = "~"


@dataclass(frozen=True, slots=True)
class Entry:
    """One exchange, analysed.

    Attributes:
        question: Terms of the question, apart by spaces.
        passages: Terms of each passage of the answer, apart by spaces; at most `MAX_PASSAGES`.
        words: Distinct "term word" of question and answer, words of grammar left out.
        language: What it was analysed by.
        context: Terms of the interview's title, speaker, role and outlet.
    """

    question: str
    passages: tuple[str, ...]
    words: frozenset[str]
    language: str
    context: str

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        """Crosses to another process at a third of what a dataclass costs by itself."""
        return type(self), (self.question, self.passages, self.words, self.language, self.context)


async def add(
    db: aiosqlite.Connection,
    interview: int,
    exchanges: Sequence[int],
    entries: Sequence[Entry],
) -> None:
    """Puts an interview into the index, in the caller's transaction.

    Args:
        db: A connection of `Store.write`.
        interview: Its key; it must not be in the index.
        exchanges: Its exchanges' keys, in order.
        entries: Its exchanges, analysed, in order.
    """
    await add_all(db, {interview: list(zip(exchanges, entries, strict=True))})


async def add_all(
    db: aiosqlite.Connection, added: Mapping[int, Sequence[tuple[int, Entry]]]
) -> None:
    """Puts interviews into the index, in the caller's transaction; several at once are cheaper.

    Args:
        db: A connection of `Store.write`.
        added: By an interview's key, which must not be in the index, its exchanges in order: the
            key of each, and what the analysis found.
    """
    interviews, questions, passages = [], [], []
    total: Counter[str] = Counter()
    for interview, exchanges in added.items():
        if not exchanges:
            continue
        words = Counter(chain.from_iterable([entry.words for _, entry in exchanges]))
        total.update(words)
        first = exchanges[0][1]
        interviews.append((interview, first.language, first.context, _packed(words)))
        for exchange, entry in exchanges:
            questions.append((exchange, interview, len(entry.passages), entry.question))
            passages += [
                (exchange * MAX_PASSAGES + place, terms)
                for place, terms in enumerate(entry.passages)
            ]
    if not interviews:
        return
    await db.executemany(
        "INSERT INTO search_interview (interview, language, context, words) VALUES (?, ?, ?, ?)",
        interviews,
    )
    await db.executemany(
        "INSERT INTO search_exchange (exchange, interview, passages, terms) VALUES (?, ?, ?, ?)",
        questions,
    )
    await db.executemany("INSERT INTO search_passage (key, terms) VALUES (?, ?)", passages)
    await db.executemany(
        "INSERT INTO question_index (rowid, terms) VALUES (?, ?)",
        [(row[0], row[3]) for row in questions],
    )
    await db.executemany(
        "INSERT INTO passage_index (rowid, terms) VALUES (?, ?)",
        [(key, _findable(terms)) for key, terms in passages],
    )
    await db.executemany(
        "INSERT INTO search_word (term, word, exchanges, tail) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (term, word) DO UPDATE SET exchanges = exchanges + excluded.exchanges",
        [(*pair.split(" "), total[pair], tail_of(pair.split(" ")[1])) for pair in sorted(total)],
    )
    await _count(db, 1, [row[3] for row in questions], [terms for _, terms in passages])


async def remove(db: aiosqlite.Connection, interview: int) -> None:
    """Takes an interview out of the index, in the caller's transaction.

    Args:
        db: A connection of `Store.write`.
        interview: Its key, whether its exchanges are still there or not; one that is not in the
            index changes nothing.
    """
    async with db.execute(
        "DELETE FROM search_interview WHERE interview = ? RETURNING words", (interview,)
    ) as cursor:
        kept = await cursor.fetchone()
    if kept is None:
        return
    async with db.execute(
        "DELETE FROM search_exchange WHERE interview = ? RETURNING exchange, passages, terms",
        (interview,),
    ) as cursor:
        questions = [tuple(row) async for row in cursor]
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
    texts = [tuple(row) for row in removed]
    await db.executemany(
        "INSERT INTO question_index (question_index, rowid, terms) VALUES ('delete', ?, ?)",
        [(exchange, terms) for exchange, _, terms in questions],
    )
    await db.executemany(
        "INSERT INTO passage_index (passage_index, rowid, terms) VALUES ('delete', ?, ?)",
        [(key, _findable(terms)) for key, terms in texts],
    )
    words = _unpacked(kept["words"])
    await db.executemany(
        "UPDATE search_word SET exchanges = exchanges - ? WHERE term = ? AND word = ?",
        [(count, term, word) for term, word, count in words],
    )
    await db.executemany(
        "DELETE FROM search_word WHERE term = ? AND word = ? AND exchanges <= 0",
        [(term, word) for term, word, _ in words],
    )
    await _count(db, -1, [terms for *_, terms in questions], [terms for _, terms in texts])


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


def _findable(terms: str) -> str:
    return " ".join([term for term in terms.split() if term[0] != _FUNCTION])


def _packed(words: Mapping[str, int]) -> bytes:
    lines = "\n".join(f"{pair} {count}" for pair, count in sorted(words.items()))
    return zlib.compress(lines.encode(), 1)


def _unpacked(packed: bytes) -> list[tuple[str, str, int]]:
    lines = (line.split(" ") for line in zlib.decompress(packed).decode().split("\n") if line)
    return [(term, word, int(count)) for term, word, count in lines]
