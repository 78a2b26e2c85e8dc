"""Is the right exchange first? By set and by kind of question, beside the peers."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.progress import Progress

from benchmarks.engines import Asked, Engine, ask_all, with_errors
from benchmarks.metrics import Ranking, ranking
from benchmarks.sets import LabelledSet, exchanges_of
from benchmarks.tables import Section, Table, finely, rate


@dataclass(frozen=True, slots=True)
class Outcome:
    """One engine on one set.

    Attributes:
        clean: Every question that has an answer on record, as labelled.
        errors: The same with typing errors.
    """

    set: str
    engine: str
    clean: tuple[Asked, ...]
    errors: tuple[Asked, ...]

    def kinds(self) -> list[str]:
        """Kinds of question, in the order in which they appear."""
        return list(dict.fromkeys(asked.question.kind for asked in self.clean))


def measure(
    engines: Sequence[Engine], sets: Sequence[LabelledSet], progress: Progress
) -> list[Outcome]:
    """Puts every answerable question of every set to every engine, clean and misspelt."""
    outcomes = []
    task = progress.add_task("quality", total=len(sets) * len(engines))
    for labelled in sets:
        questions = [question for question in labelled.questions if question.gold]
        misspelt = with_errors(questions)
        for engine in engines:
            progress.update(task, description=f"quality: {engine.name} on {labelled.name}")
            engine.build(labelled.interviews)
            clean, errors = ask_all(engine, questions), ask_all(engine, misspelt)
            outcomes.append(Outcome(labelled.name, engine.name, tuple(clean), tuple(errors)))
            progress.advance(task)
    return outcomes


def section(outcomes: Sequence[Outcome], sets: Sequence[LabelledSet]) -> Section:
    """The tables: every set as a whole, then by kind."""
    tables = []
    for labelled in sets:
        mine = [outcome for outcome in outcomes if outcome.set == labelled.name]
        tables.append(_whole(labelled, mine))
        if len(mine[0].kinds()) > 1:
            tables.append(_by_kind(labelled, mine))
    return Section(
        "Quality",
        "hit@1: the first exchange is a right one; hit@3: one of the first three is; MRR: mean of"
        " 1 / place of the first right one among ten. The right-hand columns put the same questions"
        " with one typing error in a quarter of their words of four letters and more (swapped,"
        " dropped, doubled, neighbouring key), the same errors for every engine.",
        tuple(tables),
    )


def _whole(labelled: LabelledSet, outcomes: Sequence[Outcome]) -> Table:
    rows = []
    for outcome in outcomes:
        clean, errors = _ranking(outcome.clean), _ranking(outcome.errors)
        figures = (clean.hit1, clean.hit3, clean.mrr, errors.hit1, errors.hit3, errors.mrr)
        rows.append((outcome.engine, *(finely(figure) for figure in figures)))
    exchanges = len(exchanges_of(labelled.interviews))
    return Table(
        f"{labelled.name}: {len(outcomes[0].clean):,} questions on {exchanges:,} exchanges",
        ("engine", "hit@1", "hit@3", "MRR", "hit@1, errors", "hit@3, errors", "MRR, errors"),
        tuple(rows),
    )


def _by_kind(labelled: LabelledSet, outcomes: Sequence[Outcome]) -> Table:
    kinds = outcomes[0].kinds()
    counts = {kind: len(_of(outcomes[0].clean, kind)) for kind in kinds}
    rows = []
    for outcome in outcomes:
        cells = []
        for kind in kinds:
            clean, errors = _of(outcome.clean, kind), _of(outcome.errors, kind)
            cells.append(f"{rate(_ranking(clean).hit1)} / {rate(_ranking(errors).hit1)}")
        rows.append((outcome.engine, *cells))
    return Table(
        f"{labelled.name} by kind: hit@1, clean / with typing errors",
        ("engine", *(f"{kind} ({counts[kind]})" for kind in kinds)),
        tuple(rows),
    )


def _ranking(asked: Sequence[Asked]) -> Ranking:
    return ranking([item.place for item in asked])


def _of(asked: Sequence[Asked], kind: str) -> list[Asked]:
    return [item for item in asked if item.question.kind == kind]
