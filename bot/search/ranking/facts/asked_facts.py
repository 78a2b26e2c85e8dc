"""What a question asks for: a number, a time, a name or a place, and what a plain answer tells."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.search.query.asking import without_asking
from bot.search.ranking.facts.chinese_facts import told_with_measure
from bot.search.ranking.facts.fact_words import ASKED, OPEN, FactKind
from bot.search.ranking.facts.figure_words import (
    AGES,
    BIRTH,
    BIRTH_ASKED,
    HOW_TO,
    NAME_ASKED,
    UNITS,
)
from bot.search.ranking.facts.reasons import WHY
from bot.search.text.scripts.characters import simplified
from bot.search.text.span import Span

_LONGEST = 1_000
_FIGURE = re.compile(r"(?<!\w)(?!(?:19|20)\d\d\b)\d")
"""A figure in a question, years aside: what tells one asks for none."""


@dataclass(frozen=True, slots=True)
class AskedFact:
    """What a question asks for.

    Attributes:
        kind: The first when it asks for several; `None` when only its words can tell.
        openly: It asks, but for no such thing.
        words: Where it says so; no answer repeats them.
        known: The whole question without case, in simplified characters; nothing that it says
            answers it.
    """

    kind: FactKind | None
    openly: bool
    words: Span
    known: str


@lru_cache(8)  # evidence and what is shown both need it
def asked_for(question: str) -> AskedFact:
    """Reads from a question what kind of thing it asks for.

    Args:
        question: Any text; more than its first thousand characters is not looked at.
    """
    text = _without_asking(question)
    found = [
        (m.start(), m.end(), kind) for kind, words in ASKED.items() if (m := words.search(text))
    ]
    start, end, kind = min(found, default=(0, 0, None))
    return AskedFact(kind, kind is None and bool(OPEN.search(text)), Span(start, end), text)


def _without_asking(question: str) -> str:
    """A question in small letters, without what only says that something is asked."""
    return simplified(without_asking(question[:_LONGEST]).lower())


@dataclass(frozen=True, slots=True)
class Demand:
    """What a plain answer to a question has to tell.

    Attributes:
        kind: Of fact.
        beside: What has to stand beside it.
        asked: Where the question says so.
        known: The question without case.
        strictly: Nothing that looks otherwise answers it.
    """

    kind: FactKind
    beside: tuple[re.Pattern[str], ...]
    asked: tuple[Span, ...]
    known: str
    strictly: bool = False


def demanded(question: str) -> Demand | None:
    """Reads from a question which fact a plain answer to it has to tell."""
    text = _without_asking(question)
    if HOW_TO.search(text) or WHY.search(text):
        return None
    asked = asked_for(question)
    kind, spans = asked.kind, [asked.words]
    if kind in {None, FactKind.NUMBER}:
        found = [(m.span(), beside) for wanted, beside in UNITS if (m := wanted.search(text))]
        if found and not _FIGURE.search(text):
            place, beside = min(found, key=lambda each: each[0][0])
            figure = (*spans, Span(*place))
            return Demand(FactKind.NUMBER, (beside,), figure, text, beside in AGES)
        if measured := told_with_measure(text):
            return Demand(FactKind.NUMBER, (measured,), tuple(spans), text)
    by_name = NAME_ASKED.search(text) if kind is None else None
    if by_name:
        kind, spans = FactKind.NAME, [Span(by_name.start(), by_name.end())]
    if kind is None:
        return None
    if kind in {FactKind.TIME, FactKind.PLACE} and BIRTH_ASKED.search(text):
        return Demand(kind, (BIRTH,), tuple(spans), text, True)
    return Demand(kind, (), tuple(spans), text, by_name is not None)
