"""Phrases: terms that follow one another."""

from collections.abc import Sequence


def contains_phrase(terms: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether the terms of a phrase follow one another in a text.

    Args:
        terms: Of the text, in its order.
        phrase: One term at least.
    """
    first, wanted = phrase[0], tuple(phrase)
    if first not in terms or len(wanted) == 1:
        return first in terms
    starts = [place for place, term in enumerate(terms) if term == first]
    return wanted in [tuple(terms[place : place + len(wanted)]) for place in starts]
