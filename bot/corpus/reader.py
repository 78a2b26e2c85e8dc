"""A file becomes readings, whatever its format."""

import json
from collections.abc import Iterator
from pathlib import Path

from bot.corpus.formats.record import from_record
from bot.corpus.interview import Reading

MEGABYTE = 1024 * 1024
_LARGEST = {
    **dict.fromkeys([".txt", ".text", ".md", ".markdown"], 8 * MEGABYTE),
    **dict.fromkeys([".html", ".htm", ".xhtml"], 16 * MEGABYTE),
    **dict.fromkeys([".docx", ".pdf"], 32 * MEGABYTE),
}
LARGEST_LINE = 16 * MEGABYTE
"""Bytes of one line of a `.jsonl` file."""


def read(path: Path) -> Iterator[Reading]:
    """Read a file. A document gives one reading, a `.jsonl` file one a line.

    Args:
        path: The file; its suffix tells the format.

    Yields:
        An interview, or the reason why there is none. Content never raises.

    Raises:
        OSError: When the file cannot be opened or read.
    """
    suffix = path.suffix.casefold()
    if suffix == ".jsonl":
        yield from _records(path)
        return
    largest = _LARGEST.get(suffix)
    if largest is None:
        known = ", ".join(sorted(SUFFIXES))
        yield Reading(
            None, f"A file that ends in {suffix or 'nothing'} is not read. Known: {known}."
        )
        return
    with path.open("rb") as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        yield Reading(
            None, f"The file is larger than {largest // MEGABYTE} MB, too large for one interview."
        )
        return
    from bot.corpus.document import document  # noqa: PLC0415 - 100 ms, for a start with no new file

    yield document(data, path.stem, suffix)


def _records(path: Path) -> Iterator[Reading]:
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LARGEST_LINE + 1):
            number += 1
            if len(line) > LARGEST_LINE:
                yield Reading(None, f"Line {number} is longer than {LARGEST_LINE // MEGABYTE} MB.")
                while line and not line.endswith(b"\n"):
                    line = file.readline(LARGEST_LINE)
                continue
            line = line.removeprefix(b"\xef\xbb\xbf").strip()
            if not line:
                continue
            try:
                yield Reading(from_record(json.loads(line)))
            except (ValueError, RecursionError) as error:
                reason = (
                    "not JSON"
                    if isinstance(error, (json.JSONDecodeError, UnicodeDecodeError, RecursionError))
                    else str(error)
                )
                yield Reading(None, f"Line {number}: {reason}")
        if not number:
            yield Reading(None, "The file is empty.")


SUFFIXES = frozenset({*_LARGEST, ".jsonl"})
"""The file names' endings that are read, in lower case."""
