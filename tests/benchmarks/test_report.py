from io import StringIO

import pytest
from rich.console import Console

from benchmarks import report
from benchmarks.tables import Section, Table, finely, megabytes, milliseconds, rate

SECTION = Section(
    "Quality",
    "What it means.",
    (Table("made", ("engine", "hit@1"), (("a|b", ".90"), ("c [d]", "1.00")), "A note."),),
)


def test_markdown() -> None:
    text = report.markdown([SECTION], "# Results", "plot.png")
    assert text == (
        "# Results\n\n![Quality, calibration and latency](plot.png)\n\n## Quality\n\n"
        "What it means.\n\n### made\n\n| engine | hit@1 |\n| --- | --: |\n| a\\|b | .90 |\n"
        "| c [d] | 1.00 |\n\nA note.\n"
    )


def test_the_screen_shows_cells_as_they_are() -> None:
    screen = StringIO()
    report.show(Console(file=screen, width=80), SECTION)
    shown = screen.getvalue()
    assert "a|b" in shown
    assert "c [d]" in shown
    assert "A note." in shown


def test_the_heading_says_how_each_engine_is_run() -> None:
    text = report.heading(["today"], [("one", "like so")])
    assert "- today" in text
    assert "| one | like so |" in text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (rate(0.934), ".93"),
        (rate(1.0), "1.00"),
        (rate(0.0), ".00"),
        (rate(None), "–"),
        (finely(0.9344), ".934"),
        (finely(None), "–"),
        (milliseconds(0.000_123), "0.12"),
        (milliseconds(0.003_44), "3.4"),
        (milliseconds(1.234), "1,234"),
        (megabytes(400_000), "0.4"),
        (megabytes(262_000_000), "262"),
    ],
)
def test_figures(written: str, expected: str) -> None:
    assert written == expected
