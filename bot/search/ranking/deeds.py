"""Whether somebody did something: an answer says it of them, and not of somebody else."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.search.query.query import Query
from bot.search.ranking.deed_words import BESIDE, DEEDS, OF_THEM, VERB_LAST
from bot.search.ranking.holding import HELD
from bot.search.ranking.marking import Sentence
from bot.search.text.span import Span

SAID = 0.3
"""Weight of a member from which it says what somebody did, if only nearly."""

_LONGEST = 300
_JOINS = " -&.'’"
"""What stands between the words of a name."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What a question asks whether somebody did.

    Attributes:
        who: The concepts that say who did it; any of them does.
        by_name: Whether that is a name.
        verb: The concept of what they did.
        rest: All other concepts.
    """

    who: frozenset[int]
    by_name: bool
    verb: int
    rest: frozenset[int]


def deed_asked(question: str, query: Query, names: frozenset[int]) -> Deed | None:
    """Reads from a question whether somebody did something; `None` when it asks otherwise.

    Args:
        question: As the spans of the query's concepts count.
        query: The same, made ready.
        names: Concepts that are written as names are.
    """
    text, found = question[:_LONGEST], _deed_in(question)
    if not found:
        return None
    spans = {
        n: query.concepts[n].span
        for n in query.words
        if not BESIDE.fullmatch(query.concepts[n].words[0])
    }
    if "doer" in found.groupdict():
        start, end = found.span("doer")
        doer = [n for n, span in spans.items() if start <= span.start < end]
    else:
        doer = _first(text, {n: s for n, s in spans.items() if s.end > found.end()}, names)
    rest = [n for n in spans if n not in doer]
    if not doer or not rest:
        return None
    verb = rest[-1 if VERB_LAST.search(text) else 0]
    return Deed(frozenset(doer), not names.isdisjoint(doer), verb, frozenset(rest))


def asks_of_deed(question: str) -> bool:
    """Whether a question may ask whether somebody did something."""
    return _deed_in(question) is not None


def is_said_of_doer(deed: Deed, answer: str, said: Iterable[Sentence]) -> bool:
    """Whether a sentence says of the doer what they did, or one that takes it up.

    Args:
        deed: What is asked.
        answer: A text.
        said: Its sentences, in order.
    """
    is_meant = False
    for sentence in said:
        held = sentence.weights
        is_taken_up = OF_THEM.search(answer, sentence.span.start, sentence.span.end)
        is_named = any(held.get(n, 0.0) >= HELD for n in deed.who)
        is_meant = is_named or (is_meant and bool(is_taken_up))
        if is_meant and held.get(deed.verb, 0.0) >= SAID:
            return True
    return False


def _deed_in(question: str) -> re.Match[str] | None:
    text = question[:_LONGEST]
    return next(filter(None, (pattern.search(text) for pattern in DEEDS)), None)


def _first(text: str, spans: Mapping[int, Span], names: frozenset[int]) -> list[int]:
    """The first word, and where it is a name, the names that belong to it: Ada Marsh."""
    doer: list[int] = []
    for n, span in spans.items():
        if doer and not (
            names.issuperset({doer[0], n})
            and not text[spans[doer[-1]].end : span.start].strip(_JOINS)
        ):
            break
        doer.append(n)
    return doer
