"""What each way of finding words earns: the same questions with one step of the query left out."""

from collections.abc import Sequence

from rich.progress import Progress

from benchmarks.engines import ask_all, with_errors
from benchmarks.metrics import ranking
from benchmarks.ours import Ours
from benchmarks.sets import LabelledSet
from benchmarks.tables import Section, Table, finely
from bot.search.query.understanding import STEPS


def section(sets: Sequence[LabelledSet], progress: Progress) -> Section:
    """The table: hit@1 of every set, clean and with typing errors, a row for each step left out."""
    task = progress.add_task("steps", total=len(sets) * (len(STEPS) + 1))
    rows = {left_out: [left_out or "nothing"] for left_out in ("", *STEPS)}
    for labelled in sets:
        questions = [question for question in labelled.questions if question.gold]
        misspelt = with_errors(questions)
        with Ours() as ours:
            ours.build(labelled.interviews)
            for left_out, row in rows.items():
                ours.use([step for step in STEPS if step != left_out])
                clean, errors = (
                    ranking([item.place for item in ask_all(ours, asked)]).hit1
                    for asked in (questions, misspelt)
                )
                row.append(f"{finely(clean)} / {finely(errors)}")
                progress.advance(task)
    return Section(
        "Steps",
        "hit@1, clean / with typing errors, with one step of the query left out.",
        (
            Table(
                "What each step earns",
                ("left out", *(each.name for each in sets)),
                tuple(tuple(row) for row in rows.values()),
            ),
        ),
    )
