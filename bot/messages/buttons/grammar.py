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
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Self

from bot.store.record.write_interviews import ID_LENGTH, SLUG_LENGTH

MAX_BUTTON_BYTES = 64

# The fields that the data is made of, as patterns.
EXCHANGE = rf"[A-Za-z0-9_-]{{{ID_LENGTH}}}"
SLUG = rf"[a-z0-9-]{{1,{SLUG_LENGTH}}}"
TOPIC = r"[a-z0-9-]{1,24}"
PAGE = r"(?P<page>0|[1-9][0-9]{0,6})"
PASSAGE = r"(?P<start>[0-9]{1,7})-(?P<end>[0-9]{1,7})"


@dataclass(frozen=True, slots=True)
class Action:
    """What a press on a button asks for; one class for each line of the grammar.

    Attributes:
        FORM: Its data, with the fields of the class in braces.
        PATTERN: What its data fits, with a group for each field.
    """

    FORM: ClassVar[str]
    PATTERN: ClassVar[re.Pattern[str]]

    def encode(self) -> str:
        """The data of the button, at most `MAX_BUTTON_BYTES` bytes."""
        return self.FORM.format(self)

    @classmethod
    def decode(cls, data: object) -> Self | None:
        """The action of a button's data; `None` for data of another line or version."""
        match = cls.PATTERN.fullmatch(data) if isinstance(data, str) else None
        return cls.read(match) if match else None

    @classmethod
    def read(cls, match: re.Match[str]) -> Self:
        """The action of data that fits `PATTERN`."""
        kinds: dict[str, Any] = {field.name: field.type for field in fields(cls)}
        return cls(**{name: kinds[name](value) for name, value in match.groupdict().items()})
