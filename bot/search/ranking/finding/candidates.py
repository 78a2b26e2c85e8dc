"""The candidates: what the full-text index finds for a question, the best of it."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.search.query.query import Query
from bot.search.ranking.finding.lookups import MAX_ROWS, TABLES, Lookup, lookups_of
from bot.search.ranking.finding.rows import (
    Rows,
    Values,
    among,
    foremost,
    rows_with,
    starts_of,
    worth_of,
)
from bot.store.index import index, lookup
from bot.store.index.index_reader import IndexReader

CANDIDATES = 50
PASSAGES = 2
"""Exchanges that are ranked for one question, and passages of each."""

MANY_CONCEPTS = 8
FEWER = 25
"""Exchanges that are ranked for more concepts than that: what holds most of so many is right."""

AT_LEAST = 10
SHARE_AT_SCALE = 0.4
"""Share of the best one's worth that an exchange beyond the first ten needs, to be ranked among ten
thousand or more: what is best in the end never holds less than half as much."""

IN_YEAR = 2.0
"""What being published in a year of the question counts, about as much as a common word."""

ANYWHERE_WORTH = 1.0
ANYWHERE_AT_SCALE = 2.5
"""What a concept counts besides for being anywhere in the exchange, and how much more among many
exchanges: there some hold any two words of three in a question."""

ITSELF_WORTH = 0.4
"""What the word itself counts besides, where another that stands for it counts 1."""

ROWS = 10 * CANDIDATES
"""Rows of each table from which these exchanges are chosen."""

PHRASE_WORTH = 20.0
"""What the words of a phrase in quotation marks count, together in one text."""

WORD = 0.5
"""Weight of a member above which it is the word itself or as good as it."""

QUESTION_WORTH = 2.0
"""What a concept in the interviewer's question counts, where one in a passage counts 1."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the full-text index says of a question.

    Attributes:
        exchanges: Those that hold most, the best first.
        asked: For each of them the concepts that its question holds, one bit each.
        said: The same for each passage of theirs.
        worth: How much that says, for each passage.
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
        keys.sort(key=self.worth.__getitem__, reverse=True)
        return keys[:PASSAGES] or [first], held


