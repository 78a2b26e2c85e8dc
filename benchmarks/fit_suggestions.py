"""Learns `bot/search/ranking/weights-suggestion.toml`: which exchanges are worth suggesting.

    python -m benchmarks.fit_suggestions --write

The repository's own sets are learned from, of the hard, near and foreign questions the half that
`benchmarks.fit` learns from. Run it after `benchmarks.fit`, whose weights it builds on.
"""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace

import click
import numpy as np

from benchmarks.fit_cases import Array, Case, cases_of
from benchmarks.fit_sets import Asked
from benchmarks.learning import evidence_of
from benchmarks.sets import (
    STRANGE,
    Question,
    invented_sets,
    is_learned,
    near_sets,
    own_sets,
    read_questions,
)
from bot.search.ranking.suggestible import OF_SIZE, SUGGESTION_FILE
from bot.search.ranking.weights import EVIDENCE, WEIGHTS, confidence, evidence
from bot.search.verdict import ANSWER_FROM, SUGGESTED, WORTH

NEAR_COUNT = 0.1
"""What a question counts that only comes near, as one of nothing; a foreign one counts 1."""

RIDGE = 10.0
NEWTON = 15
COLUMNS = ("on record", "suggested", "near", "suggested", "foreign", "suggested")


def sets_to_suggest() -> list[Asked]:
    """What is asked of every corpus of the repository; a weight of 0 is only measured."""
    found = [
        Asked(each.name, each.interviews, each.questions, 1.0)
        for each in (*own_sets(), *invented_sets())
    ]
    found += [
        Asked(f"{each.name}, strange", each.corpus, read_questions(STRANGE, ()), 0.5)
        for each in found
        if each.name in ("seeds", "invented")
    ]
    for each in near_sets():
        for learned in (True, False):
            half = tuple(q for q in each.questions if is_learned(q) == learned)
            name = each.name if learned else f"{each.name}, held out"
            found.append(Asked(name, each.interviews, half, float(learned)))
    return found


def told_of_hits(case: Case, weight: float) -> Iterator[tuple[list[float], bool, float]]:
    """The evidence of hits that are no plain answer, whether they are worth it, what they count."""
    weights = np.array([*WEIGHTS.score, *WEIGHTS.beside])
    found = evidence_of(case, weights, taken_out=False, hits=SUGGESTED)
    if not found or confidence(found[0][0], WEIGHTS) >= ANSWER_FROM:
        return
    is_any = any(right for _, right in found)
    for place, (speaks, right) in enumerate(found):
        if right or (place == 0 and is_any):
            yield evidence(speaks), True, weight
        elif place == 0 and not case.question.gold:
            yield evidence(speaks), False, weight * _count(case.question)


def _count(question: Question) -> float:
    return NEAR_COUNT if question.kind.endswith("near") else 1.0


def fit_suggestion(told: Array, worth: Array, counts: Array) -> Array:
    """A logistic regression with a ridge on values of equal spread, as weights of `EVIDENCE`."""
    kept = [at for at, name in enumerate(EVIDENCE) if name not in OF_SIZE and name != "constant"]
    values = told[:, kept]
    mean, spread = values.mean(axis=0), values.std(axis=0) + 1e-6
    scaled = np.c_[np.ones(len(told)), (values - mean) / spread]
    beta = np.zeros(scaled.shape[1])
    ridge = 2 * RIDGE * np.diag([1e-6, *[1.0] * len(kept)])
    for _ in range(NEWTON):
        sure = 1 / (1 + np.exp(-scaled @ beta))
        slope = scaled.T @ (counts * (sure - worth)) + ridge @ beta
        bend = (scaled * (counts * sure * (1 - sure))[:, None]).T @ scaled
        beta = beta - np.linalg.solve(bend + ridge, slope)
    learned = np.zeros(len(EVIDENCE))
    learned[kept] = beta[1:] / spread
    learned[EVIDENCE.index("constant")] = beta[0] - float(mean @ learned[kept])
    return learned


def learn_suggestion(asked: Sequence[Asked], cases: Sequence[Case]) -> Array:
    """The weights, from the sets that count."""
    weight = {each.name: each.weight for each in asked}
    rows = [row for case in cases if weight[case.of] for row in told_of_hits(case, weight[case.of])]
    told, worth, counts = zip(*rows, strict=True)
    return fit_suggestion(np.array(told), np.array(worth, dtype=float), np.array(counts))


def suggested_table(cases: Sequence[Case], learned: Array) -> str:
    """For each set, how many get no plain answer, and how many of these a suggestion."""
    counted: dict[str, list[int]] = {}
    weights = np.array([*WEIGHTS.score, *WEIGHTS.beside])
    taught = replace(WEIGHTS, suggestion=tuple(learned))
    for case in cases:
        found = evidence_of(case, weights, taken_out=False)
        if not found or confidence(found[0][0], WEIGHTS) >= ANSWER_FROM:
            continue
        of = counted.setdefault(case.of, [0] * len(COLUMNS))
        place = 0 if case.question.gold else 2 if case.question.kind.endswith("near") else 4
        of[place] += 1
        of[place + 1] += confidence(found[0][0], taught) >= WORTH
    lines = [f"{'':32}" + "".join(f"{name:>10}" for name in COLUMNS)]
    lines += [f"{of:32}" + "".join(f"{n:10}" for n in each) for of, each in counted.items()]
    return "\n".join(lines)


@click.command(help=__doc__)
@click.option("--write", is_flag=True, help="Write the weights; without it they are only shown.")
def main(*, write: bool) -> None:
    """Learns, measures, and writes when told to."""
    asked = sets_to_suggest()
    cases = asyncio.run(cases_of(asked))
    learned = learn_suggestion(asked, cases)
    click.echo(suggested_table(cases, learned))
    rows = [f"{name} = {value:.3f}" for name, value in zip(EVIDENCE, learned, strict=True) if value]
    heading = "# Written by `python -m benchmarks.fit_suggestions --write`; edit that, not this."
    text = "\n".join([heading, "", "[suggestion]", *rows, ""])
    if write:
        SUGGESTION_FILE.write_text(text, encoding="utf-8")
    else:
        click.echo("\n" + text)


if __name__ == "__main__":
    main()
