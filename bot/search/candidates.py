"""Which exchanges come in question: the rarest concepts looked up in the full-text index."""

from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nlargest

import aiosqlite

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

_IN_QUESTION = 2.0
"""What a concept in the interviewer's question counts, where one in a passage counts 1."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exchange that holds some of a question's concepts.

    Attributes:
        exchange: Its key.
        passages: Keys of the passages that hold most, the best first.
    """

    exchange: int
    passages: tuple[int, ...]


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
    chosen = _chosen(query, frequency, exchanges)
    queries = [
        (table, _fts(query.concepts[number], frequency))
        for number in chosen
        for table in (("question",) if query.concepts[number].function else ("question", "passage"))
    ]
    weights = [
        (table, query.idf[number] or 0.1)
        for number in chosen
        for table in (("question",) if query.concepts[number].function else ("question", "passage"))
    ]
    asked: dict[int, float] = {}
    said: dict[int, float] = {}
    for keys, (table, weight) in zip(await index.found(db, queries, BUDGET), weights, strict=True):
        scores, gain = (asked, weight * _IN_QUESTION) if table == "question" else (said, weight)
        score_of = scores.get
        for key in keys:
            scores[key] = score_of(key, 0.0) + gain
    return _best(asked, said)


def _chosen(query: Query, frequency: Mapping[str, int], exchanges: int) -> list[int]:
    """Concepts to look up, rarest first, within the budget; those of grammar as a last resort."""
    sizes = {
        number: sum(min(frequency.get(t, 0) for t in m.terms) for m in concept.members)
        for number, concept in enumerate(query.concepts)
        if not concept.function
    }
    rare = sorted((n for n, size in sizes.items() if size), key=lambda n: (sizes[n], n))
    if not rare:
        return [n for n, concept in enumerate(query.concepts) if concept.function]
    chosen: list[int] = []
    visited = 0
    for number in rare:
        if chosen and (
            visited + sizes[number] > BUDGET or sizes[number] > max(COMMON * exchanges, 500)
        ):
            break
        chosen.append(number)
        visited += sizes[number]
    return chosen


def _fts(concept: Concept, frequency: Mapping[str, int]) -> str:
    """An FTS5 query for any member of a concept; terms are quoted, so that none is an operator."""
    return " OR ".join(
        "(" + " AND ".join(f'"{term}"' for term in member.terms) + ")"
        for member in concept.members
        if concept.function or all(term in frequency for term in member.terms)
    )


def _best(asked: Mapping[int, float], said: Mapping[int, float]) -> list[Candidate]:
    scores = dict(asked)
    best: dict[int, float] = {}
    for key, score in said.items():
        exchange = key // index.MAX_PASSAGES
        if score > best.get(exchange, 0.0):
            best[exchange] = score
    for exchange, score in best.items():
        scores[exchange] = scores.get(exchange, 0.0) + score
    top = nlargest(CANDIDATES, scores.items(), key=lambda item: (item[1], item[0]))
    wanted = {exchange for exchange, _ in top}
    passages: dict[int, list[tuple[float, int]]] = {exchange: [] for exchange, _ in top}
    for key, score in said.items():
        if (exchange := key // index.MAX_PASSAGES) in wanted:
            passages[exchange].append((-score, key))
    return [
        Candidate(
            exchange,
            tuple(key for _, key in sorted(passages[exchange])[:PASSAGES])
            or (exchange * index.MAX_PASSAGES,),
        )
        for exchange, _ in top
    ]
