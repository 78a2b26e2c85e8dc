"""Where a Chinese question only asks: 多少次, 几个, 什么. No space parts such words from others."""

import re

from bot.search.text.chinese_words import cut_words
from bot.search.text.frequency import frequency
from bot.search.text.scripts.characters import simplified

_RUN = re.compile("[\u3400-\u9fff]+")
HOW_MANY = "(?<![这近前后那好去来十茶])几(?![乎率何月号])"
"""The character that asks how many, months and days left out."""

_HOW_MUCH = re.compile(
    f"(?:(?<![买鲜种养])花[了掉费]?)?多少钱?|(?<![很许太更最众过])多[久大长高远重深宽快]|{HOW_MANY}|百分之几"
)
_ASKS = re.compile(
    rf"{_HOW_MUCH.pattern}|为什么|叫?什么|怎么样?|怎样|如何|为何|何时|哪[里儿些个位]|是否|有没有|谁"
)
_MEASURES = frozenset(
    "人个次位名度岁年天月周遍趟回倍本册台部辆家户座栋条块件张只头匹棵株对双份场届层级种类项门所支"
    "斤吨亩米里升克元分钱秒点成页字句"
)
"""Characters that are counted with: behind how many, they are not what is asked about."""

_ALWAYS = frozenset("个名位次")
"""Those of them that are nothing else there: 多少个人 asks about 人."""

_WORD = 4.0
"""Zipf frequency from which one of the others begins a word there: 多少家庭 asks about 家庭."""


def asking_places(text: str) -> frozenset[int]:
    """The places of the characters with which a text asks, measure words left out.

    Args:
        text: Any; only what is in Chinese characters is looked at.
    """
    plain = simplified(text)
    return frozenset(place for each in _ASKS.finditer(plain) for place in range(*each.span()))


def measure_places(text: str) -> dict[int, str]:
    """The measure words behind how many in a text, by their places, simplified.

    Args:
        text: Any, as for `asking_places`.
    """
    plain = simplified(text)
    behind = (each.end() for each in _HOW_MUCH.finditer(plain))
    return {at: plain[at] for at in behind if _is_measure(plain, at)}


def _is_measure(text: str, at: int) -> bool:
    """Whether a measure word stands somewhere, and not the first character of a longer word."""
    run = _RUN.match(text, at)
    if run is None or run[0][0] not in _MEASURES:
        return False
    word = cut_words(run[0])[0]
    is_always = text[at - 1] == "几" or word[0] in _ALWAYS
    return is_always or len(word) == 1 or frequency(word, "zh") < _WORD
