"""All sentence vectors of a corpus in memory, and the scan that finds the nearest.

A vector is kept as signed bytes with a scale. Up to `EXACT` of them are compared one by one; of
more, only the sign of each dimension stays in memory, and those that differ least are read from the
database and compared in full.
"""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.text.meaning import Vectors
from bot.store.index import lookup, vectors
from bot.store.index.index import MAX_PASSAGES

Integers = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.int8]
Codes = npt.NDArray[np.uint64]

EXACT = 16_384
"""Vectors that are compared one by one: 2 ms on one core, and 8 MB."""

RESCORED = 600
"""Of more, those that are compared in full: nineteen of the twenty nearest are among them."""

SAMPLE = 2_048
"""Questions and passages each by which chance is known where not all are compared."""

_BLOCK = 1_024
_LARGEST = 127


def packed_vectors(vectors: Vectors) -> list[bytes]:
    """The form in which vectors are kept: a float32 scale, then a signed byte a dimension."""
    scales = np.maximum(np.abs(vectors).max(axis=1), 1e-9) / _LARGEST
    signed = np.rint(vectors / scales[:, None]).astype(np.int8)
    return [
        scale.tobytes() + row.tobytes()
        for scale, row in zip(scales.astype("<f4"), signed, strict=True)
    ]


def unpacked_vectors(kept: Sequence[bytes]) -> tuple[Vectors, Bytes]:
    """Scales, and signed bytes by row, of vectors that were packed_vectors."""
    rows = np.frombuffer(b"".join(kept), np.int8).reshape(len(kept), -1)
    scales = np.ascontiguousarray(rows[:, :4]).view("<f4").ravel()
    return scales, rows[:, 4:]


