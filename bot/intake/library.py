"""Where the corpus is, and what it takes to index it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath

from bot.corpus.formats.table import BY_SUFFIX
from bot.corpus.remark import Remark
from bot.errors import OperatorError
from bot.intake.spare_reader import SpareReader
from bot.search.query.lexicon.lexicon import Lexicon

READER_VERSION = 20
"""Raise it when documents would be read or analysed otherwise than before (`bot.corpus`,
`bot.search.indexing`): every database then reads all of them again. What concerns one format alone
has its version in the table of formats."""


def reader_versions() -> str:
    """How documents are read now, as a database keeps it."""
    versions = {suffix: each.version for suffix, each in BY_SUFFIX.items()}
    return json.dumps({"": READER_VERSION, **versions}, sort_keys=True)


def is_outdated(path: str, way: str) -> bool:
    """Whether a document that was read this way would now be read otherwise.

    Args:
        path: The document.
        way: `reader_versions` of then.
    """
    suffix = PurePath(path).suffix.casefold()
    try:
        then, now = json.loads(way), json.loads(reader_versions())
    except ValueError:  # somebody else wrote that
        return True
    if not isinstance(then, dict):  # one number for all, as databases had before version 0.2
        return True
    return any(then.get(key) != now.get(key) for key in ("", suffix))


@dataclass(frozen=True, slots=True)
class Library:
    """The folder of the corpus with the words of its subject.

    Attributes:
        seeds: The folder, one document a file.
        lexicon: Topics and synonyms.
        spare_reader: Keeps a process between documents, where more are likely to come.
    """

    seeds: Path
    lexicon: Lexicon
    spare_reader: SpareReader | None = None


class LibraryError(OperatorError):
    """The folder of the corpus cannot be read; the message says why, in one line."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file of which nothing, or not all, was read.

    Attributes:
        file: Its path below the folder.
    """

    file: str
    reason: Remark


@dataclass(frozen=True, slots=True)
class Missing:
    """Most of the corpus is gone at once, and stays on record for now.

    Attributes:
        documents: How many are gone.
        left: How many are there.
        is_news: It was not told yet.
    """

    documents: int
    left: int
    is_news: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What was new in the folder. Paths are below it.

    Attributes:
        added: Files with new interviews.
        changed: Files that were edited.
        renamed: Old and new path of each.
        withdrawn: Files that are gone.
        refused: Files that could not be read, and copies of others; each is told once.
        missing: That most of the corpus is gone, if it is.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    withdrawn: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    missing: Missing | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is.

    Attributes:
        document: Path of the document that is being read.
        exchanges: How many of its exchanges are done.
        number: Which document it is, from 1.
        total: How many documents there are to read.
    """

    document: str
    exchanges: int
    number: int
    total: int


ProgressListener = Callable[[Progress], None]
