"""Which exchanges come in question: the rarest concepts looked up in the full-text index."""

from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nlargest

import aiosqlite

from bot.search.analysis import is_function_term
from bot.search.concepts import Concept
from bot.search.ranking import Query
from bot.store import index

BUDGET = 20_000
"""Rows that may be looked at for one question."""

COMMON = 0.12
"""Concepts in more than this share of the exchanges are left out while rarer ones remain."""

CANDIDATES = 120
PASSAGES = 2
"""Exchanges that are ranked for one question, and passages of each."""

TOGETHER = 4
"""Common concepts that are looked up by all of them being there."""

SMALL = 500
"""Exchanges that are looked at however large a share of the corpus they are."""

PHRASE = 20.0
"""What the words of a phrase in quotation marks count, together in one text."""

TABLES = ("question", "passage")
IN_QUESTION = 2.0
"""What a concept in the interviewer's question counts, where one in a passage counts 1."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exchange that holds some of a question's concepts.

    Attributes:
        exchange: Its key.
        passages: Keys of the passages that hold most, the best first.
        held: The concepts that were looked up and found anywhere in it, one bit each.
    """

    exchange: int
    passages: tuple[int, ...]
    held: int


async def candidates(
    db: aiosqlite.Connection, query: Query, frequency: Mapping[str, int], exchanges: int
) -> list[Candidate]:
    """Looks up the exchanges that hold most of a question, the best first.

    Args:
        db: A connection of `Store.read`.
        query: The question.
        frequency: In how many exchanges a term is.
        exchanges: How many there are.
    """
    lookups = _lookups(query, frequency, exchanges)
    found = await index.found(db, [(table, fts) for table, fts, _ in lookups], BUDGET)
    asked: dict[int, int] = {}
    said: dict[int, int] = {}
    for keys, (table, _, bits) in zip(found, lookups, strict=True):
        held = asked if table == "question" else said
        held_by = held.get
        for key in keys:
            held[key] = held_by(key, 0) | bits
    return _best(query, asked, said)


def _lookups(
    query: Query, frequency: Mapping[str, int], exchanges: int
) -> list[tuple[str, str, int]]:
    """What to look up: table, FTS5 query, and the concepts that it stands for, one bit each."""
    sizes = {
        number: sum(min(frequency.get(t, 0) for t in m.terms) for m in concept.members)
        for number, concept in enumerate(query.concepts)
        if not concept.function
    }
    by_size = sorted((n for n, size in sizes.items() if size), key=lambda n: (sizes[n], n))
    queries = {number: _fts(query.concepts[number], frequency) for number in by_size}
    if not by_size:
        grammar = [n for n, concept in enumerate(query.concepts) if concept.function]
        return [("question", _fts(query.concepts[n], frequency), 1 << n) for n in grammar[:8]]
    alone: list[int] = []
    visited = 0
    for number in by_size:
        if visited + sizes[number] > BUDGET or sizes[number] > max(COMMON * exchanges, SMALL):
            break
        alone.append(number)
        visited += sizes[number]
    lookups = [(table, queries[n], 1 << n) for n in alone for table in TABLES]
    for bit, phrase in enumerate(query.phrases, len(query.concepts)):
        wanted = [term for term in phrase if not is_function_term(term)]
        if wanted and all(term in frequency for term in wanted):
            fts = " AND ".join(f'"{term}"' for term in wanted)
            lookups += [(table, fts, 1 << bit) for table in TABLES]
    # Words too common to be looked up one by one still say something together.
    together = by_size[len(alone) : len(alone) + TOGETHER]
    if len(together) == 1 and not alone:
        lookups += [(table, queries[together[0]], 1 << together[0]) for table in TABLES]
    elif len(together) > 1:
        groups = [together]
        if len(together) > 2 and not alone:
            groups += [[n for n in together if n != left_out] for left_out in together]
        for group in groups:
            bits = sum(1 << n for n in group)
            fts = " AND ".join(f"({queries[n]})" for n in group)
            lookups += [(table, fts, bits) for table in TABLES]
    return lookups


def _fts(concept: Concept, frequency: Mapping[str, int]) -> str:
    """An FTS5 query for any member of a concept; terms are quoted, so that none is an operator."""
    return " OR ".join(
        "(" + " AND ".join(f'"{term}"' for term in member.terms) + ")"
        for member in concept.members
        if concept.function or all(term in frequency for term in member.terms)
    )


def _best(query: Query, asked: Mapping[int, int], said: Mapping[int, int]) -> list[Candidate]:
    """The exchanges that hold most: what their question and one passage hold counts."""
    weights = [*(idf or 0.1 for idf in query.idf), *(PHRASE for _ in query.phrases)]
    worth: dict[int, float] = {}
    for bits in {*asked.values(), *said.values()}:
        worth[bits] = sum(w for n, w in enumerate(weights) if bits >> n & 1)
    best: dict[int, float] = {}
    held = dict(asked)
    for key, bits in said.items():
        exchange = key // index.MAX_PASSAGES
        held[exchange] = held.get(exchange, 0) | bits
        if worth[bits] > best.get(exchange, 0.0):
            best[exchange] = worth[bits]
    for exchange, bits in asked.items():
        best[exchange] = best.get(exchange, 0.0) + IN_QUESTION * worth[bits]
    top = nlargest(CANDIDATES, best.items(), key=lambda item: (item[1], item[0]))
    passages: dict[int, list[tuple[float, int]]] = {exchange: [] for exchange, _ in top}
    for key, bits in said.items():
        if (exchange := key // index.MAX_PASSAGES) in passages:
            passages[exchange].append((-worth[bits], key))
    return [
        Candidate(
            exchange,
            tuple(key for _, key in sorted(passages[exchange])[:PASSAGES])
            or (exchange * index.MAX_PASSAGES,),
            held[exchange],
        )
        for exchange, _ in top
    ]
