"""Which of all interviews is meant by its order: the last two, the second, the one before last."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.store.record.interviews import Card

SMALL_NUMBERS = range(2, 10)
"""Numbers and places that are told by a word or a digit; one is none."""


@dataclass(frozen=True, slots=True)
class Pick:
    """Interviews by their place in order of date.

    Attributes:
        newest: Whether it is counted from the newest; else from the oldest.
        place: The place of the first one, from 1.
        count: How many.
    """

    newest: bool
    place: int = 1
    count: int = 1


def pick_of(kinds: Collection[str]) -> Pick | None:
    """What words mean by what they do in a question; `None` when they tell no order.

    Args:
        kinds: Of `words.toml`; a number is `number 2`, a place `place 2`.
    """
    place = next((n for n in SMALL_NUMBERS if f"place {n}" in kinds), 1)
    count = next((n for n in SMALL_NUMBERS if f"number {n}" in kinds), 1)
    if "before_last" in kinds:
        return Pick(newest=True, place=2)
    if "latest" in kinds:
        return Pick(newest=True, place=place, count=count)
    if "earliest" in kinds or place > 1:
        return Pick(newest=False, place=place, count=count)
    return None


def picked(cards: Sequence[Card], pick: Pick) -> list[Card]:
    """The interviews that are meant, the newest first; none where there are not so many.

    Args:
        cards: The newest first.
        pick: Which. What has no date is neither old nor new.
    """
    dated = [card for card in cards if card.published] or [*cards]
    first = pick.place - 1
    if pick.newest:
        return dated[first : first + pick.count]
    return dated[::-1][first : first + pick.count][::-1]
