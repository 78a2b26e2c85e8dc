"""`make bench`: measures, prints the tables and writes them to RESULTS.md with a plot."""

import asyncio
import signal
import sys
from collections.abc import Coroutine, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from benchmarks import (
    alerts,
    alerts_tables,
    folder,
    load,
    plot,
    quality,
    quotations,
    reading_tables,
    report,
    scale,
    scale_tables,
    soak,
    soak_tables,
    steps,
    updates,
    updates_tables,
    verdict,
    year,
)
from benchmarks.corpora import generate
from benchmarks.engines import Engine
from benchmarks.machine import facts
from benchmarks.metrics import Bin
from benchmarks.ours import DATA, NAME, Ours
from benchmarks.peers import PEERS
from benchmarks.reading import score
from benchmarks.sets import (
    SEEDS,
    LabelledSet,
    SetError,
    folder_sets,
    near_sets,
    own_sets,
    read_interviews,
    short_set,
    spanish_set,
    unlearned,
    unseen_set,
)
from benchmarks.tables import Section
from bot.corpus.interview import Interview

_T = TypeVar("_T")

LAYOUTS = Path(__file__).parent.parent / "tests" / "corpus" / "layouts"
RESULTS = Path(__file__).parent / "RESULTS.md"
SECTIONS = (
    "verdict",
    "quality",
    "quotations",
    "steps",
    "scale",
    "reading",
    "alerts",
    "updates",
    "soak",
)
SIZES = (15, 25_000, 150_000)
QUICK_SIZES = (15, 1_000)
QUICK_ADDED = 2
QUICK_FILES = 50
QUICK_SECTIONS = ("verdict", "quality", "scale", "reading")

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure.

    Attributes:
        sections: Names out of `SECTIONS`.
        sets: Labelled questions.
        sizes: Exchanges to generate, one corpus each.
        corpora: Files of interviews to measure at their size.
        interviews: Labelled documents, or `None`.
        added: Interviews that are published one by one into each corpus.
        files: Of the folder that is read.
        updates: Of the soak; its chats are a tenth as many.
        semantic: Whether the extra is measured beside the bot without it.
    """

    sections: Sequence[str]
    sets: Sequence[LabelledSet]
    sizes: Sequence[int]
    corpora: Sequence[Path]
    interviews: Path | None
    added: int
    files: int
    updates: int
    semantic: bool = False


class Bench:
    """A run: measures section by section, and keeps what the plot shows."""

    def __init__(self, plan: Plan, progress: Progress) -> None:
        self._plan = plan
        self._progress = progress
        self.outcomes: list[quality.Outcome] = []
        self.curves: dict[str, list[Bin]] = {}
        self.measured: list[scale.Measured] = []

    def run(self) -> Iterator[Section]:
        """Measures, and yields each section when it is done."""
        measured = {
            "quality": self._quality,
            "verdict": self._verdict,
            "quotations": self._quotations,
            "steps": self._steps,
            "scale": self._scale,
            "reading": self._reading,
            "alerts": self._alerts,
            "updates": self._updates,
            "soak": self._soak,
        }
        for name in self._plan.sections:
            yield from measured[name]()

    @contextmanager
    def _ours(self) -> Iterator[list[Engine]]:
        with ExitStack() as opened:
            kinds = (False, True) if self._plan.semantic else (False,)
            yield [opened.enter_context(Ours(semantic=semantic)) for semantic in kinds]

    def _quality(self) -> Iterator[Section]:
        with self._ours() as ours:
            engines = [*ours, *_peers()]
            self.outcomes = quality.measure(engines, self._plan.sets, self._progress)
        yield quality.section(self.outcomes, self._plan.sets)

    def _verdict(self) -> Iterator[Section]:
        with self._ours() as ours:
            engines = [*ours, *_peers()]
            judged = verdict.measure(engines, self._plan.sets, self._progress)
        self.curves = verdict.curves(judged, NAME)
        yield verdict.section(judged, NAME)

    def _quotations(self) -> Iterator[Section]:
        task = self._progress.add_task("quotations", total=1)
        yield quotations.section(size=max(self._plan.sizes))
        self._progress.advance(task)

    def _steps(self) -> Iterator[Section]:
        yield steps.section(self._plan.sets, self._progress)

    def _scale(self) -> Iterator[Section]:
        for size in self._plan.sizes:
            self._measure(f"generated {size:,}", list(generate(size)))
        for path in self._plan.corpora:
            self._measure(path.name.partition(".")[0], list(read_interviews(path)))
        yield scale_tables.section(self.measured)

    def _measure(self, name: str, interviews: Sequence[Interview]) -> None:
        self.measured += scale.measure(
            name,
            interviews,
            PEERS,
            self._progress,
            self._plan.added,
            semantic=self._plan.semantic,
        )

    def _reading(self) -> Iterator[Section]:
        labelled = {"layouts of our own": score(LAYOUTS)}
        if self._plan.interviews:
            labelled[self._plan.interviews.name] = score(self._plan.interviews)
        yield reading_tables.section(labelled, folder.measure(self._plan.files))

    def _alerts(self) -> Iterator[Section]:
        task = self._progress.add_task("alerts", total=1)
        yield alerts_tables.section(asyncio.run(alerts.measure(SEEDS, DATA)))
        self._progress.advance(task)

    def _updates(self) -> Iterator[Section]:
        task = self._progress.add_task("updates", total=6)

        def measured(work: Coroutine[object, object, _T]) -> _T:
            done = asyncio.run(work)
            self._progress.advance(task)
            return done

        yield updates_tables.section(
            measured(updates.cost("echo", updates.UPDATES)),
            measured(updates.cost("ours", updates.UPDATES)),
            measured(updates.cost("ours", updates.MANY_UPDATES)),
            {how.name: measured(load.ended(how)) for how in (signal.SIGTERM, signal.SIGKILL)},
            measured(load.flooded()),
        )

    def _soak(self) -> Iterator[Section]:
        task = self._progress.add_task("soak", total=2)
        soaked = asyncio.run(soak.soak(self._plan.updates, self._plan.updates // 10))
        self._progress.advance(task)
        days = asyncio.run(year.live())
        self._progress.advance(task)
        yield soak_tables.section(soaked, days)


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
    minutes = (perf_counter() - start) / 60
    console.print(f"Measured in {minutes:.1f} minutes.")
    if output:
        picture = None
        if bench.outcomes or bench.curves or bench.measured:
            picture = output.with_suffix(".png")
            plot.draw(picture, bench.outcomes, bench.curves, bench.measured)
        engines = [(NAME, Ours.how), *((peer.name, peer.how) for peer in _peers())]
        heading = report.heading([*facts(), f"measured in {minutes:.1f} minutes"], engines)
        output.write_text(
            report.markdown(done, heading, picture.name if picture else None), encoding="utf-8"
        )
        console.print(f"Written: {output}")


def _near() -> Iterator[LabelledSet]:
    """Near questions that nothing is learned from, where others are on record beside them."""
    held_back = (unseen_set(), *map(unlearned, near_sets()))
    return (each for each in held_back if any(question.gold for question in each.questions))


def _peers() -> list[Engine]:
    return [new() for new in PEERS]


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