@dataclass(frozen=True, slots=True)
class _Bits:
    """Which bits of a row stand for which concepts.

    A question may have more concepts than a row has bits, but few of them are looked up.

    Attributes:
        concepts: Those that are looked up, by number, each with its bit.
        by_itself: Those whose own word is looked up apart, each with another bit for that.
    """

    concepts: dict[int, int]
    by_itself: dict[int, int]

    def of(self, look: Lookup) -> int:
        """The bits of the rows that a look into the index finds."""
        own = self.by_itself if look.by_itself else {}
        return sum(self.concepts[number] | own.get(number, 0) for number in look.concepts)

    def weights(self, query: Query) -> Values:
        """What each bit counts, in order."""
        of = [*(idf or 0.1 for idf in query.idf), *(PHRASE_WORTH for _ in query.phrases)]
        own = [ITSELF_WORTH * of[number] for number in self.by_itself]
        return np.array([of[number] for number in self.concepts] + own, np.float64)

    def held_by(self, rows: Rows) -> dict[int, int]:
        """The concepts that rows hold, by their keys, one bit each by its number."""
        bits = rows.bits.tolist()
        held = {
            each: sum(1 << number for number, bit in self.concepts.items() if each & bit)
            for each in set(bits)
        }
        return {key: held[each] for key, each in zip(rows.keys.tolist(), bits, strict=True)}


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
    found = _looked_up(db, query, frequency, exchanges, within)
    bits = _bits_of([each for each, _ in found])
    weights = bits.weights(query)
    asked, said = (
        rows_with([(keys, bits.of(each)) for each, keys in found if each.table == table], weights)
        for table in TABLES
    )
    alone = {each.concepts[0] for each, _ in found if len(each.concepts) == 1}
    of_alone = weights * [number in alone for number in (*bits.concepts, *bits.by_itself)]
    anywhere = ANYWHERE_WORTH + ANYWHERE_AT_SCALE * query.scale
    most = ROWS if query.years else CANDIDATES
    best = _best(asked, said, weights, of_alone, anywhere=anywhere, most=most)
    if query.years:
        best = _of_years_first(db, best, query.years)
    chosen = [exchange for _, exchange in _worth_ranking(query, best)]
    of_chosen = np.array(chosen, np.int64)
    asked = asked.chosen(np.flatnonzero(among(asked.keys, of_chosen)))
    said = said.chosen(np.flatnonzero(among(said.keys // index.MAX_PASSAGES, of_chosen)))
    worth = dict(zip(said.keys.tolist(), said.worth.tolist(), strict=True))
    return Found(chosen, bits.held_by(asked), bits.held_by(said), worth)


def _looked_up(
    db: sqlite3.Connection,
    query: Query,
    frequency: Mapping[str, int],
    exchanges: int,
    within: Collection[int] | None,
) -> list[tuple[Lookup, lookup.Keys]]:
    """The rows that each lookup finds; the second ones are made only if the first find nothing."""
    found: list[tuple[Lookup, lookup.Keys]] = []
    for lookups in lookups_of(query, frequency, exchanges):
        if not any(len(keys) for _, keys in found):
            asked_for = [(each.table, each.fts, each.many) for each in lookups]
            rows = lookup.matching_rows(db, asked_for, MAX_ROWS, within)
            found = list(zip(lookups, rows, strict=True))
    return found


def _bits_of(lookups: Sequence[Lookup]) -> _Bits:
    concepts = sorted({number for each in lookups for number in each.concepts})
    by_itself = sorted({n for each in lookups if each.by_itself for n in each.concepts})
    return _Bits(
        {number: 1 << bit for bit, number in enumerate(concepts)},
        {number: 1 << bit for bit, number in enumerate(by_itself, len(concepts))},
    )


def with_cards(
    db: sqlite3.Connection,
    query: Query,
    found: Found,
    reader: IndexReader,
    within: Collection[int] | None,
) -> Found:
    """Adds exchanges of interviews whose speaker, title or outlet the question names.

    Who speaks is seldom said in what they say: a surname alone finds nothing else.

    Args:
        db: A connection of `Store.run`.
        query: The question.
        found: What the full-text index says of it.
        reader: Of the index.
        within: The exchanges that may be found; any when `None`.
    """
    names = {
        term
        for by_term in (query.lookup, query.characters)
        for term, members in by_term.items()
        for number, others, weight in members
        if weight > WORD and not others and number in query.says
    }
    others = reader.exchanges_about(db, names, CANDIDATES)
    added = [
        each
        for each in others
        if each not in found.exchanges and (within is None or each in within)
    ]
    return replace(found, exchanges=[*found.exchanges, *added][:CANDIDATES])


def _worth_ranking(query: Query, best: Sequence[tuple[float, int]]) -> list[tuple[float, int]]:
    """Those of the exchanges that hold most, each with its worth, that may be the best."""
    most = FEWER if len(query.content) > MANY_CONCEPTS else CANDIDATES
    least = SHARE_AT_SCALE * min(1.0, query.scale) * best[0][0] if best else 0.0
    return [
        (worth, exchange)
        for place, (worth, exchange) in enumerate(best[:most])
        if place < AT_LEAST or worth >= least
    ]


def _of_years_first(
    db: sqlite3.Connection, best: list[tuple[float, int]], years: Collection[str]
) -> list[tuple[float, int]]:
    """Where every interview asks the same, those of a year are not among the newest."""
    of_years = lookup.of_years(db, [exchange for _, exchange in best], years)
    return sorted(((v + IN_YEAR * (key in of_years), key) for v, key in best), reverse=True)


def _best(
    asked: Rows, said: Rows, weights: Values, of_alone: Values, *, anywhere: float, most: int
) -> list[tuple[float, int]]:
    """The exchanges that hold most: their question, their best passage and the whole count.

    Most rows hold one common word and are not worth a look: `ROWS` of each table get one.

    Args:
        asked: Questions.
        said: Passages.
        weights: Of each bit.
        of_alone: The same, and 0 for concepts that were only looked up together. These count for
            the whole exchange where one text holds all that the exchange holds.
        anywhere: What a concept counts besides that is anywhere in the exchange.
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
        + anywhere * np.where(in_one, worth_of(held, weights), worth_of(held, of_alone))
    )
    exchanges = keys[order][starts]
    best = np.lexsort((exchanges, values))[: -most - 1 : -1]
    return list(zip(values[best].tolist(), exchanges[best].tolist(), strict=True))
