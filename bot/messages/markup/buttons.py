"""What buttons carry: the grammar, written once.

A button's data is everything that is known when it is pressed, so that it works after a restart and
for as long as the message is there. A letter and a version open it, `:` stands between the fields:

    a1:<exchange>:<page>[:<start>-<end>]   an answer; page 0 shows its passage, from 1 its pages
    m1:<exchange><exchange>…               the answer in view and more matches, 10 characters each
    c1:<exchange>                          what the last correction changed in an answer
    v1:<exchange>:<version>:<page>         a page of an answer as it was before a correction
    q1                                     what the question got that the message replies to
    o1[:<kind>:<page>]                     what it can be narrowed to; one kind of it: y, b, i
    g1:<kind>:<value>                      narrow it: a year, or a name's hash
    x1:<place>                             take off one of the filters that the message repeats
    y1:<page>                              the same question over the years
    z1:<format>:<what>                     a file: of what was found (q), t:<topic>, i:<interview>
    t1:<page>                              the topics
    t1:<topic>:<page>                      a topic's questions
    d1:<page>                              the interviews
    i1:<interview>:<page>                  an interview's card with its questions
    A1:… I1:…                              the same two in a message of their own, below an alert
    s1:<topic>[:<chat>]                    offer to subscribe to a topic; `*` for everything
    f1:<exchange>[:by|in]                  offer what can be followed from an answer
    w1[:q]                                 offer the words of the command that the message answers
    S1:… F1:… W1…                          the same three, subscribed to at once
    u1:<subscription>                      unsubscribe
    e1                                     tell when what the message replies to is answered
    e1:again                               tell of further answers to the question in the message
    r1:<+|->                               this was it, or was not
    p1:<fields>                            settings and intake, which read the fields themselves
    n1                                     nothing, such as the number of a page

Pages count from 0. Telegram allows 64 bytes: https://core.telegram.org/bots/api#inlinekeyboardbutton
"""

import re
from dataclasses import dataclass
from typing import ClassVar, Protocol, Self

from bot.messages.markup.fields import EXCHANGE, PAGE, PASSAGE, SLUG, TOPIC
from bot.messages.markup.refining import AddFilter, GetFile, OpenNarrowing, OpenYears, TakeOff
from bot.search.text.span import Span
from bot.store.write_interviews import ID_LENGTH

MAX_BUTTON_BYTES = 64
MAX_MATCHES = (MAX_BUTTON_BYTES - 3) // ID_LENGTH
EVERYTHING = "*"


class Action(Protocol):
    """What a press on a button asks for; one class for each line of the grammar."""

    PATTERN: ClassVar[re.Pattern[str]]

    def encode(self) -> str:
        """The data of the button, at most `MAX_BUTTON_BYTES` bytes."""
        ...

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """The action of data that fits `PATTERN`."""
        ...


@dataclass(frozen=True, slots=True)
class OpenAnswer:
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
class OpenMatches:
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
class OpenChange:
    """Show what the last correction changed in an answer."""

    exchange: str
    PATTERN: ClassVar = re.compile(rf"c1:(?P<exchange>{EXCHANGE})")

    def encode(self) -> str:
        """As `Action` says."""
        return f"c1:{self.exchange}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls(match["exchange"])


@dataclass(frozen=True, slots=True)
class OpenOldVersion:
    """Show a page of an answer as a version of its interview had it."""

    exchange: str
    version: int
    page: int
    PATTERN: ClassVar = re.compile(
        rf"v1:(?P<exchange>{EXCHANGE}):(?P<version>[1-9][0-9]{{0,5}}):{PAGE}"
    )

    def encode(self) -> str:
        """As `Action` says."""
        return f"v1:{self.exchange}:{self.version}:{self.page}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls(match["exchange"], int(match["version"]), int(match["page"]))


@dataclass(frozen=True, slots=True)
class OpenSuggestions:
    """Show again what a question got: that of the message which this one replies to."""

    PATTERN: ClassVar = re.compile("q1")

    def encode(self) -> str:
        """As `Action` says."""
        return "q1"

    @classmethod
    def read(cls, _: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls()


@dataclass(frozen=True, slots=True)
class OpenTopics:
    """Show the topics."""

    page: int = 0
    PATTERN: ClassVar = re.compile(rf"t1:{PAGE}")

    def encode(self) -> str:
        """As `Action` says."""
        return f"t1:{self.page}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls(int(match["page"]))


@dataclass(frozen=True, slots=True)
class OpenTopic:
    """Show a topic's questions."""

    topic: str
    page: int = 0
    PATTERN: ClassVar = re.compile(rf"t1:(?P<topic>{TOPIC}):{PAGE}")

    def encode(self) -> str:
        """As `Action` says."""
        return f"t1:{self.topic}:{self.page}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls(match["topic"], int(match["page"]))


@dataclass(frozen=True, slots=True)
class OpenDocuments:
    """Show the interviews."""

    page: int = 0
    PATTERN: ClassVar = re.compile(rf"d1:{PAGE}")

    def encode(self) -> str:
        """As `Action` says."""
        return f"d1:{self.page}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls(int(match["page"]))


@dataclass(frozen=True, slots=True)
class OpenInterview:
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


@dataclass(frozen=True, slots=True)
class Subscribe:
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
class Follow:
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
class SubscribeWords:
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
class Unsubscribe:
    """End a subscription."""

    subscription: int
    PATTERN: ClassVar = re.compile(r"u1:(?P<subscription>0|[1-9][0-9]{0,17})")

    def encode(self) -> str:
        """As `Action` says."""
        return f"u1:{self.subscription}"

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """As `Action` says."""
        return cls(int(match["subscription"]))


@dataclass(frozen=True, slots=True)
class AwaitAnswer:
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


@dataclass(frozen=True, slots=True)
class Rate:
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


_KINDS: tuple[type[Action], ...] = (
    OpenAnswer,
    OpenMatches,
    OpenChange,
    OpenOldVersion,
    OpenSuggestions,
    OpenNarrowing,
    AddFilter,
    TakeOff,
    OpenYears,
    GetFile,
    OpenTopics,
    OpenTopic,
    OpenDocuments,
    OpenInterview,
    Subscribe,
    Follow,
    SubscribeWords,
    Unsubscribe,
    AwaitAnswer,
    Rate,
    Choose,
    Idle,
)


def encode(action: Action) -> str:
    """The data of a button, at most `MAX_BUTTON_BYTES` bytes."""
    return action.encode()


def decode_action(data: str) -> Action | None:
    """What a press asks for; `None` for data that no Verbatim wrote, or one of another version."""
    for kind in _KINDS:
        if match := kind.PATTERN.fullmatch(data):
            return kind.read(match)
    return None
