"""The candidates: the rarest concepts looked up in the full-text index."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.search.query.concepts import Concept
from bot.search.ranking.features import Query
from bot.search.ranking.rows import (
    Rows,
    Values,
    among,
    foremost,
    rows_with,
    starts_of,
    worth_of,
)
from bot.search.text.analysis import is_character, is_function_term
from bot.store import index, lookup

BUDGET = 6_000
"""Rows that may be looked at for one question; 10,000 find no more."""

COMMON = 0.12
"""Concepts in more than this share of the exchanges are left out while rarer ones remain."""

CANDIDATES = 50
PASSAGES = 2
"""Exchanges that are ranked for one question, and passages of each."""

MANY_CONCEPTS = 8
FEWER = 25
"""Of more concepts than that, what holds most is right so surely that fewer need to be ranked."""

IN_YEAR = 2.0
"""What being published in such a year counts, about a common word."""

ANYWHERE_WORTH = 1.0
"""What a concept that is anywhere in the exchange counts besides."""

ROWS = 10 * CANDIDATES
"""Rows of each table from which these exchanges are chosen."""

MAX_TOGETHER = 4
"""Common concepts that are looked up by all of them being there."""

FEW = 3
"""Of so many common concepts no more than `BUDGET` rows have all."""

ALONE = 48
"""Concepts that are looked up one by one: with all others that are, no more than a row has bits."""

SMALL = 500
"""Exchanges that are looked at however large a share of the corpus they are."""

PHRASE_WORTH = 20.0
"""What the words of a phrase in quotation marks count, together in one text."""

WORD = 0.5
"""Weight of a member above which it is the word itself or as good as it."""

TABLES = ("question", "passage")
QUESTION_WORTH = 2.0
"""What a concept in the interviewer's question counts, where one in a passage counts 1."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the full-text index says of a question.

    Attributes:
        exchanges: Those that hold most, the best first.
        asked: For each of them the concepts that its question holds, one bit each.
        said: The same for each passage of theirs.
        worth: What each passage says with that.
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
        keys.sort(key=lambda key: -self.worth[key])
        return keys[:PASSAGES] or [first], held


