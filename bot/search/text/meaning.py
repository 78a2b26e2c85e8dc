"""What a text means: a direction in which texts lie that say the like in other words.

Each term has a vector, learned by `benchmarks/meaning.py` from a model that reads sentences; those
of a text are added up. Terms of other languages than English have none, and say nothing here.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

MEANING_FILE = Path(__file__).with_name("meaning.npz")

DIMENSIONS = 64
KNOWN_SHARE = 0.5
"""Share of a text's terms that must have a vector for their sum to be what it says."""

Vectors = npt.NDArray[np.float32]


@lru_cache(1)
def _learned() -> tuple[dict[str, int], Vectors]:
    with np.load(MEANING_FILE, allow_pickle=False) as file:
        names = file["terms"].tobytes().decode().split("\n")
        vectors = file["vectors"] * file["scales"][:, None]
    return {name: number for number, name in enumerate(names)}, vectors


def meanings(question: Sequence[str], answer: Sequence[str] = ()) -> tuple[bytes, bytes]:
    """What a question means, and what it and its answer mean together, as the index keeps it.

    Args:
        question: Terms of a question.
        answer: Terms of what was said to it.

    Returns:
        `DIMENSIONS` signed bytes each; none where too few of the terms are known.
    """
    number_of, vectors = _learned()
    known = number_of.keys()
    asked = [number_of[term] for term in question if term in known]
    said = [number_of[term] for term in answer if term in known]
    found = len(asked) + len(said)
    total = vectors[asked].sum(axis=0)
    both = total + vectors[said].sum(axis=0)
    return (
        _kept(total) if asked and len(asked) >= KNOWN_SHARE * len(question) else b"",
        _kept(both) if found and found >= KNOWN_SHARE * (len(question) + len(answer)) else b"",
    )


def _kept(vector: Vectors) -> bytes:
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
