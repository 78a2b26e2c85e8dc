"""Tables as values, and how figures are written in them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the report.

    Attributes:
        title: What it shows.
        columns: Their headings; the first column names the rows.
        rows: As many cells each as there are columns.
        note: What one has to know to read it; may be empty.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report."""

    title: str
    text: str
    tables: tuple[Table, ...]


def rate(value: float | None) -> str:
    """A share of one: `.93`, `1.00`; a dash when there is none."""
    return "–" if value is None else f"{value:.2f}".removeprefix("0")


def finely(value: float | None) -> str:
    """A share of one to three places: `.934`."""
    return "–" if value is None else f"{value:.3f}".removeprefix("0")


def milliseconds(seconds: float) -> str:
    """Three figures: `0.12`, `3.4`, `120`."""
    value = seconds * 1000
    if value < 1:
        return f"{value:.2f}"
    return f"{value:.1f}" if value < 100 else f"{value:,.0f}"


def megabytes(size: int) -> str:
    """Bytes as whole megabytes; `0.4` below one."""
    value = size / 1_000_000
    return f"{value:,.0f}" if value >= 1 else f"{value:.1f}"
