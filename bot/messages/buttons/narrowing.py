"""Buttons that refine what a question got, or give it away as a file.

The question is in the message that theirs replies to, and the filters are in their own message,
which repeats them: so their data is short, and outlives a restart.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import ClassVar, Self

from bot.messages.buttons.grammar import PAGE, SLUG, TOPIC, Action

_HASH = r"[0-9a-f]{10}"


class Facet(StrEnum):
    """What a question can be narrowed to by a press."""

    YEAR = "y"
    SPEAKER = "b"
    OUTLET = "i"


class FileFormat(StrEnum):
    """What a file is written in."""

    MARKDOWN = "m"
    CSV = "c"
    JSON = "j"


@dataclass(frozen=True, slots=True)
class OpenNarrowing(Action):
    """Show what a question can be narrowed to; with `facet`, a page of all that there is of it."""

    facet: Facet | None = None
    page: int = 0
    PATTERN: ClassVar = re.compile(rf"o1(?::(?P<facet>[ybi]):{PAGE})?")

    def encode(self) -> str:
        """As `Action` says."""
        return f"o1:{self.facet}:{self.page}" if self.facet else "o1"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls(Facet(match["facet"]), int(match["page"])) if match["facet"] else cls()


@dataclass(frozen=True, slots=True)
class AddFilter(Action):
    """Narrow a question to a year, or to the name with a `name_hash`."""

    facet: Facet
    value: str
    FORM: ClassVar = "g1:{0.facet}:{0.value}"
    PATTERN: ClassVar = re.compile(
        rf"g1:(?P<facet>[ybi]):(?P<value>(?<=y:)[0-9]{{4}}|(?<=[bi]:){_HASH})"
    )


@dataclass(frozen=True, slots=True)
class TakeOff(Action):
    """Take off one of the filters that the message repeats, by its place."""

    place: int
    FORM: ClassVar = "x1:{0.place}"
    PATTERN: ClassVar = re.compile(r"x1:(?P<place>0|[1-9][0-9]?)")


@dataclass(frozen=True, slots=True)
class OpenYears(Action):
    """Show what was said on a question in order of date."""

    page: int = 0
    FORM: ClassVar = "y1:{0.page}"
    PATTERN: ClassVar = re.compile(rf"y1:{PAGE}")


@dataclass(frozen=True, slots=True)
class GetFile(Action):
    """Send a file: of an interview, of a topic, or else of what a question found."""

    format: FileFormat
    interview: str = ""
    topic: str = ""
    PATTERN: ClassVar = re.compile(
        rf"z1:(?P<format>[mcj]):(?:q|t:(?P<topic>{TOPIC})|i:(?P<interview>{SLUG}))"
    )

    def encode(self) -> str:
        """As `Action` says."""
        what = f"i:{self.interview}" if self.interview else f"t:{self.topic}" if self.topic else "q"
        return f"z1:{self.format}:{what}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls(FileFormat(match["format"]), match["interview"] or "", match["topic"] or "")


def name_hash(name: str) -> str:
    """What stands for a name in the data of a button."""
    return blake2b(name.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
