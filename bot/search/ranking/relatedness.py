"""How near an exchange comes in meaning to the words of a question that it does not hold.

A word that is missing is often there in other words: who asks for the cost of a bridge is told what
was paid for it. Where nothing that is said comes near it, it is missing indeed.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from bot.search.query.query import Query
from bot.search.ranking.features import LAST
from bot.search.ranking.finding.rows import starts_of
from bot.search.ranking.matched import Matched
from bot.search.text.homographs import homographs_of
from bot.search.text.meaning import Vectors
from bot.search.text.near_words import (
    nearness,
    numbers_in,
    vectors_of,
    word_vectors,
)
from bot.search.text.term import FUNCTION

RELATED = (
    *("unrelated", "missing_related", "missing_around"),
    *("asked_related", "related_together"),
)
"""Names of the values of `related`, in order."""

MAX_PLACES = 6
AROUND = 12
"""Places in a text where a word is held, around which it is searched, and how many terms before and
behind."""


@dataclass(frozen=True, slots=True)
class Pointers:
    """Where the words of a question point.

    Attributes:
        rows: The row of each concept in what follows.
        says: What each says.
        vectors: As `vectors_of` has them; zeros for names, which nothing else comes near, and for
            words that are not known.
    """

    rows: Mapping[int, int]
    says: Sequence[float]
    vectors: Vectors


def pointers_of(query: Query, names: Collection[int], language: str) -> Pointers:
    """Looks up where the words of a question point.

    Args:
        query: The question.
        names: Concepts that are written as names are.
        language: Tag of the language that the question is most likely in.
    """
    content = [(n, idf) for n, idf in query.content if not query.concepts[n].character]
    concepts = [query.concepts[n] for n, _ in content]
    others = homographs_of(language)
    said = tuple(() if each.name or each.words[0] in others else each.words for each in concepts)
    vectors = _word_vectors(said, language).copy()
    vectors[[row for row, (n, _) in enumerate(content) if n in names]] = 0.0
    return Pointers(
        {n: row for row, (n, _) in enumerate(content)}, [idf for _, idf in content], vectors
    )


_word_vectors = lru_cache(8)(word_vectors)
"""Remembered while a question is answered: it is ranked and judged by them."""


@dataclass(slots=True)  # dozens are made for a question; a frozen one takes four times as long
class Beside:
    """An exchange beside a question.

    Attributes:
        texts: Terms of the interviewer's question and of the best passage, space-separated.
        found: What of the question is in each.
        lacking: Concepts that the exchange does not hold anywhere.
        language: Tag of its language.
    """

    texts: Sequence[str]
    found: Sequence[Matched]
    lacking: Collection[int]
    language: str


def related(asked: Pointers, exchanges: Sequence[Beside]) -> list[tuple[float, ...]]:
    """How near exchanges come to what they do not hold of a question.

    All are compared at once: one by one takes three times as long.

    Args:
        asked: The words of the question.
        exchanges: The first hits.

    Returns:
        For each: what share of the question is missing, less as far as something comes near it; how
        near the exchange comes to what is missing, and how near where it holds something else; how
        near the question comes to all that the interviewer asked and that a vector is known of; how
        much of the question is held, or nearly so, in one place.
    """
    total = sum(asked.says)
    if not exchanges or not total:
        return [_NOTHING_ASKED] * len(exchanges)
    near, known = _nearness(asked, exchanges)
    places, ends = _places(asked, exchanges, near)
    starts = [0, *ends[len(exchanges[0].texts) :: len(exchanges[0].texts)]][: len(exchanges)]
    nearest = np.maximum.reduceat(near, starts, axis=1).T
    asks = near.max(axis=0).tolist()
    lost = np.array(
        [[says * (n in each.lacking) for n, says in _by_row(asked)] for each in exchanges]
    )
    all_missing = lost.sum(axis=1).tolist()
    all_kept = np.einsum("er,er->e", lost, nearest).tolist()
    together = _together(asked, near, places, lost)
    values: list[tuple[float, ...]] = []
    for number, (each, start) in enumerate(zip(exchanges, starts, strict=True)):
        missing, kept = all_missing[number], all_kept[number]
        held_together, missing_around = together.get(number, _NOTHING_TOGETHER)
        question = each.texts[0].split()
        wanted = [at for at, term in enumerate(question, start) if term[0] != FUNCTION]
        told = [at for at in wanted[-LAST:] if known[at] or asks[at]]
        values.append(
            (
                (missing - kept) / total,
                kept / missing if missing else 1.0,
                missing_around / missing if missing else 1.0,
                sum([asks[at] for at in told]) / (len(told) or 1),
                held_together / total,
            )
        )
    return values


_Place = tuple[int, int, int, int]
"""Number of an exchange, and a place in one of its texts, which begins and ends there."""

_END = np.array([-1])
"""What stands behind an exchange: the number of no term."""

_NOTHING_TOGETHER = [0.0, 0.0]
_NOTHING_ASKED = (0.0, 1.0, 1.0, 0.0, 0.0)


def _nearness(asked: Pointers, exchanges: Sequence[Beside]) -> tuple[Vectors, list[bool]]:
    """How near each term comes to each word that is asked for, and behind each exchange nothing.

    Returns:
        It, and of each term whether it is known where it points.
    """
    numbers = np.concatenate(
        [
            part
            for each in exchanges
            for part in (*[numbers_in(text, each.language) for text in each.texts], _END)
        ]
    )
    near: Vectors = nearness(asked.vectors, vectors_of(numbers)).clip(0.0, 1.0)
    return near, (numbers >= 0).tolist()


def _places(
    asked: Pointers, exchanges: Sequence[Beside], near: Vectors
) -> tuple[list[_Place], list[int]]:
    """Where something is held, which is as near as can be: `near` is told so.

    Returns:
        The places, and where each text begins, in order; the last ends there.
    """
    ends = [0]
    places: list[_Place] = []
    for number, each in enumerate(exchanges):
        for found in each.found:
            held = [
                (asked.rows[concept], ends[-1] + place)
                for place, concept, _ in found.at
                if concept in asked.rows and concept not in each.lacking
            ]
            for row, place in held:
                near[row, place] = 1.0
            ends.append(ends[-1] + found.length)
            places += [(number, place, ends[-2], ends[-1]) for _, place in held[:MAX_PLACES]]
        ends[-1] += 1  # what ends an exchange
    return places, ends


def _by_row(asked: Pointers) -> list[tuple[int, float]]:
    """The concepts of a question with what each says, by their rows."""
    return list(zip(asked.rows, asked.says, strict=True))


def _together(
    asked: Pointers, near: Vectors, places: Sequence[_Place], lost: npt.NDArray[np.float64]
) -> dict[int, list[float]]:
    """What the best place of each exchange says, with what stands around it: of all, of `lost`."""
    if not places:
        return {}
    numbers, middle, start, past = np.array(places).T[:, :, None]
    first = starts_of(numbers[:, 0])
    around = (middle + np.arange(-AROUND, AROUND + 1)).clip(start, past - 1)
    nearest = near.take(around, axis=1).max(axis=2)
    says = np.array(asked.says) @ nearest
    missing = np.einsum("pr,rp->p", lost[numbers[:, 0]], nearest)
    best = np.maximum(np.maximum.reduceat((says, missing), first, axis=1), 0.0).T.tolist()
    return dict(zip(numbers[first, 0].tolist(), best, strict=True))
