"""The figures that say most, as one small picture."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks.metrics import Bin, percentile, ranking
from benchmarks.ours import NAME
from benchmarks.quality import Outcome
from benchmarks.scale import Measured

OURS, PEER = "#1f6f8b", "#b9c4c9"
LINES = ("#7a8b92", "#c08a3e", "#6d8f5b", "#a2687a", "#8075a8")


def draw(
    path: Path,
    outcomes: Sequence[Outcome],
    curves: dict[str, list[Bin]],
    measured: Sequence[Measured],
) -> None:
    """Writes a PNG: hit@1 of every engine on the first set, reliability, and latency by size.

    What was not measured has no panel; there has to be one.
    """
    panels: list[tuple[float, Callable[[Axes], None]]] = []
    if outcomes:
        first = [item for item in outcomes if item.set == outcomes[0].set]
        panels.append((1.2, partial(_quality, outcomes=first)))
    if curves:
        panels.append((1, partial(_trust, curves=curves)))
    if measured:
        panels.append((1.4, partial(_speed, measured=measured)))
    with mpl.rc_context({"font.size": 8, "axes.spines.top": False, "axes.spines.right": False}):
        widths = [width for width, _ in panels]
        figure = Figure(figsize=(3.2 * sum(widths), 3.2), dpi=110, layout="constrained")
        row = figure.subplots(1, len(panels), width_ratios=widths, squeeze=False)
        for axes, (_, panel) in zip(row[0], panels, strict=True):
            panel(axes)
        # Without the library's version in it, equal figures make an equal file.
        figure.savefig(path, metadata={"Software": None})


def _quality(axes: Axes, outcomes: Sequence[Outcome]) -> None:
    for row, outcome in enumerate(reversed(outcomes)):
        color = OURS if outcome.engine == NAME else PEER
        for asked, offset, alpha in ((outcome.clean, 0.2, 1.0), (outcome.errors, -0.2, 0.55)):
            hit1 = ranking([item.place for item in asked]).hit1
            axes.barh(row + offset, hit1, height=0.38, color=color, alpha=alpha)
            axes.text(hit1 + 0.01, row + offset, f"{hit1:.2f}", va="center", fontsize=7)
    axes.set_yticks(range(len(outcomes)), [item.engine for item in reversed(outcomes)])
    axes.set_xlim(0, 1.08)
    axes.set_title(f"hit@1 on {outcomes[0].set}: clean, and paler with typing errors", fontsize=8)


def _trust(axes: Axes, curves: dict[str, list[Bin]]) -> None:
    axes.plot((0, 1), (0, 1), color=PEER, linewidth=1, linestyle="--")
    for (name, curve), color in zip(curves.items(), (OURS, LINES[1]), strict=False):
        axes.plot(
            [band.confidence for band in curve],
            [band.right for band in curve],
            marker="o",
            markersize=3,
            color=color,
            label=name,
        )
    axes.set_xlabel("confidence")
    axes.set_ylabel("right")
    axes.legend(fontsize=7, edgecolor="none", framealpha=0.8)
    axes.set_title("what the confidence is worth", fontsize=8)


def _speed(axes: Axes, measured: Sequence[Measured]) -> None:
    generated = [item for item in measured if item.corpus.startswith("generated")]
    colors = iter(LINES)
    for engine in dict.fromkeys(item.engine for item in generated):
        mine = [item for item in generated if item.engine == engine]
        axes.plot(
            [item.exchanges for item in mine],
            [
                percentile([timed.answered.seconds for timed in item.timed], 95) * 1000
                for item in mine
            ],
            marker="o",
            markersize=3,
            linewidth=2 if engine == NAME else 1,
            color=OURS if engine == NAME else next(colors),
            label=engine,
        )
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.xaxis.set_minor_formatter("")
    axes.set_xlabel("exchanges")
    axes.set_ylabel("ms a question (p95)")
    # Beside the lines: among six of them no corner is free at every size.
    axes.legend(fontsize=7, frameon=False, loc="center left", bbox_to_anchor=(1, 0.5))
    axes.set_title("time by size", fontsize=8)
