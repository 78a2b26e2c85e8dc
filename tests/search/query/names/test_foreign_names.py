import pytest

from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.names.foreign_names import add_foreign_names
from bot.search.text.span import Span
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
RECORD = dict.fromkeys((*NAMES, "travels", "stolen", "fence", "finnish", "sommerad"), 1)


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
        ("彼得·佐默拉德", "sommerad"),
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


@pytest.mark.parametrize(
    ("question", "record", "name"),
    [
        ("别斯帕洛夫", {"беспалов": 1, "саперави": 1, "справа": 1}, "беспал"),
        ("克柳切戈尔斯克", {"ключегорск": 1, "чока": 1}, "ключегорск"),
        ("赞德尔", {"зандер": 1, "занят": 1}, "зандер"),
        ("塔尔哈诺夫说了什么", {"тарханов": 1}, "тарха"),
    ],
)
def test_the_whole_of_a_name_finds_what_is_spelled_most_like_it(
    question: str, record: dict[str, int], name: str
) -> None:
    vocabulary = on_record(record, languages=("ru",))
    found = set().union(*said(add_foreign_names(draft(question, vocabulary), vocabulary)))
    letters = {each for each in found if "а" <= each[0] <= "я"}
    assert letters
    assert all(each.startswith(name) for each in letters)


def test_a_word_that_only_has_the_consonants_of_a_name_is_not_found_by_it() -> None:
    vocabulary = on_record({"tram": 3})
    [found] = said(add_foreign_names(draft("特隆赫姆", vocabulary), vocabulary))
    assert "tram" not in found


def test_a_name_is_one_word_however_many_characters_spell_it() -> None:
    vocabulary = on_record({"ключегорск": 1}, languages=("ru",))
    named, *_ = add_foreign_names(draft("克柳切戈尔斯克的地铁", vocabulary), vocabulary).concepts
    assert named.term == "ключегорск"
    assert named.span == Span(0, 7)


def test_a_word_of_the_lexicon_is_no_name() -> None:
    vocabulary = on_record({"dialogue": 1}, Lexicon(synonyms=(("dialogue", "диалог"),)))
    asked = draft("德特里克", vocabulary)
    assert add_foreign_names(asked, vocabulary) == asked


def test_a_long_name_may_have_few_consonants() -> None:
    vocabulary = on_record({"ezerskaya": 1})
    assert "ezerskaya" in said(add_foreign_names(draft("叶泽尔斯卡娅", vocabulary), vocabulary))[0]


def test_a_name_that_nobody_on_record_has_is_one_word_too() -> None:
    vocabulary = on_record({"ferry": 3})
    found = add_foreign_names(draft("特隆赫姆的渡轮", vocabulary), vocabulary).concepts
    assert [each.span for each in found if each.name] == [Span(0, 4)]
