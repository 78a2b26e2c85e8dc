import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.metrics import (
    Ranking,
    auroc,
    calibration_error,
    percentile,
    place,
    ranking,
    reliability,
)

scores = st.lists(st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.9, 1.0]), min_size=1, max_size=30)


def test_the_place_is_that_of_the_first_right_hit() -> None:
    assert place(["a", "b", "c"], {"b", "c"}) == 2
    assert place(["a", "b"], {"x"}) is None
    assert place([], {"x"}) is None


def test_ranking_by_hand() -> None:
    assert ranking([1, 2, 4, None]) == Ranking(4, hit1=0.25, hit3=0.5, mrr=(1 + 0.5 + 0.25) / 4)
    assert ranking([]) == Ranking(0, 0.0, 0.0, 0.0)


@given(st.lists(st.none() | st.integers(1, 10), min_size=1))
def test_hit1_is_at_most_hit3_and_mrr_lies_between_hit1_and_1(places: list[int | None]) -> None:
    summary = ranking(places)
    assert summary.hit1 <= summary.hit3 <= 1
    assert summary.hit1 <= summary.mrr + 1e-12
    assert summary.mrr <= (1 + summary.hit1) / 2 + 1e-12


def test_auroc_by_hand() -> None:
    assert auroc([0.9, 0.8], [0.1, 0.2]) == 1
    assert auroc([0.1], [0.9]) == 0
    assert auroc([0.5, 0.5], [0.5]) == 0.5
    assert auroc([0.9, 0.3], [0.5, 0.1]) == 0.75
    assert auroc([], [0.1]) is None


@given(scores, scores)
def test_auroc_counts_every_pair(positive: list[float], negative: list[float]) -> None:
    pairs = [(p > n) + (p == n) / 2 for p in positive for n in negative]
    assert auroc(positive, negative) == pytest.approx(sum(pairs) / len(pairs))


@given(scores, scores)
def test_auroc_of_the_swapped_sides_is_the_rest(
    positive: list[float], negative: list[float]
) -> None:
    one, other = auroc(positive, negative), auroc(negative, positive)
    assert one is not None
    assert other == pytest.approx(1 - one)


def test_reliability_by_hand() -> None:
    low, high = reliability([(0.12, False), (0.18, True), (1.0, True)])
    assert (low.low, low.replies, low.right) == (0.1, 2, 0.5)
    assert low.confidence == pytest.approx(0.15)
    assert (high.low, high.replies, high.right, high.confidence) == (0.9, 1, 1.0, 1.0)
    assert calibration_error([low, high]) == pytest.approx((2 * 0.35 + 0) / 3)
    assert calibration_error([]) is None


def test_confidence_that_comes_true_is_calibrated() -> None:
    draw = random.Random(3)
    replies = [(value, draw.random() < value) for value in (draw.random() for _ in range(20_000))]
    error = calibration_error(reliability(replies))
    assert error is not None
    assert error < 0.02


@given(st.lists(st.floats(0, 1), max_size=50), st.integers(1, 20))
def test_every_reply_is_in_one_band(confidences: list[float], bins: int) -> None:
    curve = reliability([(confidence, True) for confidence in confidences], bins)
    assert sum(band.replies for band in curve) == len(confidences)
    assert all(band.low <= band.confidence + 1e-9 for band in curve)


def test_percentiles_are_values_of_the_list() -> None:
    values = [float(value) for value in range(1, 101)]
    assert percentile(values, 50) == 50
    assert percentile(values, 95) == 95
    assert percentile(values, 99) == 99
    assert percentile([7.0], 1) == 7
    with pytest.raises(ValueError, match="no values"):
        percentile([], 50)


@given(st.lists(st.floats(0, 10), min_size=1), st.floats(0.1, 100))
def test_a_percentile_is_not_exceeded_by_that_share(values: list[float], percent: float) -> None:
    bound = percentile(values, percent)
    assert sum(value <= bound for value in values) >= len(values) * percent / 100 - 1e-9
    assert sum(value < bound for value in values) < len(values) * percent / 100 + 1e-9
