import pytest

from bot.search.query.pinyin import add_pinyin
from tests.search.query.words import draft, on_record, said

RECORD = {"zhang": 2, "hanhui": 2, "li": 1, "qiang": 1, "women": 5, "毛笔": 1}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("张汉晖", {"hanhui", "zhang hanhui"}),
        ("汉晖", {"hanhui"}),
        ("李强说", {"li qiang"}),
        ("我们", set()),
        ("毛笔", set()),
        ("桥", set()),
    ],
)
def test_a_chinese_name_is_found_in_latin_letters(question: str, found: set[str]) -> None:
    vocabulary = on_record(RECORD, languages=("en",))
    words = said(add_pinyin(draft(question, vocabulary), vocabulary))
    assert {word for each in words for word in each if word.isascii()} == found


def test_a_corpus_in_chinese_needs_none() -> None:
    vocabulary = on_record(RECORD, languages=("zh",))
    question = draft("张汉晖", vocabulary)
    assert add_pinyin(question, vocabulary) is question
