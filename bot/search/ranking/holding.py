"""How far an exchange holds what a question asks for, by its texts and by the interview's card."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.search.query.concepts import HELD
from bot.search.query.query import Query
from bot.search.ranking.features import MUCH
from bot.search.ranking.matched import Matched

WEAK = 0.8
"""Weight of a member from which nobody doubts that it says the concept."""


@dataclass(slots=True)  # dozens are made for a question; a frozen one takes four times as long
class Held:
    """How far an exchange holds the concepts of a question.

    Attributes:
        shares: Of each concept, 0 to 1.
        lacking: Concepts that it does not hold.
        rarest_missing: What the two that say most of those say.
        weak: What concepts say that are held by weaker members, as far as they are.
        doubtful: What concepts say that are held, but by members of less than `WEAK`.
        part: What concepts say of which at most a part is held.
        apart: What concepts say that are held only far from the question and the best passage.
        card: What concepts say that only the interview as a whole is about.
        by_interview: The concepts that the interview as a whole is about, whatever says them.
        by_card_alone: Those of them that the exchange itself does not say.
    """

    shares: Mapping[int, float]
    lacking: frozenset[int]
    rarest_missing: tuple[float, float]
    weak: float
    doubtful: float
    part: float
    apart: float
    card: float
    by_interview: frozenset[int]
    by_card_alone: frozenset[int]


def held_by(query: Query, found: Sequence[Matched], card: Collection[int], published: str) -> Held:
    """How far an exchange holds the concepts of a question.

    Args:
        query: The question.
        found: What of it is in the interviewer's question and in passages, the best first.
        card: Concepts that the interview as a whole is about.
        published: Date of the interview.
    """
    by_interview = frozenset((*card, *_dated(query, published)))
    here = [*map(max, found[0].best, found[min(1, len(found) - 1)].best)]
    anywhere = list(map(max, *[each.best for each in found], found[0].best))
    shares: dict[int, float] = {}
    weak = doubtful = part = apart = by_card = 0.0
    for number, idf in query.content:
        near, said = here[number], anywhere[number]
        shares[number] = value = 1.0 if number in by_interview else said
        if value:
            by_card += idf * (not said)
            apart += idf * bool(said and not near)
            weak += idf * (value < 1) * value
            doubtful += idf * (HELD <= value < WEAK)
            part += idf * (value < HELD)
    lacking = frozenset([number for number, value in shares.items() if value < HELD])
    missing = [idf * (1 - shares[number]) for number, idf in query.content if number in lacking]
    rarest, second = [*sorted(missing, reverse=True), 0.0, 0.0][:2]
    alone = frozenset([number for number in by_interview & shares.keys() if not anywhere[number]])
    return Held(
        shares, lacking, (rarest, second), weak, doubtful, part, apart, by_card, by_interview, alone
    )


def beyond_card(says: Mapping[int, float], words: Iterable[int], held: Held) -> tuple[float, float]:
    """What is held, and what share is missing, of what the interview as a whole does not tell.

    Who speaks stands on the card of every exchange: asked for the fee of a writer for a novel, an
    exchange holds no more of it than the novel.
    """
    rest = [n for n in words if n not in held.by_interview]
    missing = sum([says[n] for n in rest if n in held.lacking])
    total = sum([says[n] for n in rest])
    return (total - missing) / MUCH, missing / total if total else 0.0


def _dated(query: Query, published: str) -> list[int]:
    """Concepts that name the interview's date or its year."""
    dates = {published[:4], published}
    return [number for number, _ in query.content if query.concepts[number].words[0] in dates]
