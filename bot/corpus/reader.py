"""A file becomes readings, whatever its format."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import cast

from bot.corpus.about import dates
from bot.corpus.files import open_file
from bot.corpus.formats.record import from_record
from bot.corpus.formats.table import BY_SUFFIX, MEGABYTE, Format
from bot.corpus.interview import Reading
from bot.corpus.lines import whole
from bot.corpus.remark import DocumentError, Remark, remark

_OLD_WORD = frozenset({".doc", ".dot", ".wps", ".wpd", ".pages", ".sxw"})
_RECORDINGS = frozenset(
    {".mp3", ".m4a", ".wav", ".ogg", ".opus", ".flac", ".aac", ".mp4", ".mov", ".mkv", ".webm"}
)


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
    form = BY_SUFFIX.get(suffix)
    if form is None:
        yield Reading(None, _unknown(suffix))
    elif suffix == ".jsonl":
        yield from _lines(path, form.largest)
    else:
        with open_file(path) as file:
            data = file.read(form.largest * MEGABYTE + 1)
        if len(data) > form.largest * MEGABYTE:
            yield Reading(None, remark("too-large", most=form.largest))
        else:
            yield _document(data, path.stem, form)


def _document(data: bytes, stem: str, form: Format) -> Reading:
    """Reads one document; what that takes is loaded for the first one, for it takes a while."""
    module = import_module("bot.corpus.document")
    return cast("Callable[[bytes, str, Format], Reading]", module.document)(data, stem, form)


def _unknown(suffix: str) -> Remark:
    known = ", ".join(sorted(BY_SUFFIX))
    if not suffix:
        return remark("no-ending", known=known)
    if suffix in _OLD_WORD:
        return remark("old-word", ending=suffix)
    if suffix in _RECORDINGS:
        return remark("recording", ending=suffix)
    return remark("ending", ending=suffix, known=known)


def _lines(path: Path, most: int) -> Iterator[Reading]:
    """One reading for each line of JSON, of `most` megabytes."""
    with open_file(path) as file:
        number = 0
        while line := file.readline(most * MEGABYTE + 1):
            number += 1
            if len(line) > most * MEGABYTE:
                yield Reading(None, remark("line-too-long", line=number, most=most))
                while line and not line.endswith(b"\n"):
                    line = file.readline(most * MEGABYTE)
                continue
            line = line.removeprefix(b"\xef\xbb\xbf").strip()
            if line:
                yield _line(line, number)
        if not number:
            yield Reading(None, remark("empty"))


def _line(line: bytes, number: int) -> Reading:
    try:
        told = from_record(whole(json.loads(line)))
        return Reading(replace(told, published=dates.iso(told.published)))
    except DocumentError as error:
        values = dict(error.remark.values)
        return Reading(None, remark(error.remark.code, **values, line=number))
    except (ValueError, RecursionError):
        return Reading(None, remark("line-json", line=number))
