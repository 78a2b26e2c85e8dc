import pytest

from bot.search.text.scripts.palladius import SYLLABLES, cyrillic
from bot.search.text.scripts.romanisation import (
    CANTONESE_FILE,
    FIRST_CHARACTERS,
    cantonese_readings,
    pinyin,
    read_as,
    regional,
    spellings,
    spells,
    syllables,
)


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("李嘉诚", "lee ka shing"),
        ("梁振英", "leung chun ying"),
        ("林郑月娥", "lam cheng yuet ngor"),
        ("曾荫权", "tsang yam kuen"),
        ("黎智英", "lai chee ying"),
        ("王家卫", "wong kar wai"),
        ("吴亮星", "ng leung sing"),
        ("叶刘淑仪", "ip lau suk yee"),
        ("郭富城", "kwok fu shing"),
        ("卢宠茂", "lo chung mau"),
        ("张学友", "cheung hok yau"),
        ("施子清", "sze tsz ching"),
        ("蒋经国", "chiang ching kuo"),
        ("赖清德", "lai ching te"),
        ("邓小平", "teng hsiao ping"),
        ("李登辉", "lee teng hui"),
    ],
)
def test_names_are_spelled_as_in_hong_kong_and_taiwan(name: str, spelled: str) -> None:
    assert all(each in regional(one) for one, each in zip(name, spelled.split(), strict=True))


def test_the_usual_spelling_goes_first() -> None:
    assert [regional(each)[0] for each in "梁英嘉"] == ["leung", "ying", "ka"]


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("张汉晖", "чжан хань хуэй"),
        ("习近平", "си цзинь пин"),
        ("徐静蕾", "сюй цзин лэй"),
        ("岳飞", "юэ фэй"),
        ("吴邦国", "у бан го"),
        ("任正非", "жэнь чжэн фэй"),
        ("尤思云", "ю сы юнь"),
    ],
)
def test_russian_spells_as_palladius_did(name: str, spelled: str) -> None:
    assert " ".join(cyrillic(pinyin(each)) for each in name) == spelled


def test_a_word_spells_characters_whole() -> None:
    assert spells("jiacheng", "嘉诚")
    assert spells("kashing", "嘉诚")
    assert not spells("jiachengs", "嘉诚")
    assert not spells("jia", "嘉诚")


def test_every_line_of_the_table_is_a_syllable_with_characters() -> None:
    for line in CANTONESE_FILE.read_text("utf-8").splitlines():
        reading, characters = line.split(" ")
        assert reading.isascii()
        assert reading.isalpha()
        assert all("\u4e00" <= each <= "\u9fff" for each in characters)


def test_the_list_of_syllables_has_what_characters_are_read_by() -> None:
    read = {pinyin(character) for character in cantonese_readings()}
    assert list(SYLLABLES) == sorted(filter(cyrillic, read))


def test_surnames_have_syllables() -> None:
    assert all(regional(each)[0] in syllables() for each in FIRST_CHARACTERS)


@pytest.mark.parametrize(
    ("character", "spelled"), [("长", "chang"), ("长", "чан"), ("乐", "yue"), ("曾", "цзэн")]
)
def test_a_character_of_two_readings_is_spelled_in_both_ways(character: str, spelled: str) -> None:
    assert spelled in spellings(character)
    assert character in read_as(spelled)
