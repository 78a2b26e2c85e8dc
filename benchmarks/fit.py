"""Learns the numbers of `bot/search/weights.toml`: how features rank, and how sure they make.

    python -m benchmarks.fit --questions FOLDER --corpus FILE.jsonl.xz --write

FOLDER holds sets as `benchmarks` takes them (`NAME.jsonl`, `NAME.queries.jsonl`): half of a set's
exchanges is learned from, the other half only measured. FILE is any corpus: questions are drawn
from parts of it. The repository's own sets are always learned from, and cross-validated.
"""

import asyncio
import math
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import click
import numpy as np
import numpy.typing as npt

from benchmarks.known import known_items
from benchmarks.ours import DATA
from benchmarks.sets import Question, exchanges_of, folder_sets, key, own_sets, read_interviews
from benchmarks.typos import misspell
from bot.corpus.interview import Exchange, Interview
from bot.search.engine import Compared, compared
from bot.search.indexing import entries
from bot.search.lexicon import load_lexicon
from bot.search.ranking import FEATURES, Fit
from bot.search.understanding import Searcher, Understood, open_searcher, understand
from bot.search.verdict import ANSWER_FROM
from bot.search.weights import EVIDENCE, FILE, Evidence, evidence
from bot.store import documents, index, interviews, publishing
from bot.store.database import open_store

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

SIZES = (15, 150, 1_500)
DRAWN = 200
DRAWN_COUNT = 0.3
"""Exchanges of the parts of a corpus that questions are drawn from, from how many of them at most,
and what such a set counts."""

OWN = (0.6, 0.25, 0.2)
"""What the repository's sets count, English, Russian and Chinese; a set that is given counts 1."""

FOREIGN = 120
FOREIGN_COUNT = 1.2
"""Questions to one corpus that belong to others, and what they count, where others count 1."""

TAKEN_OUT = 0.1
"""What a question whose exchange was taken away counts among those that nothing answers: some of
them have a near twin on record that does answer."""

