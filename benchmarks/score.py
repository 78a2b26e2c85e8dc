"""Scores the bot alone on every set in two minutes: what is found, and what a question gets.

    python -m benchmarks.score --questions FOLDER

FOLDER holds texts that stay out of the repository (`NAME.jsonl`); of a set whose questions stand
there too (`NAME.queries.jsonl`), half is learned from, and only the other half is scored.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from benchmarks.engines import ask_all, with_errors
from benchmarks.metrics import ranking
from benchmarks.ours import Ours
from benchmarks.sets import LabelledSet, all_sets

COLUMNS = ("asked", "hit@1", "errors", "right", "wrong", "suggest", "nothing", "near", "foreign")


def row(ours: Ours, labelled: LabelledSet, *, errors: bool) -> Iterator[str]:
    """A line of the table: shares of the questions on record, then of the others answered."""
    ours.build(labelled.interviews)
    known = [question for question in labelled.questions if question.gold]
    asked = ask_all(ours, known)
    answered = [item for item in asked if item.reply.verdict == "answer"]
    right = sum(item.place == 1 for item in answered)
    yield f"{len(known)}"
    yield _rate(ranking([item.place for item in asked]).hit1, known)
    misspelt = ask_all(ours, with_errors(known)) if errors else []
    yield _rate(ranking([item.place for item in misspelt]).hit1, misspelt)
    yield _share(right, asked)
    yield _share(len(answered) - right, asked)
    for verdict in ("suggestions", "nothing"):
        yield _share(sum(item.reply.verdict == verdict for item in asked), asked)
    for near in (True, False):
        others = [q for q in labelled.questions if not q.gold and (q.kind == "near") == near]
        found = ask_all(ours, others)
        yield _share(sum(item.reply.verdict == "answer" for item in found), others)


def _share(count: int, of: Sequence[object]) -> str:
    return f"{count} {count / len(of):.3f}" if of else ""


def _rate(value: float, of: Sequence[object]) -> str:
    return f"{value:.3f}" if of else ""


@click.command(help=__doc__)
@click.option("--questions", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--semantic", is_flag=True, help="Compare meaning too; needs the extra.")
@click.option("--errors", is_flag=True, help="Also with typing errors.")
@click.argument("names", nargs=-1)
def main(questions: Path | None, names: Sequence[str], *, semantic: bool, errors: bool) -> None:
    """Prints the table line by line."""
    click.echo(f"{'':24}" + "".join(f"{name:>11}" for name in COLUMNS))
    with Ours(semantic=semantic) as ours:
        for labelled in all_sets(questions):
            if not names or labelled.name in names:
                cells = row(ours, labelled, errors=errors)
                click.echo(f"{labelled.name:24}" + "".join(f"{cell:>11}" for cell in cells))


if __name__ == "__main__":
    main()
