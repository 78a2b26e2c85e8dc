"""What a text means: a direction in which texts lie that say the like in other words.

Each term has a vector, learned by `benchmarks/meaning.py` from a model that reads sentences; those
of a text are added up. Terms of other languages than English have none, and say nothing here.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from bot.search.text.tables import mapped_table

DIMENSIONS = 64
KNOWN_SHARE = 0.5
"""Share of a text's terms that must have a vector for their sum to be what it says."""

Vectors = npt.NDArray[np.float32]


_REMEMBERED_TERMS = 1 << 16
"""Terms whose rows are remembered, some 10 MB; a million exchanges have twice as many."""

Scaled = npt.NDArray[np.int8]


class _Learned:
    """The vectors as the files have them: a fifth of what a dictionary of them would take."""

    def __init__(self) -> None:
        self._terms: npt.NDArray[np.bytes_] = mapped_table("meaning-terms")
        self._vectors: Scaled = mapped_table("meaning-vectors")
        self._scales: Vectors = mapped_table("meaning-scales")[:, None]

    def row_of(self, term: str) -> int:
        """The row of a term, -1 for one that is not known."""
        wanted = term.encode()
        row = int(self._terms.searchsorted(wanted))
        return row if row < len(self._terms) and self._terms[row] == wanted else -1

    def vectors(self, at: npt.NDArray[np.intp]) -> Vectors:
        """Those of some rows."""
        chosen: Vectors = self._vectors.take(at, axis=0) * self._scales.take(at, axis=0)
        return chosen


@lru_cache(1)
def _learned() -> _Learned:
    return _Learned()


class _Rows(dict[str, int]):
    """The rows of terms that were met: read for every word of a corpus."""

    def __missing__(self, term: str) -> int:
        if len(self) >= _REMEMBERED_TERMS:
            self.clear()
        self[term] = row = _learned().row_of(term)
        return row


_row_of = _Rows().__getitem__


def meanings(question: Sequence[str], answer: Sequence[str] = ()) -> tuple[bytes, bytes]:
    """What a question means, and what it and its answer mean together, as the index keeps it.

    Args:
        question: Terms of a question.
        answer: Terms of what was said to it.

    Returns:
        `DIMENSIONS` signed bytes each; none where too few of the terms are known.
    """
    asked, said = _rows_of(question), _rows_of(answer)
    total: Vectors = _learned().vectors(asked).sum(axis=0)
    both: Vectors = total + _learned().vectors(said).sum(axis=0)
    return (
        _kept(total, len(asked), len(question)),
        _kept(both, len(asked) + len(said), len(question) + len(answer)),
    )


def meaning_of(question: Sequence[str]) -> bytes:
    """What a question means: the first of `meanings`.

    Args:
        question: Its terms.
    """
    known = _rows_of(question)
    return _kept(_learned().vectors(known).sum(axis=0), len(known), len(question))


def _rows_of(terms: Sequence[str]) -> npt.NDArray[np.intp]:
    """The rows of those terms that are known."""
    rows = np.fromiter(map(_row_of, terms), np.intp, len(terms))
    return rows[rows >= 0]


def _kept(vector: Vectors, known: int, terms: int) -> bytes:
    if not known or known < KNOWN_SHARE * terms:
        return b""
    largest = np.abs(vector).max() or 1.0
    return np.rint(vector * (127 / largest)).astype(np.int8).tobytes()


def likeness(one: bytes, others: Sequence[bytes]) -> list[float]:
    """How like one meaning others are: the cosine of the angle between them, none below 0.

    Args:
        one: From `meanings`.
        others: Likewise; what has no meaning is like nothing.
    """
    if not one:
        return [0.0] * len(others)
    nothing = bytes(DIMENSIONS)
    rows = np.frombuffer(b"".join(each or nothing for each in others), np.int8)
    matrix = rows.reshape(len(others), DIMENSIONS).astype(np.float32)
    own = np.frombuffer(one, np.int8).astype(np.float32)
    lengths = np.sqrt((matrix * matrix).sum(axis=1)) * np.sqrt(own @ own)
    cosines = np.maximum(matrix @ own / np.maximum(lengths, 1.0), 0.0)
    return [float(cosine) for cosine in cosines]
