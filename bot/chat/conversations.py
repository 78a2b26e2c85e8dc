"""The last questions that were answered, and what was offered: in memory alone, for an hour."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import islice

MAX_TURNS = 5_000
MAX_AGE_SECONDS = 3_600.0


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its answer.

    Attributes:
        question: As it was understood.
        base: The question that the next one may follow on from.
        before: The one that it could itself follow on from; empty when there was none.
        written: As it was written.
        message: The message with the question.
        reply: The message with the answer.
        person: Who asked.
        at: Seconds of the clock.
        opened: The exchange that somebody opened in the message with the answer since.
    """

    question: str
    base: str
    before: str
    written: str
    message: int
    reply: int
    person: int
    at: float
    opened: str = ""


class Conversations:
    """What was asked lately: to follow on from it, and to edit an answer with its question.

    Nothing of it is ever written down, and a restart forgets it.

    Args:
        clock: Tells seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._by_message: OrderedDict[tuple[int, int], Answered] = OrderedDict()
        self._by_reply: dict[tuple[int, int], Answered] = {}
        self._last: dict[tuple[int, int], tuple[int, int]] = {}
        self._rated: OrderedDict[tuple[int, int], None] = OrderedDict()
        self._offered: OrderedDict[tuple[int, int], tuple[str, float]] = OrderedDict()

    def add(
        self,
        chat: int,
        person: int,
        *,
        question: str,
        base: str = "",
        before: str = "",
        written: str,
        message: int,
        reply: int,
    ) -> None:
        """Remembers a question that was answered, and forgets the oldest.

        One that was not understood, without `question`, is remembered to be edited alone.
        """
        answered = Answered(
            question, base or question, before, written, message, reply, person, self._clock()
        )
        self._forget(chat, message)
        self._by_message[chat, message] = answered
        self._by_reply[chat, reply] = answered
        self._offered.pop((chat, person), None)
        if question:
            self._last[chat, person] = (chat, message)
        while len(self._by_message) > MAX_TURNS:
            self._forget(*next(iter(self._by_message)))
        if len(self._last) > MAX_TURNS:
            self._last = {who: key for who, key in self._last.items() if key in self._by_message}

    def last(self, chat: int, person: int) -> Answered | None:
        """What somebody asked last in a chat."""
        key = self._last.get((chat, person))
        return self._fresh(self._by_message.get(key)) if key else None

    def lately(self, chat: int, person: int, most: int) -> list[Answered]:
        """What somebody asked in a chat, the last first."""
        found = (
            answered
            for (where, _), answered in reversed(self._by_message.items())
            if where == chat and answered.person == person and answered.question
        )
        return [each for each in islice(found, most) if self._fresh(each)]

    def open(self, chat: int, reply: int, exchange: str) -> None:
        """Notes what a message of the bot shows now, in the place of what it was sent with."""
        if (answered := self._by_reply.get((chat, reply))) is not None:
            now = replace(answered, opened=exchange)
            self._by_reply[chat, reply] = self._by_message[chat, answered.message] = now

    def of_message(self, chat: int, message: int) -> Answered | None:
        """The question in a message."""
        return self._fresh(self._by_message.get((chat, message)))

    def of_reply(self, chat: int, reply: int) -> Answered | None:
        """The question that a message of the bot answers."""
        return self._fresh(self._by_reply.get((chat, reply)))

    def offer(self, chat: int, person: int, words: str) -> None:
        """Remembers to what somebody was offered a subscription, until they ask again."""
        self._offered[chat, person] = words, self._clock()
        while len(self._offered) > MAX_TURNS:
            self._offered.popitem(last=False)

    def take_offer(self, chat: int, person: int) -> str:
        """What was offered, and not again; empty when nothing was."""
        words, at = self._offered.pop((chat, person), ("", 0.0))
        return words if self._clock() - at <= MAX_AGE_SECONDS else ""

    def rate(self, chat: int, reply: int) -> bool:
        """Notes that an answer was marked; `False` when it was before."""
        if (chat, reply) in self._rated:
            return False
        self._rated[chat, reply] = None
        while len(self._rated) > MAX_TURNS:
            self._rated.popitem(last=False)
        return True

    def forget(self, chat: int) -> None:
        """Forgets all that was asked and marked in a chat."""
        for offered in [offered for offered in self._offered if offered[0] == chat]:
            del self._offered[offered]
        for rated in [rated for rated in self._rated if rated[0] == chat]:
            del self._rated[rated]
        for key in [key for key in self._by_message if key[0] == chat]:
            self._forget(*key)

    def _fresh(self, answered: Answered | None) -> Answered | None:
        if answered is None or self._clock() - answered.at > MAX_AGE_SECONDS:
            return None
        return answered

    def _forget(self, chat: int, message: int) -> None:
        answered = self._by_message.pop((chat, message), None)
        if answered is not None:
            self._by_reply.pop((chat, answered.reply), None)
