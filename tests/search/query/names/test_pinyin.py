import pytest

from bot.search.query.names.pinyin import MAX_SPELLINGS, add_pinyin
from bot.search.text.scripts.romanisation import regional
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


HONG_KONG = {
    **dict.fromkeys(("li", "ka", "shing", "leung", "chun", "ying", "wong", "kar", "wai"), 1),
    **dict.fromkeys(("tsai", "ing", "wen", "chiang", "ching", "kuo", "on", "sing", "ming"), 1),
}


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("李嘉诚", "li ka shing"),
        ("李嘉誠說了什麼", "li ka shing"),
        ("梁振英怎么看房价", "leung chun ying"),
        ("王家卫的电影", "wong kar wai"),
        ("蒋经国", "chiang ching kuo"),
        ("蔡英文", "tsai ing wen"),
    ],
)
def test_a_name_is_found_as_hong_kong_and_taiwan_spell_it(question: str, name: str) -> None:
    vocabulary = on_record(HONG_KONG, languages=("en",))
    found = said(add_pinyin(draft(question, vocabulary), vocabulary))
    assert name in found[0]
    assert name in found[1]


@pytest.mark.parametrize("question", ["安心工作", "明星", "我们", "经济成长", "英国"])
def test_words_of_chinese_are_no_names_in_hong_kong(question: str) -> None:
    vocabulary = on_record(HONG_KONG, languages=("en",))
    found = set().union(*said(add_pinyin(draft(question, vocabulary), vocabulary)))
    assert not {word for word in found if word.isascii()}


def test_only_the_likeliest_spellings_are_looked_for() -> None:
    spelled = {each for character in "张家正" for each in regional(character)}
    vocabulary = on_record(dict.fromkeys(spelled, 1), languages=("en",))
    [first, *_] = said(add_pinyin(draft("张家正", vocabulary), vocabulary))
    assert "cheung ka ching" in first
    assert len({each for each in first if len(each.split()) == 3}) == MAX_SPELLINGS


@pytest.mark.parametrize(("question", "name"), [("刘晓波", "лю сяоб"), ("张汉晖", "чжан ханьхуэ")])
def test_a_name_is_found_as_russian_spells_it(question: str, name: str) -> None:
    words = ("лю", "сяобо", "чжан", "ханьхуэй", "мы")
    vocabulary = on_record(dict.fromkeys(words, 1), languages=("ru",))
    assert name in said(add_pinyin(draft(question, vocabulary), vocabulary))[0]
