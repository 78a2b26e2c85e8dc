"""How Chinese names are spelled in letters: 李嘉诚 is Li Jiacheng, Li Ka-shing, Ли Цзячэн.

The mainland spells by pinyin. Hong Kong spells what Cantonese sounds like, each clerk a little
differently, Taiwan by Wade and Giles, and Russian by Palladius.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from anyascii import anyascii

from bot.corpus.words.surnames import SURNAMES
from bot.search.text.scripts.palladius import by_other_words, cyrillic

CANTONESE_FILE = Path(__file__).with_name("cantonese.txt")
"""Syllables, each with the characters read so; `benchmarks/cantonese.py` wrote it."""

FIRST_CHARACTERS = SURNAMES | frozenset(
    "褚卫尤华戚喻柏窦郎费廉岑滕乐穆湛狄米贝屈项闵骆虞裘宣洪吉荣富牧谷车仇厉景蒲池桂楚晏沙丰巩简古文区利麦鲍栾邝佟饶解成"
)
"""What names begin with, where nothing but a name is read so."""

_ONSETS = {
    "b": "p b",
    "d": "t d",
    "g": "k g",
    "gw": "kw gw k",
    "kw": "kw k",
    "ng": "ng -",
    "j": "y -",
    "z": "ch ts tz j",
    "c": "ch ts",
    "s": "s sh",
}
"""Consonants of Cantonese, as linguists write them, and how names spell them where otherwise."""

_RHYMES = {
    "aa": "a ah ar",
    "aai": "ai aai",
    "aau": "au aau",
    "aam": "am",
    "aan": "an",
    "aang": "ang",
    "aap": "ap",
    "aat": "at",
    "aak": "ak",
    "au": "au ow",
    "am": "am um",
    "an": "an un",
    "ap": "ap up",
    "at": "at ut",
    "e": "e eh",
    "ei": "ei ee i ay",
    "eng": "eng ing",
    "i": "i ee",
    "o": "o oh or aw",
    "oi": "oi oy",
    "ou": "o ou u",
    "u": "u oo",
    "ui": "ui oy",
    "un": "un oon",
    "ung": "ung oong",
    "eoi": "ui oi",
    "eon": "un on",
    "eot": "ut",
    "oe": "eu oe",
    "oeng": "eung eong",
    "oek": "euk eok",
    "yu": "u yu ue",
    "yun": "uen un",
    "yut": "uet ut",
}

_WHOLE = {"zi": "tsz tze chi", "ci": "chi tsz tze", "si": "sze see", "ng": "ng", "m": "ng"}
"""Syllables that are spelled in their own way besides."""

_WADE_ONSETS = (
    (r"^zh", "ch"),
    (r"^[zc](?!h)", "ts"),
    (r"^[jq]", "ch"),
    (r"^x", "hs"),
    (r"^d", "t"),
    (r"^b", "p"),
    (r"^g", "k"),
    (r"^r", "j"),
)
_WADE_RHYMES = (
    (r"ian$", "ien"),
    (r"(?<=y)an$", "en"),
    (r"(?<!y)ong$", "ung"),
    (r"^yong$", "yung"),
    (r"ie$", "ieh"),
    (r"ye$", "yeh"),
    (r"ue$", "ueh"),
    (r"^you$", "yu"),
    (r"^yi$", "i"),
    (r"(?<=^[gkh])e$", "o"),
    (r"^(zh|ch|sh|r)i$", r"\1ih"),
    (r"(?<=^[zc])i$", "u"),
    (r"^si$", "szu"),
    (r"(?<=[dtnlzcsr])uo$", "o"),
)


def pinyin(character: str) -> str:
    """How Mandarin spells a character; empty for what is none."""
    return anyascii(character).lower().strip()


@lru_cache(1 << 12)
def regional(character: str) -> tuple[str, ...]:
    """How Hong Kong, Macau and Taiwan may spell a simplified character, the likeliest first."""
    mandarin = pinyin(character)
    ranked = [(1, mandarin), (1, _wade(mandarin))] if mandarin else []
    for reading in cantonese_readings().get(character, ()):
        ranked += _spelled(reading)
    return tuple(dict.fromkeys(spelled for _, spelled in sorted(ranked)))


@lru_cache(1 << 13)
def spellings(character: str) -> frozenset[str]:
    """All spellings of a simplified character in Latin letters, and the Russian ones."""
    mandarin = _mandarin(character)
    return frozenset((*regional(character), *mandarin, *map(cyrillic, mandarin))) - {""}


def _mandarin(character: str) -> set[str]:
    return {pinyin(character), _ALSO_READ.get(character, "")} - {""}


def spells(word: str, characters: str) -> bool:
    """Whether a word in letters is a spelling of simplified characters, syllable by syllable."""
    if not characters:
        return not word
    return any(
        spells(word[len(each) :], characters[1:])
        for each in spellings(characters[0])
        if word.startswith(each)
    )


def read_as(syllable: str) -> str:
    """The simplified characters that pinyin or Russian spells with a syllable."""
    return _characters_by_syllable().get(syllable, "")


@lru_cache(1)
def _characters_by_syllable() -> dict[str, str]:
    found: dict[str, str] = {}
    for character in cantonese_readings():
        mandarin = _mandarin(character)
        for spelled in {*mandarin, *map(cyrillic, mandarin)} - {""}:
            found[spelled] = found.get(spelled, "") + character
    return found


def first_characters(syllables: Iterable[str]) -> set[str]:
    """Those of `FIRST_CHARACTERS` that are spelled like one of some syllables."""
    known = _first_characters_by_syllable()
    return {each for syllable in syllables for each in known.get(syllable, "")}


@lru_cache(1)
def _first_characters_by_syllable() -> dict[str, str]:
    found: dict[str, str] = {}
    for character in FIRST_CHARACTERS:
        for spelled in spellings(character):
            found[spelled] = found.get(spelled, "") + character
    return found


@lru_cache(1)
def syllables() -> frozenset[str]:
    """All that is a syllable of a name in pinyin or in Russian, or as Hong Kong spells it."""
    return frozenset(spelled for each in cantonese_readings() for spelled in spellings(each))


def _wade(syllable: str) -> str:
    for letters, spelled in _WADE_RHYMES:
        syllable = re.sub(letters, spelled, syllable)
    for letters, spelled in _WADE_ONSETS:
        syllable = re.sub(letters, spelled, syllable, count=1)
    return syllable


def _spelled(reading: str) -> list[tuple[int, str]]:
    """The spellings of a syllable of Cantonese, each with how far it is from the usual one."""
    whole = [(place, each) for place, each in enumerate(_WHOLE.get(reading, "").split())]
    parts = re.fullmatch("(ng|gw|kw|[bpmfdtnlgkhwzcsj])?([aeiouy].*)?", reading)
    onset, rhyme = parts.groups() if parts else (None, None)
    if not rhyme:
        return whole
    begins = _ONSETS.get(onset, onset).split() if onset else [""]
    ends = _RHYMES.get(rhyme, rhyme).split()
    return whole + [
        (len(whole) + far + farther, (begin.strip("-") + end).replace("yy", "y"))
        for far, begin in enumerate(begins)
        for farther, end in enumerate(ends)
        if begin != "-" or onset == "ng" or end[0] in "iu"
    ]


@lru_cache(1)
def cantonese_readings() -> dict[str, list[str]]:
    """How Cantonese reads simplified characters, each with all its syllables."""
    found: dict[str, list[str]] = {}
    for line in CANTONESE_FILE.read_text("utf-8").splitlines():
        read, _, characters = line.partition(" ")
        for character in characters:
            found.setdefault(character, []).append(read)
    return found


_ALSO_READ = by_other_words(
    "长 chang 重 chong 乐 yue 曾 zeng 单 shan 朝 zhao 行 hang 朴 piao 解 xie 查 zha 区 ou 盖 ge"
    " 藏 zang 传 zhuan 大 dai 万 mo 尉 yu 仇 qiu 缪 miao 翟 zhai 覃 tan 车 ju 阿 e 石 dan 宿 xiu"
    " 厦 sha 番 pan 蚌 beng 泊 po 六 lu 会 kuai 柏 bai 薄 bao 露 lou 绿 lu 都 du 省 xing 种 chong"
    " 折 she 贾 gu 洗 xian 召 shao"
)
"""Characters of names that Mandarin reads in a second way."""