STEPS = 250
RATE = 0.1
NEWTON = 30
RIDGE_SCORE = 0.05
RIDGE_CONFIDENCE = 0.003
FOLDS = 5
COLUMNS = ("hit@1", "hit@3", "right", "wrong", "foreign")


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions to one corpus, and how much each set counts in learning; 0 is only measured."""

    name: str
    corpus: tuple[Interview, ...]
    questions: tuple[Question, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Case:
    """One question with all that came in question for it.

    Attributes:
        of: Name of the set.
        values: Features by exchange, passage and feature; NaN beyond an exchange's last passage.
        shares: `Fit.share` by exchange and passage.
        right: Which exchanges answer it.
    """

    of: str
    question: Question
    understood: Understood
    values: Array
    shares: Array
    right: Flags


def sets_of(questions: Path | None, corpus: Path | None) -> list[Asked]:
    """Everything that is asked of every corpus: own, given, drawn, misspelt and foreign."""
    random = Random(1)
    own = own_sets()
    found = [
        Asked(each.name, each.interviews, each.questions, weight)
        for each, weight in zip(own, OWN, strict=True)
    ]
    for each in folder_sets(questions) if questions else []:
        if each.name == "seeds":
            continue
        golds = sorted({name for question in each.questions for name in question.gold})
        half = set(random.sample(golds, len(golds) // 2))
        learned = tuple(q for q in each.questions if q.gold <= half)
        measured = tuple(q for q in each.questions if not q.gold & half)
        found.append(Asked(each.name, each.interviews, learned, 1.0))
        found.append(Asked(f"{each.name}, held out", each.interviews, measured, 0.0))
    if corpus:
        whole = tuple(read_interviews(corpus))
        for size in (*SIZES, len(exchanges_of(whole))):
            part = _part(whole, size, random)
            exchanges = exchanges_of(part)
            places = random.sample(range(len(exchanges)), min(DRAWN, len(exchanges)))
            found.append(
                Asked(f"{size} drawn", part, tuple(known_items(exchanges, places)), DRAWN_COUNT)
            )
    misspelt = [
        replace(
            each,
            name=f"{each.name}, errors",
            questions=tuple(replace(q, text=misspell(q.text, random)) for q in each.questions),
            weight=each.weight / 2,
        )
        for each in found
    ]
    foreign = [_foreign(each, found, random) for each in found if each.weight]
    return [*found, *misspelt, *foreign]


def _foreign(to: Asked, others: Sequence[Asked], random: Random) -> Asked:
    """Questions of other corpora: nothing on record answers them."""
    own = {key(exchange) for exchange in exchanges_of(to.corpus)}
    strange = [q for each in others for q in each.questions if q.gold and not q.gold & own]
    drawn = random.sample(strange, min(FOREIGN, len(strange)))
    questions = tuple(replace(question, gold=frozenset()) for question in drawn)
    return Asked(f"{to.name}, foreign", to.corpus, questions, to.weight)


def _part(whole: Sequence[Interview], size: int, random: Random) -> tuple[Interview, ...]:
    part: list[Interview] = []
    for interview in random.sample(whole, len(whole)):
        if size <= 0:
            break
        part.append(replace(interview, exchanges=interview.exchanges[:size]))
        size -= len(interview.exchanges)
    return tuple(part)


async def cases_of(asked: Sequence[Asked]) -> list[Case]:
    """Asks every question and keeps what came in question; a corpus is indexed once."""
    found: list[Case] = []
    lexicon = load_lexicon(DATA)
    for corpus in {id(each.corpus): each.corpus for each in asked}.values():
        with TemporaryDirectory() as folder:
            async with open_store(Path(folder) / "fit.db") as store:
                async with store.write() as db:
                    await documents.save_document(db, documents.Document("fit", 1, 1, "fit"))
                    for place, interview in enumerate(corpus):
                        where, keys = await publishing.save(
                            db, interview, document="fit", ordinal=place, digest=f"{place:08d}"
                        )
                        await index.add(db, where, keys, entries(interview))
                searcher = await open_searcher(store, lexicon)
                for each in asked:
                    if each.corpus is corpus:
                        click.echo(f"{each.name}: {len(each.questions)} questions", err=True)
                        found += await store.run(partial(_cases, searcher, each))
    return found


def _cases(searcher: Searcher, asked: Asked, db: sqlite3.Connection) -> list[Case]:
    found = []
    for question in asked.questions:
        understood = understand(db, searcher, question.text)
        near = compared(db, understood)
        records = interviews.records(db, [c.exchange for c in near])
        names = [key(Exchange(r.question, r.answer)) for r in records]
        found.append(_case(asked.name, question, understood, near, names))
    return found


def _case(
    of: str,
    question: Question,
    understood: Understood,
    near: Sequence[Compared],
    names: Sequence[str],
) -> Case:
    passages = max((len(each.fits) for each in near), default=1)
    values = np.full((len(near), passages, len(FEATURES)), np.nan)
    shares = np.zeros((len(near), passages))
    for at, each in enumerate(near):
        values[at, : len(each.fits)] = [fit.features for fit, _ in each.fits]
        shares[at, : len(each.fits)] = [fit.share for fit, _ in each.fits]
    right = np.array([name in question.gold for name in names], dtype=bool)
    return Case(of, question, understood, values, shares, right)


def scores(case: Case, weights: Array) -> tuple[Array, npt.NDArray[np.intp]]:
    """The score of each exchange, which is its best passage's, and which that is."""
    of_passages = np.nan_to_num(case.values @ weights, nan=-np.inf)
    return of_passages.max(axis=1), of_passages.argmax(axis=1)


