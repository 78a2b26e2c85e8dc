"""Buttons that begin or end hearing of what is new."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from bot.messages.buttons.grammar import EXCHANGE, TOPIC, Action

EVERYTHING = "*"


@dataclass(frozen=True, slots=True)
class Subscribe(Action):
    """Hear of new interviews: of a topic, or of `EVERYTHING`.

    Attributes:
        chat: Which chat is to hear, 0 for the one in which the button is; `None` for the same where
            the button is below something else than an offer.
        at_once: Whether it was offered, and is wanted.
    """

    topic: str = EVERYTHING
    chat: int | None = None
    at_once: bool = False
    PATTERN: ClassVar = re.compile(
        rf"[sS]1:(?P<topic>\*|{TOPIC})(?::(?P<chat>0|-[1-9][0-9]{{0,15}}))?"
    )

    def encode(self) -> str:
        """As `Action` says."""
        chat = "" if self.chat is None else f":{self.chat}"
        return f"{'S' if self.at_once else 's'}1:{self.topic}{chat}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        chat = None if match["chat"] is None else int(match["chat"])
        return cls(match["topic"], chat, match[0].startswith("S"))


@dataclass(frozen=True, slots=True)
class Follow(Action):
    """Hear of new interviews like the one that an answer is in.

    Attributes:
        exchange: The answer.
        source: `by` its speaker, `in` its outlet; empty for a choice of both.
        at_once: Whether it was offered, and is wanted.
    """

    exchange: str
    source: str = ""
    at_once: bool = False
    PATTERN: ClassVar = re.compile(rf"[fF]1:(?P<exchange>{EXCHANGE})(?::(?P<source>by|in))?")

    def encode(self) -> str:
        """As `Action` says."""
        source = f":{self.source}" if self.source else ""
        return f"{'F' if self.at_once else 'f'}1:{self.exchange}{source}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls(match["exchange"], match["source"] or "", match[0].startswith("F"))


@dataclass(frozen=True, slots=True)
class SubscribeWords(Action):
    """Hear of what the command says that the message with the button answers.

    Attributes:
        literal: The words are meant, though they are a topic's name.
        at_once: Whether it was offered, and is wanted.
    """

    literal: bool = False
    at_once: bool = False
    PATTERN: ClassVar = re.compile("[wW]1(?P<literal>:q)?")

    def encode(self) -> str:
        """As `Action` says."""
        return f"{'W' if self.at_once else 'w'}1{':q' if self.literal else ''}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls(match["literal"] is not None, match[0].startswith("W"))


@dataclass(frozen=True, slots=True)
class Unsubscribe(Action):
    """End a subscription."""

    subscription: int
    FORM: ClassVar = "u1:{0.subscription}"
    PATTERN: ClassVar = re.compile(r"u1:(?P<subscription>0|[1-9][0-9]{0,17})")


@dataclass(frozen=True, slots=True)
class AwaitAnswer(Action):
    """Be told when a question is answered.

    Attributes:
        again: It was answered, and stands in the message; else the message is what it got.
    """

    again: bool = False
    PATTERN: ClassVar = re.compile("e1(?P<again>:again)?")

    def encode(self) -> str:
        """As `Action` says."""
        return "e1:again" if self.again else "e1"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls(match["again"] is not None)
