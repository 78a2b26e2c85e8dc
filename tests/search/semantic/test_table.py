"""The scan against plain arithmetic."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from bot.search.semantic.table import (
    VectorScan,
    codes,
    packed_vectors,
    read_table,
    unpacked_vectors,
)
from bot.search.text.meaning import Vectors
from bot.store import schema
from bot.store.index.index import MAX_PASSAGES

EXCHANGES = 300
DIM = 128


@given(arrays.arrays(np.float32, (3, 16), elements=st.floats(-1, 1, width=32)))
def test_what_is_packed_is_as_it_was_but_for_rounding(vectors: Vectors) -> None:
    scales, signed = unpacked_vectors(packed_vectors(vectors))
    largest = np.abs(vectors).max(axis=1, keepdims=True)
    assert np.all(np.abs(signed * scales[:, None] - vectors) <= largest / 127 + 1e-8)


def test_a_bit_tells_the_sign_of_a_dimension() -> None:
    signed = np.array([[1, -1] * 35, [-3, 5] * 35], np.int8)
    bits = np.unpackbits(np.ascontiguousarray(codes(signed).T).view(np.uint8), axis=1)
    assert bits[:, :70].tolist() == [[1, 0] * 35, [0, 1] * 35]
    assert not bits[:, 70:].any()


@pytest.fixture(scope="module")
def made() -> Vectors:
    """A question and a passage of each exchange, in all directions."""
    random = np.random.default_rng(1)
    found = random.normal(size=(2 * EXCHANGES, DIM)).astype(np.float32)
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), np.float32)


@pytest.fixture(scope="module")
def db(made: Vectors, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path: Path = tmp_path_factory.mktemp("table") / "verbatim.db"
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        for file in schema.FILES:
            db.executescript(file.read_text("utf-8"))
        keys = [
            *(-number for number in range(1, EXCHANGES + 1)),
            *(number * MAX_PASSAGES for number in range(1, EXCHANGES + 1)),
        ]
        for text, (key, vector) in enumerate(zip(keys, packed_vectors(made), strict=True)):
            db.execute("INSERT INTO sentence VALUES (?, ?)", (key, text))
            db.execute("INSERT INTO sentence_vector VALUES ('m', ?, ?)", (text, vector))
        db.execute(
            "UPDATE search_total SET value = ? WHERE name IN ('questions', 'passages')",
            (EXCHANGES,),
        )
        yield db


def best(cosines: Vectors) -> list[int]:
    """Exchanges by the better of question and passage, the nearest first."""
    of_exchanges = np.maximum(cosines[:EXCHANGES], cosines[EXCHANGES:])
    return [int(at) + 1 for at in np.argsort(-of_exchanges)]


@pytest.mark.parametrize("exact", [10_000, 0])
def test_the_nearest_are_found_one_by_one_and_by_their_bits(
    db: sqlite3.Connection, made: Vectors, exact: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.search.semantic.table.RESCORED", 200)
    table = read_table(db, "m", exact)
    assert table is not None
    assert (table.codes is None) == bool(exact)
    for asked in made[:20]:
        expected = best(made @ asked)
        look = VectorScan(table, asked)
        found = look.nearest(db, 20)
        assert found[0] == expected[0]
        assert len(set(found) & set(expected[:20])) >= (19 if exact else 14)
        within = set(range(1, 100))
        expected = [each for each in expected if each in within]
        found = look.nearest(db, 5, within)
        assert found[0] == expected[0]
        assert len(set(found) & set(expected[:5])) >= 4


@pytest.mark.parametrize("exact", [10_000, 0])
def test_beyond_chance_is_the_deviation_from_others_of_the_kind(
    db: sqlite3.Connection, made: Vectors, exact: int
) -> None:
    table = read_table(db, "m", exact)
    assert table is not None
    look = VectorScan(table, made[0])
    found = look.beyond_chance(db, [-1, -2, MAX_PASSAGES, 999_999_999])
    assert found.keys() == {-1, -2, MAX_PASSAGES}
    assert found[-1] > 5 > abs(found[-2])


def test_there_is_no_table_while_a_vector_is_missing(db: sqlite3.Connection) -> None:
    assert read_table(db, "another") is None
    db.execute("SAVEPOINT before")
    db.execute("DELETE FROM sentence WHERE key = -7")
    assert read_table(db, "m") is None
    db.execute("ROLLBACK TO before")
    assert read_table(db, "m") is not None
