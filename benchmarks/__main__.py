"""`make bench`: measures, prints the tables and writes them to RESULTS.md with a plot."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from benchmarks import folder, plot, report, scale, soak
from benchmarks.bench import SECTIONS, Bench, Plan, peers
from benchmarks.machine import facts
from benchmarks.ours import NAME, Ours
from benchmarks.sets import (
    LabelledSet,
    SetError,
    folder_sets,
    near_sets,
    own_sets,
    short_set,
    spanish_set,
    unlearned,
    unseen_set,
)
from benchmarks.tables import Section

RESULTS = Path(__file__).parent / "RESULTS.md"
SIZES = (15, 25_000, 150_000)
QUICK_SIZES = (15, 1_000)
QUICK_ADDED = 2
QUICK_FILES = 50
QUICK_SECTIONS = ("verdict", "quality", "scale", "reading")

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("sections", nargs=-1, type=click.Choice(SECTIONS))
@click.option(
    "--sets",
    "folders",
    multiple=True,
    type=_FOLDER,
    help="A folder with NAME.jsonl (interviews) and NAME.queries.jsonl. May be repeated.",
)
@click.option("--interviews", type=_FOLDER, help="More labelled documents to score the reader on.")
@click.option(
    "--corpus",
    "corpora",
    multiple=True,
    type=_FILE,
    help="Interviews in a .jsonl or .jsonl.xz to measure at their size. May be repeated.",
)
@click.option(
    "--size",
    "sizes",
    multiple=True,
    type=click.IntRange(1, 1_000_000),
    help="Exchanges to generate, up to 1000000. Repeatable.",
)
@click.option(
    "--semantic", is_flag=True, help="The extra too, beside the bot without it; it has to be there."
)
@click.option(
    "--updates",
    type=click.IntRange(min=200),
    default=soak.UPDATES,
    show_default=True,
    help="Acts of the soak's people, a tenth as many; some fifty updates a second.",
)
@click.option(
    "--quick", is_flag=True, help="Small sizes, no alerts, updates and soak; about a minute."
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write; a whole run writes benchmarks/RESULTS.md, a part prints only.",
)
def main(
    *,
    sections: tuple[str, ...],
    folders: tuple[Path, ...],
    interviews: Path | None,
    corpora: tuple[Path, ...],
    sizes: tuple[int, ...],
    updates: int,
    semantic: bool,
    quick: bool,
    output: Path | None,
) -> None:
    """Measure quality, verdict, size and speed, side by side with other engines.

    SECTIONS are some of quality, verdict, quotations, steps, scale, reading, alerts, updates and
    soak; all when none is named.
    """
    # What is piped or logged is not squeezed into 80 columns.
    console = Console(width=None if sys.stdout.isatty() else 140)
    start = perf_counter()
    chosen = sections or (QUICK_SECTIONS if quick else SECTIONS)
    if not sections and not quick:
        output = output or RESULTS
    try:
        plan = Plan(
            sections=[name for name in SECTIONS if name in chosen],
            sets=[
                *own_sets(),
                short_set(),
                spanish_set(),
                *_near(),
                *(one for folder in folders for one in folder_sets(folder)),
            ],
            sizes=sizes or (QUICK_SIZES if quick else SIZES),
            corpora=corpora,
            interviews=interviews,
            semantic=semantic,
            added=QUICK_ADDED if quick else scale.ADDED,
            files=QUICK_FILES if quick else folder.FILES,
            updates=updates,
        )
        with _progress(console) as progress:
            bench = Bench(plan, progress)
            done = []
            for section in bench.run():
                report.show(console, section)  # at once: what is measured outlives a failure
                done.append(section)
    except SetError as error:
        raise click.ClickException(str(error)) from error
    took = f"{(perf_counter() - start) / 60:.1f} minutes"
    console.print(f"Measured in {took}.")
    if output:
        _write(output, bench, done, took)
        console.print(f"Written: {output}")


def _write(output: Path, bench: Bench, done: Sequence[Section], took: str) -> None:
    """Writes what was measured, and the plot beside it where there is something to plot."""
    picture = None
    if bench.outcomes or bench.curves or bench.measured:
        picture = output.with_suffix(".png")
        plot.draw(picture, bench.outcomes, bench.curves, bench.measured)
    engines = [(NAME, Ours.how), *((peer.name, peer.how) for peer in peers())]
    heading = report.heading([*facts(), f"measured in {took}"], engines)
    output.write_text(
        report.markdown(done, heading, picture.name if picture else None), encoding="utf-8"
    )


def _near() -> Iterator[LabelledSet]:
    """Near questions that nothing is learned from, where others are on record beside them."""
    held_back = (unseen_set(), *map(unlearned, near_sets()))
    return (each for each in held_back if any(question.gold for question in each.questions))


def _progress(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
    )


if __name__ == "__main__":
    main()
