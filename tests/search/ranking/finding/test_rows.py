import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.search.ranking.finding.rows import Numbers, among, foremost, rows_with, starts_of, worth_of

WEIGHTS = np.array([4.0, 2.0, 1.0, 0.5])
FOUND = st.lists(
    st.tuples(
        st.lists(st.integers(0, 30), unique=True).map(lambda keys: sorted(keys, reverse=True)),
        st.integers(1, 15),
    ),
    max_size=5,
)


@given(FOUND)
def test_a_row_holds_what_any_lookup_found_in_it(found: list[tuple[list[int], int]]) -> None:
    held: dict[int, int] = {}
    for keys, bits in found:
        for key in keys:
            held[key] = held.get(key, 0) | bits
    rows = rows_with([(np.array(keys, np.int64), bits) for keys, bits in found], WEIGHTS)
    assert dict(zip(rows.keys.tolist(), rows.bits.tolist(), strict=True)) == held
    assert rows.keys.tolist() == sorted(held)
    worth = [sum(w for n, w in enumerate(WEIGHTS) if held[key] >> n & 1) for key in sorted(held)]
    assert rows.worth.tolist() == worth


@given(FOUND, st.integers(1, 9))
def test_the_foremost_rows_hold_most_and_are_the_newest(
    found: list[tuple[list[int], int]], most: int
) -> None:
    rows = rows_with([(np.array(keys, np.int64), bits) for keys, bits in found], WEIGHTS)
    ordered = sorted(zip(rows.worth.tolist(), rows.keys.tolist(), strict=True), reverse=True)
    assert foremost(rows, most).keys.tolist() == sorted(key for _, key in ordered[:most])


def test_keys_in_order_start_where_they_come_first() -> None:
    assert starts_of(np.array([2, 2, 5, 9, 9, 9])).tolist() == [0, 2, 3]
    assert starts_of(np.array([], np.int64)).tolist() == []


NUMBERS = st.lists(st.integers(-9, 9)).map(lambda numbers: np.array(numbers, np.int64))


@given(NUMBERS, NUMBERS)
def test_numbers_are_found_among_others(numbers: Numbers, others: Numbers) -> None:
    assert among(numbers, others).tolist() == np.isin(numbers, others).tolist()


def test_no_concepts_say_nothing() -> None:
    assert worth_of(np.array([0, 5]), WEIGHTS).tolist() == [0.0, 5.0]
    assert worth_of(np.array([0]), np.array([], np.float64)).tolist() == [0.0]
