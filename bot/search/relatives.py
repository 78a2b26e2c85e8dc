"""Russian words of one root that Snowball gives different stems: шахматист, шахматы."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import takewhile
from os.path import commonprefix

ROOT = 5
"""Letters that two stems must begin with alike."""

OF_SHORTER = 0.7
OF_LONGER = 0.5
"""Shares of two stems that must be alike: режиссёр and режиссёрский, not передохнуть and передовой."""

RELATIVE = 0.4
"""What a relative counts, where the word itself counts 1."""

MOST = 6
_LOOKED_AT = 400


def akin(stem: str, others: Collection[str]) -> list[str]:
    """Those of some stems that are most likely of the same root, at most `MOST`."""
    found = []
    for other in others:
        same = len(commonprefix((stem, other)))
        shorter, longer = sorted((len(stem), len(other)))
        enough = max(ROOT, OF_SHORTER * shorter, OF_LONGER * longer)
        if other != stem and same >= enough:
            found.append((-same, len(other), other))
    return [other for _, _, other in sorted(found)[:MOST]]


def beginning_alike(stem: str, ordered: Sequence[str]) -> list[str]:
    """Those of some stems in order that begin as this one does."""
    if len(stem) < ROOT:
        return []
    root, first = stem[:ROOT], bisect_left(ordered, stem[:ROOT])
    near = ordered[first : first + _LOOKED_AT]
    return list(takewhile(lambda other: other.startswith(root), near))
