"""The learned numbers: what each feature counts, and how sure that makes."""

import math
import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from bot.search.query.query import Query
from bot.search.ranking.features import FEATURES, MUCH, Fit
from bot.search.ranking.grounds import GROUNDS, Grounds
from bot.search.ranking.nearness import NEARNESS
from bot.search.ranking.suggestible import (
    FAR_BELOW_FIRST,
    MOST_SUGGESTIBLE,
    SUGGESTED_CONFIDENCE,
    UNSHOWN_CONFIDENCE,
    as_suggested,
    load_suggestion,
)

WEIGHTS_FILE = Path(__file__).with_name("weights.toml")
SEMANTIC_FILE = Path(__file__).with_name("weights-semantic.toml")

PHRASE_SCORE = 8.0
"""What a phrase in quotation marks adds to a score: more than a good fit in all else."""

PHRASE_LOGIT = 2.0
"""What finding all such phrases adds to the logit of a confidence, and missing one takes away."""

YEAR_SCORE = 0.5
"""What being published in a year that was asked for adds: a preference among equals."""

MOST_UNSURE = 0.39
"""Highest confidence of what is no plain answer, just below `ANSWER_FROM`."""

WORD_FOR_WORD_FROM = 0.55
"""Confidence that a match word for word needs for a plain answer: what only comes near repeats the
words of the exchange. Between `ANSWER_FROM` and this, 54 of 100 such matches were right, and 76 of
those in other words."""

WHOLE_CONFIDENCE = 0.25
"""Lowest confidence of a hit that holds all that was asked for: it is worth suggesting."""

MARGIN = 3.0
"""A lead over the next exchange that is larger than this says no more."""

WIDE_MARGIN = 10.0
"""The same among many exchanges, of which some fit by chance: there a wide lead says more."""

MANY_EXCHANGES = 3.0
MOST_EXCHANGES = 5.1
"""Decimal logarithms of how many exchanges are many, and beyond which more make no difference: what
is learned from 20,000 is not extrapolated to a million."""

FEW_EXCHANGES = 30
"""Below so many exchanges, weights are learned from `seeds/` and what is like it."""

CAUTION = ((0.0, 0.05, 0.3, 1.0), (0.0, 0.09, 0.3, MOST_UNSURE))
"""What becomes of a confidence where meaning is compared, in proportion between these points. What
words do not answer plainly is suggested at most, so that near questions are answered no more often.
It is suggested from less, since the reader cannot find by words what only meaning finds."""

AMONG_MANY = ("score", "lead", "wide_lead", "missing", "many_missing")
"""What tells more the more exchanges there are: among 25,000 some hold any two words of three."""

RIVALS = ("elsewhere", "others_hold")
"""What the other first hits hold: of what is missing, and of the question as a whole."""

TOGETHER = (
    *(("across", "says"), ("in_pairs", "says")),
    *(("few", "exchange_says"), ("rarest_held", "missing_around")),
)
"""Values that tell together what neither tells alone: their products are evidence too."""

EVIDENCE = (
    *("constant", "score", "coverage", "coverage2", "lead", "lead_covered"),
    *("size", "words", "known", "says"),
    *FEATURES,
    *GROUNDS,
    *(f"{name}_among_many" for name in AMONG_MANY),
    *RIVALS,
    *("_and_".join(names) for names in TOGETHER),
)
"""What a confidence is made of: names of `evidence`, in order."""


_PLACES = {name: at for at, name in enumerate((*GROUNDS, *FEATURES, "says", "few"))}
_TOGETHER = tuple((_PLACES[one], _PLACES[other]) for one, other in TOGETHER)

SEMANTIC_FEATURES = (*FEATURES, *NEARNESS)
SEMANTIC_EVIDENCE = (*EVIDENCE, *NEARNESS, *(f"{name}_size" for name in NEARNESS))
"""The same where meaning is compared too: of more exchanges, more are near by chance."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Learned by `benchmarks/fit.py`.

    Attributes:
        score: For each of `FEATURES`, or of `SEMANTIC_FEATURES`, in order.
        beside: The same for the share that a value is of the greatest one among the candidates.
        confidence: For each of `EVIDENCE`, or of `SEMANTIC_EVIDENCE`, in order: a
            logistic's coefficients.
        suggestion: The same that tell whether what is no plain answer is worth suggesting; none
            where the confidence alone tells it.
    """

    score: tuple[float, ...]
    beside: tuple[float, ...]
    confidence: tuple[float, ...]
    suggestion: tuple[float, ...] = ()

    @property
    def compares_meaning(self) -> bool:
        """Whether they are those of the extra."""
        return len(self.score) > len(FEATURES)


@dataclass(slots=True)  # dozens are made for a question; a frozen one takes four times as long
class Evidence:
    """What speaks for a hit.

    Attributes:
        fit: How it compares with the question.
        score: The same as one number.
        rival: The score of the best other exchange; `None` when there is none.
        query: The question.
        exchanges: How many the corpus has.
        grounds: What it holds and lacks of the question.
        others: What each of the other first hits lacks.
        place: Of the hit, from 0.
    """

    fit: Fit
    score: float
    rival: float | None
    query: Query
    exchanges: int
    grounds: Grounds
    others: Sequence[Collection[int]]
    place: int = 0


def load_weights(
    file: Path = WEIGHTS_FILE, features: Sequence[str] = FEATURES, names: Sequence[str] = EVIDENCE
) -> Weights:
    """Reads the learned numbers."""
    table: Mapping[str, Mapping[str, float]] = tomllib.loads(file.read_text(encoding="utf-8"))
    return Weights(
        tuple(float(table["score"].get(name, 0.0)) for name in features),
        tuple(float(table["beside"].get(name, 0.0)) for name in features),
        tuple(float(table["confidence"].get(name, 0.0)) for name in names),
    )


