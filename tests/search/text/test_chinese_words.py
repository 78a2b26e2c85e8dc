"""Where the words of a Chinese text are."""

import pytest

from bot.search.text.chinese_words import cut_words, words_of_one


@pytest.mark.parametrize(
    "words",
    [
        "狼 咬 死 了 羊",
        "图书馆 几点 关门",
        "大桥 是 谁 造 的",
        "天然气 为什么 贵",
        "人工智能",
        "𠮷",
    ],
)
def test_a_text_is_cut_where_frequent_words_meet(words: str) -> None:
    assert cut_words(words.replace(" ", "")) == tuple(words.split())


def test_words_of_one_character_are_told_by_their_places() -> None:
    assert words_of_one("the 狼 and 天狼星 or 狼来了") == {4, 17, 18, 19}
