"""Buttons of topics and interviews."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from bot.messages.buttons.grammar import PAGE, SLUG, TOPIC, Action


@dataclass(frozen=True, slots=True)
class OpenTopics(Action):
    """Show the topics."""

    page: int = 0
    FORM: ClassVar = "t1:{0.page}"
    PATTERN: ClassVar = re.compile(rf"t1:{PAGE}")


@dataclass(frozen=True, slots=True)
class OpenTopic(Action):
    """Show a topic's questions."""

    topic: str
    page: int = 0
    FORM: ClassVar = "t1:{0.topic}:{0.page}"
    PATTERN: ClassVar = re.compile(rf"t1:(?P<topic>{TOPIC}):{PAGE}")


@dataclass(frozen=True, slots=True)
class OpenDocuments(Action):
    """Show the interviews."""

    page: int = 0
    FORM: ClassVar = "d1:{0.page}"
    PATTERN: ClassVar = re.compile(rf"d1:{PAGE}")


@dataclass(frozen=True, slots=True)
class OpenInterview(Action):
    """Show an interview's card; with `as_new_message`, in a message of its own."""

    slug: str
    page: int = 0
    as_new_message: bool = False
    PATTERN: ClassVar = re.compile(rf"[iI]1:(?P<slug>{SLUG}):{PAGE}")

    def encode(self) -> str:
        """As `Action` says."""
        return f"{'I' if self.as_new_message else 'i'}1:{self.slug}:{self.page}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls(match["slug"], int(match["page"]), match[0].startswith("I"))
