"""A run of the benchmark: what is measured, section by section."""

import asyncio
import signal
from collections.abc import Coroutine, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from rich.progress import Progress

from benchmarks import (
    alerts,
    alerts_tables,
    folder,
    load,
    quality,
    quotations,
    reading_tables,
    scale,
    scale_tables,
    soak,
    soak_tables,
    steps,
    updates,
    updates_tables,
    verdict,
    verdict_tables,
    year,
)
from benchmarks.corpora import generate
from benchmarks.engines import Engine
from benchmarks.metrics import Bin
from benchmarks.ours import DATA, NAME, Ours
from benchmarks.peers import PEERS
from benchmarks.reading import score
from benchmarks.sets import SEEDS, LabelledSet, read_interviews
from benchmarks.tables import Section
from bot.corpus.interview import Interview

_T = TypeVar("_T")

LAYOUTS = Path(__file__).parent.parent / "tests" / "corpus" / "layouts"
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
            engines = [*ours, *peers()]
            self.outcomes = quality.measure(engines, self._plan.sets, self._progress)
        yield quality.section(self.outcomes, self._plan.sets)

    def _verdict(self) -> Iterator[Section]:
        with self._ours() as ours:
            engines = [*ours, *peers()]
            judged = verdict.measure(engines, self._plan.sets, self._progress)
        self.curves = verdict_tables.curves(judged, NAME)
        yield verdict_tables.section(judged, NAME)

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
            name, interviews, PEERS, self._progress, self._plan.added, semantic=self._plan.semantic
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


def peers() -> list[Engine]:
    """The other engines, one of each."""
    return [new() for new in PEERS]
