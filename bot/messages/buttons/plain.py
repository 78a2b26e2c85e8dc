"""Buttons of no one feature: a choice, read by whoever offered it, and one that does nothing."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self


@dataclass(frozen=True, slots=True)
class Choose:
    """A choice of settings or intake; its fields are theirs: 1 to 61 printable ASCII characters."""

    fields: str
    PATTERN: ClassVar = re.compile(r"p1:(?P<fields>[!-~]{1,61})")

    def encode(self) -> str:
        """As `Action` says."""
        return f"p1:{self.fields}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls(match["fields"])


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing happens."""

    PATTERN: ClassVar = re.compile("n1")

    def encode(self) -> str:
        """As `Action` says."""
        return "n1"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:  # noqa: ARG003 (there is nothing in it to read)
        """As `Action` says."""
        return cls()
