"""A file becomes readings, whatever its format."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.corpus import decode, docx, frontmatter, html, markdown, pdf, plain, wiki
from bot.corpus.assemble import assemble
from bot.corpus.interview import Reading
from bot.corpus.lines import Page, TooLongError
from bot.corpus.record import from_record

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
MEGABYTE = 1024 * 1024
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
    entry = _FORMATS.get(suffix)
    if entry is None:
        known = ", ".join(sorted(SUFFIXES))
        yield Reading(
            None, f"A file that ends in {suffix or 'nothing'} is not read. Known: {known}."
        )
        return
    largest, parse = entry
    with path.open("rb") as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        yield Reading(
            None, f"The file is larger than {largest // MEGABYTE} MB, too large for one interview."
        )
        return
    yield document(data, path.stem, parse)


def document(data: bytes, stem: str, parse: Callable[[bytes], Page | str]) -> Reading:
    """Read the bytes of one document."""
    if not data.strip():
        return Reading(None, "The file is empty.")
    try:
        page = parse(data)
    except TooLongError:
        return Reading(None, "The file has more lines than an interview can have.")
    if isinstance(page, str):
        return Reading(None, page)
    return assemble(Page(page.lines, page.front, page.meta, stem))


def _text(data: bytes) -> Page | str:
    text = decode.decode(data)
    if text is None:
        return "The file holds no text."
    if _HTML.match(text[:2000]):
        return html.page(text)
    front, body = frontmatter.split(text)
    if wiki.looks_like(body):
        return Page(markdown.parse(wiki.to_markdown(body)), front)
    return Page(markdown.parse(body) if markdown.looks_like(body) else plain.parse(body), front)


def _markdown(data: bytes) -> Page | str:
    text = decode.decode(data)
    if text is None:
        return "The file holds no text."
    front, body = frontmatter.split(text)
    return Page(markdown.parse(wiki.to_markdown(body) if wiki.looks_like(body) else body), front)


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


_FORMATS: dict[str, tuple[int, Callable[[bytes], Page | str]]] = {
    ".txt": (8 * MEGABYTE, _text),
    ".text": (8 * MEGABYTE, _text),
    ".md": (8 * MEGABYTE, _markdown),
    ".markdown": (8 * MEGABYTE, _markdown),
    ".html": (16 * MEGABYTE, html.parse),
    ".htm": (16 * MEGABYTE, html.parse),
    ".xhtml": (16 * MEGABYTE, html.parse),
    ".docx": (32 * MEGABYTE, docx.parse),
    ".pdf": (32 * MEGABYTE, pdf.parse),
}
SUFFIXES = frozenset({*_FORMATS, ".jsonl"})
"""The file names' endings that are read, in lower case."""
