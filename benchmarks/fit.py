"""Learns `bot/search/ranking/weights.toml`: how features rank, and how sure they make.

    python -m benchmarks.fit --questions FOLDER --corpus FILE.jsonl.xz --write

The repository's own sets are always learned from; the invented interviews lead. FOLDER holds more
sets as `benchmarks` takes them (`NAME.jsonl`, `NAME.queries.jsonl`): half of a set's exchanges is
learned from, the other half only measured. FILE is any corpus: questions are drawn from parts of
it. What was learned is measured on each fifth of the interviews after learning from the others.
"""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from random import Random

import click
import numpy as np

from benchmarks.fit_cases import Array, Case, cases_of
from benchmarks.fit_sets import Asked, sets_of
from benchmarks.learning import evidence_of, learn, scores
from benchmarks.sets import key
from bot.search.ranking.features import FEATURES
from bot.search.ranking.weights import (
    EVIDENCE,
    SEMANTIC_EVIDENCE,
    SEMANTIC_FEATURES,
    SEMANTIC_FILE,
    WEIGHTS_FILE,
    Weights,
    confidence,
)
from bot.search.verdict import SUGGESTED, Verdict, judge

FOLDS = 5

COLUMNS = ("hit@1", "hit@3", "right", "wrong", "nothing", "foreign", "suggested")


def folds(asked: Sequence[Asked], cases: Sequence[Case]) -> list[int]:
    """Which fifth a question is in: that of the interview that answers it."""
    of_exchange = {
        key(exchange): f"{interview.published} {interview.title}"
        for each in asked
        for interview in each.corpus
        for exchange in interview.exchanges
    }
    return [
        Random(
            of_exchange[min(case.question.gold)] if case.question.gold else case.question.text
        ).randrange(FOLDS)
        for case in cases
    ]


def table(judged: Sequence[tuple[Case, tuple[Array, Array]]]) -> str:
    """Each set's hits, and the bands: of what is on record, and of what is foreign.

    Right, wrong and nothing are shares of the questions that are on record; foreign are the others
    that are answered, and suggested those of them that get suggestions.
    """
    marks: dict[str, dict[str, list[bool]]] = {}
    for case, (weights, beta) in judged:
        of_set = marks.setdefault(case.of, {name: [] for name in COLUMNS})
        first = case.right[np.argsort(-scores(case.values, weights)[0], kind="stable")[:3]]
        found = evidence_of(case, weights, taken_out=False, hits=SUGGESTED)
        ranks, shares = np.split(weights, 2)
        learned = Weights(tuple(ranks), tuple(shares), tuple(beta))
        verdict = judge([confidence(speaks, learned) for speaks, _ in found])
        sure, some = verdict is Verdict.ANSWER, verdict is not Verdict.NOTHING
        right = bool(first[:1].any())
        values = {"foreign": sure, "suggested": some and not sure}
        if case.question.gold:
            values = {"hit@1": right, "hit@3": bool(first.any()), "nothing": not some}
            values |= {"right": sure and right, "wrong": sure and not right}
        for name, value in values.items():
            of_set[name].append(value)
    lines = [f"{'':32}" + "".join(f"{name:>10}" for name in COLUMNS)]
    for of, columns in marks.items():
        shown = (f"{np.mean(each):10.3f}" if each else " " * 10 for each in columns.values())
        lines.append(f"{of:32}" + "".join(shown))
    return "\n".join(lines)


def written(weights: Array, beta: Array, command: str, learned: Sequence[str]) -> str:
    """The file of weights, which says how it was made and what it was learned from."""
    semantic = len(weights) > 2 * len(FEATURES)
    features = SEMANTIC_FEATURES if semantic else FEATURES
    names = SEMANTIC_EVIDENCE if semantic else EVIDENCE
    ranks, shares = (
        [f"{name} = {value:.3f}" for name, value in zip(features, part, strict=True)]
        for part in np.split(weights, 2)
    )
    sure = (f"{name} = {value:.3f}" for name, value in zip(names, beta, strict=True))
    heading = (
        f"# Written by `{command}`; edit benchmarks/learning.py, not this.",
        "# Learned from: " + ", ".join(learned) + ".",
    )
    return "\n".join(
        [*heading, "", "[score]", *ranks, "", "[beside]", *shares, "", "[confidence]", *sure, ""]
    )


@click.command(help=__doc__)
@click.option("--questions", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--corpus", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--measured",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Sets that nothing is learned from.",
)
@click.option(
    "--semantic", is_flag=True, help="Learn the numbers of weights-semantic.toml; needs the extra."
)
@click.option("--write", is_flag=True, help="Write the weights; without it they are only shown.")
def main(
    questions: Path | None,
    corpus: Path | None,
    measured: Path | None,
    *,
    semantic: bool,
    write: bool,
) -> None:
    """Learns, measures, and writes when told to."""
    asked = sets_of(questions, corpus, measured)
    cases = asyncio.run(cases_of(asked, by_meaning=semantic))
    weights, beta = learn(asked, cases)
    click.echo("With what all taught:\n" + table([(case, (weights, beta)) for case in cases]))
    learned = [
        each.name
        for each in asked
        if each.weight and not each.name.endswith((", errors", ", foreign", ", strange"))
    ]
    given = (("--questions", questions), ("--corpus", corpus))
    options = [f"{option} {path.name}" for option, path in given if path]
    if semantic:
        options.append("--semantic")
    command = " ".join(["python -m benchmarks.fit", *options, "--write"])
    text = written(weights, beta, command, learned)
    if write:
        (SEMANTIC_FILE if semantic else WEIGHTS_FILE).write_text(text, encoding="utf-8")
    else:
        click.echo("\n" + text)
    part = folds(asked, cases)
    held: list[tuple[Case, tuple[Array, Array]]] = []
    counted = {each.name for each in asked if each.weight}
    for fold in range(FOLDS):
        taught = learn(asked, [case for case, at in zip(cases, part, strict=True) if at != fold])
        held += [
            (case, taught)
            for case, at in zip(cases, part, strict=True)
            if at == fold and case.of in counted
        ]
    click.echo("\nEach fifth with what the others taught:\n" + table(held))


if __name__ == "__main__":
    main()
