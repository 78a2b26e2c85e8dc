"""Who is spoken to and of, in one language: questions say `you`, and replies to them `I`."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.corpus.words import language

_WORDS = tomllib.loads(Path(__file__).with_name("address.toml").read_text("utf-8"))
_SPEAKS_TO = "you"
_UNSAID = frozenset({"es", "it", "pt"})
"""Languages that speak to somebody politely in the third person."""


@dataclass(frozen=True, slots=True)
class Direction:
    """How questions and replies speak to each other; shares are 0..1.

    Attributes:
        you: Share of the questions that speak to somebody.
        mine: Share of the replies that speak of whoever says them, alone or with others.
        alone: Share of the replies that say `I` or `my`.
        asked_of_me: Share of the questions that say `I`, as those of readers and clients do.
        to_reader: Share of the replies that speak to somebody and not of whoever says them.
        unsaid: Whether the language can speak to somebody without any of these words.
    """

    you: float
    mine: float
    alone: float
    asked_of_me: float
    to_reader: float
    unsaid: bool


def direction(questions: Sequence[str], replies: Sequence[str]) -> Direction | None:
    """The direction of a talk; nothing in a language of which the words are not known."""
    tongue = language.detect(" ".join([*questions, *replies]))[:2]
    if tongue not in _WORDS or not questions or not replies:
        return None
    asked = [text.lower() for text in questions]
    said = [text.lower() for text in replies]
    you, i, we = (_pattern(tongue, kind) for kind in (_SPEAKS_TO, "i", "we"))
    mine = [bool(i.search(text) or we.search(text)) for text in said]
    reader = _pattern(tongue, "to_reader")
    return Direction(
        you=sum(bool(you.search(text)) for text in asked) / len(asked),
        mine=sum(mine) / len(said),
        alone=sum(bool(i.search(text)) for text in said) / len(said),
        asked_of_me=sum(bool(i.search(text)) for text in asked) / len(asked),
        to_reader=sum(
            bool(reader.search(text)) and not own for text, own in zip(said, mine, strict=True)
        )
        / len(said),
        unsaid=tongue in _UNSAID,
    )


def addresses(text: str, among: str) -> bool:
    """Whether a text speaks to somebody, in the language of the texts among which it stands."""
    tongue = language.detect(among)[:2]
    return tongue in _WORDS and bool(_pattern(tongue, _SPEAKS_TO).search(text.lower()))


def told_apart(texts: Sequence[str]) -> list[tuple[bool, bool]]:
    """Of each text, whether it speaks to somebody, and whether of whoever says it.

    Nothing in a language of which the words are not known.
    """
    tongue = language.detect(" ".join(texts))[:2]
    if tongue not in _WORDS:
        return []
    you, i, we = (_pattern(tongue, kind) for kind in (_SPEAKS_TO, "i", "we"))
    low = [text.lower() for text in texts]
    return [(bool(you.search(text)), bool(i.search(text) or we.search(text))) for text in low]


def counted(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Of each text, how often it surely says `you`, and how often `I`.

    Nothing in a language of which the words are not known.
    """
    tongue = language.detect(" ".join(texts))[:2]
    if tongue not in _WORDS:
        return []
    you, i = (_pattern(tongue, kind) for kind in ("to_reader", "i"))
    low = [text.lower() for text in texts]
    return [(len(you.findall(text)), len(i.findall(text))) for text in low]


@cache
def _pattern(tongue: str, kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'])(?:{_WORDS[tongue][kind]})(?!\w)")