WEIGHTS = replace(load_weights(), suggestion=load_suggestion(EVIDENCE))
SEMANTIC_WEIGHTS = load_weights(SEMANTIC_FILE, SEMANTIC_FEATURES, SEMANTIC_EVIDENCE)


def greatest(fits: Iterable[Fit]) -> tuple[float, ...]:
    """The greatest value of each of `FEATURES` among the candidates."""
    features = [fit.features for fit in fits]
    return tuple(np.array(features).max(axis=0).tolist()) if features else ()


def scoring(best: Sequence[float], weights: Weights = WEIGHTS) -> Callable[[Fit], float]:
    """Tells how well exchanges fit: ranks, and says nothing about being right.

    Args:
        best: From `greatest`.
        weights: What counts how much.
    """
    counts = [
        alone + beside / (most or 1.0)
        for alone, beside, most in zip(
            weights.score, weights.beside, best, strict=False
        )  # nothing is best of none
    ]

    def score(fit: Fit) -> float:
        learned = sum(map(float.__mul__, counts, fit.features))
        return learned + PHRASE_SCORE * fit.phrases + YEAR_SCORE * fit.year

    return score


def evidence(of: Evidence) -> list[float]:
    """The values of `EVIDENCE`: each about 0 to 1, some up to 3."""
    learned = of.score - PHRASE_SCORE * of.fit.phrases
    share = min(of.fit.share, 1.5)
    ahead = MARGIN / 2 if of.rival is None else of.score - of.rival
    lead = max(-MARGIN, min(MARGIN, ahead))
    content = sum(not concept.function for concept in of.query.concepts)
    words, near = of.fit.features[: len(FEATURES)], of.fit.features[len(FEATURES) :]
    held = of.grounds.values
    exchanges = math.log10(max(of.exchanges, 1))
    size = exchanges - 2
    many = max(0.0, min(exchanges, MOST_EXCHANGES) - MANY_EXCHANGES)
    says = of.query.findable / MUCH
    told = (*held, *words, says, max(0.0, -size) * _of_words(of))
    return [
        1.0,
        learned / 5,
        share,
        share * share,
        lead,
        lead * share,
        size,
        math.log1p(content),
        of.query.findable / of.query.total,
        says,
        *words,
        *held,
        learned / 5 * many,
        lead * many,
        min(ahead, WIDE_MARGIN) / 5 * many,
        told[_PLACES["missing"]] * many,
        told[_PLACES["many_missing"]] * many,
        *_rivals(of),
        *[told[one] * told[other] for one, other in _TOGETHER],
        *near,
        *[each * size for each in near],
    ]


def _of_words(of: Evidence) -> float:
    """Share of what an exchange says of a question that whole words say, not pairs across two.

    A Chinese exchange that holds two words also holds what stands where they meet. What is learned
    from few exchanges is learned from others, which hold no such pairs.
    """
    query, fit = of.query, of.fit
    if of.exchanges >= FEW_EXCHANGES or len(query.words) == len(query.content):
        return 1.0
    held = {n: idf * max(fit.question.best[n], fit.passage.best[n]) for n, idf in query.content}
    return sum([held[n] for n in query.words]) / (sum(held.values()) or 1.0)


def _rivals(of: Evidence) -> tuple[float, float]:
    """The values of `RIVALS`, as shares of the question."""
    says = [(number, of.query.says[number]) for number in of.query.words]
    total = sum(each for _, each in says) or 1.0
    lacking = of.grounds.lacking
    held_by_some = lacking.difference(lacking.intersection(*of.others) if of.others else lacking)
    elsewhere = sum([each for number, each in says if number in held_by_some])
    held = [sum([each for n, each in says if n not in other]) for other in of.others]
    return elsewhere / total, max(held, default=0.0) / total


def confidence(of: Evidence, weights: Weights = WEIGHTS) -> float:
    """How often a hit with this evidence answers the question, 0 to 1."""
    told = evidence(of)
    logit = sum(map(float.__mul__, weights.confidence, told))
    if of.query.phrases:
        logit += PHRASE_LOGIT if of.fit.phrases == len(of.query.phrases) else -PHRASE_LOGIT
    sure = 1 / (1 + math.exp(-max(-50.0, min(50.0, logit))))
    if weights.compares_meaning:
        sure = float(np.interp(sure, *CAUTION))
    is_doubtful = of.grounds.word_for_word and sure < WORD_FOR_WORD_FROM and not of.query.phrases
    if of.grounds.left < 1 or is_doubtful:
        sure = min(sure * of.grounds.left, MOST_UNSURE)
    if weights.suggestion and not (
        sure > MOST_UNSURE or of.query.phrases or of.exchanges > MOST_SUGGESTIBLE
    ):
        sure = _as_suggested(sure, told, of, weights.suggestion)
    return max(sure, WHOLE_CONFIDENCE) if of.grounds.whole else sure


def _as_suggested(
    sure: float, told: Sequence[float], of: Evidence, weights: Sequence[float]
) -> float:
    """The confidence of what is no plain answer, as far as it is worth suggesting."""
    # A word alone is on record or not, whichever language it is asked in.
    if len(of.query.words) > 1:
        sure = as_suggested(sure, told, weights, of.place)
    if of.place and of.rival is not None and of.rival - of.score > FAR_BELOW_FIRST:
        return min(sure, UNSHOWN_CONFIDENCE)
    is_near = of.grounds.lacks_a_name and not of.place
    return max(sure, SUGGESTED_CONFIDENCE) if is_near else sure
