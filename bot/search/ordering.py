"""Exchanges that were compared with a question are put in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from bot.search.comparing import Compared
from bot.search.ranking.features import Fit
from bot.search.ranking.weights import Weights, scoring
from bot.store.index import lookup

TIE_DECIMALS = 3
"""Decimals of a score that count: beyond them scores differ by rounding alone."""


@dataclass(slots=True)  # dozens are made for a question; a frozen one takes four times as long
class Ranked:
    """An exchange in its place.

    Attributes:
        row: As the index keeps it.
        passages: Places of its candidate passages in the answer, the best first.
        fits: How each of them compares.
        score: The greater the better.
    """

    row: lookup.Row
    passages: tuple[int, ...]
    fits: tuple[Fit, ...]
    score: float

    @property
    def fit(self) -> Fit:
        """How its best passage compares."""
        return self.fits[0]


def rank(found: Sequence[Compared], best: Sequence[float], weights: Weights) -> list[Ranked]:
    """Puts exchanges in order: each is as good as its best passage; of equals the newest is first.

    Args:
        found: They, and how they compare.
        best: The greatest value of each feature among all candidates.
        weights: What counts how much.
    """
    score = scoring(best, weights)
    ranked = []
    for item in sorted(
        found, key=lambda each: (each.row.published, each.row.exchange), reverse=True
    ):
        scored = [(score(fit), -place, fit) for fit, place in item.fits]
        scored.sort(key=itemgetter(0, 1), reverse=True)
        worth, places, fits = zip(*scored, strict=True)
        ranked.append(Ranked(item.row, tuple(-place for place in places), fits, worth[0]))
    ranked.sort(key=lambda hit: -round(hit.score, TIE_DECIMALS))
    return ranked
