"""Which exchanges come in question: the rarest concepts looked up in the full-text index."""

import sqlite3
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice

from bot.search.analysis import is_character, is_function_term
from bot.search.concepts import Concept
from bot.search.ranking import Query, rows_of
from bot.store import index, lookup

BUDGET = 6_000
"""Rows that may be looked at for one question; 10,000 find no more."""

COMMON = 0.12
"""Concepts in more than this share of the exchanges are left out while rarer ones remain."""

CANDIDATES = 50
PASSAGES = 2
"""Exchanges that are ranked for one question, and passages of each."""

OF_YEAR = 2.0
"""What being published in such a year counts, about a common word."""

WHOLE = 1.0
"""What a concept that is anywhere in the exchange counts besides."""

ROWS = 10 * CANDIDATES
"""Rows of each table from which these exchanges are chosen."""

TOGETHER = 4
"""Common concepts that are looked up by all of them being there."""

FEW = 3
"""Of so many common concepts no more than `BUDGET` rows have all."""

SMALL = 500
"""Exchanges that are looked at however large a share of the corpus they are."""

PHRASE = 20.0
"""What the words of a phrase in quotation marks count, together in one text."""

TABLES = ("question", "passage")
IN_QUESTION = 2.0
"""What a concept in the interviewer's question counts, where one in a passage counts 1."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the full-text index says of a question.

    Attributes:
        exchanges: Those that hold most, the best first.
        asked: For each exchange the concepts that its question holds, one bit each.
        said: For each passage the concepts that it holds.
        worth: What each set of concepts says.
    """

    exchanges: list[int]
    asked: dict[int, int]
    said: dict[int, int]
    worth: dict[int, float]

    def passages(self, exchange: int, count: int) -> tuple[list[int], int]:
        """The passages of an exchange to look at, and the concepts that any text of it holds.

        Args:
            exchange: Its key.
            count: How many passages its answer has.
        """
        first = exchange * index.MAX_PASSAGES
        held = self.asked.get(exchange, 0)
        keys = [key for key in range(first, first + count) if key in self.said]
        for key in keys:
            held |= self.said[key]
        keys.sort(key=lambda key: -self.worth[self.said[key]])
        return keys[:PASSAGES] or [first], held


def candidates(
    db: sqlite3.Connection, query: Query, frequency: Mapping[str, int], exchanges: int
) -> Found:
    """Looks up the exchanges that hold most of a question.

    Args:
        db: A connection of `Store.run`.
        query: The question.
        frequency: In how many exchanges a term is.
        exchanges: How many there are.
    """
    lookups = _lookups(query, frequency, exchanges)
    keys_of = lookup.found(db, [each[:3] for each in lookups], BUDGET)
    asked: dict[int, int] = {}
    said: dict[int, int] = {}
    for keys, (table, _, _, bits) in zip(keys_of, lookups, strict=True):
        held = asked if table == "question" else said
        if not held:
            held.update(dict.fromkeys(keys, bits))
            continue
        held_by = held.get
        for key in keys:
            held[key] = held_by(key, 0) | bits
    weights = [*(idf or 0.1 for idf in query.idf), *(PHRASE for _ in query.phrases)]
    worth = {
        bits: sum(weight for n, weight in enumerate(weights) if bits >> n & 1)
        for bits in {*asked.values(), *said.values()}
    }
    best = _best(asked, said, worth, ROWS if query.years else CANDIDATES)
    if query.years:
        best = _of_years_first(db, best, query.years)
    return Found([exchange for _, exchange in best[:CANDIDATES]], asked, said, worth)


def _of_years_first(
    db: sqlite3.Connection, best: list[tuple[float, int]], years: Collection[str]
) -> list[tuple[float, int]]:
    """Where every interview asks the same, those of a year are not among the newest."""
    of_years = lookup.of_years(db, [exchange for _, exchange in best], years)
    return sorted(((v + OF_YEAR * (key in of_years), key) for v, key in best), reverse=True)


