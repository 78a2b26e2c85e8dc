import pytest

from bot.search.query.foreign_names import add_foreign_names
from tests.search.query.words import draft, on_record, said

NAMES = (
    "torvalds",
    "stallman",
    "prigozhin",
    "peskov",
    "zuckerberg",
    "trapani",
    "mcpherson",
    "thompson",
)
RECORD = dict.fromkeys((*NAMES, "travels", "stolen", "fence", "finnish"), 1)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("托瓦兹怎么看微软", "torvald"),
        ("斯托曼的看法", "stallman"),
        ("普里戈津", "prigozhin"),
        ("佩斯科夫说了什么", "peskov"),
        ("扎克伯格", "zuckerberg"),
        ("特拉帕尼用什么电脑", "trapani"),
        ("麦克弗森", "mcpherson"),
        ("汤普森", "thompson"),
    ],
)
def test_a_name_in_chinese_characters_finds_its_bearer(question: str, name: str) -> None:
    vocabulary = on_record(RECORD)
    found = said(add_foreign_names(draft(question, vocabulary), vocabulary))
    assert any(name in each for each in found)


@pytest.mark.parametrize("question", ["你吃饭了吗", "天气怎么样", "番茄炒蛋怎么做", "港口会搬迁吗"])
def test_words_of_chinese_are_no_names(question: str) -> None:
    vocabulary = on_record(RECORD)
    asked = draft(question, vocabulary)
    assert add_foreign_names(asked, vocabulary) == asked


def test_a_corpus_in_chinese_is_left_alone() -> None:
    vocabulary = on_record(RECORD, languages=("zh",))
    asked = draft("托瓦兹", vocabulary)
    assert add_foreign_names(asked, vocabulary) == asked
