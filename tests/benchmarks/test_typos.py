from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from benchmarks.typos import misspell, misspell_word

words = st.text("abcdefghijklmnopqrstuvwxyzABCабвгдежзийклмнопрстуфхцчшщъыьэюяё", min_size=2)
seeds = st.integers(0, 10_000)


@given(words, seeds)
def test_a_misspelt_word_is_one_error_away(word: str, seed: int) -> None:
    assert OSA.distance(word, misspell_word(word, Random(seed))) == 1


@given(st.text(), seeds)
def test_the_same_seed_makes_the_same_errors(text: str, seed: int) -> None:
    assert misspell(text, Random(seed)) == misspell(text, Random(seed))


@given(st.lists(words.filter(lambda word: len(word) >= 4), min_size=1, max_size=20), seeds)
def test_a_quarter_of_the_words_is_misspelt_and_at_least_one(text: list[str], seed: int) -> None:
    after = misspell(" ".join(text), Random(seed)).split(" ")
    wrong = sum(before != now for before, now in zip(text, after, strict=True))
    assert wrong == max(1, round(len(text) * 0.25))


@pytest.mark.parametrize(
    "text",
    ["", "did he go", "中俄贸易额是多少", "2023 4,096 1999", "café naïve", "naïveté", "a1b2c3d4"],
)
def test_what_no_keyboard_slips_on_stays(text: str) -> None:
    assert misspell(text, Random(1)) == text


def test_all_four_kinds_of_error_happen() -> None:
    random = Random(5)
    made = {misspell_word("vaccine", random) for _ in range(500)}
    assert {"avccine", "vacine", "vvaccine", "vaccinr"} <= made


def test_only_words_change() -> None:
    text = "Will China — really? — recognise «Спутник V»!"
    after = misspell(text, Random(2), portion=1)
    assert [c for c in after if not c.isalpha()] == [c for c in text if not c.isalpha()]
    assert after != text
