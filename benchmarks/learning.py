"""From what the search finds to numbers: weights that rank, and weights that say how sure it is."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from benchmarks.fit_cases import Array, Case, Flags
from benchmarks.fit_sets import FOREIGN_COUNT, Asked, sure_count
from bot.search.ranking.weights import MANY_EXCHANGES, SEMANTIC_FEATURES, Evidence, evidence
from bot.search.verdict import SUGGESTED

DECIDED = 0.1
"""What an exchange counts that lacks what a plain answer must hold: it is decided already."""

TAKEN_OUT = 0.05
"""What a question whose exchange was taken away counts among those that nothing answers: some of
them have a near twin on record that does answer."""

TAKEN_OUT_AMONG_MANY = 0.2
"""The same among so many exchanges that some hold any words by chance."""

STEPS = 150
RATE = 0.1
NEWTON = 30
RIDGE_SCORE = 0.015
RIDGE_AT_SCALE = 0.001
"""The same for features that tell something among many exchanges only: few sets teach these, and a
ridge like that of the others would take most of it away."""

RIDGE_CONFIDENCE = 0.0007


def beside(values: Array) -> Array:
    """Each feature, and what share it is of the greatest among the candidates."""
    if not len(values):
        return np.concatenate([values, values], axis=-1)
    most = np.nanmax(values, axis=(0, 1), keepdims=True)
    return np.concatenate([values, values / np.maximum(most, 1e-12)], axis=-1)


def scores(values: Array, weights: Array) -> tuple[Array, npt.NDArray[np.intp]]:
    """The score of each exchange, which is its best passage's, and which that is.

    Args:
        values: As a `Case` has them.
        weights: For the features, and for their shares.
    """
    of_passages = np.nan_to_num(beside(values) @ weights, nan=-np.inf)
    return of_passages.max(axis=1), of_passages.argmax(axis=1)


def fit_score(cases: Sequence[Case], counts: Array) -> Array:
    """Weights under which right exchanges are most likely to come first.

    The likelihood is a softmax over the scores of a question's exchanges, with a ridge; Adam finds
    its maximum (Kingma and Ba, https://arxiv.org/abs/1412.6980).
    """
    size = max(len(case.values) for case in cases), max(case.values.shape[1] for case in cases)
    count = cases[0].values.shape[2]
    values = np.zeros((len(cases), *size, 2 * count), dtype=np.float32)
    there = np.zeros(values.shape[:3], dtype=bool)
    right = np.zeros(values.shape[:2], dtype=bool)
    for at, case in enumerate(cases):
        exchanges, passages, _ = case.values.shape
        values[at, :exchanges, :passages] = np.nan_to_num(beside(case.values))
        there[at, :exchanges, :passages] = ~np.isnan(case.values[:, :, 0])
        right[at, :exchanges] = case.right
    counts = counts / counts.sum()
    names = SEMANTIC_FEATURES[:count]
    ridge = np.tile([RIDGE_AT_SCALE if "at_scale" in each else RIDGE_SCORE for each in names], 2)
    weights = np.full(2 * count, 0.5)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        of_passages = np.where(there, values @ weights.astype(np.float32), -np.inf)
        of_exchanges = of_passages.max(axis=2)
        likely = np.exp(of_exchanges - of_exchanges.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        aim = np.where(right, likely, 0.0)
        aim /= np.maximum(aim.sum(axis=1, keepdims=True), 1e-12)
        passage = of_passages.argmax(axis=2)[:, :, None, None]
        best = np.take_along_axis(values, passage, axis=2)[:, :, 0]
        pull = (likely - aim) * counts[:, None]
        gradient = np.einsum("qe,qef->f", pull, best) + ridge * weights / count
        mean, square = 0.9 * mean + 0.1 * gradient, 0.99 * square + 0.01 * gradient**2
        move = (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        weights = weights - RATE * move
    return weights


def evidence_of(
    case: Case, weights: Array, *, taken_out: bool, hits: int = 1
) -> list[tuple[Evidence, bool]]:
    """What speaks for each of the first hits, and whether it is right.

    Args:
        case: A question with its candidates.
        weights: That rank.
        taken_out: Leave the right ones out.
        hits: How many.
    """
    there = np.flatnonzero(~case.right) if taken_out else np.arange(len(case.right))
    of_exchanges, passage = scores(case.values[there], weights)
    kept = np.argsort(-of_exchanges, kind="stable")
    understood = case.understood
    first = [case.grounds[there[at]] for at in kept[:SUGGESTED]]
    found = []
    for place, at in enumerate(kept[:hits]):
        grounds = case.grounds[there[at]]
        if grounds is None:
            break
        fit = replace(case.fits[there[at]][passage[at]], phrases=0, year=False)
        rival = float(of_exchanges[kept[1 - min(place, 1)]]) if len(kept) > 1 else None
        others = [each.lacking for each in first if each is not None and each is not grounds]
        speaks = Evidence(
            fit,
            float(of_exchanges[at]),
            rival,
            understood.query,
            understood.exchanges,
            grounds,
            others,
        )
        found.append((speaks, bool(case.right[there[at]])))
    return found


def fit_confidence(told: Array, right: Flags, counts: Array) -> Array:
    """A logistic regression with a ridge, by Newton's method; the constant has none."""
    beta = np.zeros(told.shape[1])
    ridge = RIDGE_CONFIDENCE * counts.sum() * np.diag([0.0, *[1.0] * (told.shape[1] - 1)])
    for _ in range(NEWTON):
        sure = 1 / (1 + np.exp(-told @ beta))
        slope = told.T @ (counts * (sure - right)) + ridge @ beta
        bend = (told * (counts * sure * (1 - sure))[:, None]).T @ told
        beta = beta - np.linalg.solve(bend + ridge + 1e-6 * np.eye(len(beta)), slope)
    return beta


def learn(asked: Sequence[Asked], cases: Sequence[Case]) -> tuple[Array, Array]:
    """Both kinds of weights, from the sets that count."""
    count = {each.name: each.weight / max(1, len(each.questions)) for each in asked}
    cases = [case for case in cases if count[case.of]]
    ranked = [case for case in cases if case.right.any()]
    weights = fit_score(ranked, np.array([count[case.of] for case in ranked]))
    told, right, counts = [], [], []
    for case in cases:
        for taken_out in (False, True):
            if taken_out and not case.right.any():
                continue
            for speaks, answers in evidence_of(case, weights, taken_out=taken_out):
                told.append(evidence(speaks))
                right.append(answers)
                foreign = FOREIGN_COUNT if not case.question.gold else 1.0
                many = case.understood.exchanges > 10**MANY_EXCHANGES
                gone = TAKEN_OUT_AMONG_MANY if many else TAKEN_OUT
                sure = 1.0 if speaks.grounds.plain else DECIDED
                of_set = count[case.of] * sure_count(case.of)
                counts.append(of_set * sure * (gone if taken_out else foreign))
    beta = fit_confidence(np.array(told), np.array(right), np.array(counts) / np.mean(counts))
    return weights, beta
