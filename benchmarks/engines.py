"""What every engine under measurement can do."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Protocol

from benchmarks.metrics import place
from benchmarks.sets import Question
from benchmarks.typos import misspell
from bot.corpus.interview import Interview

LIMIT = 10
"""Hits that are asked for; further down counts as not found."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What an engine gives for a question.

    Attributes:
        found: Keys of exchanges, best first.
        score: Of the first, on the engine's own scale; 0 when nothing was found.
        verdict: answer, suggestions or nothing; empty for engines that judge nothing.
    """

    found: tuple[str, ...]
    score: float
    verdict: str = ""


class Engine(Protocol):
    """An engine over interviews, in this process.

    Attributes:
        name: As the tables call it.
        how: How it is run, in a sentence.
    """

    name: str
    how: str

    def build(self, interviews: Sequence[Interview]) -> None:
        """Indexes the interviews, replacing what was indexed before."""

    def ask(self, question: str, limit: int) -> Reply:
        """The best exchanges for a question, best first."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, what came of it, and the place of the first right hit."""

    question: Question
    reply: Reply
    place: int | None


def ask_all(engine: Engine, questions: Sequence[Question]) -> list[Asked]:
    """Puts every question to the engine."""
    replies = [(question, engine.ask(question.text, LIMIT)) for question in questions]
    return [
        Asked(question, reply, place(reply.found, question.gold)) for question, reply in replies
    ]


def with_errors(questions: Sequence[Question]) -> list[Question]:
    """The questions with typing errors, several times over when they are few.

    Every engine is asked the same.
    """
    random = Random(1)
    draws = max(1, min(5, 500 // max(len(questions), 1)))
    return [
        Question(misspell(question.text, random), question.kind, question.gold)
        for _ in range(draws)
        for question in questions
    ]
