"""What the full-text index is asked for a question: its rarest concepts first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.search.query.concepts import Concept, Member
from bot.search.query.query import Query
from bot.search.text.term import is_character, is_function_term

TABLES = ("question", "passage")

MAX_ROWS = 6_000
"""Rows that may be looked at for one question; 10,000 find no more."""

COMMON = 0.12
"""Concepts in more than this share of the exchanges are left out while rarer ones remain."""

SMALL = 500
"""Exchanges that are looked at however large a share of the corpus they are."""

ALONE = 48
"""Concepts that are looked up one by one at most: with those looked up together, no more than a row
has bits."""

APART = 20
"""Of so many at most, the word itself and what stands for it are looked up apart."""

ENOUGH = 4
"""Of fewer concepts that are looked up alone, commoner ones are looked for beside them."""

MAX_TOGETHER = 4
"""Common concepts that are looked up by all of them being there."""

FEW = 3
"""So many common concepts stand all together in no more than `MAX_ROWS` rows."""

MAX_OF_GRAMMAR = 8
"""Stop words that are looked up where a question has no others."""

COSTLY = 8 * MAX_ROWS
"""Exchanges with the rarest of some concepts from which looking for all of them takes too long
to be done beside concepts that are looked up alone."""


# Dozens are made for a question; a frozen one takes four times as long.
@dataclass(slots=True, unsafe_hash=True)
class Lookup:
    """One look into the full-text index.

    Attributes:
        table: One of `TABLES`.
        fts: What to look for, in the language of FTS5.
        many: Whether many more rows may have it than are wanted.
        concepts: Numbers of those that the rows hold; phrases are numbered after the concepts.
        by_itself: Rows hold the concept's own word, not one that stands for it.
    """

    table: str
    fts: str
    many: bool
    concepts: tuple[int, ...]
    by_itself: bool = False


def lookups_of(
    query: Query, frequency: Mapping[str, int], exchanges: int
) -> tuple[list[Lookup], list[Lookup]]:
    """What to look up for a question, and what besides where that finds nothing.

    Args:
        query: The question.
        frequency: In how many exchanges a term is.
        exchanges: How many there are.
    """
    sizes = {
        number: sum(query.rows[number])
        for number, concept in enumerate(query.concepts)
        if not concept.function
    }
    by_size = sorted((n for n, size in sizes.items() if size), key=lambda n: (sizes[n], n))
    if not by_size:
        return _words_of_grammar(query), []
    alone = _looked_up_alone(by_size, sizes, exchanges)
    lookups = [
        Lookup(table, fts, False, (number,), by_itself)
        for number in alone
        for fts, by_itself in _parts(query, number, apart=len(alone) <= APART)
        for table in TABLES
    ]
    for number, phrase in enumerate(query.phrases, len(query.concepts)):
        if any(term in frequency for term in phrase):
            lookups += [Lookup(table, _all_of(phrase), True, (number,)) for table in TABLES]
    together = by_size[len(alone) : len(alone) + MAX_TOGETHER]
    if not together:
        return lookups, []
    queries = {number: _fts(query.concepts[number], query.rows[number]) for number in by_size}
    if not alone:
        fewer = [[n for n in together if n != left_out] for left_out in together]
        return (
            lookups + _all_together(together, queries),
            [each for part in fewer if len(part) > 1 for each in _all_together(part, queries)],
        )
    # Words too common to be looked up alone still say something beside rarer ones, and together.
    rare = " OR ".join(queries[number] for number in alone)
    for number in together[: max(0, ENOUGH - len(alone))]:
        beside = f"({queries[number]}) AND ({rare})"
        lookups += [Lookup(table, beside, False, (number,)) for table in TABLES]
    if len(together) > 1 and sizes[together[0]] < COSTLY:
        lookups += _all_together(together, queries)
    return lookups, []


def _words_of_grammar(query: Query) -> list[Lookup]:
    """What a question without anything else has."""
    return [
        Lookup("question", _fts(query.concepts[n], query.rows[n]), True, (n,))
        for n in query.grammar[:MAX_OF_GRAMMAR]
    ]


def _looked_up_alone(
    by_size: Sequence[int], sizes: Mapping[int, int], exchanges: int
) -> Sequence[int]:
    visited = 0
    for place, number in enumerate(by_size[:ALONE]):
        visited += sizes[number]
        if visited > MAX_ROWS or sizes[number] > max(COMMON * exchanges, SMALL):
            return by_size[:place]
    return by_size[:ALONE]


def _parts(query: Query, number: int, *, apart: bool) -> list[tuple[str, bool]]:
    """FTS5 queries for a concept, and whether each finds its own word alone.

    Its own word is that of its members which counts most; what stands for it is another query.
    """
    concept, rows = query.concepts[number], query.rows[number]
    found = [member for member, size in zip(concept.members, rows, strict=True) if size]
    most = max(member.weight for member in found)
    other = [member for member in found if member.weight < most]
    if not other or not apart:
        return [(_any_of(found), False)]
    own = [member for member in found if member.weight == most]
    return [(_any_of(own), True), (_any_of(other), False)]


def _all_together(numbers: Sequence[int], queries: Mapping[int, str]) -> list[Lookup]:
    fts = " AND ".join(f"({queries[number]})" for number in numbers)
    return [Lookup(table, fts, len(numbers) < FEW, tuple(numbers)) for table in TABLES]


def _fts(concept: Concept, rows: Sequence[int]) -> str:
    """An FTS5 query for any member of a concept; terms are quoted, so that none is an operator."""
    return _any_of(
        [
            member
            for member, size in zip(concept.members, rows, strict=True)
            if concept.function or size
        ]
    )


def _any_of(members: Sequence[Member]) -> str:
    return " OR ".join("(" + _all_of(member.terms) + ")" for member in members)


def _all_of(terms: Sequence[str]) -> str:
    """Stop words are left out unless there are no others: passages are not found by them."""
    content = [term for term in terms if not is_function_term(term)]
    # A character stands for all pairs that begin with it
    wanted = [f'"{term}" *' if is_character(term) else f'"{term}"' for term in content or terms]
    return " AND ".join(wanted)
