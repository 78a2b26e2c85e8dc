"""`python -m bot check`."""

from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import click

from bot.cli import FILES_ARGUMENT, echo_record
from bot.corpus.files import refuse_folder
from bot.corpus.formats.record import to_record
from bot.corpus.interview import Interview, Reading
from bot.corpus.remark import Remark, remark
from bot.intake.document_reader import DocumentReader, UnreadableError
from bot.messages.cli.check import report
from bot.messages.cli.differences import differences
from bot.messages.publishing.remarks import in_english


@click.command("check")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each interview.")
@click.option(
    "--diff",
    "other",
    metavar="OTHER",
    type=click.Path(path_type=Path),
    help="Show what changed from OTHER to FILE.",
)
@FILES_ARGUMENT
def check_command(files: tuple[Path, ...], other: Path | None, *, as_json: bool) -> int:
    """Show how files are read, and change nothing."""
    if other is not None:
        if as_json or len(files) != 1:
            raise click.UsageError("--diff compares OTHER with one FILE, and not as JSON.")
        return _compare(other, files[0])
    with closing(DocumentReader()) as reader:
        reader.expect(files, sum(map(_size, files)))
        refused = [_check(file, reader, as_json=as_json) for file in files]
    return int(any(refused))


def _check(file: Path, reader: DocumentReader, *, as_json: bool) -> bool:
    """Whether a file, or a part of it, was refused."""
    refusals: list[Remark] = []
    try:
        refuse_folder(file)
        readings = _noting(reader.read(file), refusals)
        if as_json:
            for reading in readings:
                if reading.interview is not None:
                    doubts = [in_english(doubt) for doubt in reading.interview.warnings]
                    record = {"file": str(file), **to_record(reading.interview, doubts)}
                    echo_record(record)
        else:
            click.echo(report(str(file), readings))
    except BrokenPipeError:
        raise
    except OSError as error:
        refusals.append(remark("unreadable", reason=error.strerror or str(error)))
    for refusal in refusals:
        click.echo(f"{file}: {in_english(refusal)}", err=True)
    return bool(refusals)


def _size(file: Path) -> int:
    """Bytes of a file; 0 of one of which reading it says what is wrong."""
    with suppress(OSError):
        return file.stat().st_size
    return 0


def _compare(old: Path, new: Path) -> int:
    """Print what changed from one document to another; 1 when either holds no interview."""
    found: list[Interview] = []
    with closing(DocumentReader()) as reader:
        for file in (old, new):
            refusals: list[Remark] = []
            try:
                refuse_folder(file)
                reading = next(_noting(reader.read(file), refusals), None)
            except OSError as error:
                click.echo(f"{file}: {error.strerror or error}", err=True)
                return 1
            if reading is None or reading.interview is None:
                refusal = refusals[0] if refusals else remark("holds-none")
                click.echo(f"{file}: {in_english(refusal)}", err=True)
                return 1
            found.append(reading.interview)
    click.echo("\n".join([f"{old} → {new}", *differences(*found)]))
    return 0


def _noting(readings: Iterable[Reading], refusals: list[Remark]) -> Iterator[Reading]:
    try:
        for reading in readings:
            if reading.interview is None:
                refusals.append(reading.refusal or remark("holds-none"))
            yield reading
    except UnreadableError as error:
        refusals.append(error.remark)
        yield Reading(None, error.remark)
