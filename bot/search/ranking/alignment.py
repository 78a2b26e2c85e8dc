"""How near an exchange comes to a question that was asked in other words.

Each word of the question is compared with those of the interviewer's question and of a passage, by
where they point: a word that is said in another way, or in another language, is nearly held.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from bot.search.ranking.features import Fit
from bot.search.ranking.relatedness import Pointers
from bot.search.text.meaning import Vectors
from bot.search.text.near_words import UNKNOWN_NUMBER, nearness, numbers_in_each, vectors_of

NOTHING_NEAR = (0.0, 0.0)

_END = np.array([-2])
"""What stands behind the last term of a text: the number of none, known or not."""


@dataclass(slots=True)  # dozens are made for a question; a frozen one takes four times as long
class Aligned:
    """An exchange to be compared word by word.

    Attributes:
        question: Terms of the interviewer's question, space-separated.
        passages: The same of passages.
        fits: How each passage compares, from `compare`.
        language: Tag of the exchange's language.
    """

    question: str
    passages: Sequence[str]
    fits: Sequence[Fit]
    language: str


def alignments(asked: Pointers, exchanges: Sequence[Aligned]) -> list[list[tuple[float, ...]]]:
    """The values of `ALIGNMENT_FEATURES` for each passage of exchanges, compared all at once.

    Args:
        asked: The words of the question.
        exchanges: What it is compared with.

    Returns:
        For each exchange and passage: what share of the question the passage and the interviewer's
        question hold, or nearly so; how alike these two and the question point as a whole.
    """
    total = sum(asked.says)
    if not total or not exchanges:
        return [[NOTHING_NEAR] * len(each.fits) for each in exchanges]
    texts = [(each.question, each.language) for each in exchanges]
    texts += [(text, each.language) for each in exchanges for text in each.passages]
    numbers = np.concatenate([part for text in numbers_in_each(texts) for part in (text, _END)])
    numbers = numbers[numbers != UNKNOWN_NUMBER]
    matched = [each.fits[0].question.best for each in exchanges]
    matched += [fit.passage.best for each in exchanges for fit in each.fits]
    starts = np.append(0, np.flatnonzero(numbers == _END)[:-1] + 1)
    rows = vectors_of(numbers)
    near = np.maximum.reduceat(nearness(asked.vectors, rows), starts, axis=1).clip(0.0, 1.0).T
    held = np.maximum(near, np.array(matched)[:, list(asked.rows)])
    points = _of_length_one(np.add.reduceat(rows, starts, axis=0))
    # Questions stand first; each passage goes with its own.
    count = len(exchanges)
    of = np.repeat(np.arange(count), [len(each.fits) for each in exchanges])
    says = np.array(asked.says, np.float32)
    shares = np.maximum(held[of], held[count:]) @ says / total
    whole = _of_length_one(says @ asked.vectors)
    alike = (_of_length_one(points[of] + points[count:]) @ whole).clip(0.0)
    values = zip(shares.tolist(), alike.tolist(), strict=True)
    return [list(islice(values, len(each.fits))) for each in exchanges]


def _of_length_one(vectors: Vectors) -> Vectors:
    lengths = np.sqrt((vectors * vectors).sum(axis=-1, keepdims=True))
    points: Vectors = vectors / np.maximum(lengths, np.float32(1e-6))
    return points
