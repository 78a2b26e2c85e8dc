"""Buttons of answers and of what a question got."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from bot.messages.buttons.grammar import EXCHANGE, MAX_BUTTON_BYTES, PAGE, PASSAGE, Action
from bot.search.text.span import Span
from bot.store.record.write_interviews import ID_LENGTH

MAX_MATCHES = (MAX_BUTTON_BYTES - 3) // ID_LENGTH


@dataclass(frozen=True, slots=True)
class OpenAnswer(Action):
    """Show an answer; with `as_new_message`, the message with the button stays as it is."""

    exchange: str
    page: int = 0
    passage: Span | None = None
    as_new_message: bool = False
    PATTERN: ClassVar = re.compile(rf"[aA]1:(?P<exchange>{EXCHANGE}):{PAGE}(?::{PASSAGE})?")

    def encode(self) -> str:
        """As `Action` says."""
        passage = f":{self.passage.start}-{self.passage.end}" if self.passage else ""
        return f"{'A' if self.as_new_message else 'a'}1:{self.exchange}:{self.page}{passage}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        start, end = match["start"], match["end"]
        passage = Span(int(start), int(end)) if start is not None else None
        as_new_message = match[0].startswith("A")
        return cls(match["exchange"], int(match["page"]), passage, as_new_message)


@dataclass(frozen=True, slots=True)
class OpenMatches(Action):
    """Show more matches of a question, below the answer in view, which comes first."""

    exchanges: tuple[str, ...]
    PATTERN: ClassVar = re.compile(rf"m1:(?P<ids>(?:{EXCHANGE}){{1,{MAX_MATCHES}}})")

    def encode(self) -> str:
        """As `Action` says."""
        return f"m1:{''.join(self.exchanges[:MAX_MATCHES])}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        ids = match["ids"]
        return cls(tuple(ids[at : at + ID_LENGTH] for at in range(0, len(ids), ID_LENGTH)))


@dataclass(frozen=True, slots=True)
class OpenChange(Action):
    """Show what the last correction changed in an answer."""

    exchange: str
    FORM: ClassVar = "c1:{0.exchange}"
    PATTERN: ClassVar = re.compile(rf"c1:(?P<exchange>{EXCHANGE})")


@dataclass(frozen=True, slots=True)
class OpenOldVersion(Action):
    """Show a page of an answer as a version of its interview had it."""

    exchange: str
    version: int
    page: int
    FORM: ClassVar = "v1:{0.exchange}:{0.version}:{0.page}"
    PATTERN: ClassVar = re.compile(
        rf"v1:(?P<exchange>{EXCHANGE}):(?P<version>[1-9][0-9]{{0,5}}):{PAGE}"
    )


@dataclass(frozen=True, slots=True)
class OpenSuggestions(Action):
    """Show again what a question got: that of the message which this one replies to."""

    FORM: ClassVar = "q1"
    PATTERN: ClassVar = re.compile("q1")


@dataclass(frozen=True, slots=True)
class Rate(Action):
    """Mark the answer above."""

    right: bool
    PATTERN: ClassVar = re.compile("r1:(?P<mark>[+-])")

    def encode(self) -> str:
        """As `Action` says."""
        return f"r1:{'+' if self.right else '-'}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls(match["mark"] == "+")
