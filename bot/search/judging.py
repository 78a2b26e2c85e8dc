"""How sure the first hits are: all of them, or those that are shown or decide the verdict."""

import sqlite3
from collections.abc import Collection, Sequence

from bot.search.examining import Examined, HitReading
from bot.search.ordering import Ranked
from bot.search.query.understanding import Understood
from bot.search.ranking.grounds import Grounds
from bot.search.ranking.weights import Evidence, Weights, confidence
from bot.search.verdict import SUGGESTED, is_decided

FIRST_JUDGED = 2
"""Hits that are judged at once; the others only where they may be shown, or decide."""


def judge_hits(
    db: sqlite3.Connection,
    understood: Understood,
    ranked: Sequence[Ranked],
    hits: Sequence[Examined],
    weights: Weights,
    *,
    only_shown: bool,
) -> tuple[list[Grounds], list[float]]:
    """What hits hold, and how sure each is: never more than the one before.

    Args:
        db: A connection of `Store.run`.
        understood: The question.
        ranked: The first hits.
        hits: The same, to be read.
        weights: What counts how much.
        only_shown: Judges only those that may be shown or decide the verdict. The others get the
            confidence of the last one that is judged, which is at least their own.

    Returns:
        The grounds of those that were judged, and the confidences of all.
    """
    held: list[Grounds] = []
    sure: list[float] = []
    reading = HitReading(db, understood, hits[:SUGGESTED] if only_shown else hits)
    for past in (FIRST_JUDGED, SUGGESTED, len(hits)) if only_shown else (len(hits),):
        if len(reading.lacking) < min(past, len(hits)):
            reading = HitReading(db, understood, hits)
        for place, grounds in enumerate(reading.grounds(len(held), past), len(held)):
            others = [each for n, each in enumerate(reading.lacking[:SUGGESTED]) if n != place]
            evidence = _evidence(understood, ranked, place, grounds, others)
            held.append(grounds)
            sure.append(min(_sure(evidence, weights), sure[-1] if sure else 1.0))
        if len(sure) == len(hits) or is_decided(sure):
            break
    return held, sure + sure[-1:] * (len(hits) - len(sure))


def _evidence(
    understood: Understood,
    ranked: Sequence[Ranked],
    place: int,
    grounds: Grounds,
    others: Sequence[Collection[int]],
) -> Evidence:
    hit = ranked[place]
    rival = ranked[1 - min(place, 1)].score if len(ranked) > 1 else None
    return Evidence(
        hit.fit, hit.score, rival, understood.query, understood.exchanges, grounds, others, place
    )


def _sure(evidence: Evidence, weights: Weights) -> float:
    """How sure a hit is. Stop words alone ask nothing."""
    asks = evidence.query.content or evidence.query.phrases
    return confidence(evidence, weights) if asks else 0.0
