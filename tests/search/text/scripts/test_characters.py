import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.characters import table
from bot.search.text.scripts.characters import SIMPLIFIED_FILE, read_alike, simplified

CHARACTERS = st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF)


def test_traditional_characters_become_simplified_ones() -> None:
    assert simplified("歷史與經濟發展，臺灣後來的計劃") == "历史与经济发展，台湾后来的计划"


def test_the_table_is_that_of_opencc() -> None:
    assert SIMPLIFIED_FILE.read_text("utf-8") == table()


@given(st.text(CHARACTERS))
def test_simplified_text_stays_as_it_is_and_as_long(text: str) -> None:
    plain = simplified(text)
    assert len(plain) == len(text)
    assert simplified(plain) == plain


@pytest.mark.parametrize(("one", "other"), [("旗", "棋"), ("议", "蚁"), ("绿", "旅"), ("做", "作")])
def test_characters_of_one_syllable_are_read_alike(one: str, other: str) -> None:
    assert other in read_alike(one)


@pytest.mark.parametrize(("one", "other"), [("桥", "路"), ("略", "抡"), ("暖", "虐"), ("阿", "爱")])
def test_characters_of_two_syllables_are_not(one: str, other: str) -> None:
    assert other not in read_alike(one)


@given(CHARACTERS)
def test_reading_alike_is_mutual(character: str) -> None:
    assert character in read_alike(character)
    assert all(read_alike(other) == read_alike(character) for other in read_alike(character))
