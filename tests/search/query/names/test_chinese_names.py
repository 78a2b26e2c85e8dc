from dataclasses import replace

import pytest

from bot.corpus.interview import Exchange
from bot.search.engine import search
from bot.search.query.lexicon.lexicon import Lexicon
from bot.search.query.names.chinese_names import add_chinese_names
from tests.search.bridge import MARSH, REED, ask
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


async def test_a_name_that_is_spelled_like_a_word_on_record_is_not_corrected() -> None:
    rice = Exchange("袁隆平先生为什么研究水稻？", "袁隆平说他想让大家都吃饱饭。")
    longing = Exchange("Is there a longing for home?", "There is a longing for home in all of us.")
    interviews = (
        replace(MARSH, language="zh", exchanges=(rice,)),
        replace(REED, exchanges=(longing,)),
    )
    result = await ask(search, "what does yuan longping think of hunger", *interviews)
    assert result.corrected is None
    assert result.hits[0].record.question == rice.question


@pytest.mark.parametrize(
    ("question", "record", "found"),
    [
        ("Lanjiang", ("澜江",), "澜江"),
        ("в Ланьцзяне", ("澜江",), "澜江"),
        ("the bridge of Luoyanxia", ("落雁", "雁峡"), "落雁 雁峡"),
        ("Wenren Jing", ("闻人", "人静"), "闻人"),
        ("Wu Yuanshan", ("邬远", "远山"), "邬远"),
        ("лу сяочжоу", ("卢小", "小舟"), "卢小"),
        ("song mancang", ("宋满", "满仓"), "宋满"),
    ],
)
def test_places_and_rare_surnames_are_found_and_names_in_small_letters(
    question: str, record: tuple[str, ...], found: str
) -> None:
    vocabulary = on_record(dict.fromkeys(record, 1), languages=("zh-Hans",))
    asked = add_chinese_names(draft(question, vocabulary), vocabulary)
    assert found in set().union(*said(asked))


@pytest.mark.parametrize("question", ["Shanghai", "tushu", "a longer word"])
def test_one_word_finds_no_words_that_are_read_so(question: str) -> None:
    lexicon = Lexicon(synonyms=(("Shanghai", "上海"),))
    vocabulary = on_record({"上海": 3, "伤害": 3, "图书": 3}, lexicon, languages=("zh-Hans",))
    asked = draft(question, vocabulary)
    assert said(add_chinese_names(asked, vocabulary)) == said(asked)


async def test_a_name_that_is_on_record_is_not_corrected_to_a_place_that_is_not() -> None:
    lexicon = Lexicon(synonyms=(("Guiyang", "贵阳"),))
    harvest = replace(
        MARSH, language="zh", exchanges=(Exchange("谁来采茶？", "领头的蒋桂芳大姐六十四岁。"),)
    )
    result = await ask(search, "Jiang Guifang", harvest, lexicon=lexicon)
    assert result.corrected is None
    assert result.shown
