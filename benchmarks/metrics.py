"""What is counted: plain functions over plain numbers."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import fmean


@dataclass(frozen=True, slots=True)
class Ranking:
    """How well right exchanges are ranked, over a number of questions.

    Attributes:
        asked: Questions.
        hit1: Share of questions whose first hit is right.
        hit3: Share with a right one among the first three.
        mrr: Mean of 1 / place of the first right hit, 0 where there is none.
    """

    asked: int
    hit1: float
    hit3: float
    mrr: float


@dataclass(frozen=True, slots=True)
class Bin:
    """A band of confidence, and what came of it.

    Attributes:
        low: Where the band begins, 0..1; it ends where the next begins.
        replies: How many replies had a confidence in it.
        confidence: Their mean confidence.
        right: Share of them whose first hit was right.
    """

    low: float
    replies: int
    confidence: float
    right: float


def place(found: Sequence[str], gold: Collection[str]) -> int | None:
    """Place of the first right hit, from 1; `None` when there is none."""
    return next((place for place, key in enumerate(found, 1) if key in gold), None)


def ranking(places: Sequence[int | None]) -> Ranking:
    """Summary of the places of many questions; all zero for no question."""
    if not places:
        return Ranking(0, 0.0, 0.0, 0.0)
    return Ranking(
        asked=len(places),
        hit1=fmean(place == 1 for place in places),
        hit3=fmean(place is not None and place <= 3 for place in places),
        mrr=fmean(1 / place if place else 0.0 for place in places),
    )


def share(part: int, whole: int) -> float | None:
    """A part of a whole; `None` when there is no whole."""
    return part / whole if whole else None


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float | None:
    """Chance that a positive scores above a negative, ties counting half.

    The Mann-Whitney statistic from mean ranks, in n log n.

    Args:
        positive: Scores of what should score high.
        negative: Scores of what should score low.

    Returns:
        0..1, .5 for a score that knows nothing; `None` when one side is empty.
    """
    if not positive or not negative:
        return None
    scores = sorted([(score, True) for score in positive] + [(score, False) for score in negative])
    ranks = 0.0
    start = 0
    while start < len(scores):
        end = start
        while end < len(scores) and scores[end][0] == scores[start][0]:
            end += 1
        mean_rank = (start + 1 + end) / 2
        ranks += mean_rank * sum(is_positive for _, is_positive in scores[start:end])
        start = end
    above = ranks - len(positive) * (len(positive) + 1) / 2
    return above / (len(positive) * len(negative))


def reliability(replies: Sequence[tuple[float, bool]], bins: int = 10) -> list[Bin]:
    """The reliability curve: does a confidence of .7 come true seven times in ten?

    Args:
        replies: For each reply its confidence, 0..1, and whether its first hit was right.
        bins: Bands of equal width.

    Returns:
        The bands that any reply fell in, from low to high.
    """
    banded: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in replies:
        banded.setdefault(min(int(confidence * bins), bins - 1), []).append((confidence, right))
    return [
        Bin(
            low=band / bins,
            replies=len(members),
            confidence=fmean(confidence for confidence, _ in members),
            right=fmean(right for _, right in members),
        )
        for band, members in sorted(banded.items())
    ]


def calibration_error(curve: Sequence[Bin]) -> float | None:
    """Expected calibration error: mean distance of confidence and truth, weighted by replies.

    Naeini, Cooper, Hauskrecht: Obtaining Well Calibrated Probabilities Using Bayesian Binning
    (AAAI 2015).
    """
    replies = sum(band.replies for band in curve)
    if not replies:
        return None
    return sum(band.replies * abs(band.confidence - band.right) for band in curve) / replies


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that at least `percent` of the values do not exceed (nearest rank).

    Raises:
        ValueError: There are no values.
    """
    if not values:
        raise ValueError("no values")
    return sorted(values)[max(ceil(len(values) * percent / 100), 1) - 1]