def _lookups(
    query: Query, frequency: Mapping[str, int], exchanges: int
) -> list[tuple[str, str, bool, int]]:
    """What to look up: table, FTS5 query, if many rows may have it, its concepts, one bit each."""
    sizes = {
        number: sum(rows_of(member, frequency) for member in concept.members)
        for number, concept in enumerate(query.concepts)
        if not concept.function
    }
    by_size = sorted((n for n, size in sizes.items() if size), key=lambda n: (sizes[n], n))
    queries = {number: _fts(query.concepts[number], frequency) for number in by_size}
    if not by_size:
        grammar = [n for n, concept in enumerate(query.concepts) if concept.function]
        return [("question", _fts(query.concepts[n], frequency), True, 1 << n) for n in grammar[:8]]
    alone: list[int] = []
    visited = 0
    for number in by_size:
        if visited + sizes[number] > BUDGET or sizes[number] > max(COMMON * exchanges, SMALL):
            break
        alone.append(number)
        visited += sizes[number]
    lookups = [(table, queries[n], False, 1 << n) for n in alone for table in TABLES]
    for bit, phrase in enumerate(query.phrases, len(query.concepts)):
        if any(term in frequency for term in phrase):
            lookups += [(table, _all_of(phrase), True, 1 << bit) for table in TABLES]
    # Words too common to be looked up one by one still say something together.
    together = by_size[len(alone) : len(alone) + TOGETHER]
    if len(together) == 1 and not alone:
        lookups += [(table, queries[together[0]], True, 1 << together[0]) for table in TABLES]
    elif len(together) > 1:
        groups = [together]
        if len(together) > 2 and not alone:
            groups += [[n for n in together if n != left_out] for left_out in together]
        for group in groups:
            bits = sum(1 << n for n in group)
            fts = " AND ".join(f"({queries[n]})" for n in group)
            lookups += [(table, fts, len(group) < FEW, bits) for table in TABLES]
    return lookups


def _fts(concept: Concept, frequency: Mapping[str, int]) -> str:
    """An FTS5 query for any member of a concept; terms are quoted, so that none is an operator."""
    return " OR ".join(
        "(" + _all_of(member.terms) + ")"
        for member in concept.members
        if concept.function or rows_of(member, frequency)
    )


def _all_of(terms: Sequence[str]) -> str:
    """Words of grammar are left out unless there are no others: passages are not found by them."""
    content = [term for term in terms if not is_function_term(term)]
    # A character stands for all pairs that begin with it
    wanted = [f'"{term}"' + " *" * is_character(term) for term in content or terms]
    return " AND ".join(wanted)


def _best(
    asked: Mapping[int, int], said: Mapping[int, int], worth: dict[int, float], most: int
) -> list[tuple[float, int]]:
    """The exchanges that hold most: their question, their best passage and the whole count."""
    best: dict[int, float] = {}
    held: dict[int, int] = {}
    for key, bits in _foremost(said, worth):
        exchange, value = key // index.MAX_PASSAGES, worth[bits]
        if value > best.get(exchange, 0.0):
            best[exchange] = value
        held[exchange] = held.get(exchange, 0) | bits
    for exchange, bits in _foremost(asked, worth):
        best[exchange] = best.get(exchange, 0.0) + IN_QUESTION * worth[bits]
        held[exchange] = held.get(exchange, 0) | bits
    single = {bits: value for bits, value in worth.items() if bits & (bits - 1) == 0}
    of_union: dict[int, float] = {}
    for exchange, bits in held.items():
        if (value := of_union.get(bits, -1.0)) < 0:
            value = worth.get(bits, -1.0)
            if value < 0:
                value = sum(each for bit, each in single.items() if bits & bit)
            of_union[bits] = value
        best[exchange] += WHOLE * value
    return nlargest(most, [(value, exchange) for exchange, value in best.items()])


def _foremost(held: Mapping[int, int], worth: Mapping[int, float]) -> list[tuple[int, int]]:
    """The `ROWS` rows that hold most: most rows hold one common word and are not worth a look."""
    if len(held) <= ROWS:
        return list(held.items())
    counts = Counter(held.values())
    chosen: set[int] = set()
    left = ROWS
    for bits in sorted(counts, key=lambda bits: -worth[bits]):
        if counts[bits] > left:
            # Those that hold just this are alike: the newest, which come first, will do.
            last = islice((item for item in held.items() if item[1] == bits), left)
            return [item for item in held.items() if item[1] in chosen] + list(last)
        chosen.add(bits)
        left -= counts[bits]
    return list(held.items())
