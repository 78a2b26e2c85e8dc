"""How the reader does on labelled documents."""

from collections.abc import Mapping, Sequence

from benchmarks import folder
from benchmarks.folder import Indexed
from benchmarks.reading import Score
from benchmarks.tables import Section, Table, milliseconds

_MARKS = {True: "yes", False: "no", None: "extra"}


def section(labelled: Mapping[str, Sequence[Score]], indexed: Indexed | None = None) -> Section:
    """A table for each named set of documents, and one for a folder of many."""
    tables = [_table(name, scores) for name, scores in labelled.items()]
    return Section("Reading", "", (*tables, *([_folder(indexed)] if indexed else ())))


def _folder(read: Indexed) -> Table:
    return Table(
        f"A folder of {read.files:,} files",
        ("files", "characters each", "on record", "by the clock", "of processors"),
        (
            (
                f"{read.files:,}",
                f"{folder.LENGTH:,}",
                f"{read.on_record:,}",
                f"{read.seconds:.0f} s",
                f"{read.processor:.0f} s",
            ),
        ),
        "From the start of the program, on an empty database, to the last interview on record.",
    )


def _table(name: str, scores: Sequence[Score]) -> Table:
    """One row a document, and the sums."""
    fields = next((tuple(score.fields) for score in scores if score.fields), ())
    rows = [
        (
            score.name,
            "yes" if score.right else "no",
            f"{score.labelled:,}",
            f"{score.found:,}",
            f"{score.exact:,}",
            *(_MARKS[score.fields[name]] if score.fields else "" for name in fields),
            milliseconds(score.seconds),
        )
        for score in scores
    ]
    sums = (
        f"{len(scores)} documents",
        f"{sum(score.right for score in scores)}",
        f"{sum(score.labelled for score in scores):,}",
        f"{sum(score.found for score in scores):,}",
        f"{sum(score.exact for score in scores):,}",
        *(f"{sum(score.fields.get(name) is True for score in scores)}" for name in fields),
        milliseconds(sum(score.seconds for score in scores)),
    )
    return Table(
        f"Labelled documents: {name}",
        ("document", "right", "labelled", "found", "exact", *fields, "ms"),
        (*rows, sums),
        "Right: all exchanges exactly as labelled and no others, or a refusal where one is due."
        " Extra: given by the reader, not in the labels.",
    )
