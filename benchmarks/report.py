"""The report, on the screen and as Markdown."""

from collections.abc import Sequence

from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table as ScreenTable
from rich.text import Text

from benchmarks.tables import Section, Table


def show(console: Console, section: Section) -> None:
    """Prints a section."""
    console.rule(section.title)
    if section.text:
        console.print(Markdown(section.text))
    for table in section.tables:
        screen = ScreenTable(title=Text(table.title), title_justify="left")
        for at, column in enumerate(table.columns):
            screen.add_column(Text(column), justify="right" if at else "left", overflow="fold")
        for row in table.rows:
            screen.add_row(*map(Text, row))
        console.print(screen)
        if table.note:
            console.print(Markdown(table.note))


def markdown(sections: Sequence[Section], heading: str, plot: str | None) -> str:
    """The report as a Markdown document.

    Args:
        sections: In order.
        heading: What stands above them.
        plot: File name of the plot beside it, if there is one.
    """
    parts = [heading, f"![Quality, calibration and latency]({plot})" if plot else ""]
    for section in sections:
        parts += [f"## {section.title}", section.text]
        for table in section.tables:
            parts += [f"### {table.title}", _rows(table), table.note]
    return "\n\n".join(part for part in parts if part) + "\n"


def _rows(table: Table) -> str:
    lines = [
        _line(table.columns),
        _line(["---", *["--:"] * (len(table.columns) - 1)]),
        *map(_line, table.rows),
    ]
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


_FOREWORD = (
    "Written by `make bench`; do not edit. Every engine runs on this machine, on the same data,"
    " with the same questions."
)


def heading(lines: Sequence[str], engines: Sequence[tuple[str, str]]) -> str:
    """What stands above the sections.

    Args:
        lines: When, where and with what it was measured.
        engines: Name of each, and how it is run.
    """
    return "\n".join(
        [
            "# What Verbatim measures",
            "",
            _FOREWORD,
            "",
            *(f"- {line}" for line in lines),
            "",
            "| engine | how it is run |",
            "| --- | --- |",
            *(f"| {name} | {how} |" for name, how in engines),
        ]
    )
