"""`python -m bot check`."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from bot.corpus.formats.record import to_record
from bot.corpus.interview import Reading
from bot.corpus.reader import read
from bot.corpus.remark import Remark, remark
from bot.messages.cli.check import report
from bot.messages.publishing.remarks import in_english


@click.command("check")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each interview.")
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path)
)
def check_command(files: tuple[Path, ...], *, as_json: bool) -> int:
    """Show how files are read, and change nothing."""
    refused = False
    for file in files:
        refusals: list[Remark] = []
        try:
            readings = _noting(read(file), refusals)
            if as_json:
                for reading in readings:
                    if reading.interview is not None:
                        doubts = [in_english(doubt) for doubt in reading.interview.warnings]
                        record = {"file": str(file), **to_record(reading.interview, doubts)}
                        click.echo(json.dumps(record, ensure_ascii=False))
            else:
                click.echo(report(str(file), readings))
        except BrokenPipeError:
            raise
        except OSError as error:
            refusals.append(remark("unreadable", reason=error.strerror or str(error)))
        for refusal in refusals:
            refused = True
            click.echo(f"{file}: {in_english(refusal)}", err=True)
    return int(refused)


def _noting(readings: Iterable[Reading], refusals: list[Remark]) -> Iterator[Reading]:
    for reading in readings:
        if reading.interview is None:
            refusals.append(reading.refusal or remark("holds-none"))
        yield reading
