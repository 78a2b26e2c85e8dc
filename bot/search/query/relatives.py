"""Russian words of one root that Snowball gives different stems: шахматист, шахматы."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import takewhile

from rapidfuzz.distance import Prefix

from bot.search.text.stemming import script_of

ROOT = 5
"""Letters that two stems must begin with alike."""

OF_SHORTER = 0.7
OF_LONGER = 0.5
"""Shares of two stems that must be alike: режиссёр and режиссёрский."""

RELATIVE = 0.4
"""What a relative counts, where the word itself counts 1."""

MOST = 6
ENDING = 2
_LOOKED_AT = 400
"""Letters of an ending; words of a lexicon with one beginning."""


def akin(stem: str, others: Collection[str]) -> list[str]:
    """Those of some stems that are most likely of the same root, at most `MOST`."""
    found = []
    for other in others:
        same = Prefix.similarity(stem, other)
        shorter, longer = sorted((len(stem), len(other)))
        enough = max(ROOT, OF_SHORTER * shorter, OF_LONGER * longer)
        if other != stem and same >= enough:
            found.append((-same, len(other), other))
    return [other for _, _, other in sorted(found)[:MOST]]


def only_inflected(word: str, other: str) -> bool:
    """Whether a Russian word is another one but for its ending: no typing error to tell of."""
    same = Prefix.similarity(word, other)
    return script_of(word) == "cyrillic" and same >= max(ROOT, min(len(word), len(other)) - ENDING)


def beginning_alike(stem: str, ordered: Sequence[str]) -> list[str]:
    """Those of some stems in order that begin as this one does."""
    if len(stem) < ROOT:
        return []
    root, first = stem[:ROOT], bisect_left(ordered, stem[:ROOT])
    near = ordered[first : first + _LOOKED_AT]
    return list(takewhile(lambda other: other.startswith(root), near))
