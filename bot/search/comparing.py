"""Candidates are compared with a question."""

import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from typing import NamedTuple

from bot.search.query.query import Query
from bot.search.query.understanding import Searcher, Understood
from bot.search.ranking.about import about
from bot.search.ranking.alignment import Aligned, alignments
from bot.search.ranking.features import (
    Fit,
    compare,
    compare_question,
    with_costly_features,
    with_typed,
)
from bot.search.ranking.finding.candidates import Found, candidates, with_cards
from bot.search.ranking.nearness import Nearness, find_nearest, with_nearest_passage, with_nearness
from bot.search.ranking.relatedness import pointers_of
from bot.search.ranking.typed import typed_share
from bot.search.ranking.weights import WEIGHTS, Weights, greatest, scoring
from bot.search.text.meaning import likeness
from bot.store.index import index, lookup

SHORTLIST = 20
"""Exchanges at most that are compared in full. Ranked without `COSTLY_FEATURES`, they hold the best
five of 25,000 for all but one question in two hundred, and the best one always."""

IN_ANY_CASE = 12
"""Exchanges that are compared in full however far they are behind the first one."""

FAR_BEHIND = 3.0
"""How far behind the first one, without these features, an exchange may be that is compared in
full: what is best in the end is never further behind."""


@dataclass(slots=True)  # hundreds are made for a question; a frozen one takes four times as long
class Compared:
    """An exchange compared with a question.

    Attributes:
        row: As the index keeps it.
        fits: How each candidate passage compares, with its place in the answer.
    """

    row: lookup.Row
    fits: tuple[tuple[Fit, int], ...]


@dataclass(slots=True)
class Pool:
    """What was looked up and compared for one question: it is not done again when meaning joins in.

    Attributes:
        found: What the full-text index says.
        fits: By the keys of passages, without what costs much and without nearness.
        texts: Terms of these passages, space-separated.
    """

    found: Found | None = None
    fits: dict[int, Fit] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)


def near_in_meaning(
    db: sqlite3.Connection,
    searcher: Searcher,
    understood: Understood,
    within: Collection[int] | None = None,
) -> Nearness | None:
    """What is near a question in meaning; `None` without the extra, and while vectors are made."""
    if searcher.semantic is None:
        return None
    look = searcher.semantic.look(understood.corrected or understood.question, searcher.changes)
    return find_nearest(db, look, within) if look else None


def compare_candidates(
    db: sqlite3.Connection,
    understood: Understood,
    first: int | None = None,
    within: Collection[int] | None = None,
    *,
    near: Nearness | None = None,
    weights: Weights = WEIGHTS,
    pool: Pool | None = None,
) -> tuple[list[Compared], Sequence[float]]:
    """Compares a question with its candidates.

    Args:
        db: A connection of `Store.run`.
        understood: The question.
        first: How many are asked for. Of the others only those that may be the best are compared in
            full, and the rest is left out. With `None`, none is left out.
        within: The exchanges that may be found; any when `None`.
        near: What is near in meaning, where that is known.
        weights: What counts how much; those that know of `near` when there is one.
        pool: Of this question and the same `within`.

    Returns:
        The exchanges, in no order, and the greatest value of each feature, also among those left
        out.
    """
    pool = pool or Pool()
    found = pool.found = pool.found or _candidates(db, understood, within)
    if near:
        found = near.joined(found)
    rows = understood.index.rows(db, found.exchanges)
    chosen = [_Chosen(row, *found.passages(row.exchange, row.passages)) for row in rows]
    beyond = near.beyond_chance(db, rows) if near else None
    if beyond is not None:
        chosen = [
            each._replace(keys=with_nearest_passage(each.row, each.keys, beyond)) for each in chosen
        ]
    _compare_new(db, understood, chosen, pool)
    rough = [_rough(understood.query_in(each.row.language), each, pool, beyond) for each in chosen]
    best = greatest([fit for each in rough for fit, _ in each.fits])
    score = scoring(best, weights)
    if first is not None:
        rough = _best(rough, max(SHORTLIST, first), score)
    if understood.query.scale:
        rough = _with_typed(db, understood.query, rough)
        rough = _best(rough, len(rough), score)
    if first is not None:
        rough = _not_far_behind(rough, max(IN_ANY_CASE, first), score)
    whole = _completed(understood, rough, pool.texts)
    costly = greatest([fit for each in whole for fit, _ in each.fits])
    return whole, tuple(map(max, best, costly))


class _Chosen(NamedTuple):
    """A candidate: its passages to be compared, by their keys, and what is anywhere in it."""

    row: lookup.Row
    keys: list[int]
    held: int


