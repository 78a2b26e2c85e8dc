import pytest

from bot.search.query.chinese_names import add_chinese_names
from tests.search.query.words import draft, on_record, said

RECORD = dict.fromkeys(
    (
        "李嘉",
        "嘉诚",
        "梁振",
        "振英",
        "蔡英",
        "英文",
        "欧阳",
        "阳修",
        "姜瑜",
        "江鱼",
        "降雨",
        "吴军",
    ),
    1,
)


@pytest.mark.parametrize(
    ("question", "pairs"),
    [
        ("Li Jiacheng", ["李嘉", "嘉诚"]),
        ("what did Li Ka-shing build", ["李嘉", "嘉诚"]),
        ("Lee Ka Shing", ["李嘉", "嘉诚"]),
        ("leung chun-ying", ["梁振", "振英"]),
        ("Chun-ying Leung on housing", ["梁振", "振英"]),
        ("Ts'ai or Tsai Ying-wen", ["蔡英", "英文"]),
        ("что сказал Ли Цзячэн", ["李嘉", "嘉诚"]),
        ("мнение Лян Чжэньина", ["梁振", "振英"]),
        ("Jiang Yu", ["姜瑜"]),
    ],
)
def test_a_name_in_letters_finds_its_characters(question: str, pairs: list[str]) -> None:
    vocabulary = on_record(RECORD, languages=("zh-Hans",))
    found = set().union(*said(add_chinese_names(draft(question, vocabulary), vocabulary)))
    assert {each for each in found if not each[0].isascii() and each[0] > "\u3400"} >= set(pairs)


@pytest.mark.parametrize(
    "question",
    [
        "Li Qiang",
        "Jiacheng",
        "how long can it rain",
        "long sang",
        "Ken Lee",
        "Jiang, Yu",
        "Ли и Цзячэн",
    ],
)
def test_other_words_find_none(question: str) -> None:
    vocabulary = on_record(RECORD, languages=("zh-Hans",))
    found = set().union(*said(add_chinese_names(draft(question, vocabulary), vocabulary)))
    assert not {"李嘉", "姜瑜", "降雨", "江鱼"} & found


def test_a_word_that_is_read_like_a_name_is_none() -> None:
    vocabulary = on_record({"降雨": 3, "江鱼": 1}, languages=("zh-Hans",))
    found = set().union(*said(add_chinese_names(draft("Jiang Yu", vocabulary), vocabulary)))
    assert "降雨" not in found


def test_a_corpus_without_chinese_needs_none() -> None:
    vocabulary = on_record(RECORD, languages=("en",))
    question = draft("Li Ka-shing", vocabulary)
    assert add_chinese_names(question, vocabulary) is question
