"""Does it know what it knows? The three bands, and what the confidence is worth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from rich.progress import Progress

from benchmarks.engines import Asked, Engine, ask_all, with_errors
from benchmarks.sets import LabelledSet, Question, exchanges_of, without

ON_RECORD, MISSPELT, NEAR, FOREIGN, TAKEN_OUT = (
    "on record",
    "on record, errors",
    "near",
    "foreign",
    "taken out",
)
GROUPS = (ON_RECORD, MISSPELT, NEAR, FOREIGN, TAKEN_OUT)
NOT_ON_RECORD = (NEAR, FOREIGN, TAKEN_OUT)


MOST = 1_000
"""Questions of a set that are asked again with their exchange taken out."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A question, the group it belongs to, and what came of it."""

    set: str
    engine: str
    group: str
    asked: Asked

    @property
    def right(self) -> bool:
        """The first hit answers the question; never so when nothing on record does."""
        return self.asked.place == 1


def measure(
    engines: Sequence[Engine], sets: Sequence[LabelledSet], progress: Progress
) -> list[Judged]:
    """Asks what is on record, what is foreign, and what was on record before it was taken out."""
    judged: list[Judged] = []
    task = progress.add_task("verdict", total=len(sets) * len(engines))
    for labelled in sets:
        answerable = [question for question in labelled.questions if question.gold]
        groups = {
            ON_RECORD: answerable,
            MISSPELT: with_errors(answerable),
            NEAR: [q for q in labelled.questions if not q.gold and q.kind == "near"],
            FOREIGN: [q for q in labelled.questions if not q.gold and q.kind != "near"],
        }
        hardest = [] if groups[NEAR] else list(folds(labelled))
        for engine in engines:
            progress.update(task, description=f"verdict: {engine.name} on {labelled.name}")
            engine.build(labelled.interviews)
            for group, questions in groups.items():
                judged += (
                    Judged(labelled.name, engine.name, group, asked)
                    for asked in ask_all(engine, questions)
                )
            for remaining, questions in hardest:
                engine.build(remaining.interviews)
                judged += (
                    Judged(labelled.name, engine.name, TAKEN_OUT, asked)
                    for asked in ask_all(engine, questions)
                )
            progress.advance(task)
    return judged


def folds(labelled: LabelledSet) -> Iterator[tuple[LabelledSet, list[Question]]]:
    """The set with some of its right exchanges taken out, and the questions that this orphans.

    One exchange at a time of a small corpus; of a larger one a tenth or a half of the exchanges
    that are asked for, so that there are few indexes to build. Every question is orphaned once.

    Yields:
        What is left, and the orphaned questions without their gold.
    """
    answerable = [question for question in labelled.questions if question.gold]
    if len(answerable) > MOST:
        answerable = Random(1).sample(answerable, MOST)
    exchanges = len(exchanges_of(labelled.interviews))
    golds = sorted({question.gold for question in answerable}, key=sorted)
    count = len(golds) if exchanges <= 50 else 10 if exchanges <= 2_000 else 2
    for fold in range(min(count, len(golds))):
        chosen = set(golds[fold::count])
        gone = {name for gold in chosen for name in gold}
        left = without(labelled.interviews, gone)
        orphaned = [
            replace(question, gold=frozenset())
            for question in answerable
            if question.gold in chosen
        ]
        if left:
            yield replace(labelled, interviews=tuple(left)), orphaned