def codes(signed: Bytes) -> Codes:
    """One bit a dimension: row by row a word of 64 dimensions, column by column a vector."""
    bits = np.packbits(signed > 0, axis=1)
    padded = np.zeros((len(bits), -(-bits.shape[1] // 8) * 8), np.uint8)
    padded[:, : bits.shape[1]] = bits
    return np.ascontiguousarray(padded.view(np.uint64).T)


@dataclass(frozen=True, slots=True, eq=False)
class VectorTable:
    """The vectors of a corpus.

    Attributes:
        model: That made them.
        changes: State of the index that they belong to.
        keys: Of questions and passages, in order, as `bot.store.index.vectors` has them.
        exchanges: That each belongs to.
        scales: Of the vectors, or of the sample.
        vectors: Signed bytes; those of the sample where there are more than `EXACT`.
        sampled: Places of the sample among the keys; of all when all are compared.
        codes: From `codes`, where there are more than `EXACT`.
    """

    model: str
    changes: int
    keys: Integers
    exchanges: Integers
    scales: Vectors
    vectors: Bytes
    sampled: Integers
    codes: Codes | None


def read_table(db: sqlite3.Connection, model: str, exact: int = EXACT) -> VectorTable | None:
    """Reads all vectors; `None` while some are missing."""
    changes = lookup.totals(db).changes
    if not vectors.progress(db).is_complete:
        return None
    kept = np.array(vectors.vector_places(db), np.int64).reshape(-1, 2)
    keys, texts = np.ascontiguousarray(kept[:, 0]), kept[:, 1]
    by_text = np.argsort(texts, kind="stable")
    sorted_texts = texts[by_text]
    sampled = np.arange(len(keys)) if len(keys) <= exact else _sample(keys)
    row_of = np.full(len(keys), -1)
    row_of[sampled] = np.arange(len(sampled))
    scales = np.zeros(len(sampled), np.float32)
    signed: Bytes | None = None
    bits: Codes | None = None
    found = 0
    for part in vectors.vectors(db, model):
        names = np.array([text for text, _ in part], np.int64)
        of_part, rows = unpacked_vectors([vector for _, vector in part])
        if signed is None:
            signed = np.zeros((len(sampled), rows.shape[1]), np.int8)
        first = np.searchsorted(sorted_texts, names, "left")
        counts = np.searchsorted(sorted_texts, names, "right") - first
        # A text may stand in several places
        source = np.repeat(np.arange(len(names)), counts)
        within = np.arange(len(source)) - np.repeat(np.cumsum(counts) - counts, counts)
        at = by_text[np.repeat(first, counts) + within]
        found += len(at)
        wanted = row_of[at] >= 0
        signed[row_of[at[wanted]]] = rows[source[wanted]]
        scales[row_of[at[wanted]]] = of_part[source[wanted]]
        if len(keys) > exact:
            coded = codes(rows)
            if bits is None:
                bits = np.zeros((len(coded), len(keys)), np.uint64)
            bits[:, at] = coded[:, source]
    if signed is None or found < len(keys):
        return None
    exchanges = np.where(keys < 0, -keys, keys // MAX_PASSAGES)
    return VectorTable(model, changes, keys, exchanges, scales, signed, sampled, bits)


def _sample(keys: Integers) -> Integers:
    """Places of some questions and of some passages, evenly spread."""
    questions = int(np.searchsorted(keys, 0))
    return np.unique(
        np.concatenate(
            [
                np.linspace(0, questions - 1, SAMPLE).astype(np.int64),
                np.linspace(questions, len(keys) - 1, SAMPLE).astype(np.int64),
            ]
        )
    )


class VectorScan:
    """One question beside all vectors of a table."""

    def __init__(self, table: VectorTable, asked: Vectors) -> None:
        self._table = table
        self._asked = asked
        self._cosines = _cosines(table.scales, table.vectors, asked)
        of_questions = table.keys[table.sampled] < 0
        self._chance = {
            True: _chance(self._cosines[of_questions]),
            False: _chance(self._cosines[~of_questions]),
        }

    def nearest(
        self, db: sqlite3.Connection, most: int, within: Collection[int] | None = None
    ) -> list[int]:
        """The exchanges whose question or best passage is nearest, the nearest first.

        Args:
            db: A connection of `Store.run`.
            most: How many.
            within: Those that may be found; any when `None`.
        """
        table = self._table
        places = np.arange(len(table.keys))
        if within is not None:
            places = np.flatnonzero(np.isin(table.exchanges, list(within)))
        if table.codes is None:
            cosines = self._cosines[places]
        else:
            places = self._closest(table.codes, places)
            found = self._read(db, table.keys[places].tolist())
            cosines = np.array([found.get(key, -1.0) for key in table.keys[places].tolist()])
        order = places[np.argsort(-cosines, kind="stable")]
        return list(dict.fromkeys(table.exchanges[order[: most * 8]].tolist()))[:most]

    def beyond_chance(self, db: sqlite3.Connection, keys: Iterable[int]) -> dict[int, float]:
        """How much nearer than others some questions and passages are.

        Args:
            db: A connection of `Store.run`.
            keys: Of them; one that has no vector is left out.

        Returns:
            For each the cosine, less the mean of all that are of its kind, by their deviation.
        """
        table, wanted = self._table, list(keys)
        if table.codes is not None:
            cosines = self._read(db, wanted)
        else:
            sorted_keys = np.array(wanted, np.int64)
            at = np.minimum(np.searchsorted(table.keys, sorted_keys), len(table.keys) - 1)
            there = table.keys[at] == sorted_keys
            cosines = dict(
                zip(sorted_keys[there].tolist(), self._cosines[at[there]].tolist(), strict=True)
            )
        found = {}
        for key, cosine in cosines.items():
            mean, deviation = self._chance[key < 0]
            found[key] = (cosine - mean) / deviation
        return found

    def _closest(self, codes_of_all: Codes, places: Integers) -> Integers:
        """Those of some places whose bits differ least from the question's."""
        (asked,) = np.split(codes(np.sign(self._asked)[None].astype(np.int8)), 1, axis=1)
        among = codes_of_all if len(places) == codes_of_all.shape[1] else codes_of_all[:, places]
        apart = np.zeros(among.shape[1], np.uint16)
        for word, own in zip(among, asked.ravel(), strict=True):
            apart += np.bitwise_count(word ^ own)
        if len(apart) <= RESCORED:
            return places
        return places[np.argpartition(apart, RESCORED)[:RESCORED]]

    def _read(self, db: sqlite3.Connection, keys: Sequence[int]) -> dict[int, float]:
        kept = vectors.vectors_at(db, self._table.model, keys)
        if not kept:
            return {}
        cosines = _cosines(*unpacked_vectors(list(kept.values())), self._asked)
        return dict(zip(kept, cosines.tolist(), strict=True))


def _cosines(scales: Vectors, signed: Bytes, asked: Vectors) -> Vectors:
    found = np.empty(len(signed), np.float32)
    for start in range(0, len(signed), _BLOCK):  # what is converted stays in the cache
        found[start : start + _BLOCK] = signed[start : start + _BLOCK].astype(np.float32) @ asked
    return found * scales


CHANCE = (0.05, 0.08)
"""Mean and deviation of the cosines of questions with what answers something else."""

PRIOR_TEXTS = 20
"""Texts of such cosines that are counted in: a small corpus does not tell what is chance."""


def _chance(cosines: Vectors) -> tuple[float, float]:
    """Mean and deviation of cosines by chance."""
    size = len(cosines)
    mean, deviation = CHANCE
    total = size + PRIOR_TEXTS
    middle = (float(cosines.sum()) + PRIOR_TEXTS * mean) / total
    squares = float(((cosines - middle) ** 2).sum())
    squares += PRIOR_TEXTS * (deviation**2 + (mean - middle) ** 2)
    return middle, max((squares / total) ** 0.5, 1e-3)