def fit_score(cases: Sequence[Case], counts: Sequence[float]) -> Array:
    """Weights, none below 0, under which right exchanges are most likely to come first.

    The likelihood is a softmax over the scores of a question's exchanges, with a ridge; Adam finds
    its maximum (Kingma and Ba, https://arxiv.org/abs/1412.6980).
    """
    weights = np.full(len(FEATURES), 0.5)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        gradient = RIDGE_SCORE * weights / len(FEATURES)
        for case, count in zip(cases, counts, strict=True):
            of_exchanges, passage = scores(case, weights)
            best = case.values[np.arange(len(passage)), passage]
            likely = np.exp(of_exchanges - of_exchanges.max())
            likely /= likely.sum()
            aim = np.where(case.right, likely, 0.0)
            gradient += count * (likely - aim / max(aim.sum(), 1e-12)) @ best
        mean, square = 0.9 * mean + 0.1 * gradient, 0.99 * square + 0.01 * gradient**2
        move = (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        weights = np.maximum(weights - RATE * move, 0.0)
    return weights


def evidence_of(case: Case, weights: Array, *, taken_out: bool) -> tuple[list[float], bool] | None:
    """What speaks for the first hit, and whether it is right; the right ones taken out if told."""
    of_exchanges, passage = scores(case, weights)
    kept = [
        at for at in np.argsort(-of_exchanges, kind="stable") if not (taken_out and case.right[at])
    ]
    if not kept:
        return None
    first = kept[0]
    fit = Fit(
        tuple(case.values[first, passage[first]].tolist()),
        float(case.shares[first, passage[first]]),
        phrases=0,
        year=False,
    )
    rival = float(of_exchanges[kept[1]]) if len(kept) > 1 else None
    understood = case.understood
    found = Evidence(fit, float(of_exchanges[first]), rival, understood.query, understood.exchanges)
    return evidence(found), bool(case.right[first])


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
    ranked = [case for case in cases if count[case.of] and case.right.any()]
    weights = fit_score(ranked, [count[case.of] for case in ranked])
    told, right, counts = [], [], []
    for case in cases:
        for taken_out in (False, True):
            found = evidence_of(case, weights, taken_out=taken_out)
            if count[case.of] and found and not (taken_out and not case.right.any()):
                told.append(found[0])
                right.append(found[1])
                foreign = FOREIGN_COUNT if not case.question.gold else 1.0
                counts.append(count[case.of] * (TAKEN_OUT if taken_out else foreign))
    beta = fit_confidence(np.array(told), np.array(right), np.array(counts) / np.mean(counts))
    return weights, beta


def table(judged: Sequence[tuple[Case, tuple[Array, Array]]]) -> str:
    """Each set's hits, and what is answered with confidence: right, wrong and foreign."""
    marks: dict[str, dict[str, list[bool]]] = {}
    for case, (weights, beta) in judged:
        of_set = marks.setdefault(case.of, {name: [] for name in COLUMNS})
        first = case.right[np.argsort(-scores(case, weights)[0], kind="stable")[:3]]
        found = evidence_of(case, weights, taken_out=False)
        logit = float(np.dot(beta, found[0])) if found else -math.inf
        sure = logit >= math.log(ANSWER_FROM / (1 - ANSWER_FROM))
        right = bool(first[:1].any())
        if case.question.gold:
            values = (right, bool(first.any()), sure and right, sure and not right)
            for name, value in zip(COLUMNS, values, strict=False):
                of_set[name].append(value)
        else:
            of_set["foreign"].append(sure)
    lines = [f"{'':28}" + "".join(f"{name:>9}" for name in COLUMNS)]
    for of, columns in marks.items():
        shown = (f"{np.mean(each):9.3f}" if each else " " * 9 for each in columns.values())
        lines.append(f"{of:28}" + "".join(shown))
    return "\n".join(lines)


def written(weights: Array, beta: Array) -> str:
    """The file of weights."""
    ranks = (f"{name} = {value:.3f}" for name, value in zip(FEATURES, weights, strict=True))
    sure = (f"{name} = {value:.3f}" for name, value in zip(EVIDENCE, beta, strict=True))
    heading = "# Written by benchmarks/fit.py, which learns these numbers; edit that, not this."
    return "\n".join([heading, "", "[score]", *ranks, "", "[confidence]", *sure, ""])


@click.command(help=__doc__)
@click.option("--questions", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--corpus", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Write the weights; without it they are only shown.")
def main(questions: Path | None, corpus: Path | None, *, write: bool) -> None:
    """Learns, measures, and writes when told to."""
    asked = sets_of(questions, corpus)
    cases = asyncio.run(cases_of(asked))
    parts = Random(1)
    part = {text: parts.randrange(FOLDS) for text in sorted({c.question.text for c in cases})}
    held: list[tuple[Case, tuple[Array, Array]]] = []
    for fold in range(FOLDS):
        taught = learn(asked, [case for case in cases if part[case.question.text] != fold])
        held += [(case, taught) for case in cases if part[case.question.text] == fold]
    click.echo("Each fifth with what the others taught:\n" + table(held))
    weights, beta = learn(asked, cases)
    click.echo("\nWith what all taught:\n" + table([(case, (weights, beta)) for case in cases]))
    if write:
        FILE.write_text(written(weights, beta), encoding="utf-8")
    else:
        click.echo("\n" + written(weights, beta))


if __name__ == "__main__":
    main()