def candidates(
    db: sqlite3.Connection,
    query: Query,
    frequency: Mapping[str, int],
    exchanges: int,
    within: Collection[int] | None = None,
) -> Found:
    """Looks up the exchanges that hold most of a question.

    Args:
        db: A connection of `Store.run`.
        query: The question.
        frequency: In how many exchanges a term is.
        exchanges: How many there are.
        within: Those that may be found; any when `None`.
    """
    lookups = _lookups(query, frequency, exchanges)
    keys_of = lookup.matching_keys(db, [each[:3] for each in lookups], BUDGET, within)
    concepts = sorted({number for *_, numbers in lookups for number in numbers})
    # A question may have more concepts than a row has bits, but few of them are looked up.
    bit_of = {number: 1 << bit for bit, number in enumerate(concepts)}
    weights = [*(idf or 0.1 for idf in query.idf), *(PHRASE_WORTH for _ in query.phrases)]
    weighed = np.array([weights[number] for number in concepts], np.float64)
    asked, said = (
        rows_with(
            [
                (keys, sum(bit_of[number] for number in numbers))
                for keys, (table, _, _, numbers) in zip(keys_of, lookups, strict=True)
                if table == wanted
            ],
            weighed,
        )
        for wanted in TABLES
    )
    alone = {numbers[0] for *_, numbers in lookups if len(numbers) == 1}
    of_alone = weighed * [number in alone for number in concepts]
    best = _best(asked, said, weighed, of_alone, ROWS if query.years else CANDIDATES)
    if query.years:
        best = _of_years_first(db, best, query.years)
    chosen = [
        exchange
        for _, exchange in best[: FEWER if len(query.content) > MANY_CONCEPTS else CANDIDATES]
    ]
    of_chosen = np.array(chosen, np.int64)
    asked = asked.chosen(np.flatnonzero(among(asked.keys, of_chosen)))
    said = said.chosen(np.flatnonzero(among(said.keys // index.MAX_PASSAGES, of_chosen)))
    held_by = {
        bits: sum(1 << number for number in concepts if bits & bit_of[number])
        for bits in {*asked.bits.tolist(), *said.bits.tolist()}
    }
    return Found(
        chosen,
        {
            key: held_by[bits]
            for key, bits in zip(asked.keys.tolist(), asked.bits.tolist(), strict=True)
        },
        {
            key: held_by[bits]
            for key, bits in zip(said.keys.tolist(), said.bits.tolist(), strict=True)
        },
        dict(zip(said.keys.tolist(), said.worth.tolist(), strict=True)),
    )


def with_cards(
    db: sqlite3.Connection, query: Query, found: Found, within: Collection[int] | None = None
) -> Found:
    """Adds exchanges of interviews that the question names the speaker, title or outlet of.

    Who speaks is seldom said in what they say: a surname alone finds nothing else.

    Args:
        db: A connection of `Store.run`.
        query: The question.
        found: What the full-text index says of it.
        within: The exchanges that may be found; any when `None`.
    """
    names = {
        member.terms[0]
        for number, _ in query.content
        for member in query.concepts[number].members
        if len(member.terms) == 1 and member.weight > WORD
    }
    others = lookup.exchanges_about(db, names, CANDIDATES)
    added = [
        each
        for each in others
        if each not in found.exchanges and (within is None or each in within)
    ]
    return replace(found, exchanges=[*found.exchanges, *added][:CANDIDATES])


def _of_years_first(
    db: sqlite3.Connection, best: list[tuple[float, int]], years: Collection[str]
) -> list[tuple[float, int]]:
    """Where every interview asks the same, those of a year are not among the newest."""
    of_years = lookup.of_years(db, [exchange for _, exchange in best], years)
    return sorted(((v + IN_YEAR * (key in of_years), key) for v, key in best), reverse=True)


def _lookups(
    query: Query, frequency: Mapping[str, int], exchanges: int
) -> list[tuple[str, str, bool, list[int]]]:
    """What to look up: table, FTS5 query, if many rows may have it, and the concepts they hold."""
    sizes = {
        number: sum(query.rows[number])
        for number, concept in enumerate(query.concepts)
        if not concept.function
    }
    by_size = sorted((n for n, size in sizes.items() if size), key=lambda n: (sizes[n], n))
    queries = {number: _fts(query.concepts[number], query.rows[number]) for number in by_size}
    if not by_size:
        grammar = [n for n, concept in enumerate(query.concepts) if concept.function]
        return [
            ("question", _fts(query.concepts[n], query.rows[n]), True, [n]) for n in grammar[:8]
        ]
    alone: list[int] = []
    visited = 0
    for number in by_size[:ALONE]:
        if visited + sizes[number] > BUDGET or sizes[number] > max(COMMON * exchanges, SMALL):
            break
        alone.append(number)
        visited += sizes[number]
    lookups = [(table, queries[n], False, [n]) for n in alone for table in TABLES]
    for number, phrase in enumerate(query.phrases, len(query.concepts)):
        if any(term in frequency for term in phrase):
            lookups += [(table, _all_of(phrase), True, [number]) for table in TABLES]
    # Words too common to be looked up one by one still say something together.
    together = by_size[len(alone) : len(alone) + MAX_TOGETHER]
    if len(together) == 1 and not alone:
        lookups += [(table, queries[together[0]], True, together) for table in TABLES]
    elif len(together) > 1:
        groups = [together]
        if len(together) > 2 and not alone:
            groups += [[n for n in together if n != left_out] for left_out in together]
        for group in groups:
            fts = " AND ".join(f"({queries[n]})" for n in group)
            lookups += [(table, fts, len(group) < FEW, group) for table in TABLES]
    return lookups


def _fts(concept: Concept, rows: Sequence[int]) -> str:
    """An FTS5 query for any member of a concept; terms are quoted, so that none is an operator."""
    return " OR ".join(
        "(" + _all_of(member.terms) + ")"
        for member, size in zip(concept.members, rows, strict=True)
        if concept.function or size
    )


def _all_of(terms: Sequence[str]) -> str:
    """Words of grammar are left out unless there are no others: passages are not found by them."""
    content = [term for term in terms if not is_function_term(term)]
    # A character stands for all pairs that begin with it
    wanted = [f'"{term}"' + " *" * is_character(term) for term in content or terms]
    return " AND ".join(wanted)


def _best(
    asked: Rows, said: Rows, weights: Values, of_alone: Values, most: int
) -> list[tuple[float, int]]:
    """The exchanges that hold most: their question, their best passage and the whole count.

    Most rows hold one common word and are not worth a look: `ROWS` of each table get one.

    Args:
        asked: Questions.
        said: Passages.
        weights: Of each bit.
        of_alone: The same, and 0 for concepts that were only looked up together: they count for
            the whole where one text holds all that the whole holds.
        most: Exchanges at most.
    """
    asked, said = foremost(asked, ROWS), foremost(said, ROWS)
    keys = np.concatenate((said.keys // index.MAX_PASSAGES, asked.keys))
    order = keys.argsort(kind="stable")
    starts = starts_of(keys[order])
    bits = np.concatenate((said.bits, asked.bits))
    held = np.bitwise_or.reduceat(bits[order], starts)
    in_one = among(held, bits)
    in_passage = np.concatenate((said.worth, np.zeros(len(asked.keys))))[order]
    in_question = np.concatenate((np.zeros(len(said.keys)), asked.worth))[order]
    values = (
        np.maximum.reduceat(in_passage, starts)
        + QUESTION_WORTH * np.maximum.reduceat(in_question, starts)
        + ANYWHERE_WORTH * np.where(in_one, worth_of(held, weights), worth_of(held, of_alone))
    )
    exchanges = keys[order][starts]
    best = np.lexsort((exchanges, values))[: -most - 1 : -1]
    return list(zip(values[best].tolist(), exchanges[best].tolist(), strict=True))
