"""The formats that are read. A new one is a module of this package and a line of the table."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import cast

from bot.corpus.lines import Page

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Format:
    """How files with some endings are read.

    Attributes:
        module: A module below this package whose `parse` takes the bytes of a file and gives its
            lines, or raises `DocumentError`. It is loaded when the first such file is read.
        suffixes: Endings of file names, in lower case.
        largest: Megabytes of a file; of a line of `.jsonl`.
        version: Raise it when such files would be read otherwise than before: after the upgrade
            every database reads them again.
    """

    module: str
    suffixes: tuple[str, ...]
    largest: int
    version: int = 1

    def parse(self, data: bytes) -> Page:
        """The lines of a file; raises `DocumentError`."""
        module = import_module(f"{__package__}.{self.module}")
        return cast("Callable[[bytes], Page]", module.parse)(data)


FORMATS = (
    Format("text", (".txt", ".text", ".lrc"), 8),
    Format("markdown.markdown", (".md", ".markdown"), 8),
    Format("pages.html", (".html", ".htm", ".xhtml"), 16),
    Format("pages.mhtml", (".mhtml", ".mht"), 32),
    Format("office.docx", (".docx",), 32, version=2),
    Format("office.odt", (".odt",), 32),
    Format("office.rtf", (".rtf",), 32),
    Format("epub", (".epub",), 32),
    Format("pdf", (".pdf",), 32, version=2),
    Format("captions", (".srt", ".vtt"), 8),
    Format("transcript", (".json",), 16),
    Format("record", (".jsonl",), 16),
)
BY_SUFFIX = {suffix: each for each in FORMATS for suffix in each.suffixes}
"""The endings of file names that are read, in lower case."""


def most_bytes(path: PurePath) -> float:
    """Bytes of a file that are read at most; of one that is longer, or no document, nothing is."""
    suffix = path.suffix.casefold()
    if suffix == ".jsonl":  # its lines are bounded
        return math.inf
    return BY_SUFFIX[suffix].largest * MEGABYTE if suffix in BY_SUFFIX else 0
