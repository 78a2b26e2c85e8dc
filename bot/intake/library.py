"""Where the corpus is, and what it takes to index it."""

from dataclasses import dataclass
from pathlib import Path

from bot.errors import OperatorError
from bot.search.query.lexicon import Lexicon

READING = 3
"""Raise it when documents would be read or analysed otherwise than before (`bot.corpus`,
`bot.search.indexing`): every database then reads all of them again."""


@dataclass(frozen=True, slots=True)
class Library:
    """The folder of the corpus with the words of its subject.

    Attributes:
        seeds: The folder, one document a file.
        lexicon: Topics and synonyms.
    """

    seeds: Path
    lexicon: Lexicon


class LibraryError(OperatorError):
    """The folder of the corpus cannot be read; the message says why, in one line."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file of which nothing, or not all, was read.

    Attributes:
        file: Its path below the folder.
        reason: One line.
    """

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was new in the folder. Paths are below it.

    Attributes:
        added: Files with new interviews.
        changed: Files that were edited.
        renamed: Old and new path of each.
        withdrawn: Files that are gone.
        refused: Files that could not be read, and copies of others.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    withdrawn: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