def _candidates(
    db: sqlite3.Connection, understood: Understood, within: Collection[int] | None
) -> Found:
    query = understood.query
    found = candidates(db, query, understood.frequency, understood.exchanges, within)
    if len(found.exchanges) >= SHORTLIST:
        return found
    return with_cards(db, query, found, understood.index, within)


def _compare_new(
    db: sqlite3.Connection, understood: Understood, chosen: Sequence[_Chosen], pool: Pool
) -> None:
    """Compares the passages that the pool does not know, without what costs much."""
    query, read = understood.query, understood.index
    new = {key for each in chosen for key in each.keys if key not in pool.fits}
    texts = read.texts(db, sorted(new))
    pool.texts |= {key: texts.get(key, "") for key in new}
    asks = likeness(query.meaning, [each.row.asked for each in chosen])
    means = likeness(query.meaning, [each.row.meant for each in chosen])
    cards = {(each.row.context, each.row.published) for each in chosen}
    told = {(terms, date): about(query, terms.split(), date) for terms, date in cards}
    for (row, keys, held), *alike in zip(chosen, asks, means, strict=True):
        if not new.intersection(keys):
            continue
        query = understood.query_in(row.language)
        asked = compare_question(query, read.terms(row.question), *alike)
        of_card = told[row.context, row.published]
        for key in new.intersection(keys):
            words = read.terms(pool.texts[key])
            pool.fits[key] = compare(
                query,
                asked,
                words,
                held=held & query.elsewhere,
                about=of_card,
                published=row.published,
            )


def _rough(
    query: Query, chosen: _Chosen, pool: Pool, beyond: Mapping[int, float] | None
) -> Compared:
    """How a candidate compares, without what costs much."""
    fits = [pool.fits[key] for key in chosen.keys]
    if beyond is not None:
        nearness = zip(fits, chosen.keys, strict=True)
        fits = [with_nearness(fit, query, chosen.row, key, beyond) for fit, key in nearness]
    places = [key % index.MAX_PASSAGES for key in chosen.keys]
    return Compared(chosen.row, tuple(zip(fits, places, strict=True)))


def _completed(
    understood: Understood,
    rough: Sequence[Compared],
    texts: Mapping[int, str],
) -> list[Compared]:
    """Adds the costly features.

    Args:
        understood: The question.
        rough: Exchanges without them.
        texts: Terms of passages, by their keys.
    """
    whole = []
    near = alignments(
        pointers_of(understood.query, (), understood.language),
        [
            Aligned(
                each.row.question,
                [
                    texts.get(each.row.exchange * index.MAX_PASSAGES + place, "")
                    for _, place in each.fits
                ],
                [fit for fit, _ in each.fits],
                each.row.language,
            )
            for each in rough
        ],
    )
    for each, aligned in zip(rough, near, strict=True):
        terms = understood.index.terms(each.row.question)
        query = understood.query_in(each.row.language)
        fits = with_costly_features(query, terms, [fit for fit, _ in each.fits], aligned)
        places = [place for _, place in each.fits]
        whole.append(Compared(each.row, tuple(zip(fits, places, strict=True))))
    return whole


_Score = Callable[[Fit], float]


def _best(rough: Sequence[Compared], most: int, score: _Score) -> list[Compared]:
    """The exchanges that score best, in order; of equals the newest comes first."""
    return nlargest(
        most, rough, key=lambda each: (_worth(each, score), each.row.published, each.row.exchange)
    )


def _not_far_behind(rough: Sequence[Compared], shown: int, score: _Score) -> list[Compared]:
    """Of exchanges in order the first, and besides those that come near the very first."""
    if len(rough) <= shown:
        return [*rough]
    least = _worth(rough[0], score) - FAR_BEHIND
    return [*rough[:shown], *(each for each in rough[shown:] if _worth(each, score) >= least)]


def _worth(rough: Compared, score: _Score) -> float:
    return max([score(fit) for fit, _ in rough.fits])


def _with_typed(db: sqlite3.Connection, query: Query, rough: Sequence[Compared]) -> list[Compared]:
    """Adds how much of a question stands in exchanges as it was typed."""
    texts = lookup.exchange_texts(db, [each.row.exchange for each in rough])
    shares = [typed_share(query, texts.get(each.row.exchange, "")) for each in rough]
    return [
        Compared(each.row, tuple((with_typed(query, fit, share), at) for fit, at in each.fits))
        for each, share in zip(rough, shares, strict=True)
    ]
