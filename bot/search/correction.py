"""Typing errors: a word that the corpus does not hold becomes the nearest one that it does."""

import math
from collections.abc import Collection, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

MIN_LETTERS = 4
LONG = 6
"""Letters. The first letter of a shorter word is taken to be right: dish is no fish."""

CORRECTED = 0.9
"""What a corrected word counts, where one that was typed right counts 1."""


def allowed(word: str) -> int:
    """Typing errors (insert, delete, replace, swap neighbours) that a word may hold."""
    return 1 if len(word) <= 8 else 2


def within(word: str, pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those pairs of a term and a word whose word can be what was meant."""
    words = [each for _, each in pairs]
    near = process.extract(word, words, scorer=OSA.distance, score_cutoff=allowed(word), limit=None)
    return [pairs[place] for _, _, place in near]


def correct(word: str, corpus: Mapping[str, int], lexicon: Collection[str] = ()) -> str | None:
    """The word that was most likely meant.

    The cost is `2.2·distance + 1.2·(first letter differs) − .25·(last letter same) −
    .5·(same letters in another order) − .55·ln(1 + df)`, least first.

    Args:
        word: Casefolded, at least `MIN_LETTERS` letters, in neither vocabulary.
        corpus: Words with in how many exchanges they are; only words of about this length matter.
        lexicon: Words that are known though no exchange may have them; meant only if one error
            in a long word makes them.

    Returns:
        `None` when nothing is near enough.
    """
    limit = allowed(word)
    short = len(word) < LONG
    best: tuple[float, str] | None = None
    for words in (corpus.keys(), lexicon if not short else ()):
        for other, distance, _ in process.extract(
            word, words, scorer=OSA.distance, score_cutoff=limit, limit=None
        ):
            if short and word[0] != other[0]:
                continue
            if words is lexicon and (distance > 1 or word[0] != other[0]):
                continue  # nothing says that the corpus speaks of it
            cost = (
                2.2 * distance
                + 1.2 * (word[0] != other[0])
                - 0.25 * (word[-1] == other[-1])
                - 0.5 * (sorted(word) == sorted(other))
                - 0.55 * math.log1p(corpus.get(other, 1))
            )
            if len(other) >= MIN_LETTERS - 1 and (best is None or (cost, other) < best):
                best = cost, other
    return best[1] if best else None
