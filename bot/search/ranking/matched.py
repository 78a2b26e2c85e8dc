"""What of a question is found in the terms of a text."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from itertools import count as count_up
from operator import itemgetter

from bot.search.query.query import Query
from bot.search.text.term import hold_characters

BETWEEN = 2
"""Other terms that may stand between the words of a phrase."""


@dataclass(slots=True, eq=False)  # hundreds are made; a frozen one takes four times as long
class Matched:
    """What of a question is found in a text.

    Attributes:
        best: For each concept the weight of its best member found, 0 for none.
        counts: For each concept how often it is found.
        at: Places of what was found, in order: term's place, concept, its weight.
        length: Terms of the text.
    """

    best: list[float]
    counts: list[float]
    at: list[tuple[int, int, float]]
    length: int


def match(query: Query, terms: Sequence[str]) -> Matched:
    """Finds the concepts of a question in the terms of a text."""
    size = len(query.concepts)
    best, count = [0.0] * size, [0.0] * size
    lookup = query.lookup
    at = [
        (place, concept, weight)
        for place in compress(count_up(), map(lookup.__contains__, terms))
        for concept, others, weight in lookup[terms[place]]
        if not others or tuple(terms[place + 1 : place + 1 + len(others)]) == others
    ]
    for _, concept, weight in at:
        if weight > best[concept]:  # noqa: PLR1730 - max() takes a third longer for all of it
            best[concept] = weight
        count[concept] += weight
    if (characters := query.characters) and hold_characters(terms):
        begun = Counter(map(itemgetter(0), terms))
        for character in begun.keys() & characters.keys():
            for concept, _, weight in characters[character]:
                best[concept] = max(best[concept], weight)
                count[concept] += weight * begun[character]
    if query.apart:
        _match_apart(query, terms, best, count, at)
    return Matched(best, count, at, len(terms))


def _match_apart(
    query: Query,
    terms: Sequence[str],
    best: list[float],
    count: list[float],
    at: list[tuple[int, int, float]],
) -> None:
    """Adds the phrases whose words stand close together: open borders, opening our borders."""
    said = query.terms_apart.intersection(terms)
    for phrase in query.apart if said else ():
        if best[phrase.concept] < phrase.weight and phrase.terms <= said:
            place = _closest(terms, phrase.terms, phrase.size + BETWEEN)
            if place is not None:
                best[phrase.concept] = phrase.weight
                count[phrase.concept] += phrase.weight
                at.append((place, phrase.concept, phrase.weight))
                at.sort()


def _closest(terms: Sequence[str], wanted: frozenset[str], within: int) -> int | None:
    """Where a run of terms begins that holds all of some; `None` when there is none so short."""
    last: dict[str, int] = {}
    for place in compress(count_up(), map(wanted.__contains__, terms)):
        last[terms[place]] = place
        if len(last) == len(wanted) and place - min(last.values()) < within:
            return min(last.values())
    return None
