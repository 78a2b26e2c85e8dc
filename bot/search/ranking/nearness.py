"""How near an exchange is to a question in meaning, where the extra [semantic] tells."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.search.query.query import Query
from bot.search.ranking.features import FEATURES, Fit
from bot.search.ranking.finding.candidates import Found
from bot.search.semantic.table import VectorScan
from bot.store.index import index, lookup, vectors

NEAREST = 20
"""Exchanges that are compared because they are near in meaning."""

NEARNESS = (
    *("asks_near", "says_near", "near_unheld"),
    *("asks_alike_unheld", "means_alike_unheld", "both_findable"),
)
"""Names of the features that tell it: how near the interviewer's question is, and a passage; the
sum of both, and two features of likeness, as far as the exchange does not hold the words of the
question, since nearness tells little beside words; and the words that are held, as far as the
corpus knows those of the question, since a single one of many is found somewhere by chance."""

_BOTH, _SHARE = FEATURES.index("both"), FEATURES.index("exchange_share")
_ASKS_ALIKE, _MEANS_ALIKE = FEATURES.index("asks_alike"), FEATURES.index("means_alike")

_UNIT = 5.0
"""Deviations above the mean that count 1."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """What a look at all sentence vectors found.

    Attributes:
        look: The question beside them.
        exchanges: The nearest, the nearest first.
    """

    look: VectorScan
    exchanges: Sequence[int]

    def joined(self, found: Found) -> Found:
        """Candidates, and behind them those that only meaning tells."""
        added = [each for each in self.exchanges if each not in found.exchanges]
        return replace(found, exchanges=[*found.exchanges, *added])

    def beyond_chance(
        self, db: sqlite3.Connection, rows: Iterable[lookup.Row]
    ) -> Mapping[int, float]:
        """The features' values of questions and passages, by their keys."""
        keys = [
            key
            for row in rows
            for key in (
                vectors.question_key(row.exchange),
                *range(
                    row.exchange * index.MAX_PASSAGES,
                    row.exchange * index.MAX_PASSAGES + row.passages,
                ),
            )
        ]
        found = self.look.beyond_chance(db, keys)
        return {key: max(0.0, each / _UNIT) for key, each in found.items()}


def find_nearest(
    db: sqlite3.Connection, look: VectorScan, within: Collection[int] | None
) -> Nearness:
    """Finds the exchanges nearest to a question."""
    return Nearness(look, look.nearest(db, NEAREST, within))


def with_nearest_passage(
    row: lookup.Row, keys: Sequence[int], near: Mapping[int, float]
) -> list[int]:
    """The passages of an exchange to look at, and the one that is nearest in meaning."""
    first = row.exchange * index.MAX_PASSAGES
    best = max(range(first, first + row.passages), key=lambda key: near.get(key, 0.0))
    return [*keys, best] if best not in keys else [*keys]


def with_nearness(
    fit: Fit, query: Query, row: lookup.Row, passage: int, near: Mapping[int, float]
) -> Fit:
    """A fit with the values of `NEARNESS` behind those of `FEATURES`."""
    asks, says = near.get(vectors.question_key(row.exchange), 0.0), near.get(passage, 0.0)
    words = fit.features
    unheld = 1 - min(1.0, words[_SHARE])
    beside = (asks + says, words[_ASKS_ALIKE], words[_MEANS_ALIKE])
    found = words[_BOTH] * query.findable / query.total
    features = (*words, asks, says, *(value * unheld for value in beside), found)
    return replace(fit, features=features)
